#include "grammar/lowering.hpp"

#include <utility>

namespace lintel {

using ast::AlterAction;
using PartitionKind = ast::PartitionAction::Kind;

ast::ColumnPosition Lowering::column_position(SyntaxNode node) const {
    ast::ColumnPosition position;
    if (!node) return position;
    position.span = node.span();
    position.place = node.has(T::kw_first) ? ast::ColumnPlace::first : ast::ColumnPlace::after;
    if (SyntaxNode after = node.child(K::columnName))
        position.after = identifier(after.child_at(0));
    return position;
}

ast::PartitionAction Lowering::partition_action(SyntaxNode node, PartitionKind kind) const {
    ast::PartitionAction action;
    action.kind = kind;
    action.span = node.span();
    const SyntaxNode names = node.child(K::allOrPartitions) ? node.child(K::allOrPartitions) : node;
    action.all = names.has(T::kw_all);
    for (SyntaxNode name : names.children())
        if (name.is(K::partitionName)) action.partitions.push_back(identifier(name.child_at(0)));
    if (const Token* count = node.token(T::integer)) action.count = integer(*count);
    if (SyntaxNode definitions = node.child(K::partitionDefinitions))
        action.definitions = partition_definitions(definitions);
    if (SyntaxNode table = node.child(K::tableName)) action.exchange_with = qualified_name(table);
    action.validation = !node.has(T::kw_without);
    return action;
}

void Lowering::add_action(SyntaxNode node, std::vector<AlterAction>& actions) const {
    const bool if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    if (SyntaxNode field = node.child(K::fieldDefinition)) {
        actions.push_back(ast::AddColumn{
            .span = node.span(),
            .column = column_definition(node.child(K::columnReference), field,
                                        cover(node.child(K::columnReference).span(), field.span())),
            .position = column_position(node.child(K::columnPosition)),
            .if_not_exists = if_not_exists});
        return;
    }
    if (node.has(T::kw_partition)) {
        actions.push_back(partition_action(node, PartitionKind::add));
        return;
    }
    ast::CreateTable parts;
    if (SyntaxNode constraint = node.child(K::tableConstraint)) table_constraint(constraint, parts);
    for (SyntaxNode element : node.children())
        if (element.is(K::tableElement)) table_element(element, parts);
    const bool several = static_cast<bool>(node.child(K::tableElement));
    for (const auto& [what, index] : parts.order) {
        if (what == 'c') {
            const Span span = parts.columns[index].span;
            actions.push_back(ast::AddColumn{.span = span,
                                             .column = std::move(parts.columns[index]),
                                             .position = {},
                                             .if_not_exists = if_not_exists});
        } else if (what == 'i') {
            const Span span = several ? parts.indexes[index].span : node.span();
            actions.push_back(
                ast::AddIndex{.span = span, .index = std::move(parts.indexes[index])});
        } else if (what == 'f') {
            const Span span = several ? parts.foreign_keys[index].span : node.span();
            actions.push_back(ast::AddForeignKey{
                .span = span, .foreign_key = std::move(parts.foreign_keys[index])});
        } else {
            const Span span = several ? parts.checks[index].span : node.span();
            actions.push_back(ast::AddCheck{.span = span, .check = std::move(parts.checks[index])});
        }
    }
    if (parts.order.empty()) actions.push_back(ast::OtherTableAction{node.span()});
}

AlterAction Lowering::drop_action(SyntaxNode node) const {
    const Span span = node.span();
    const bool if_exists = static_cast<bool>(node.child(K::ifExists));
    if (node.has(T::kw_partition)) return partition_action(node, PartitionKind::drop);
    if (node.has(T::kw_primary)) return ast::DropPrimaryKey{span};
    if (SyntaxNode index = node.child(K::indexName))
        return ast::DropIndexAction{
            .span = span, .name = identifier(index.child_at(0)), .if_exists = if_exists};
    if (SyntaxNode constraint = node.child(K::constraintName)) {
        ast::Identifier name = identifier(constraint.child_at(0));
        if (node.has(T::kw_foreign))
            return ast::DropForeignKey{
                .span = span, .name = std::move(name), .if_exists = if_exists};
        return ast::DropConstraint{.span = span,
                                   .name = std::move(name),
                                   .any = node.has(T::kw_constraint),
                                   .if_exists = if_exists};
    }
    if (SyntaxNode reference = node.child(K::columnReference)) {
        ast::Expression written = column(reference);
        return ast::DropColumn{
            .span = span, .name = std::move(written.name.back()), .if_exists = if_exists};
    }
    return ast::OtherTableAction{span};
}

AlterAction Lowering::alter_column_or_index(SyntaxNode node) const {
    const Span span = node.span();
    if (SyntaxNode index = node.child(K::indexName))
        return ast::AlterIndexVisibility{.span = span,
                                         .index = identifier(index.child_at(0)),
                                         .visible =
                                             node.has(T::kw_visible) || node.has(T::not_ignored)};
    if (SyntaxNode constraint = node.child(K::constraintName))
        return ast::AlterCheck{.span = span,
                               .name = identifier(constraint.child_at(0)),
                               .enforced = !node.child(K::enforcement).has(T::not_enforced),
                               .any = node.has(T::kw_constraint)};
    ast::Identifier name = std::move(column(node.child(K::columnReference)).name.back());
    if (node.has(T::kw_visible) || node.has(T::kw_invisible))
        return ast::AlterColumnVisibility{
            .span = span, .column = std::move(name), .visible = node.has(T::kw_visible)};
    ast::AlterColumnDefault action{.span = span, .column = std::move(name), .value = {}};
    if (SyntaxNode value = node.child(K::alterDefault)) {
        ast::Expression lowered;
        if (SyntaxNode literal = value.child(K::signedLiteral))
            lowered = signed_literal(literal);
        else if (SyntaxNode now = value.child(K::currentTimestamp))
            lowered = call_of(now, ast::ExpressionKind::function);
        else {
            lowered = of_kind(ast::ExpressionKind::parenthesized, value);
            lowered.operands.push_back(expression(value.child(K::expression)));
        }
        action.value = {std::move(lowered), value.span()};
    }
    return action;
}

AlterAction Lowering::rename_action(SyntaxNode node) const {
    const Span span = node.span();
    if (SyntaxNode from = node.child(K::columnName))
        return ast::RenameColumn{.span = span,
                                 .from = identifier(from.child_at(0)),
                                 .to = identifier(node.child(K::newColumnName).child_at(0))};
    if (SyntaxNode from = node.child(K::indexName))
        return ast::RenameIndex{.span = span,
                                .from = identifier(from.child_at(0)),
                                .to = identifier(node.child(K::newIndexName).child_at(0))};
    return ast::RenameTableAction{.span = span, .to = qualified_name(node.child(K::newTableName))};
}

void Lowering::alter_action(SyntaxNode node, std::vector<AlterAction>& actions) const {
    const Span span = node.span();
    if (SyntaxNode add = node.child(K::addAction)) return add_action(add, actions);
    if (SyntaxNode drop = node.child(K::dropAction)) return actions.push_back(drop_action(drop));
    if (SyntaxNode alter = node.child(K::alterAction))
        return actions.push_back(alter_column_or_index(alter));
    if (SyntaxNode rename = node.child(K::renameAction))
        return actions.push_back(rename_action(rename));
    const T first = node.token()->kind;
    switch (first) {
    case T::kw_modify:
    case T::kw_change: {
        const SyntaxNode old = node.child(K::columnReference);
        const SyntaxNode renamed = node.child(K::newColumnName);
        const SyntaxNode field = node.child(K::fieldDefinition);
        ast::ChangeColumn change{
            .span = span,
            .name = std::move(column(old).name.back()),
            .column = column_definition(renamed ? renamed : old, field,
                                        cover((renamed ? renamed : old).span(), field.span())),
            .position = column_position(node.child(K::columnPosition)),
            .modify = first == T::kw_modify,
            .if_exists = static_cast<bool>(node.child(K::ifExists))};
        return actions.push_back(std::move(change));
    }
    case T::kw_convert: {
        ast::ConvertCharset convert{.span = span, .charset = {}, .collation = {}};
        const SyntaxNode charset = node.child(K::charsetName);
        if (!charset.has(T::kw_default))
            convert.charset = ast::Identifier{name_or_string(charset), charset.span(), false};
        if (SyntaxNode collation = node.child(K::collationName))
            convert.collation = ast::Identifier{name_or_string(collation), collation.span(), false};
        return actions.push_back(std::move(convert));
    }
    case T::kw_order:
        return actions.push_back(ast::OrderRows{.span = span, .columns = order(node)});
    case T::kw_disable:
    case T::kw_enable:
        return actions.push_back(ast::SetKeys{.span = span, .enable = first == T::kw_enable});
    case T::kw_force:
        return actions.push_back(ast::ForceRebuild{span});
    case T::kw_with:
    case T::kw_without:
        return actions.push_back(ast::SetValidation{.span = span, .with = first == T::kw_with});
    case T::kw_discard:
    case T::kw_import:
        if (node.has(T::tablespace_action))
            return actions.push_back(
                ast::TablespaceAction{.span = span, .discard = first == T::kw_discard});
        return actions.push_back(partition_action(
            node, first == T::kw_discard ? PartitionKind::discard : PartitionKind::import));
    case T::kw_truncate:
        return actions.push_back(partition_action(node, PartitionKind::truncate));
    case T::kw_analyze:
        return actions.push_back(partition_action(node, PartitionKind::analyze));
    case T::kw_optimize:
        return actions.push_back(partition_action(node, PartitionKind::optimize));
    case T::kw_rebuild:
        return actions.push_back(partition_action(node, PartitionKind::rebuild));
    case T::kw_check:
        return actions.push_back(partition_action(node, PartitionKind::check));
    case T::kw_repair:
        return actions.push_back(partition_action(node, PartitionKind::repair));
    case T::kw_coalesce:
        return actions.push_back(partition_action(node, PartitionKind::coalesce));
    case T::kw_reorganize:
        return actions.push_back(partition_action(node, PartitionKind::reorganize));
    case T::kw_exchange:
        return actions.push_back(partition_action(node, PartitionKind::exchange));
    default:
        return actions.push_back(ast::OtherTableAction{span});
    }
}

ast::AlterTable Lowering::alter_table(SyntaxNode node) const {
    ast::AlterTable alter;
    alter.table = qualified_name(node.child(K::tableName));
    alter.if_exists = static_cast<bool>(node.child(K::ifExists));
    alter.ignore = node.has(T::kw_ignore);
    for (SyntaxNode item : node.children()) {
        if (item.is(K::partitionClause))
            alter.actions.push_back(
                ast::RepartitionTable{.span = item.span(), .partitioning = partitioning(item)});
        else if (item.is(K::removePartitioning))
            alter.actions.push_back(ast::RemovePartitioning{item.span()});
        if (!item.is(K::alterItem)) continue;
        for (SyntaxNode part : item.children()) {
            if (part.is(K::alterTableAction))
                alter_action(part, alter.actions);
            else if (part.is(K::tableOption))
                alter.actions.push_back(
                    ast::SetTableOption{.span = part.span(), .option = table_option(part)});
            else if (part.is(K::onlineClause))
                online_clause(part, alter.online);
        }
    }
    return alter;
}

} // namespace lintel
