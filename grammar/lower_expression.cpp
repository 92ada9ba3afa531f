#include "grammar/lexer.hpp"
#include "grammar/lowering.hpp"

#include <utility>

namespace lintel {

using ast::Expression;
using ast::ExpressionKind;

namespace {

/// An operator between operands with its strength; the weakest is applied last.
struct Operator {
    std::string text;
    int strength;
    bool right_associative = false;
};

Expression joined(Expression left, std::string text, Expression right) {
    Expression result{.kind = ExpressionKind::binary,
                      .span = cover(left.span, right.span),
                      .text = std::move(text)};
    result.operands.reserve(2);
    result.operands.push_back(std::move(left));
    result.operands.push_back(std::move(right));
    return result;
}

/// Applies precedence to `operands[i] operators[i] operands[i + 1] …` with a stack, so that long
/// rows cost no depth.
Expression by_precedence(std::vector<Expression> operands, std::vector<Operator> operators) {
    std::vector<Expression> values;
    std::vector<Operator> pending;
    auto reduce = [&] {
        Expression right = std::move(values.back());
        values.pop_back();
        values.back() =
            joined(std::move(values.back()), std::move(pending.back().text), std::move(right));
        pending.pop_back();
    };
    values.push_back(std::move(operands[0]));
    for (std::size_t i = 0; i < operators.size(); ++i) {
        while (!pending.empty() && (pending.back().strength > operators[i].strength ||
                                    (pending.back().strength == operators[i].strength &&
                                     !operators[i].right_associative)))
            reduce();
        pending.push_back(std::move(operators[i]));
        values.push_back(std::move(operands[i + 1]));
    }
    while (!pending.empty()) reduce();
    return std::move(values.front());
}

int bit_strength(TokenKind kind) {
    using enum TokenKind;
    switch (kind) {
    case pipe:
        return 1;
    case ampersand:
        return 2;
    case shift_left:
    case shift_right:
        return 3;
    case plus:
    case minus:
        return 4;
    case caret:
        return 6;
    default:
        return 5;
    }
}

Operator logical(TokenKind kind) {
    using enum TokenKind;
    switch (kind) {
    case assign:
        return {":=", 0, true};
    case kw_xor:
        return {"XOR", 2};
    case kw_and:
    case logical_and:
        return {"AND", 3};
    default:
        return {"OR", 1};
    }
}

} // namespace

Expression Lowering::of_kind(ExpressionKind kind, SyntaxNode node) const {
    return {.kind = kind, .span = node.span(), .text = {}};
}

std::vector<Expression> Lowering::expressions(SyntaxNode list) const {
    std::vector<Expression> result;
    for (SyntaxNode child : list.children())
        if (child.is(K::expression)) result.push_back(expression(child));
    return result;
}

// MySQL 8.0 manual, 14.4.1 "Operator Precedence".
Expression Lowering::expression(SyntaxNode node) const {
    std::vector<Expression> operands;
    std::vector<Operator> operators;
    std::vector<Span> nots;
    node.for_each_part(
        [&](const Token& token) {
            nots.push_back({file_.id(), token.begin, token.end});
        },
        [&](SyntaxNode part) {
            if (part.is(K::logicalOperator)) {
                operators.push_back(logical(part.token()->kind));
                return;
            }
            Expression operand = boolean_primary(part);
            for (; !nots.empty(); nots.pop_back()) {
                Expression negation{.kind = ExpressionKind::unary,
                                    .span = cover(nots.back(), operand.span),
                                    .text = "NOT"};
                negation.operands.push_back(std::move(operand));
                operand = std::move(negation);
            }
            operands.push_back(std::move(operand));
        });
    if (operands.size() == 1) return std::move(operands.front());
    return by_precedence(std::move(operands), std::move(operators));
}

Expression Lowering::boolean_primary(SyntaxNode node) const {
    Expression left;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::predicate)) {
            left = predicate(part);
            continue;
        }
        if (SyntaxNode op = part.child(K::comparisonOperator)) {
            const Token& token = *op.token();
            std::string word = token.kind == T::not_equal ? "<>" : std::string(text(token));
            if (SyntaxNode quantified = part.child(K::quantifiedSubquery)) {
                Expression whole =
                    subquery(quantified.child(K::subquery), ExpressionKind::quantified);
                whole.span = cover(left.span, part.span());
                whole.text = word + (quantified.has(T::kw_all) ? " ALL" : " ANY");
                whole.operands.push_back(std::move(left));
                left = std::move(whole);
            } else {
                left =
                    joined(std::move(left), std::move(word), predicate(part.child(K::predicate)));
            }
            continue;
        }
        Expression test{
            .kind = ExpressionKind::is_test, .span = cover(left.span, part.span()), .text = "NULL"};
        test.negated = part.has(T::kw_not);
        for (const T word : {T::kw_true, T::kw_false, T::kw_unknown})
            if (const Token* token = part.token(word)) test.text = capitals(*token);
        test.operands.push_back(std::move(left));
        left = std::move(test);
    }
    return left;
}

