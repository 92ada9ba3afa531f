#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lintel::rules {

/// Where the comma stands that parts a clause from the one before it. Nothing for the first of a
/// list, or where a comment stands between.
inline std::optional<std::uint32_t> comma_before(Span clause, const SourceSet& files) {
    const std::string_view text = files[clause.file].text().substr(0, clause.begin);
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos || text[last] != ',') return std::nullopt;
    return static_cast<std::uint32_t>(last);
}

/// Where the comma stands that parts a clause from the next; nothing as above.
inline std::optional<std::uint32_t> comma_behind(Span clause, const SourceSet& files) {
    const std::string_view text = files[clause.file].text();
    const std::size_t next = text.find_first_not_of(" \t\r\n", clause.end);
    if (next == std::string_view::npos || text[next] != ',') return std::nullopt;
    return static_cast<std::uint32_t>(next);
}

/// Takes a clause out of its list, with the comma before it. Nothing for the first of a list.
inline std::optional<Edit> without_clause(Span clause, const SourceSet& files) {
    const auto comma = comma_before(clause, files);
    if (!comma) return std::nullopt;
    return Edit{{clause.file, *comma, clause.end}, {}};
}

/// Makes a statement of its own of the first or the last clause of an ALTER TABLE; nothing for one
/// in the middle. `head` is how the second statement begins.
inline std::optional<Edit> split_at(Span clause, Span statement, std::string_view head,
                                    const SourceSet& files) {
    const auto before = comma_before(clause, files);
    const auto behind = comma_behind(clause, files);
    if (before.has_value() == behind.has_value()) return std::nullopt;
    // The last one: nothing of the statement may stand behind it.
    if (before && files[clause.file]
                          .text()
                          .substr(0, statement.end)
                          .find_first_not_of(" \t\r\n", clause.end) != std::string_view::npos)
        return std::nullopt;
    const std::uint32_t comma = before ? *before : *behind;
    const std::string_view text = files[clause.file].text();
    const auto next = static_cast<std::uint32_t>(text.find_first_not_of(" \t\r\n", comma + 1));
    return Edit{{clause.file, comma, next}, ";\n" + std::string(head) + " "};
}

/// `ALTER TABLE` and the table as the statement that a clause stands in has it: all from its
/// beginning to its first clause.
inline std::string head_of(Span statement, Span first_clause, const SourceSet& files) {
    const std::string_view text =
        files[statement.file].text().substr(statement.begin, first_clause.begin - statement.begin);
    return std::string(text.substr(0, text.find_last_not_of(" \t\r\n") + 1));
}

} // namespace lintel::rules
