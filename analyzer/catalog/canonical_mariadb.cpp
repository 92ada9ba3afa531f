#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/object_name.hpp"
#include "analyzer/catalog/type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

/// How tightly an expression binds, loosest first (MariaDB documentation, "Operator Precedence").
enum class Binding : std::uint8_t {
    disjunction,
    exclusive_or,
    conjunction,
    negation,
    comparison,
    between,
    membership,
    bit_or,
    bit_and,
    shift,
    addition,
    multiplication,
    bit_xor,
    sign,
    collation,
    primary
};

const Expression& bare(const Expression& expression) {
    const Expression* at = &expression;
    while (at->kind == ExpressionKind::parenthesized) at = at->operands.data();
    return *at;
}

bool is_call_to(const Expression& expression, std::string_view name) {
    return expression.kind == ExpressionKind::function && !expression.name.empty() &&
           equal_names(expression.name.back().text, name);
}

/// What the server makes of an operator's name: `!=` is `<>`, `%` is MOD.
std::string operator_text(const std::string& written) {
    if (written == "%" || written == "MOD") return "MOD";
    if (written == "DIV") return "DIV";
    if (written == "RLIKE") return "regexp";
    return folded(written);
}

Binding binding_of_operator(std::string_view op) {
    using enum Binding;
    if (op == "OR") return disjunction;
    if (op == "XOR") return exclusive_or;
    if (op == "AND") return conjunction;
    if (op == "|") return bit_or;
    if (op == "&") return bit_and;
    if (op == "<<" || op == ">>") return shift;
    if (op == "+" || op == "-") return addition;
    if (op == "*" || op == "/" || op == "%" || op == "DIV" || op == "MOD") return multiplication;
    if (op == "^") return bit_xor;
    if (op == "COLLATE") return collation;
    if (op == "REGEXP" || op == "RLIKE") return membership;
    return comparison;
}

bool is_truth(const Expression& expression) {
    using enum ExpressionKind;
    switch (expression.kind) {
    case is_test:
    case between:
    case in_list:
    case like:
        return true;
    case unary:
        return expression.text == "NOT" || expression.text == "!";
    case ExpressionKind::binary: {
        const Binding binding = binding_of_operator(expression.text);
        return binding <= Binding::comparison || binding == Binding::membership;
    }
    default:
        return is_call_to(expression, "isnull") || is_call_to(expression, "json_valid");
    }
}

/// The comparison that says the opposite.
std::string_view opposite(std::string_view op) {
    constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"=", "<>"}, {"<>", "="}, {"<", ">="}, {">=", "<"}, {">", "<="}, {"<=", ">"}};
    for (const auto& [one, other] : pairs)
        if (one == op) return other;
    return {};
}

/// The expression without NOT where its operand can say the opposite itself, as the server rewrites
/// it when it reads the statement.
Expression negated(const Expression& operand) {
    Expression inner = bare(operand);
    if (inner.kind == ExpressionKind::binary) {
        if (const std::string_view other = opposite(inner.text); !other.empty()) {
            inner.text = other;
            return inner;
        }
        if (inner.text == "AND" || inner.text == "OR") {
            inner.text = inner.text == "AND" ? "OR" : "AND";
            for (Expression& one : inner.operands) one = negated(one);
            return inner;
        }
    }
    if (inner.kind == ExpressionKind::is_test || inner.kind == ExpressionKind::between ||
        inner.kind == ExpressionKind::in_list) {
        inner.negated = !inner.negated;
        return inner;
    }
    if (inner.kind == ExpressionKind::unary && (inner.text == "NOT" || inner.text == "!"))
        return bare(inner.operands.at(0));
    if (!is_truth(inner)) {
        Expression comparison;
        comparison.kind = ExpressionKind::binary;
        comparison.text = "=";
        Expression zero;
        zero.kind = ExpressionKind::integer_literal;
        zero.text = "0";
        comparison.operands = {std::move(inner), std::move(zero)};
        return comparison;
    }
    Expression with_not;
    with_not.kind = ExpressionKind::unary;
    with_not.text = "!";
    with_not.operands = {std::move(inner)};
    return with_not;
}

class Printer {
public:
    static std::string print(const Expression& written) { return piece(written).text; }

private:
    struct Piece {
        std::string text;
        Binding binding = Binding::primary;
    };

