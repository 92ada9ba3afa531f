#include "analyzer/catalog/canonical.hpp"

#include "analyzer/catalog/object_name.hpp"
#include "analyzer/catalog/type.hpp"

#include <fmt/format.h>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

std::string list_of(const std::vector<Expression>& operands, std::size_t first = 0) {
    std::string text;
    for (std::size_t i = first; i < operands.size(); ++i) {
        if (i > first) text += ',';
        text += canonical(operands[i]);
    }
    return text;
}

/// The name the server's item has, where it is not the one written.
std::string function_name(const Expression& call) {
    constexpr std::pair<std::string_view, std::string_view> other[] = {
        {"current_timestamp", "now"},
        {"localtime", "now"},
        {"localtimestamp", "now"},
        {"current_date", "curdate"},
        {"current_time", "curtime"},
        {"day", "dayofmonth"},
        {"substring", "substr"},
        {"mid", "substr"},
        {"lcase", "lower"},
        {"ucase", "upper"},
        {"power", "pow"},
        {"ceil", "ceiling"},
        {"character_length", "char_length"},
        {"octet_length", "length"},
        {"adddate", "date_add"},
        {"subdate", "date_sub"}};
    const std::string name = call.name.empty() ? folded(call.text) : folded(call.name.back().text);
    for (const auto& [written, printed] : other)
        if (name == written) return std::string(printed);
    return name;
}

std::string cast_type(const ast::DataType& type) {
    using enum ast::TypeName;
    std::string text;
    switch (type.name) {
    case bigint_type:
    case int_type:
        text = type.is_unsigned ? "unsigned" : "signed";
        break;
    case binary_type:
        text = type.array ? "binary" : "char";
        break;
    case char_type:
    case varchar_type:
        text = "char";
        break;
    default:
        text = folded(type.written);
    }
    if (type.length && type.decimals)
        text += fmt::format("({},{})", *type.length, *type.decimals);
    else if (type.length)
        text += fmt::format("({}{})", *type.length, type.name == decimal_type ? ",0" : "");
    else if (type.name == decimal_type)
        text += "(10,0)";
    // A multi-valued index keeps the document's own character set.
    if (type.name == binary_type && !type.array)
        text += " charset binary";
    else if (type.name == char_type && !type.array)
        text +=
            fmt::format(" charset {}", type.charset ? find_charset(type.charset->text) : "utf8mb4");
    if (type.array) text += " array";
    return text;
}

std::string case_text(const Expression& expression) {
    std::string text = "(case";
    std::size_t i = 0;
    if (expression.has_base) text += ' ' + canonical(expression.operands[i++]);
    const std::size_t end = expression.operands.size() - (expression.has_else ? 1 : 0);
    for (; i + 1 < end; i += 2)
        text += fmt::format(" when {} then {}", canonical(expression.operands[i]),
                            canonical(expression.operands[i + 1]));
    if (expression.has_else) text += " else " + canonical(expression.operands.back());
    return text + " end)";
}

/// AND and OR chains are one item with many arguments.
void flatten(const Expression& expression, std::string_view op, std::string_view joint,
             std::string& text) {
    for (const Expression& operand : expression.operands) {
        const Expression* at = &operand;
        while (at->kind == ExpressionKind::parenthesized) at = at->operands.data();
        if (at->kind == ExpressionKind::binary && at->text == op) {
            flatten(*at, op, joint, text);
            continue;
        }
        if (!text.empty()) text += joint;
        text += canonical(*at);
    }
}

std::string binary_text(const Expression& expression) {
    const std::string& op = expression.text;
    const auto left = [&] { return canonical(expression.operands.at(0)); };
    const auto right = [&] { return canonical(expression.operands.at(1)); };
    if (op == "AND" || op == "OR") {
        std::string text;
        flatten(expression, op, op == "AND" ? " and " : " or ", text);
        return "(" + text + ")";
    }
    if (op == "->") return fmt::format("json_extract({},{})", left(), right());
    if (op == "->>") return fmt::format("json_unquote(json_extract({},{}))", left(), right());
    if (op == "CONCAT") return fmt::format("concat({},{})", left(), right());
    if (op == "COLLATE") return fmt::format("({} collate {})", left(), right());
    if (op == "MOD") return fmt::format("({} % {})", left(), right());
    if (op == "REGEXP" || op == "RLIKE") {
        const std::string call = fmt::format("regexp_like({},{})", left(), right());
        return expression.negated ? fmt::format("(not({}))", call) : call;
    }
    if (op == "MEMBER OF") return fmt::format("{} member of ({})", left(), right());
    return fmt::format("({} {} {})", left(), folded(op), right());
}

