#pragma once

#include "analyzer/engine/rule.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace lintel::rules {

/// A regular expression that a name must match as a whole, in RE2's syntax.
class NamePattern {
public:
    /// `{word}` in the pattern stands for the text it is given; an expression that RE2 does not
    /// take matches everything, since the configuration has been refused for it.
    explicit NamePattern(std::string pattern,
                         const std::vector<std::pair<std::string_view, std::string>>& words = {});
    ~NamePattern();
    NamePattern(NamePattern&&) noexcept;
    NamePattern& operator=(NamePattern&&) noexcept;

    bool matches(std::string_view name) const;
    /// The expression, words put in.
    const std::string& text() const { return text_; }

private:
    std::string text_;
    /// The one name that matches, where the pattern has no other meaning; empty else.
    std::string literal_;
    std::unique_ptr<const re2::RE2> expression_; ///< null for a literal
};

/// The pattern that an option holds, made once.
inline const NamePattern& pattern_of(const Option<std::string_view>& option,
                                     const RuleContext& ctx) {
    return ctx.once(option, [&] { return NamePattern(ctx.get(option)); });
}

/// What RE2 says against an option's pattern; empty when nothing.
std::string objection_to_pattern(const OptionValue& value);

} // namespace lintel::rules
