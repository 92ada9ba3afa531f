#include "analyzer/catalog/query_columns.hpp"

#include "analyzer/resolve/name_resolver.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// In a join a column may turn NULL, and in a union it may change its type.
bool reads_one_table(const ast::Query& query) {
    const auto* body = std::get_if<ast::SelectBody>(&query.body);
    return body != nullptr && body->from.size() == 1 &&
           body->from.front().kind == ast::TableReference::Kind::table && query.with.empty() &&
           !body->with_rollup;
}

Column handed_on(const Column& source, const OutputColumn& output, bool preexisting) {
    Column column = source;
    column.name = output.name;
    column.generation = nullptr;
    column.on_update = nullptr;
    column.visible = true;
    column.preexisting = preexisting;
    column.declared_at = output.span;
    if (std::exchange(column.auto_increment, false)) {
        ast::Expression zero;
        zero.kind = ast::ExpressionKind::integer_literal;
        zero.text = "0";
        column.default_value = std::make_shared<const ast::Expression>(std::move(zero));
    }
    return column;
}

} // namespace

void add_query_columns(const ast::CreateTable& statement, const DefinitionContext& context,
                       TableBuilder& builder, Effect& effect) {
    Resolution names;
    const QueryColumns yields =
        NameResolver(effect.catalog, context.session.database, names).query(*statement.query);
    if (!names.problems.empty()) {
        effect.errors.push_back(std::move(names.problems.front()));
        return;
    }
    Table& table = builder.table;
    bool all_known = yields.known && reads_one_table(*statement.query);
    std::vector<std::string> taken;
    for (const OutputColumn& output : yields.columns) {
        if (output.name.empty()) {
            all_known = false;
            continue;
        }
        if (std::ranges::any_of(
                taken, [&](const std::string& name) { return equal_names(name, output.name); }))
            return builder.refuse(1060, output.span, "the query has two columns `{}`", output.name);
        taken.push_back(output.name);
        // A column that the statement declares too keeps its definition and takes this place.
        const auto declared = std::ranges::find_if(table.columns, [&](const Column& column) {
            return equal_names(column.name, output.name);
        });
        if (declared != table.columns.end()) {
            std::rotate(declared, declared + 1, table.columns.end());
            continue;
        }
        const TablePtr source = effect.catalog.find_table(output.table);
        const Column* column = source ? source->find_column(output.column) : nullptr;
        if (column != nullptr && column->defined) {
            table.columns.push_back(handed_on(*column, output, context.preexisting));
        } else {
            builder.assume_column(output.name, output.span);
            all_known = false;
        }
    }
    table.complete = all_known;
}

} // namespace lintel
