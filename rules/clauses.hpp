#pragma once

#include "grammar/ast/statement.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lintel::rules {

inline Span span_of(const ast::AlterAction& action) {
    return std::visit([](const auto& one) { return one.span; }, action);
}

/// The ADD COLUMN of an ALTER TABLE that stands there; null where there is none.
inline const ast::AddColumn* added_column(const ast::Statement& statement, Span place) {
    const auto* alter = std::get_if<ast::AlterTable>(&statement.node);
    if (alter == nullptr) return nullptr;
    for (const ast::AlterAction& action : alter->actions)
        if (const auto* add = std::get_if<ast::AddColumn>(&action);
            add != nullptr && add->span == place)
            return add;
    return nullptr;
}

/// Where the text before `place` ends, blanks left out.
inline std::uint32_t end_before(std::uint32_t place, std::string_view text) {
    return static_cast<std::uint32_t>(text.substr(0, place).find_last_not_of(" \t\r\n") + 1);
}
/// Where the text from `place` on begins, blanks left out; the end where there is none.
inline std::uint32_t begin_behind(std::uint32_t place, std::string_view text) {
    return static_cast<std::uint32_t>(
        std::min(text.find_first_not_of(" \t\r\n", place), text.size()));
}

/// Where the comma stands that parts a clause from the one before it. Nothing for the first of a
/// list, or where a comment stands between.
inline std::optional<std::uint32_t> comma_before(Span clause, const SourceSet& files) {
    const std::string_view text = files[clause.file].text();
    const std::uint32_t end = end_before(clause.begin, text);
    if (end == 0 || text[end - 1] != ',') return std::nullopt;
    return end - 1;
}

/// Where the comma stands that parts a clause from the next; nothing as above.
inline std::optional<std::uint32_t> comma_behind(Span clause, const SourceSet& files) {
    const std::string_view text = files[clause.file].text();
    const std::uint32_t next = begin_behind(clause.end, text);
    if (next == text.size() || text[next] != ',') return std::nullopt;
    return next;
}

/// Takes a clause out of its list, with the comma before it. Nothing for the first of a list.
inline std::optional<Edit> without_clause(Span clause, const SourceSet& files) {
    const auto comma = comma_before(clause, files);
    if (!comma) return std::nullopt;
    return Edit{{clause.file, *comma, clause.end}, {}};
}

/// Takes the first clause out of its list, with the comma behind it; nothing for the only one.
inline std::optional<Edit> without_first_clause(Span clause, const SourceSet& files) {
    const auto comma = comma_behind(clause, files);
    if (!comma) return std::nullopt;
    const std::uint32_t next = begin_behind(*comma + 1, files[clause.file].text());
    return Edit{{clause.file, clause.begin, next}, {}};
}

/// The beginning of a statement, `ALTER TABLE` and the table, as it is written.
inline std::string head_of(const ast::Statement& statement, const ast::AlterTable& alter,
                           const SourceSet& files) {
    const Span whole = statement.span;
    const std::string_view text = files[whole.file].text();
    const std::uint32_t end = end_before(span_of(alter.actions.front()).begin, text);
    return std::string(text.substr(whole.begin, end - whole.begin));
}

/// Makes a statement of its own of the first or the last clause of an ALTER TABLE; nothing for one
/// in the middle. `head` is how the second statement begins.
inline std::optional<Edit> split_at(Span clause, Span statement, std::string_view head,
                                    const SourceSet& files) {
    const std::string_view text = files[clause.file].text();
    const auto before = comma_before(clause, files);
    const auto behind = comma_behind(clause, files);
    if (before.has_value() == behind.has_value()) return std::nullopt;
    // The last one: nothing of the statement may stand behind it.
    if (before && begin_behind(clause.end, text.substr(0, statement.end)) != statement.end)
        return std::nullopt;
    const std::uint32_t comma = before ? *before : *behind;
    return Edit{{clause.file, comma, begin_behind(comma + 1, text)},
                ";\n" + std::string(head) + " "};
}

} // namespace lintel::rules
