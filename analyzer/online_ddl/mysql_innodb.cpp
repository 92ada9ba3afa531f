#include "analyzer/online_ddl/innodb.hpp"
#include "analyzer/online_ddl/key_comparison.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;

/// A DATE or DATETIME without a default and not NULL, or a geometry, has no value for rows that are
/// there.
bool needs_empty_table(const Case& one) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        if (found.operation != add_column) return false;
        const Column* column = one.after().find_column(found.subject);
        if (column == nullptr || column->nullable || column->default_value) return false;
        return column->type.name == TypeName::date_type ||
               column->type.name == TypeName::datetime_type || is_spatial(column->type.name);
    });
}

/// What keeps columns from being added or dropped instantly (MySQL 8.0 manual, 17.12.1, "Adding a
/// Column" and "Dropping a Column").
bool table_allows_instant_columns(const Case& one) {
    return !equal_names(one.before().row_format, "compressed") &&
           !has_index_of(one.before(), IndexKind::fulltext) &&
           !one.alteration.step.hidden_document_id && one.before().name.schema != "mysql";
}

bool is_referenced(const Case& one, const std::string& column) {
    const Table& parent = one.before();
    bool found = false;
    one.alteration.step.before.referencing.for_each_from(
        Link{parent.name, {}}, [&](const Link& link, bool) {
            if (link.to != parent.name) return false;
            if (const TablePtr child = one.alteration.step.before.find_table(link.from))
                for (const ForeignKey& key : child->foreign_keys)
                    if (key.referenced_table == parent.name &&
                        std::ranges::any_of(key.referenced_columns, [&](const std::string& name) {
                            return equal_names(name, column);
                        }))
                        found = true;
            return !found;
        });
    return found;
}

bool renames_referenced_column(const Case& one) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        return found.operation == rename_column && is_referenced(one, found.subject);
    });
}

/// The table has as many versions of its rows as it may.
bool has_all_row_versions(const Case& one) {
    const std::uint32_t most = most_row_versions(one.dialect);
    return most != 0 && one.alteration.step.row_versions >= most;
}

/// Each clause takes back what another does.
bool changes_nothing(const Case& one) {
    const auto* actions = one.alteration.actions;
    return one.facts.empty() && actions != nullptr &&
           std::ranges::none_of(*actions, [](const ast::AlterAction& action) {
               return std::holds_alternative<ast::OtherTableAction>(action);
           });
}

enum class InstantKind : std::uint8_t { none, no_change, columns, other };

/// The classes of changes that InnoDB can carry out in its dictionary alone, and no mixture of
/// them.
InstantKind instant_kind(const Case& one) {
    if (!one.dialect.mysql_since(8, 0, 12))
        return changes_nothing(one) ? InstantKind::no_change : InstantKind::none;
    if (one.all_always_instant()) return InstantKind::no_change;
    if (!one.all_may_be_instant()) return InstantKind::none;
    const bool since_29 = one.dialect.mysql_since(8, 0, 29);
    if (one.only({rename_column}))
        return renames_referenced_column(one) ? InstantKind::none : InstantKind::other;
    if (one.only({add_virtual_column, drop_virtual_column}))
        return virtual_columns_in_order(one) ? InstantKind::other : InstantKind::none;
    if (one.only({add_virtual_column, drop_virtual_column, reorder_virtual_columns, rename_column}))
        return InstantKind::none;
    if (!since_29)
        return one.has(add_column) &&
                       one.only({add_column, add_virtual_column, reorder_virtual_columns}) &&
                       table_allows_instant_columns(one) && !needs_empty_table(one)
                   ? InstantKind::columns
                   : InstantKind::none;
    const bool adds = one.has(add_column) && !one.has(drop_virtual_column);
    const bool drops =
        one.has(drop_column) && !one.has(add_column) && virtual_columns_in_order(one);
    if ((adds || drops) && table_allows_instant_columns(one) && !needs_empty_table(one))
        return InstantKind::columns;
    return InstantKind::none;
}

/// An option alone is metadata, beside anything else it has the table rebuilt.
bool rebuilds(const Case& one) {
    if (one.has(change_table_option) && one.only({change_table_option})) return false;
    for (std::size_t i = 0; i < one.facts.size(); ++i) {
        if (one.facts[i] == nullptr) continue;
        if (one.facts[i]->work == Work::rebuild &&
            one.alteration.found[i].operation != add_first_fulltext_index)
            return true;
        if (one.alteration.found[i].operation == change_table_option) return true;
    }
    return false;
}

/// The columns of PARTITION BY KEY come in another order, or it names none and the primary key
/// changes.
bool changes_key_of_partitions(const Case& one) {
    if (!one.before().partitions) return false;
    const auto position = [](const Table& table, const std::string& name) {
        return std::ranges::find_if(
                   table.columns,
                   [&](const Column& column) { return equal_names(column.name, name); }) -
               table.columns.begin();
    };
    const auto touched = [&](const ast::PartitionScheme& scheme) {
        if (scheme.method != ast::PartitionMethod::key) return false;
        if (scheme.columns.empty()) return one.any_of({add_primary_key, drop_primary_key});
        for (const ast::Identifier& a : scheme.columns)
            for (const ast::Identifier& b : scheme.columns)
                if ((position(one.before(), a.text) < position(one.before(), b.text)) !=
                    (position(one.after(), a.text) < position(one.after(), b.text)))
                    return true;
        return false;
    };
    const Partitions& partitions = *one.before().partitions;
    return touched(partitions.scheme) ||
           (partitions.subpartitions && touched(*partitions.subpartitions));
}

