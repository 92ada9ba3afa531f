#include "grammar/lowering.hpp"

#include <utility>

namespace lintel {

using ast::Expression;
using ast::Query;
using ast::TableReference;

std::shared_ptr<const Query> Lowering::shared_query(SyntaxNode node) const {
    return std::make_shared<Query>(query(node));
}

std::vector<ast::CommonTableExpression> Lowering::with(SyntaxNode clause, bool& recursive) const {
    std::vector<ast::CommonTableExpression> list;
    recursive = clause && clause.has(T::kw_recursive);
    for (SyntaxNode element : clause.children()) {
        ast::CommonTableExpression expression{.name = identifier(element.child(K::identifier)),
                                              .columns = {},
                                              .query = {},
                                              .span = element.span()};
        if (SyntaxNode columns = element.child(K::columnNameList))
            for (SyntaxNode column : columns.children())
                expression.columns.push_back(identifier(column.child_at(0)));
        expression.query = shared_query(element.child(K::subquery).child(K::queryExpression));
        list.push_back(std::move(expression));
    }
    return list;
}

/// `node` is a queryExpression, queryNoWith, queryExpressionNoValues or selectStatement.
Query Lowering::query(SyntaxNode node) const {
    if (SyntaxNode inner = node.child(K::queryNoWith)) {
        Query whole = query(inner);
        whole.with = with(node.child(K::withClause), whole.recursive);
        whole.span = node.span();
        return whole;
    }
    Query whole;
    bool first = true;
    ast::SetOperation operation;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::setOperator)) {
            operation = {};
            operation.kind = part.has(T::kw_union)    ? ast::SetOperation::Kind::union_
                             : part.has(T::kw_except) ? ast::SetOperation::Kind::except
                                                      : ast::SetOperation::Kind::intersect;
            operation.all = part.has(T::kw_all);
        } else if (part.is(K::queryPrimary) || part.is(K::insertQueryPrimary)) {
            Query right = query_primary(part);
            if (std::exchange(first, false)) {
                whole = std::move(right);
                continue;
            }
            operation.left = std::make_shared<Query>(std::move(whole));
            operation.right = std::make_shared<Query>(std::move(right));
            whole = {};
            whole.body = operation;
        } else if (part.is(K::queryTail)) {
            query_tail(part, whole);
        } else if (part.is(K::withClause)) {
            continue;
        }
    }
    if (SyntaxNode clause = node.child(K::withClause)) whole.with = with(clause, whole.recursive);
    whole.span = node.span();
    return whole;
}

Query Lowering::query_primary(SyntaxNode node) const {
    Query whole;
    whole.span = node.span();
    if (SyntaxNode specification = node.child(K::querySpecification)) {
        whole.body = select_body(specification);
        if (SyntaxNode into = specification.child(K::earlyInto)) whole.into = into.span();
    } else if (SyntaxNode inner = node.child(K::queryExpression)) {
        whole.body = shared_query(inner);
    } else if (SyntaxNode table = node.child(K::tableName)) {
        whole.body = ast::TableBody{qualified_name(table)};
    } else {
        ast::ValuesBody values;
        for (SyntaxNode row : node.children()) {
            auto& operands = values.rows.emplace_back();
            for (SyntaxNode value : row.children())
                operands.push_back(expression(value.child(K::expression)));
        }
        whole.body = std::move(values);
    }
    return whole;
}

void Lowering::query_tail(SyntaxNode node, Query& query) const {
    for (SyntaxNode part : node.children()) {
        if (part.is(K::orderClause))
            query.order_by = order(part);
        else if (part.is(K::intoClause))
            query.into = part.span();
        else if (part.is(K::lockingClause)) {
            query.locking.push_back({.exclusive = part.has(T::kw_update),
                                     .of = table_names(part.child(K::tableNameList)),
                                     .span = part.span()});
        } else if (part.is(K::limitClause)) {
            std::vector<Expression> values;
            for (SyntaxNode value : part.children())
                values.push_back({.kind = ast::ExpressionKind::raw,
                                  .span = value.span(),
                                  .text = std::string(text(value))});
            const bool offset_first = part.has(T::comma);
            query.limit = values[offset_first ? 1 : 0];
            if (values.size() == 2) query.offset = values[offset_first ? 0 : 1];
        }
    }
}

