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

/// The text that a pattern of letters, digits and escaped signs stands for; empty for another one.
/// Most are that once their words are put in, and to make an expression takes a while.
std::string literal_of(std::string_view pattern) {
    std::string text;
    const auto is_of_name = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '_' || static_cast<signed char>(c) < 0;
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool escaped = pattern[at] == '\\' && at + 1 < pattern.size();
        if (escaped && is_of_name(pattern[at + 1])) return {}; // `\d` and its like
        if (escaped) ++at;
        if (!escaped && !is_of_name(pattern[at])) return {};
        text += pattern[at];
    }
    return text;
}

} // namespace

NamePattern::NamePattern(std::string pattern,
                         const std::vector<std::pair<std::string_view, std::string>>& words)
    : text_(with_words(std::move(pattern), words)), literal_(literal_of(text_)) {
    if (literal_.empty()) expression_ = std::make_unique<const re2::RE2>(text_, quiet());
}

NamePattern::~NamePattern() = default;
NamePattern::NamePattern(NamePattern&&) noexcept = default;
NamePattern& NamePattern::operator=(NamePattern&&) noexcept = default;

bool NamePattern::matches(std::string_view name) const {
    if (!literal_.empty()) return name == literal_;
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