/// Not in place: what the engine says then depends on what was asked for.
Answer not_in_place(Request request, std::uint16_t reason = 0) {
    using enum ast::AlgorithmClause;
    if (request == instant) return refuses("ALGORITHM=COPY/INPLACE", reason);
    if (request == inplace) return refuses("ALGORITHM=COPY", reason);
    return copies();
}

Answer in_place(const Case& one, Request request, Lock lock, std::uint16_t reason) {
    if (request == ast::AlgorithmClause::instant) return refuses("ALGORITHM=COPY/INPLACE", reason);
    const Storage storage = rebuilds(one) || adds_hidden_document_id(one) ? Storage::rebuilt
                            : one.any_of({redistribute_partitions, reorganize_partition})
                                ? Storage::partitions_rebuilt
                                : Storage::kept;
    return takes(Algorithm::inplace, lock, storage, reason);
}

} // namespace

std::uint32_t most_row_versions(const Dialect& target) {
    if (target.mysql_since(9, 1)) return 255;
    return target.mysql_since(8, 0, 29) ? 64 : 0;
}

bool makes_row_version(const Prediction& prediction, const Dialect& target) {
    return most_row_versions(target) != 0 && prediction.algorithm == Algorithm::instant &&
           prediction.reason_for({add_column, drop_column}) != nullptr;
}

// The order of the questions is InnoDB's, since the first that fails gives the reason.
Answer answer_of_mysql_innodb(const Case& one, Request request) {
    using enum ast::AlgorithmClause;
    if (request == copy) return copies();
    if (one.after().columns.size() > most_innodb_columns) return not_in_place(request, 1117);
    if (one.has(change_encryption)) return not_in_place(request, 3187);
    if (one.any_work(Work::copy)) return not_in_place(request, one.has(change_type) ? 1850 : 0);
    if (one.has(add_foreign_key) && one.alteration.step.session.foreign_key_checks)
        return not_in_place(request, 1851);
    if (one.before().partitions && one.any_of({add_foreign_key, drop_foreign_key}))
        return not_in_place(request, 1506);

    InstantKind kind = instant_kind(one);
    if (kind == InstantKind::columns && has_all_row_versions(one)) {
        if (request == instant) return refuses("ALGORITHM=COPY/INPLACE", 4092);
        kind = InstantKind::none;
    }
    // Asked for INPLACE, InnoDB rebuilds rather than add or drop columns instantly.
    if (kind != InstantKind::none && !(kind == InstantKind::columns && request == inplace))
        return takes(Algorithm::instant, Lock::none, Storage::kept);

    if (request == instant && one.only({rename_column}) && renames_referenced_column(one))
        return refuses("ALGORITHM=INPLACE", 1849);
    if (changes_key_of_partitions(one)) return not_in_place(request);
    if (one.has(make_not_null) && !one.alteration.step.session.sql_mode.strict)
        return not_in_place(request, 1861);
    if (one.has(drop_primary_key) && !one.has(add_primary_key)) return not_in_place(request, 1853);
    if (loses_clustered_key(one)) return not_in_place(request, 1171);

    const bool moves_virtual =
        one.any_of({add_virtual_column, drop_virtual_column, reorder_virtual_columns});
    if (moves_virtual) {
        const bool alone = std::ranges::all_of(one.alteration.found, [](const Found& found) {
            switch (found.operation) {
            case add_virtual_column:
            case drop_virtual_column:
            case reorder_virtual_columns:
            case add_index:
            case add_fulltext_index:
            case add_first_fulltext_index:
            case drop_index:
                return true;
            default:
                return false;
            }
        });
        if (!alone || one.before().partitions || !virtual_columns_in_order(one) ||
            (has_index_of(one.after(), IndexKind::fulltext) &&
             !has_hidden_document_id(one.before())))
            return not_in_place(request, 3103);
    }
    const NewKeyColumns columns = new_key_columns(one);
    if (columns.virtual_column && one.has(drop_virtual_column)) return not_in_place(request, 3103);
    if (touches_document_id(one)) return not_in_place(request, 1856);
    if (columns.auto_increment) return in_place(one, request, Lock::shared, 1854);
    if (columns.virtual_column) return in_place(one, request, Lock::shared, 3178);
    if (one.has(add_spatial_index)) return in_place(one, request, Lock::shared, 3060);

    const bool fulltext_stays = has_index_of(one.after(), IndexKind::fulltext);
    const bool spatial_stays = has_index_of(one.after(), IndexKind::spatial);
    if (rebuilds(one) && (fulltext_stays || spatial_stays)) {
        if (has_index_of(one.before(), IndexKind::fulltext)) return not_in_place(request, 1795);
        return in_place(one, request, Lock::shared, spatial_stays ? 3060 : 1857);
    }
    if (one.any_of({redistribute_partitions, reorganize_partition}))
        return in_place(one, request, Lock::shared, 0);
    if (one.any_of({add_fulltext_index, add_first_fulltext_index}))
        return in_place(one, request, Lock::shared, 1857);
    return in_place(one, request, Lock::none, 0);
}

} // namespace lintel
