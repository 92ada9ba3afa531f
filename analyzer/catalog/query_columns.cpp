#include "analyzer/catalog/query_columns.hpp"

#include "analyzer/resolve/name_resolver.hpp"

#include <algorithm>

namespace lintel {
namespace {

bool adds_nulls(const ast::Query& query);

bool adds_nulls(const ast::TableReference& reference) {
    if (reference.join) {
        const ast::JoinedTable& join = *reference.join;
        return join.kind == ast::JoinKind::left || join.kind == ast::JoinKind::right ||
               join.kind == ast::JoinKind::full || adds_nulls(join.left) || adds_nulls(join.right);
    }
    return (reference.query && adds_nulls(*reference.query)) ||
           std::ranges::any_of(reference.tables,
                               [](const ast::TableReference& each) { return adds_nulls(each); });
}

/// Outer joins and ROLLUP give NULL where the column itself has none.
bool adds_nulls(const ast::Query& query) {
    if (std::ranges::any_of(query.with, [](const ast::CommonTableExpression& each) {
            return each.query && adds_nulls(*each.query);
        }))
        return true;
    if (const auto* operation = std::get_if<ast::SetOperation>(&query.body))
        return adds_nulls(*operation->left) || adds_nulls(*operation->right);
    if (const auto* inner = std::get_if<std::shared_ptr<const ast::Query>>(&query.body))
        return *inner && adds_nulls(**inner);
    const auto* body = std::get_if<ast::SelectBody>(&query.body);
    return body != nullptr && (body->with_rollup ||
                               std::ranges::any_of(body->from, [](const ast::TableReference& each) {
                                   return adds_nulls(each);
                               }));
}

/// The default a column gets that cannot be NULL: zero or the empty string. Temporal ones would be
/// zero dates, which the SQL mode may forbid; LOBs have none.
std::shared_ptr<const ast::Expression> implicit_default(const ColumnType& type) {
    ast::Expression value;
    if (type.name <= TypeName::double_type) {
        value.kind = ast::ExpressionKind::integer_literal;
        value.text = "0";
    } else if (type.name >= TypeName::char_type && type.name <= TypeName::varbinary_type) {
        value.kind = ast::ExpressionKind::string_literal;
    } else {
        return nullptr;
    }
    return std::make_shared<const ast::Expression>(std::move(value));
}

Column computed(const OutputColumn& output, bool preexisting) {
    Column column;
    column.name = output.name;
    column.type = *output.type;
    column.nullable = output.nullable;
    if (!column.nullable) column.default_value = implicit_default(column.type);
    column.preexisting = preexisting;
    column.declared_at = output.span;
    return column;
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
    const TypeSettings types = type_settings(context.dialect, context.session);
    const QueryColumns yields =
        NameResolver(effect.catalog, context.session.database, names, nullptr, &types)
            .query(*statement.query);
    if (!names.problems.empty()) {
        effect.errors.push_back(std::move(names.problems.front()));
        return;
    }
    Table& table = builder.table;
    bool all_known = yields.known && !adds_nulls(*statement.query);
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
        } else if (output.type && !(is_temporal(output.type->name) && !output.nullable) &&
                   !context.dialect.is_mariadb()) {
            table.columns.push_back(computed(output, context.preexisting));
        } else {
            builder.assume_column(output.name, output.span);
            all_known = false;
        }
    }
    table.complete = all_known;
}

} // namespace lintel
