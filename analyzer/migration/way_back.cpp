#include "analyzer/migration/way_back.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/engine/newness.hpp"
#include "analyzer/online_ddl/column_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lintel {
namespace {

WayBack lost(std::string why) { return {false, std::move(why)}; }

std::string alter(const TablePtr& table, std::string_view clause) {
    return fmt::format("ALTER TABLE {} {}", quoted_name(table->name.name), clause);
}

struct OfChange {
    WayBack operator()(const TableCreated& change) const {
        return {true, fmt::format("DROP TABLE {}", quoted_name(change.after->name.name))};
    }
    WayBack operator()(const TableDropped& change) const {
        if (!existed_before(change.before)) return {};
        return lost(fmt::format("the rows of `{}` are gone", change.name.name));
    }
    WayBack operator()(const TableTruncated& change) const {
        if (!existed_before(change.before)) return {};
        return lost(fmt::format("the rows of `{}` are gone", change.name.name));
    }
    WayBack operator()(const TableRenamed& change) const {
        return {true, fmt::format("RENAME TABLE {} TO {}", quoted_name(change.to.name),
                                  quoted_name(change.from.name))};
    }
    WayBack operator()(const ColumnAdded& change) const {
        return {true, alter(change.after, "DROP COLUMN " + quoted_name(change.column.name))};
    }
    WayBack operator()(const ColumnDropped& change) const {
        if (!existed_before(change.before) || !existed_before(change.column)) return {};
        if (change.column.is_virtual()) return {};
        return lost(fmt::format("the values of `{}` are gone", change.column.name));
    }
    WayBack operator()(const ColumnChanged& change) const {
        if (!change.from.defined || !existed_before(change.from)) return {};
        const std::string gone = narrowing(change.from.type, change.to.type);
        if (!gone.empty()) return lost(fmt::format("`{}` loses {}", change.to.name, gone));
        return {true, fmt::format("the old definition of `{}`", change.to.name)};
    }
    WayBack operator()(const ColumnRenamed& change) const {
        return {true,
                alter(change.after, fmt::format("RENAME COLUMN {} TO {}", quoted_name(change.to),
                                                quoted_name(change.from.name)))};
    }
    WayBack operator()(const IndexAdded& change) const {
        return {true, alter(change.after, change.index.name == "PRIMARY"
                                              ? "DROP PRIMARY KEY"
                                              : "DROP INDEX " + quoted_name(change.index.name))};
    }
    WayBack operator()(const IndexRenamed& change) const {
        return {true,
                alter(change.after, fmt::format("RENAME INDEX {} TO {}", quoted_name(change.to),
                                                quoted_name(change.from)))};
    }
    WayBack operator()(const ForeignKeyAdded& change) const {
        return {true,
                alter(change.after, "DROP FOREIGN KEY " + quoted_name(change.foreign_key.name))};
    }
    WayBack operator()(const CheckAdded& change) const {
        return {true, alter(change.after, "DROP CHECK " + quoted_name(change.check.name))};
    }
    WayBack operator()(const PartitionsChanged& change) const {
        using enum ast::PartitionAction::Kind;
        const bool empties = change.kind == ast::PartitionAction::Kind::drop ||
                             change.kind == truncate || change.kind == discard;
        if (empties && existed_before(change.before))
            return lost("the rows of the partitions are gone");
        return {};
    }
    WayBack operator()(const DatabaseDropped& change) const {
        return lost(fmt::format("all of `{}` is gone", change.name));
    }
    template <class Other> WayBack operator()(const Other&) const { return {}; }
};

/// The statement changes or deletes rows that were there before.
bool loses_rows(const Step& step) {
    const auto existed = [&](const ast::TableReference& table) {
        return table.kind != ast::TableReference::Kind::table || existed_before(table.name, step);
    };
    if (const auto* update = std::get_if<ast::Update>(&step.statement.node))
        return std::ranges::any_of(update->tables, existed);
    if (const auto* deletion = std::get_if<ast::Delete>(&step.statement.node))
        return std::ranges::any_of(deletion->from, existed);
    return false;
}

} // namespace

WayBack way_back(const Step& step) {
    if (loses_rows(step)) return lost("what the rows held is not kept");
    WayBack back;
    for (const Change& change : step.changes) {
        WayBack one = std::visit(OfChange{}, change);
        if (!one.reversible) return one;
        if (!one.text.empty()) back.text += (back.text.empty() ? "" : "; ") + one.text;
    }
    return back;
}

} // namespace lintel