    /// In parentheses where it binds less tightly than `least`.
    static std::string at_least(const Expression& expression, Binding least) {
        Piece one = piece(expression);
        return one.binding < least ? "(" + one.text + ")" : std::move(one.text);
    }
    static std::string above(const Expression& expression, Binding binding) {
        return at_least(expression, static_cast<Binding>(static_cast<std::uint8_t>(binding) + 1));
    }

    static std::string list_of(const std::vector<Expression>& operands, std::size_t first = 0) {
        std::string text;
        for (std::size_t i = first; i < operands.size(); ++i)
            text += (i > first ? "," : "") + piece(operands[i]).text;
        return text;
    }

    /// A chain of AND, of OR, is one list; what is no condition is compared with zero.
    static void flatten(const Expression& expression, Binding binding, std::string_view joint,
                        std::string& text) {
        for (const Expression& operand : expression.operands) {
            const Expression& at = bare(operand);
            if (at.kind == ExpressionKind::binary && at.text == expression.text) {
                flatten(at, binding, joint, text);
                continue;
            }
            if (!text.empty()) text += joint;
            text += is_truth(at) || at.kind == ExpressionKind::boolean_literal
                        ? at_least(at, binding)
                        : above(at, Binding::comparison) + " <> 0";
        }
    }

    static Piece of_binary(const Expression& expression) {
        const std::string& op = expression.text;
        const Binding binding = binding_of_operator(op);
        const Expression& left = expression.operands.at(0);
        const Expression& right = expression.operands.at(1);
        if (op == "AND" || op == "OR") {
            std::string text;
            flatten(expression, binding, op == "AND" ? " and " : " or ", text);
            return {std::move(text), binding};
        }
        if (op == "CONCAT") return {fmt::format("concat({},{})", print(left), print(right))};
        if (expression.negated)
            return {fmt::format("!({} {} {})", at_least(left, binding), operator_text(op),
                                above(right, binding)),
                    Binding::sign};
        return {fmt::format("{} {} {}", at_least(left, binding), operator_text(op),
                            above(right, binding)),
                binding};
    }

    static Piece of_unary(const Expression& expression) {
        const Expression& operand = expression.operands.at(0);
        if (expression.text == "+") return piece(operand);
        if (expression.text == "BINARY")
            return {fmt::format("cast({} as char charset binary)", print(operand))};
        if (expression.text == "NOT" || expression.text == "!") {
            const Expression opposite = negated(operand);
            if (opposite.kind == ExpressionKind::unary && opposite.text == "!")
                return {"!" + at_least(opposite.operands.at(0), Binding::primary), Binding::sign};
            return piece(opposite);
        }
        return {expression.text + at_least(operand, Binding::sign), Binding::sign};
    }

    /// The name the server's item has, where it is not the one written.
    static std::string function_name(const Expression& call) {
        constexpr std::pair<std::string_view, std::string_view> other[] = {
            {"now", "current_timestamp"},
            {"localtime", "current_timestamp"},
            {"localtimestamp", "current_timestamp"},
            {"current_date", "curdate"},
            {"current_time", "curtime"},
            {"day", "dayofmonth"},
            {"substring", "substr"},
            {"mid", "substr"},
            {"lower", "lcase"},
            {"upper", "ucase"},
            {"power", "pow"},
            {"ceil", "ceiling"},
            {"character_length", "char_length"},
            {"length", "octet_length"},
            {"position", "locate"}};
        const std::string name =
            call.name.empty() ? folded(call.text) : folded(call.name.back().text);
        for (const auto& [written, printed] : other)
            if (name == written) return std::string(printed);
        return name;
    }

    static Piece call(const Expression& call) {
        const std::string name = function_name(call);
        const auto& operands = call.operands;
        if (operands.size() == 2 &&
            (name == "date_add" || name == "date_sub" || name == "adddate" || name == "subdate")) {
            const bool days = operands[1].kind != ExpressionKind::interval;
            return {fmt::format("{} {} interval {} {}", at_least(operands[0], Binding::addition),
                                name == "date_add" || name == "adddate" ? '+' : '-',
                                print(days ? operands[1] : operands[1].operands.at(0)),
                                days ? "day" : folded(operands[1].text)),
                    Binding::addition};
        }
        if (name == "datediff" && operands.size() == 2)
            return {
                fmt::format("to_days({}) - to_days({})", print(operands[0]), print(operands[1])),
                Binding::addition};
        if (name == "mod" && operands.size() == 2)
            return {fmt::format("{} MOD {}", at_least(operands[0], Binding::multiplication),
                                above(operands[1], Binding::multiplication)),
                    Binding::multiplication};
        if (name == "isnull" && operands.size() == 1)
            return {at_least(operands[0], Binding::comparison) + " is null", Binding::comparison};
        return {fmt::format("{}({})", name, list_of(operands))};
    }