/// FOR ORDINALITY counts in INT UNSIGNED (MySQL 8.0 manual, 14.17.6 "JSON Table Functions").
ast::DataType Lowering::json_column_type(SyntaxNode column) const {
    const SyntaxNode written = column.child(K::dataType);
    if (!written) return {.is_unsigned = true, .charset = {}, .collation = {}, .members = {}};
    ast::DataType type = data_type(written);
    if (SyntaxNode collation = column.child(K::collationName))
        type.collation = ast::Identifier{name_or_string(collation), collation.span(), false};
    return type;
}

ast::SelectItem Lowering::select_item(SyntaxNode node) const {
    ast::SelectItem item{.expression = expression(node.child(K::expression)),
                         .alias = {},
                         .text = {},
                         .span = node.span()};
    if (SyntaxNode alias = node.child(K::alias))
        item.alias = identifier(alias.child_at(0).is(K::textLiteral) ? alias : alias.child_at(0));
    else if (item.expression.kind == ast::ExpressionKind::string_literal)
        item.text = item.expression.text;
    else if (item.expression.kind != ast::ExpressionKind::column &&
             item.expression.kind != ast::ExpressionKind::star)
        item.text = text(node.child(K::expression));
    return item;
}

ast::SelectBody Lowering::select_body(SyntaxNode node) const {
    ast::SelectBody body;
    body.span = node.span();
    for (SyntaxNode part : node.children()) {
        switch (part.kind()) {
        case K::selectOption:
            body.distinct |= part.has(T::kw_distinct) || part.has(T::kw_distinctrow);
            break;
        case K::selectItem:
            body.items.push_back(select_item(part));
            break;
        case K::fromClause:
            body.from = table_references(part.child(K::tableReferenceList));
            break;
        case K::whereClause:
            body.where = expression(part.child(K::expression));
            break;
        case K::groupClause:
            body.group_by = order(part);
            body.with_rollup = part.has(T::with_rollup);
            break;
        case K::havingClause:
            body.having = expression(part.child(K::expression));
            break;
        case K::windowClause:
            for (SyntaxNode window : part.children())
                body.windows.push_back(
                    {identifier(window.child(K::identifier)),
                     window_specification(window.child(K::windowSpecification))});
            break;
        case K::qualifyClause:
            body.qualify = expression(part.child(K::expression));
            break;
        default:
            break;
        }
    }
    return body;
}

std::vector<TableReference> Lowering::table_references(SyntaxNode list) const {
    std::vector<TableReference> references;
    for (SyntaxNode reference : list.children()) references.push_back(table_reference(reference));
    return references;
}