Expression Lowering::predicate(SyntaxNode node) const {
    Expression left = bit_expression(node.child_at(0));
    const SyntaxNode tail = node.child(K::predicateTail);
    if (!tail) return left;
    Expression whole{.kind = ExpressionKind::binary, .span = node.span(), .text = {}};
    whole.negated = tail.has(T::kw_not);
    whole.operands.push_back(std::move(left));
    auto take = [&](SyntaxNode part) {
        if (part.is(K::bitExpression))
            whole.operands.push_back(bit_expression(part));
        else if (part.is(K::predicate))
            whole.operands.push_back(predicate(part));
        else if (part.is(K::simpleExpression))
            whole.operands.push_back(simple_expression(part));
        else if (part.is(K::expressionList))
            for (Expression& item : expressions(part)) whole.operands.push_back(std::move(item));
        else if (part.is(K::subquery))
            whole.query = shared_query(part.child(K::queryExpression));
    };
    for (SyntaxNode part : tail.children()) take(part);
    if (tail.has(T::kw_in))
        whole.kind = whole.query ? ExpressionKind::in_query : ExpressionKind::in_list;
    else if (tail.has(T::kw_between))
        whole.kind = ExpressionKind::between;
    else if (tail.has(T::kw_sounds))
        whole.text = "SOUNDS LIKE";
    else if (tail.has(T::kw_member))
        whole.text = "MEMBER OF";
    else if (tail.has(T::kw_like))
        whole.kind = ExpressionKind::like;
    else
        whole.text = "REGEXP";
    return whole;
}

Expression Lowering::bit_expression(SyntaxNode node) const {
    std::vector<Expression> operands;
    std::vector<Operator> operators;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::bitOperator)) {
            const Token& token = *part.token();
            operators.push_back(
                {token.kind == T::percent ? "%" : capitals(token), bit_strength(token.kind)});
        } else {
            operands.push_back(simple_expression(part));
        }
    }
    if (operands.size() == 1) return std::move(operands.front());
    return by_precedence(std::move(operands), std::move(operators));
}

Expression Lowering::simple_expression(SyntaxNode node) const {
    std::vector<const Token*> prefixes;
    Expression value;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::prefixOperator)) {
            prefixes.push_back(part.token());
        } else if (part.is(K::primary)) {
            value = primary(part);
        } else if (SyntaxNode collation = part.child(K::collationName)) {
            Expression name{.kind = ExpressionKind::raw,
                            .span = collation.span(),
                            .text = name_or_string(collation)};
            value = joined(std::move(value), "COLLATE", std::move(name));
        } else if (SyntaxNode path = part.child(K::textLiteral)) {
            Expression literal{.kind = ExpressionKind::string_literal,
                               .span = path.span(),
                               .text = string_value(path)};
            value = joined(std::move(value), part.has(T::arrow) ? "->" : "->>", std::move(literal));
        } else if (SyntaxNode operand = part.child(K::primary)) {
            value = joined(std::move(value), "CONCAT", primary(operand));
        }
    }
    for (auto token = prefixes.rbegin(); token != prefixes.rend(); ++token) {
        Expression unary{.kind = ExpressionKind::unary,
                         .span = cover({file_.id(), (*token)->begin, (*token)->end}, value.span),
                         .text = capitals(**token)};
        unary.operands.push_back(std::move(value));
        value = std::move(unary);
    }
    return value;
}