    static std::string case_text(const Expression& expression) {
        std::string text = "case";
        std::size_t i = 0;
        if (expression.has_base) text += ' ' + print(expression.operands[i++]);
        const std::size_t end = expression.operands.size() - (expression.has_else ? 1 : 0);
        for (; i + 1 < end; i += 2)
            text += fmt::format(" when {} then {}", print(expression.operands[i]),
                                print(expression.operands[i + 1]));
        if (expression.has_else) text += " else " + print(expression.operands.back());
        return text + " end";
    }

    static std::string cast_type(const ast::DataType& type) {
        using enum ast::TypeName;
        std::string text;
        switch (type.name) {
        case bigint_type:
        case int_type:
            return type.is_unsigned ? "unsigned" : "signed";
        case binary_type:
        case char_type:
        case varchar_type:
            text = "char";
            break;
        default:
            text = folded(type.written);
        }
        if (type.length && (type.decimals || type.name == decimal_type))
            text += fmt::format("({},{})", *type.length, type.decimals.value_or(0));
        else if (type.length)
            text += fmt::format("({})", *type.length);
        else if (type.name == decimal_type)
            text += "(10,0)";
        if (type.name == binary_type)
            text += " charset binary";
        else if (type.name == char_type || type.name == varchar_type)
            text += fmt::format(" charset {}",
                                type.charset ? find_charset(type.charset->text) : "utf8mb4");
        return text;
    }

    static Piece piece(const Expression& written) {
        using enum ExpressionKind;
        const Expression& expression = bare(written);
        const auto& operands = expression.operands;
        const std::string_view no = expression.negated ? "not " : "";
        switch (expression.kind) {
        case null_literal:
            return {"NULL"};
        case boolean_literal:
            return {equal_names(expression.text, "true") ? "1" : "0"};
        case string_literal:
            return {literal_text(expression.text)};
        case temporal_literal:
            return {fmt::format("{}{}", expression.text, literal_text(operands.at(0).text))};
        case column:
            return {quoted_name(expression.name.back().text)};
        case ExpressionKind::unary:
            return of_unary(expression);
        case ExpressionKind::binary:
            return of_binary(expression);
        case is_test:
            return {fmt::format("{} is {}{}", at_least(operands.at(0), Binding::comparison), no,
                                folded(expression.text)),
                    Binding::comparison};
        case between:
            return {fmt::format("{} {}between {} and {}",
                                at_least(operands.at(0), Binding::between), no,
                                above(operands.at(1), Binding::between),
                                above(operands.at(2), Binding::between)),
                    Binding::between};
        case in_list:
            if (operands.size() == 2)
                return {fmt::format("{} {} {}", at_least(operands[0], Binding::comparison),
                                    expression.negated ? "<>" : "=",
                                    above(operands[1], Binding::comparison)),
                        Binding::comparison};
            return {fmt::format("{} {}in ({})", at_least(operands.at(0), Binding::membership), no,
                                list_of(operands, 1)),
                    Binding::membership};
        case like: {
            // The server prints two blanks before `not`.
            std::string text = fmt::format(
                "{} {}like {}", at_least(operands.at(0), Binding::membership),
                expression.negated ? " not " : "", above(operands.at(1), Binding::membership));
            if (operands.size() > 2) text += " escape " + print(operands[2]);
            return {std::move(text), Binding::membership};
        }
        case function:
        case aggregate:
            return call(expression);
        case cast:
            return {
                fmt::format("cast({} as {})", print(operands.at(0)), cast_type(*expression.type))};
        case convert_charset:
            return {fmt::format("convert({} using {})", print(operands.at(0)),
                                find_charset(expression.charset))};
        case case_when:
            return {case_text(expression)};
        case row:
            return {fmt::format("({})", list_of(operands))};
        case extract:
            return {
                fmt::format("extract({} from {})", folded(expression.text), print(operands.at(0)))};
        case default_value:
            return {operands.empty() ? "default" : fmt::format("default({})", print(operands[0]))};
        default:
            return {expression.text};
        }
    }
};

} // namespace

std::string canonical(const ast::Expression& expression, const Dialect& dialect) {
    return dialect.is_mariadb() ? Printer::print(expression) : canonical(expression);
}

} // namespace lintel
