#pragma once

#include "grammar/ast/data_type.hpp"
#include "grammar/ast/name.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lintel::ast {

struct Query;
struct WindowSpecification;

enum class ExpressionKind : std::uint8_t {
    // Literals: `text` is the value (strings unquoted, numbers and dates as written).
    null_literal,
    boolean_literal, ///< text TRUE or FALSE
    integer_literal,
    decimal_literal,
    float_literal,
    string_literal, ///< `charset` holds the introducer
    hex_literal,
    bit_literal,
    temporal_literal, ///< DATE '…', TIME '…', TIMESTAMP '…': operand 0 is the string, text the word
    default_value, ///< DEFAULT, or DEFAULT(column) with operand 0
    parameter,     ///< ?
    // Names.
    column,          ///< [[schema.]table.]column; `name` holds its parts, the column last
    star,            ///< `*` or `t.*`; `name` holds what stands before the star
    user_variable,   ///< text: the name without @
    system_variable, ///< text: [scope.][component.]name without @@
    // Operators: text is the operator in capitals, `!=` as `<>`, `&&` as `AND`, `||` as `OR` or
    // `CONCAT`.
    unary,      ///< NOT, !, -, +, ~, BINARY
    binary,     ///< arithmetic, bitwise, comparison, AND, OR, XOR, :=, LIKE, REGEXP, SOUNDS LIKE,
                ///< MEMBER OF, ->, ->>, COLLATE
    is_test,    ///< operand IS [NOT] NULL | TRUE | FALSE | UNKNOWN: text is that word
    between,    ///< operands: value, low, high
    in_list,    ///< operands: value, then the list
    in_query,   ///< operand 0: value; `query`
    quantified, ///< value op ANY|ALL (query): text is `op ANY` or `op ALL`; operand 0: value;
                ///< `query`
    like,       ///< operands: value, pattern, [escape]
    // The rest.
    function,        ///< `name` (schema-qualified or plain), operands are its arguments
    aggregate,       ///< as function; `distinct`; `order` and `separator` for GROUP_CONCAT
    cast,            ///< CAST/CONVERT(… , type): operand 0, `type`
    convert_charset, ///< CONVERT(x USING charset): operand 0, `charset`
    case_when, ///< `has_base`: operand 0 is the base; then pairs WHEN, THEN; `has_else`: last is
               ///< ELSE
    row,       ///< (a, b, …) or ROW(a, b, …)
    subquery,  ///< scalar (query)
    exists,    ///< EXISTS (query)
    match,     ///< MATCH (columns) AGAINST (last operand); text is the modifier
    interval,  ///< INTERVAL operand 0 unit: text is the unit
    extract,   ///< EXTRACT(unit FROM operand 0): text is the unit
    odbc,      ///< {identifier expression}
    parenthesized, ///< (operand 0): kept because some DEFAULT and key parts need the parentheses
    json_value,    ///< JSON_VALUE(… RETURNING type …)
    at_time_zone,  ///< operand 0 AT TIME ZONE operand 1
    raw,           ///< anything else, by its text only; operands hold the expressions inside it
};

struct OrderElement;

/// An expression: one shape for all kinds, so that a walk over names or functions is a single loop.
/// Precedence has been applied.
struct Expression {
    ExpressionKind kind = ExpressionKind::null_literal;
    Span span;
    std::string text;
    /// Parts of a column's, function's or star's name.
    std::vector<Identifier> name;
    std::vector<Expression> operands;
    std::shared_ptr<const Query> query;
    std::shared_ptr<const DataType> type;
    std::shared_ptr<const WindowSpecification> over;
    std::vector<OrderElement> order;
    std::string charset; ///< empty when none is written
    std::shared_ptr<const std::string> separator;
    bool negated = false; ///< NOT IN, NOT LIKE, NOT BETWEEN, IS NOT
    bool distinct = false;
    bool has_base = false;
    bool has_else = false;
};

enum class Order : std::uint8_t { ascending, descending };

struct OrderElement {
    Expression expression;
    Order order = Order::ascending;
    bool written = false; ///< ASC or DESC stands there
};

/// A window: a name, or what stands in OVER (…).
struct WindowSpecification {
    std::optional<Identifier> name;
    std::vector<Expression> partition_by;
    std::vector<OrderElement> order_by;
    std::string frame; ///< the frame clause as written
    Span span;
};

/// Calls `visit(const Expression&)` for the expression and everything inside it, outermost first;
/// subqueries are not entered. Iterative: depth is no danger.
template <class Visit> void for_each_expression(const Expression& root, Visit visit) {
    std::vector<const Expression*> open{&root};
    while (!open.empty()) {
        const Expression& expression = *open.back();
        open.pop_back();
        visit(expression);
        for (auto it = expression.order.rbegin(); it != expression.order.rend(); ++it)
            open.push_back(&it->expression);
        for (auto it = expression.operands.rbegin(); it != expression.operands.rend(); ++it)
            open.push_back(&*it);
    }
}

} // namespace lintel::ast