/// Joins come as a row of factors and conditions. A condition belongs to the last join that still
/// lacks one, so `a JOIN b JOIN c ON x ON y` nests to the right as the server reads it.
TableReference Lowering::table_reference(SyntaxNode node) const {
    struct Pending {
        ast::JoinedTable join; // its right side is filled in when the next factor is known
        bool conditioned = false;
    };
    std::vector<TableReference> factors;
    std::vector<Pending> joins;
    auto fold = [&] { // joins.back() takes the last two factors
        Pending pending = std::move(joins.back());
        joins.pop_back();
        pending.join.right = std::move(factors.back());
        factors.pop_back();
        pending.join.left = std::move(factors.back());
        pending.join.span = cover(pending.join.left.span, pending.join.right.span);
        TableReference whole{
            .kind = TableReference::Kind::join, .span = pending.join.span, .name = {}};
        whole.join = std::make_shared<ast::JoinedTable>(std::move(pending.join));
        factors.back() = std::move(whole);
    };
    for (SyntaxNode part : node.children()) {
        if (part.is(K::tableFactor))
            factors.push_back(table_factor(part));
        else if (part.is(K::tableReference))
            factors.push_back(table_reference(part));
        else if (part.is(K::joinOperator)) {
            // A join without condition before another operator is complete, as are natural joins.
            while (!joins.empty() &&
                   (joins.back().join.natural || joins.back().join.kind == ast::JoinKind::cross))
                fold();
            Pending pending;
            using enum ast::JoinKind;
            pending.join.natural = part.has(T::kw_natural);
            pending.join.kind = part.has(T::kw_left)            ? left
                                : part.has(T::kw_right)         ? right
                                : part.has(T::kw_cross)         ? cross
                                : part.has(T::kw_straight_join) ? straight
                                                                : inner;
            joins.push_back(std::move(pending));
        } else if (part.is(K::joinCondition) && !joins.empty()) {
            ast::JoinedTable& join = joins.back().join;
            if (SyntaxNode on = part.child(K::expression))
                join.on = expression(on);
            else
                for (SyntaxNode column : part.child(K::columnNameList).children())
                    join.using_columns.push_back(identifier(column.child_at(0)));
            fold();
        }
    }
    while (!joins.empty()) fold();
    return std::move(factors.front());
}

TableReference Lowering::table_factor(SyntaxNode node) const {
    TableReference factor{.kind = TableReference::Kind::table, .span = node.span(), .name = {}};
    auto alias_in = [&](SyntaxNode parent) {
        if (SyntaxNode alias = parent.child(K::tableAlias))
            factor.alias = identifier(alias.child(K::identifier));
    };
    if (SyntaxNode table = node.child(K::tableName)) {
        factor.name = qualified_name(table);
    } else if (SyntaxNode derived = node.child(K::subquery)) {
        factor.kind = TableReference::Kind::derived;
        factor.lateral = node.has(T::kw_lateral);
        factor.query = shared_query(derived.child(K::queryExpression));
        if (SyntaxNode columns = node.child(K::columnNameList))
            for (SyntaxNode column : columns.children())
                factor.columns.push_back(identifier(column.child_at(0)));
    } else if (SyntaxNode list = node.child(K::tableReferenceList)) {
        factor.kind = TableReference::Kind::nested;
        factor.tables = table_references(list);
    } else if (SyntaxNode json = node.child(K::jsonTable)) {
        factor.kind = TableReference::Kind::json_table;
        factor.expression = expression(json.child(K::expression));
        std::vector<SyntaxNode> open{json.child(K::jsonColumns)};
        while (!open.empty()) {
            const SyntaxNode columns = open.back();
            open.pop_back();
            for (SyntaxNode column : columns.children()) {
                if (SyntaxNode name = column.child(K::identifier)) {
                    factor.columns.push_back(identifier(name));
                    factor.column_types.push_back(json_column_type(column));
                }
                if (SyntaxNode nested = column.child(K::jsonColumns)) open.push_back(nested);
            }
        }
        alias_in(json);
    }
    if (node.has(T::kw_dual)) factor.kind = TableReference::Kind::dual;
    alias_in(node);
    if (SyntaxNode selection = node.child(K::partitionSelection))
        for (SyntaxNode partition : selection.children())
            factor.partitions.push_back(identifier(partition.child_at(0)));
    for (SyntaxNode hint : node.children()) {
        if (!hint.is(K::indexHint)) continue;
        ast::IndexHint lowered{.kind = hint.has(T::kw_use)     ? ast::IndexHint::Kind::use
                                       : hint.has(T::kw_force) ? ast::IndexHint::Kind::force
                                                               : ast::IndexHint::Kind::ignore,
                               .indexes = {},
                               .span = hint.span()};
        for (SyntaxNode name : hint.children())
            if (name.is(K::indexHintName))
                lowered.indexes.push_back(identifier(name.child_at(0) ? name.child_at(0) : name));
        factor.hints.push_back(std::move(lowered));
    }
    return factor;
}

} // namespace lintel
