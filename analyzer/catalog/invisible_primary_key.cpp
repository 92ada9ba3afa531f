#include "analyzer/catalog/invisible_primary_key.hpp"

#include <algorithm>
#include <string>

namespace lintel {
namespace {

constexpr std::string_view column_name = "my_row_id";

bool is_generated_key(const Index& index) {
    return index.kind == IndexKind::primary && index.parts.size() == 1 &&
           equal_names(index.parts.front().column, column_name);
}

bool names_generated_column(const ast::Identifier& name) {
    return equal_names(name.text, column_name);
}

/// The column as an action drops it or changes more than its visibility.
bool drops_column(const ast::AlterAction& action) {
    const auto* drop = std::get_if<ast::DropColumn>(&action);
    return drop != nullptr && names_generated_column(drop->name);
}
bool drops_key(const ast::AlterAction& action) {
    const auto* drop = std::get_if<ast::DropIndexAction>(&action);
    return std::holds_alternative<ast::DropPrimaryKey>(action) ||
           (drop != nullptr && equal_names(drop->name.text, "PRIMARY"));
}
bool changes_column(const ast::AlterAction& action) {
    if (const auto* change = std::get_if<ast::ChangeColumn>(&action))
        return names_generated_column(change->name);
    if (const auto* rename = std::get_if<ast::RenameColumn>(&action))
        return names_generated_column(rename->from);
    const auto* alter = std::get_if<ast::AlterColumnDefault>(&action);
    return alter != nullptr && names_generated_column(alter->column);
}

} // namespace

void add_invisible_primary_key(Table& table, const DefinitionContext& context, Effect& effect) {
    if (!context.session.generates_primary_key || !context.dialect.mysql_since(8, 0, 30) ||
        table.engine != "innodb" || table.primary_key() != nullptr || !effect.errors.empty())
        return;
    const auto refuse = [&](ErrorNumber number, std::string message) {
        effect.errors.push_back({number, context.statement, std::move(message)});
    };
    if (table.find_column(column_name) != nullptr)
        return refuse(4108, "a generated primary key needs the name `my_row_id`, which is taken");
    if (std::ranges::any_of(table.columns, &Column::auto_increment))
        return refuse(4109, "a generated primary key would be a second AUTO_INCREMENT column");
    if (table.partitions)
        return refuse(1235, "a partitioned table gets no generated primary key; write one");
    Column column;
    column.name = column_name;
    column.type.name = TypeName::bigint_type;
    column.type.is_unsigned = true;
    column.nullable = false;
    column.auto_increment = true;
    column.visible = false;
    column.preexisting = context.preexisting;
    column.declared_at = context.statement;
    table.columns.insert(table.columns.begin(), std::move(column));
    Index index;
    index.kind = IndexKind::primary;
    index.name = "PRIMARY";
    index.parts.push_back({.column = std::string(column_name)});
    index.preexisting = context.preexisting;
    index.declared_at = context.statement;
    table.indexes.insert(table.indexes.begin(), std::move(index));
}

void refuse_changed_invisible_key(const Table& table, const std::vector<ast::AlterAction>& actions,
                                  const DefinitionContext& context, Effect& effect) {
    if (!context.session.generates_primary_key ||
        std::ranges::none_of(table.indexes, is_generated_key))
        return;
    const auto changed = std::ranges::find_if(actions, changes_column);
    if (changed != actions.end())
        return effect.errors.push_back(
            {4110, std::visit([](const auto& one) { return one.span; }, *changed),
             "of generated primary key `my_row_id` only the visibility can change"});
    const auto dropped = std::ranges::find_if(actions, drops_key);
    if (dropped != actions.end() && std::ranges::none_of(actions, drops_column))
        effect.errors.push_back(
            {4111, std::visit([](const auto& one) { return one.span; }, *dropped),
             "the generated primary key goes only together with its column `my_row_id`"});
}

} // namespace lintel
