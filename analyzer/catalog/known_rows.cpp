#include "analyzer/catalog/known_rows.hpp"

#include <algorithm>

namespace lintel {
namespace {

template <class Edit> void change_table(const ObjectName& name, Effect& effect, Edit edit) {
    const TablePtr present = effect.catalog.find_table(name);
    if (!present) return;
    Table changed = *present;
    edit(changed);
    effect.catalog.put_table(name, std::make_shared<const Table>(std::move(changed)));
}

bool is_null(const ast::Expression& value) {
    return value.kind == ast::ExpressionKind::null_literal;
}

/// The columns that the statement's rows write, in their order; fewer where one is not known.
std::vector<std::string> written_columns(const ast::Insert& statement, const Table& table) {
    std::vector<std::string> names;
    if (statement.has_column_list) {
        for (const ast::Expression& column : statement.columns)
            if (column.kind == ast::ExpressionKind::column)
                names.push_back(column.name.back().text);
        return names.size() == statement.columns.size() ? names : std::vector<std::string>{};
    }
    for (const Column& column : table.columns)
        if (column.visible) names.push_back(column.name);
    return names;
}

/// Columns that get a NULL. One that counts makes a number of it.
std::vector<std::string> nulls_of(const ast::Insert& statement, const Table& table) {
    std::vector<std::string> nulls;
    const bool in_rows = std::ranges::any_of(
        statement.rows, [](const auto& row) { return std::ranges::any_of(row, is_null); });
    // Most statements of a dump have none, and need no list of the columns.
    const std::vector<std::string> columns =
        in_rows ? written_columns(statement, table) : std::vector<std::string>{};
    for (const auto& row : statement.rows)
        for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i)
            if (is_null(row[i])) nulls.push_back(columns[i]);
    for (const ast::Assignment& one : statement.assignments)
        if (one.target.kind == ast::ExpressionKind::column && is_null(one.value))
            nulls.push_back(one.target.name.back().text);
    std::erase_if(nulls, [&](const std::string& name) {
        const Column* column = table.find_column(name);
        return column == nullptr || column->holds_null || !column->nullable ||
               column->auto_increment;
    });
    return nulls;
}

void set_null_known(Table& table, const std::string& name, bool holds_null) {
    for (Column& column : table.columns)
        if (equal_names(column.name, name)) column.holds_null = holds_null;
}

} // namespace

void note_rows(const ast::Insert& statement, const DefinitionContext& context, Effect& effect) {
    if (statement.rows.empty() && statement.assignments.empty()) return;
    const ObjectName name = resolved_name(statement.table, context.session);
    const TablePtr table = effect.catalog.find_table(name);
    if (!table) return;
    const std::vector<std::string> nulls = nulls_of(statement, *table);
    if (table->has_rows && nulls.empty()) return;
    change_table(name, effect, [&](Table& changed) {
        changed.has_rows = true;
        for (const std::string& column : nulls) set_null_known(changed, column, true);
    });
}

// Whatever it writes, NULL may be gone from the columns it names.
void note_rows(const ast::Update& statement, const DefinitionContext& context, Effect& effect) {
    for (const ast::TableReference& reference : statement.tables) {
        if (reference.kind != ast::TableReference::Kind::table) continue;
        const ObjectName name = resolved_name(reference.name, context.session);
        const TablePtr table = effect.catalog.find_table(name);
        if (!table || std::ranges::none_of(table->columns, &Column::holds_null)) continue;
        change_table(name, effect, [&](Table& changed) {
            for (const ast::Assignment& one : statement.assignments)
                if (one.target.kind == ast::ExpressionKind::column)
                    set_null_known(changed, one.target.name.back().text, false);
        });
    }
}

void note_rows(const ast::Delete& statement, const DefinitionContext& context, Effect& effect) {
    for (const ast::QualifiedName& target : statement.targets)
        forget_rows(resolved_name(target, context.session), effect);
}

void forget_rows(const ObjectName& name, Effect& effect) {
    const TablePtr table = effect.catalog.find_table(name);
    if (!table || !table->has_rows) return;
    change_table(name, effect, [](Table& changed) {
        changed.has_rows = false;
        for (Column& column : changed.columns) column.holds_null = false;
    });
}

std::optional<ServerError> refusal_by_rows(const Table& before, const Column& added,
                                           const DefinitionContext& context) {
    const SqlMode& mode = context.session.sql_mode;
    if (!before.has_rows || added.nullable || added.default_value || added.generation ||
        added.on_update)
        return std::nullopt;
    using enum TypeName;
    const TypeName type = added.type.name;
    if (is_spatial(type) && context.dialect.is_mysql())
        return ServerError{1138, added.declared_at,
                           fmt::format("`{}` has rows, which get NULL in `{}`, and that cannot be "
                                       "NULL",
                                       before.name.name, added.name)};
    const bool dated = type == date_type || type == datetime_type || type == timestamp_type;
    if (!dated || !mode.strict || !mode.no_zero_date || !context.dialect.is_mysql())
        return std::nullopt;
    ServerError error{
        1292, added.declared_at,
        fmt::format("`{}` has rows, which get the zero date in `{}`, and the SQL mode "
                    "refuses it",
                    before.name.name, added.name)};
    error.by_mode = true;
    return error;
}

std::optional<ServerError> refusal_by_rows(const Column& old, const Column& redefined,
                                           const DefinitionContext& context) {
    if (!old.holds_null || redefined.nullable || !context.session.sql_mode.strict)
        return std::nullopt;
    return ServerError{1138, redefined.declared_at,
                       fmt::format("`{}` holds NULL, from a statement before this one", old.name)};
}

} // namespace lintel