Expression Lowering::literal(SyntaxNode node) const {
    const Token& first = node.tree().tokens[node.first_token()];
    Expression value = of_kind(ExpressionKind::null_literal, node);
    auto plain = [&](ExpressionKind kind) {
        value.kind = kind;
        value.text = text(first);
        return value;
    };
    switch (first.kind) {
    case T::kw_null:
        return value;
    case T::kw_true:
    case T::kw_false:
        value.kind = ExpressionKind::boolean_literal;
        value.text = capitals(first);
        return value;
    case T::integer:
        return plain(ExpressionKind::integer_literal);
    case T::decimal_number:
        return plain(ExpressionKind::decimal_literal);
    case T::float_number:
        return plain(ExpressionKind::float_literal);
    case T::hex_literal:
        return plain(ExpressionKind::hex_literal);
    case T::bit_literal:
        return plain(ExpressionKind::bit_literal);
    case T::temporal_prefix: {
        value.kind = ExpressionKind::temporal_literal;
        value.text = capitals(first);
        const Token& string = node.tree().tokens[node.first_token() + 1];
        value.operands.push_back({.kind = ExpressionKind::string_literal,
                                  .span = node.span_of(string),
                                  .text = unquote_string(text(string), dialect_.sql_mode)});
        return value;
    }
    case T::introducer: {
        value.charset = text(first).substr(1);
        const Token& second = node.tree().tokens[node.first_token() + 1];
        value.kind = second.kind == T::hex_literal   ? ExpressionKind::hex_literal
                     : second.kind == T::bit_literal ? ExpressionKind::bit_literal
                                                     : ExpressionKind::string_literal;
        value.text = second.kind == T::string ? unquote_string(text(second), dialect_.sql_mode)
                                              : std::string(text(second));
        return value;
    }
    default:
        break;
    }
    value.kind = ExpressionKind::string_literal;
    value.text = string_value(node.child(K::textLiteral));
    if (first.kind == T::national_string) value.charset = "utf8mb3";
    return value;
}

Expression Lowering::signed_literal(SyntaxNode node) const {
    if (SyntaxNode inner = node.child(K::literal)) return literal(inner);
    const Token* sign = node.token();
    const Token& number = node.tree().tokens[node.end_token() - 1];
    Expression value{.kind = number.kind == T::integer          ? ExpressionKind::integer_literal
                             : number.kind == T::decimal_number ? ExpressionKind::decimal_literal
                                                                : ExpressionKind::float_literal,
                     .span = node.span_of(number),
                     .text = std::string(text(number))};
    Expression whole{
        .kind = ExpressionKind::unary, .span = node.span(), .text = std::string(text(*sign))};
    whole.operands.push_back(std::move(value));
    return whole;
}

Expression Lowering::user_variable(const Token& token) const {
    const std::string_view name = text(token).substr(1);
    Expression value{.kind = ExpressionKind::user_variable,
                     .span = {file_.id(), token.begin, token.end},
                     .text = {}};
    value.text =
        name.starts_with('`') ? unquote_identifier(name) : unquote_string(name, dialect_.sql_mode);
    return value;
}

Expression Lowering::system_variable(SyntaxNode node) const {
    Expression value = of_kind(ExpressionKind::system_variable, node);
    for (SyntaxNode word : node.children()) {
        if (!value.text.empty()) value.text += '.';
        value.text += word.child(K::identifier) ? identifier(word.child(K::identifier)).text
                                                : std::string(text(word));
    }
    return value;
}

Expression Lowering::subquery(SyntaxNode node, ExpressionKind kind) const {
    Expression value = of_kind(kind, node);
    value.query = shared_query(node.child(K::queryExpression));
    return value;
}

Expression Lowering::column(SyntaxNode column_reference) const {
    Expression value = of_kind(ExpressionKind::column, column_reference);
    for (SyntaxNode part : column_reference.children()) value.name.push_back(identifier(part));
    return value;
}

