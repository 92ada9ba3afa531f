#pragma once

#include "analyzer/engine/rule.hpp"
#include "rules/custom/attribute.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::rules {

struct Condition {
    const Attribute* attribute = nullptr;
    /// Of a known value.
    std::function<bool(const AttributeValue&)> holds;
};

/// A condition on an attribute: a flag to equal; a number to equal, or a comparison such as
/// `"> 64"`; a pattern in RE2's syntax, or a list of which one matches. Nothing, and the reason in
/// `objection`, when the attribute does not take that value.
std::optional<Condition> condition(const Attribute& attribute, const OptionValue& wanted,
                                   std::string& objection);

/// What a table `[[custom-rule]]` of lintel.toml says.
struct CustomRuleText {
    std::string id;
    std::string subject; ///< the word after `match`
    std::vector<Condition> when;
    std::vector<Condition> unless;
    std::string message; ///< `{attribute}` stands for the value
    std::string summary;
    std::string help;
    Category category = Category::hygiene;
    Severity severity = Severity::warning;
};

/// A rule written in lintel.toml. It stays in its place, since its metadata points into it.
class CustomRule {
public:
    explicit CustomRule(CustomRuleText text);
    CustomRule(const CustomRule&) = delete;
    CustomRule& operator=(const CustomRule&) = delete;
    ~CustomRule() = default;

    /// Its metadata; it has no checks of its own.
    const Rule& rule() const { return rule_; }

    std::vector<Diagnostic> findings(const Step& step, const Dialect& dialect,
                                     const SourceSet& sources) const;

private:
    CustomRuleText text_;
    std::string explanation_;
    Rule rule_;
};

using CustomRules = std::vector<std::shared_ptr<const CustomRule>>;

/// The first placeholder of a message that is not an attribute of what is matched; empty when all
/// are.
std::string unknown_placeholder(std::string_view message, std::string_view subject);

} // namespace lintel::rules
