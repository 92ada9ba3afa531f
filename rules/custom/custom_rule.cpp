#include "rules/custom/custom_rule.hpp"

#include <algorithm>
#include <charconv>
#include <re2/re2.h>

namespace lintel::rules {
namespace {

using Patterns = std::vector<std::shared_ptr<const re2::RE2>>;

std::string shown(const AttributeValue& value) {
    struct Show {
        std::string operator()(std::monostate) const { return "?"; }
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
        std::string operator()(const std::string& text) const { return text; }
    };
    return std::visit(Show{}, value);
}

/// Calls `literal` for text and `placeholder` for the names in braces, in order.
template <class Literal, class Placeholder>
void read_message(std::string_view message, Literal literal, Placeholder placeholder) {
    while (!message.empty()) {
        const std::size_t open = message.find('{');
        const std::size_t close = message.find('}', open);
        literal(message.substr(0, close == std::string_view::npos ? close : open));
        if (open == std::string_view::npos || close == std::string_view::npos) return;
        placeholder(message.substr(open + 1, close - open - 1));
        message.remove_prefix(close + 1);
    }
}

const Attribute* find_attribute(std::string_view subject, std::string_view name) {
    const std::span<const Attribute> attributes = attributes_of(subject);
    const auto found = std::ranges::find(attributes, name, &Attribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

std::optional<Condition> comparison(const Attribute& attribute, std::string_view text,
                                    std::string& objection) {
    constexpr std::string_view operators[] = {"<=", ">=", "!=", "<", ">", "="};
    const auto sign = std::ranges::find_if(
        operators, [&](std::string_view each) { return text.starts_with(each); });
    std::int64_t limit = 0;
    std::string_view digits = text;
    if (sign != std::end(operators)) digits.remove_prefix(sign->size());
    digits.remove_prefix(std::min(digits.find_first_not_of(' '), digits.size()));
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), limit);
    if (failed != std::errc{} || end != digits.data() + digits.size() ||
        sign == std::end(operators)) {
        objection = fmt::format("`{}` is no comparison; write a number or such as \"> 64\"", text);
        return std::nullopt;
    }
    return Condition{&attribute, [op = *sign, limit](const AttributeValue& value) {
                         const std::int64_t number = std::get<std::int64_t>(value);
                         if (op == "<=") return number <= limit;
                         if (op == ">=") return number >= limit;
                         if (op == "!=") return number != limit;
                         if (op == "<") return number < limit;
                         if (op == ">") return number > limit;
                         return number == limit;
                     }};
}

std::optional<Condition> matching(const Attribute& attribute, const std::vector<std::string>& texts,
                                  std::string& objection) {
    re2::RE2::Options quiet;
    quiet.set_log_errors(false);
    Patterns patterns;
    for (const std::string& text : texts) {
        patterns.push_back(std::make_shared<const re2::RE2>(text, quiet));
        if (patterns.back()->ok()) continue;
        objection = fmt::format("`{}` is no pattern: {}", text, patterns.back()->error());
        return std::nullopt;
    }
    return Condition{&attribute,
                     [patterns, anywhere = attribute.anywhere](const AttributeValue& value) {
                         const re2::StringPiece text(std::get<std::string>(value));
                         return std::ranges::any_of(patterns, [&](const auto& pattern) {
                             return anywhere ? re2::RE2::PartialMatch(text, *pattern)
                                             : re2::RE2::FullMatch(text, *pattern);
                         });
                     }};
}

std::string_view words_for(AttributeKind kind) {
    switch (kind) {
    case AttributeKind::flag:
        return "true or false";
    case AttributeKind::number:
        return "a number or a comparison such as \"> 64\"";
    case AttributeKind::text:
        return "a pattern or a list of patterns";
    }
    return {};
}

enum class Truth : std::uint8_t { no, yes, unknown };

Truth truth(const Condition& condition, const Sighting& seen) {
    const AttributeValue value = condition.attribute->of(seen);
    if (std::holds_alternative<std::monostate>(value)) return Truth::unknown;
    return condition.holds(value) ? Truth::yes : Truth::no;
}

bool applies(const CustomRuleText& rule, const Sighting& seen) {
    return std::ranges::all_of(
               rule.when, [&](const Condition& each) { return truth(each, seen) == Truth::yes; }) &&
           std::ranges::all_of(
               rule.unless, [&](const Condition& each) { return truth(each, seen) == Truth::no; });
}

} // namespace

std::optional<Condition> condition(const Attribute& attribute, const OptionValue& wanted,
                                   std::string& objection) {
    const auto* text = std::get_if<std::string>(&wanted);
    switch (attribute.kind) {
    case AttributeKind::flag:
        if (const auto* flag = std::get_if<bool>(&wanted))
            return Condition{&attribute, [flag = *flag](const AttributeValue& value) {
                                 return std::get<bool>(value) == flag;
                             }};
        break;
    case AttributeKind::number:
        if (const auto* number = std::get_if<std::int64_t>(&wanted))
            return Condition{&attribute, [number = *number](const AttributeValue& value) {
                                 return std::get<std::int64_t>(value) == number;
                             }};
        if (text != nullptr) return comparison(attribute, *text, objection);
        break;
    case AttributeKind::text:
        if (text != nullptr) return matching(attribute, {*text}, objection);
        if (const auto* list = std::get_if<std::vector<std::string>>(&wanted))
            return matching(attribute, *list, objection);
        break;
    }
    objection = fmt::format("`{}` takes {}", attribute.name, words_for(attribute.kind));
    return std::nullopt;
}

CustomRule::CustomRule(CustomRuleText text) : text_(std::move(text)) {
    if (text_.summary.empty()) text_.summary = text_.message;
    explanation_ =
        fmt::format("\nA rule of this project's lintel.toml; it looks at what `match = \"{}\"` "
                    "names.\n",
                    text_.subject);
    if (!text_.help.empty()) explanation_ += fmt::format("\n{}\n", text_.help);
    rule_.info = {.id = text_.id,
                  .category = text_.category,
                  .severity = text_.severity,
                  .since = {},
                  .summary = text_.summary,
                  .explanation = explanation_};
}

std::vector<Diagnostic> CustomRule::findings(const Step& step, const Dialect& dialect,
                                             const SourceSet& sources) const {
    std::vector<Diagnostic> found;
    for_each_sighting(text_.subject, step, dialect, sources, [&](const Sighting& seen) {
        if (!applies(text_, seen)) return;
        Diagnostic& finding = found.emplace_back();
        finding.rule = text_.id;
        finding.severity = text_.severity;
        finding.span = seen.span;
        read_message(
            text_.message, [&](std::string_view literal) { finding.message += literal; },
            [&](std::string_view name) {
                finding.message += shown(find_attribute(text_.subject, name)->of(seen));
            });
        if (!text_.help.empty()) finding.helps.push_back(text_.help);
    });
    return found;
}

std::string unknown_placeholder(std::string_view message, std::string_view subject) {
    std::string unknown;
    read_message(
        message, [](std::string_view) {},
        [&](std::string_view name) {
            if (unknown.empty() && find_attribute(subject, name) == nullptr) unknown = name;
        });
    return unknown;
}

} // namespace lintel::rules