std::string call_text(const Expression& call) {
    const std::string name = function_name(call);
    if (name == "now" && call.operands.empty()) return "now()";
    if ((name == "date_add" || name == "date_sub") && call.operands.size() == 2) {
        const Expression& by = call.operands[1];
        if (by.kind == ExpressionKind::interval)
            return fmt::format("({} {} interval {} {})", canonical(call.operands[0]),
                               name == "date_add" ? '+' : '-', canonical(by.operands.at(0)),
                               folded(by.text));
        return fmt::format("({} {} interval {} day)", canonical(call.operands[0]),
                           name == "date_add" ? '+' : '-', canonical(by));
    }
    if (name == "datediff" && call.operands.size() == 2)
        return fmt::format("(to_days({}) - to_days({}))", canonical(call.operands[0]),
                           canonical(call.operands[1]));
    if (name == "yearweek" && call.operands.size() == 1)
        return fmt::format("yearweek({},0)", canonical(call.operands[0]));
    if (name == "mod" && call.operands.size() == 2)
        return fmt::format("({} % {})", canonical(call.operands[0]), canonical(call.operands[1]));
    return fmt::format("{}({})", name, list_of(call.operands));
}

} // namespace

std::string quoted_name(std::string_view name) {
    std::string text = "`";
    for (const char c : name) {
        if (c == '`') text += '`';
        text += c;
    }
    return text + '`';
}

std::string quoted_text(std::string_view plain) {
    std::string text = "'";
    for (const char c : plain) switch (c) {
        case '\'':
            text += "''";
            break;
        case '\\':
            text += "\\\\";
            break;
        case '\0':
            text += "\\0";
            break;
        case '\n':
            text += "\\n";
            break;
        case '\r':
            text += "\\r";
            break;
        default:
            text += c;
        }
    return text + '\'';
}

std::string literal_text(std::string_view plain) {
    std::string text = "'";
    for (const char c : plain) switch (c) {
        case '\0':
            text += "\\0";
            break;
        case '\n':
            text += "\\n";
            break;
        case '\r':
            text += "\\r";
            break;
        case '\032':
            text += "\\Z";
            break;
        case '\'':
        case '\\':
            text += '\\';
            [[fallthrough]];
        default:
            text += c;
        }
    return text + '\'';
}

std::string canonical(const Expression& expression) {
    using enum ExpressionKind;
    switch (expression.kind) {
    case null_literal:
        return "NULL";
    case boolean_literal:
        return folded(expression.text);
    case string_literal:
        return fmt::format("_{}{}",
                           expression.charset.empty() ? std::string("utf8mb4")
                                                      : folded(expression.charset),
                           literal_text(expression.text));
    case temporal_literal:
        return fmt::format("{}'{}'", expression.text, expression.operands.at(0).text);
    case hex_literal:
        return folded(expression.text);
    case column: {
        return quoted_name(expression.name.back().text);
    }
    case parenthesized:
        return canonical(expression.operands.at(0));
    case unary: {
        const std::string operand = canonical(expression.operands.at(0));
        if (expression.text == "-") return fmt::format("-({})", operand);
        if (expression.text == "+") return operand;
        if (expression.text == "BINARY")
            return fmt::format("cast({} as char charset binary)", operand);
        if (expression.text == "~") return fmt::format("~({})", operand);
        const Expression* inner = expression.operands.data();
        while (inner->kind == parenthesized) inner = inner->operands.data();
        const bool truth = inner->kind == ExpressionKind::binary || inner->kind == is_test ||
                           inner->kind == between || inner->kind == in_list ||
                           inner->kind == like || inner->kind == unary;
        return truth ? fmt::format("(not({}))", operand) : fmt::format("(0 = {})", operand);
    }
    case ExpressionKind::binary:
        return binary_text(expression);
    case is_test:
        return fmt::format("({} is {}{})", canonical(expression.operands.at(0)),
                           expression.negated ? "not " : "", folded(expression.text));
    case between:
        return fmt::format("({}{} between {} and {})", canonical(expression.operands.at(0)),
                           expression.negated ? " not" : "", canonical(expression.operands.at(1)),
                           canonical(expression.operands.at(2)));
    case in_list:
        if (expression.operands.size() == 2)
            return fmt::format("({} {} {})", canonical(expression.operands[0]),
                               expression.negated ? "<>" : "=", canonical(expression.operands[1]));
        return fmt::format("({} {}in ({}))", canonical(expression.operands.at(0)),
                           expression.negated ? "not " : "", list_of(expression.operands, 1));
    case like: {
        std::string text = fmt::format("({} like {}", canonical(expression.operands.at(0)),
                                       canonical(expression.operands.at(1)));
        if (expression.operands.size() > 2) text += " escape " + canonical(expression.operands[2]);
        text += ')';
        return expression.negated ? fmt::format("(not({}))", text) : text;
    }
    case function:
    case aggregate:
        return call_text(expression);
    case cast:
        return fmt::format("cast({} as {})", canonical(expression.operands.at(0)),
                           cast_type(*expression.type));
    case convert_charset:
        return fmt::format("convert({} using {})", canonical(expression.operands.at(0)),
                           find_charset(expression.charset));
    case case_when:
        return case_text(expression);
    case row:
        return fmt::format("({})", list_of(expression.operands));
    case interval:
        return fmt::format("interval {} {}", canonical(expression.operands.at(0)),
                           folded(expression.text));
    case extract:
        return fmt::format("extract({} from {})", folded(expression.text),
                           canonical(expression.operands.at(0)));
    case default_value:
        return expression.operands.empty()
                   ? "default"
                   : fmt::format("default({})", canonical(expression.operands[0]));
    default:
        return expression.text;
    }
}

} // namespace lintel