void Lowering::append_arguments(SyntaxNode node, std::vector<Expression>& operands) const {
    for (SyntaxNode argument : node.children()) {
        if (SyntaxNode inner = argument.child(K::expression)) operands.push_back(expression(inner));
    }
}

Expression Lowering::name_or_call(SyntaxNode node) const {
    Expression value = of_kind(ExpressionKind::column, node);
    const SyntaxNode parts = node.child(K::nameParts);
    for (SyntaxNode part : parts.children()) value.name.push_back(identifier(part));
    if (parts.has(T::star)) value.kind = ExpressionKind::star;
    if (SyntaxNode arguments = node.child(K::callArguments)) {
        value.kind = ExpressionKind::function;
        append_arguments(arguments, value.operands);
        if (SyntaxNode window = node.child(K::overClause)) value.over = over(window);
    }
    return value;
}

/// A call whose name is the rule's first word and whose arguments are all expressions below it.
Expression Lowering::call_of(SyntaxNode node, ExpressionKind kind) const {
    Expression value = of_kind(kind, node);
    const Token& name = node.tree().tokens[node.first_token()];
    value.name.push_back({std::string(text(name)), node.span_of(name), false});
    value.distinct = node.has(T::kw_distinct);
    for (SyntaxNode part : node.children()) {
        switch (part.kind()) {
        case K::expression:
            value.operands.push_back(expression(part));
            break;
        case K::simpleExpression:
            value.operands.push_back(simple_expression(part));
            break;
        case K::bitExpression:
            value.operands.push_back(bit_expression(part));
            break;
        case K::stableInteger:
            value.operands.push_back({.kind = ExpressionKind::raw,
                                      .span = part.span(),
                                      .text = std::string(text(part))});
            break;
        case K::columnReference:
            value.operands.push_back(column(part));
            break;
        case K::expressionList:
            for (Expression& item : expressions(part)) value.operands.push_back(std::move(item));
            break;
        case K::callArguments:
            append_arguments(part, value.operands);
            break;
        case K::orderClause:
            value.order = order(part);
            break;
        case K::overClause:
            value.over = over(part);
            break;
        case K::intervalUnit:
        case K::timestampUnit:
            value.text = capitals(part);
            break;
        case K::textLiteral:
            value.operands.push_back({.kind = ExpressionKind::string_literal,
                                      .span = part.span(),
                                      .text = string_value(part)});
            break;
        case K::timePrecision:
            if (const Token* digits = part.token(T::integer))
                value.operands.push_back({.kind = ExpressionKind::integer_literal,
                                          .span = part.span_of(*digits),
                                          .text = std::string(text(*digits))});
            break;
        case K::castType:
            value.type = std::make_shared<ast::DataType>(data_type(part));
            break;
        case K::charsetName:
            value.charset = name_or_string(part);
            break;
        case K::textOrBinary:
            value.separator =
                std::make_shared<std::string>(string_value(part.child(K::textLiteral)));
            break;
        default:
            break;
        }
    }
    return value;
}

Expression Lowering::case_expression(SyntaxNode node) const {
    Expression value = of_kind(ExpressionKind::case_when, node);
    bool seen_when = false;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::whenClause)) {
            seen_when = true;
            for (Expression& item : expressions(part)) value.operands.push_back(std::move(item));
        } else {
            (seen_when ? value.has_else : value.has_base) = true;
            value.operands.push_back(expression(part));
        }
    }
    return value;
}

Expression Lowering::cast(SyntaxNode node) const {
    Expression value = of_kind(ExpressionKind::cast, node);
    value.operands.push_back(expression(node.child(K::expression)));
    if (SyntaxNode type = node.child(K::castType)) {
        ast::DataType written = data_type(type);
        written.array = node.has(T::kw_array);
        value.type = std::make_shared<ast::DataType>(std::move(written));
    } else {
        value.kind = ExpressionKind::convert_charset;
        value.charset = name_or_string(node.child(K::charsetName));
    }
    return value;
}

