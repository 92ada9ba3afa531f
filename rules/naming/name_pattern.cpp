#include "rules/naming/name_pattern.hpp"

#include <re2/re2.h>

namespace lintel::rules {
namespace {

re2::RE2::Options quiet() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    return options;
}

std::string with_words(std::string pattern,
                       const std::vector<std::pair<std::string_view, std::string>>& words) {
    for (const auto& [word, text] : words) {
        const std::string mark = "{" + std::string(word) + "}";
        const std::string quoted = re2::RE2::QuoteMeta(text);
        for (std::size_t at = pattern.find(mark); at != std::string::npos;
             at = pattern.find(mark, at + quoted.size()))
            pattern.replace(at, mark.size(), quoted);
    }
    return pattern;
}

} // namespace

NamePattern::NamePattern(std::string pattern,
                         const std::vector<std::pair<std::string_view, std::string>>& words)
    : text_(with_words(std::move(pattern), words)),
      expression_(std::make_unique<const re2::RE2>(text_, quiet())) {}

NamePattern::~NamePattern() = default;
NamePattern::NamePattern(NamePattern&&) noexcept = default;
NamePattern& NamePattern::operator=(NamePattern&&) noexcept = default;

bool NamePattern::matches(std::string_view name) const {
    return !expression_->ok() ||
           re2::RE2::FullMatch(re2::StringPiece(name.data(), name.size()), *expression_);
}

std::string objection_to_pattern(const OptionValue& value) {
    const auto* pattern = std::get_if<std::string>(&value);
    if (pattern == nullptr) return {};
    // Words in braces are put in later; a name stands for each.
    const re2::RE2 expression(with_words(*pattern, {{"table", "x"},
                                                    {"columns", "x"},
                                                    {"referenced_table", "x"},
                                                    {"referenced_columns", "x"},
                                                    {"event", "x"},
                                                    {"time", "x"}}),
                              quiet());
    return expression.ok() ? std::string{} : expression.error();
}

} // namespace lintel::rules
