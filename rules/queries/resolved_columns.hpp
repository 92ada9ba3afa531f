#pragma once

#include "analyzer/catalog/program_name.hpp"
#include "analyzer/resolve/resolve.hpp"
#include "rules/queries/expressions.hpp"

#include <map>
#include <string>
#include <utility>

namespace lintel::rules {

/// The columns of tables that the names in a statement mean, those in its queries and in the body
/// of a stored program too.
class ResolvedColumns {
public:
    ResolvedColumns(const ast::Statement& statement, const RuleContext& ctx)
        : catalog_(ctx.step->after) {
        for (Reference& one : names_in(statement, ctx).references)
            if (one.kind == Reference::Kind::column)
                columns_.insert_or_assign(one.span.begin,
                                          std::pair{std::move(one.object), std::move(one.column)});
    }

    /// Null where the name is no column of a table that is known.
    const Column* find(const ast::Expression& name) const {
        const Place* place = place_of(name);
        const TablePtr table = place == nullptr ? nullptr : catalog_.find_table(place->first);
        const Column* column = table ? table->find_column(place->second) : nullptr;
        return column != nullptr && column->defined ? column : nullptr;
    }

    /// The table of a column that `find` found.
    ObjectName table_of(const ast::Expression& name) const {
        const Place* place = place_of(name);
        return place == nullptr ? ObjectName{} : place->first;
    }

private:
    const Catalog& catalog_;
    using Place = std::pair<ObjectName, std::string>;
    std::map<std::uint32_t, Place> columns_; ///< table and column, by where they are named

    const Place* place_of(const ast::Expression& name) const {
        auto at = columns_.find(name.span.begin);
        if (at == columns_.end() && !name.name.empty())
            at = columns_.find(name.name.back().span.begin);
        return at == columns_.end() ? nullptr : &at->second;
    }

    template <class Map> static auto known(const Map& map, const ObjectName& name) {
        const auto* found = map.find(name);
        return found == nullptr ? nullptr : found->get();
    }

    static Resolution names_in(const ast::Statement& statement, const RuleContext& ctx) {
        const Catalog& catalog = ctx.step->after;
        const std::string& database = ctx.step->session.database;
        const auto in_database = [&](const ast::QualifiedName& name) {
            return ObjectName{name.schema ? name.schema->text : database, name.name.text};
        };
        if (const auto* view = std::get_if<ast::CreateView>(&statement.node))
            return resolve(*view, database, catalog).names;
        if (const auto* trigger = std::get_if<ast::CreateTrigger>(&statement.node)) {
            const auto* made = known(catalog.triggers, in_database(trigger->trigger));
            return made == nullptr ? Resolution{} : resolve(*made, catalog);
        }
        if (const auto* routine = std::get_if<ast::CreateRoutine>(&statement.node)) {
            const auto* made = known(routine->function ? catalog.functions : catalog.procedures,
                                     program_name(in_database(routine->name)));
            return made == nullptr ? Resolution{} : resolve(*made, catalog);
        }
        if (const auto* event = std::get_if<ast::CreateEvent>(&statement.node)) {
            const auto* made = known(catalog.events, program_name(in_database(event->event)));
            return made == nullptr ? Resolution{} : resolve(*made, catalog);
        }
        return resolve(statement, database, catalog);
    }
};

} // namespace lintel::rules