std::vector<ast::OrderElement> Lowering::order(SyntaxNode clause) const {
    std::vector<ast::OrderElement> elements;
    for (SyntaxNode element : clause.children()) {
        if (!element.is(K::orderElement)) continue;
        const bool descending = element.has(T::kw_desc);
        elements.push_back({expression(element.child(K::expression)),
                            descending ? ast::Order::descending : ast::Order::ascending,
                            descending || element.has(T::kw_asc)});
    }
    return elements;
}

ast::WindowSpecification Lowering::window_specification(SyntaxNode node) const {
    ast::WindowSpecification window{
        .name = {}, .partition_by = {}, .order_by = {}, .frame = {}, .span = node.span()};
    if (const Token* name = node.token(T::window_name))
        window.name = identifier(*name, node.span_of(*name));
    if (SyntaxNode list = node.child(K::expressionList)) window.partition_by = expressions(list);
    if (SyntaxNode clause = node.child(K::orderClause)) window.order_by = order(clause);
    if (SyntaxNode frame = node.child(K::frameClause)) window.frame = text(frame);
    return window;
}

std::shared_ptr<const ast::WindowSpecification> Lowering::over(SyntaxNode node) const {
    ast::WindowSpecification window;
    if (SyntaxNode specification = node.child(K::windowSpecification))
        window = window_specification(specification);
    else
        window.name = identifier(node.child(K::windowName).child(K::identifier));
    window.span = node.span();
    return std::make_shared<ast::WindowSpecification>(std::move(window));
}

Expression Lowering::primary(SyntaxNode node) const {
    const SyntaxNode inner = node.child_at(0);
    if (!inner) {
        const Token& token = *node.token();
        if (token.kind == T::user_variable) return user_variable(token);
        if (token.kind == T::question) return of_kind(ExpressionKind::parameter, node);
        if (token.kind == T::star) return of_kind(ExpressionKind::star, node);
        return of_kind(ExpressionKind::default_value, node);
    }
    switch (inner.kind()) {
    case K::literal:
        return literal(inner);
    case K::nameOrCall:
        return name_or_call(inner);
    case K::systemVariable:
        return system_variable(inner);
    case K::subquery: {
        Expression value = subquery(inner, node.has(T::kw_exists) ? ExpressionKind::exists
                                                                  : ExpressionKind::subquery);
        value.span = node.span();
        return value;
    }
    case K::expressionList: {
        Expression value = of_kind(ExpressionKind::row, node);
        value.operands = expressions(inner);
        if (value.operands.size() == 1 && !node.has(T::kw_row))
            value.kind = ExpressionKind::parenthesized;
        return value;
    }
    case K::identifier: {
        Expression value = of_kind(ExpressionKind::odbc, node);
        value.text = identifier(inner).text;
        value.operands.push_back(expression(node.child(K::expression)));
        return value;
    }
    case K::matchExpression: {
        Expression value = of_kind(ExpressionKind::match, node);
        const SyntaxNode list = inner.child(K::matchColumnList) ? inner.child(K::matchColumnList)
                                                                : inner.child(K::matchColumns);
        for (SyntaxNode reference : list.children()) value.operands.push_back(column(reference));
        value.operands.push_back(bit_expression(inner.child(K::bitExpression)));
        if (SyntaxNode modifier = inner.child(K::matchModifier)) value.text = capitals(modifier);
        return value;
    }
    case K::caseExpression:
        return case_expression(inner);
    case K::castExpression:
        return cast(inner);
    case K::intervalExpression:
        return call_of(inner, inner.child(K::intervalUnit) ? ExpressionKind::interval
                                                           : ExpressionKind::function);
    case K::aggregateCall:
        return call_of(inner, ExpressionKind::aggregate);
    case K::windowCall:
    case K::reservedCall:
        return call_of(inner, inner.has(T::kw_extract) ? ExpressionKind::extract
                                                       : ExpressionKind::function);
    case K::columnReference: {
        Expression value = of_kind(ExpressionKind::default_value, node);
        value.operands.push_back(column(inner));
        return value;
    }
    default:
        break;
    }
    Expression value = of_kind(ExpressionKind::raw, node);
    value.text = text(node);
    return value;
}

} // namespace lintel
