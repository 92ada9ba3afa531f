#pragma once

#include "grammar/dialect.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace lintel::rules {

enum class PieceKind : std::uint8_t {
    string, ///< '…', and "…" where it is no name; of a doubled quote each half is one
    name,   ///< `…`, and "…" under ANSI_QUOTES
    comment,
    version_comment, ///< the `/*!` or `/*M!` alone; what it holds comes as pieces of its own
    code,            ///< a run of anything else
};

/// A part of a statement's text.
struct Piece {
    PieceKind kind = PieceKind::code;
    std::size_t begin = 0;
    std::size_t end = 0;
};

namespace detail {

inline std::size_t end_of_quoted(std::string_view text, std::size_t at, bool escapes) {
    const char quote = text[at];
    for (std::size_t end = at + 1; end < text.size(); ++end) {
        if (text[end] == quote) return end + 1;
        if (text[end] == '\\' && escapes) ++end;
    }
    return text.size();
}

inline std::size_t end_of_line(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

inline bool begins_line_comment(std::string_view rest) {
    return rest.starts_with('#') ||
           (rest.starts_with("--") && (rest.size() == 2 || (rest[2] >= 0 && rest[2] <= ' ')));
}

/// The piece that begins at `at`, unless it is code, which is empty here.
inline Piece special_piece(std::string_view text, std::size_t at, const SqlMode& mode) {
    const std::string_view rest = text.substr(at);
    const char c = rest.front();
    if (c == '\'' || (c == '"' && !mode.ansi_quotes))
        return {PieceKind::string, at, end_of_quoted(text, at, !mode.no_backslash_escapes)};
    if (c == '`' || c == '"') return {PieceKind::name, at, end_of_quoted(text, at, false)};
    if (rest.starts_with("/*!")) return {PieceKind::version_comment, at, at + 3};
    if (rest.starts_with("/*M!")) return {PieceKind::version_comment, at, at + 4};
    if (rest.starts_with("/*"))
        return {
            PieceKind::comment, at,
            std::min(text.find("*/", at + 2), text.size() - std::min<std::size_t>(2, text.size())) +
                2};
    if (begins_line_comment(rest)) return {PieceKind::comment, at, end_of_line(text, at)};
    return {PieceKind::code, at, at};
}

} // namespace detail

/// Calls `visit(const Piece&)` for the parts of a statement's text in order, until it returns
/// false. Needs no memory, so that it may be called for statements of any size. MySQL 8.0
/// manual, 11.1.1 "String Literals", 11.7 "Comments".
template <class Visit>
void for_each_piece(std::string_view text, const SqlMode& mode, const Visit& visit) {
    std::size_t code = 0; // where the run of code began
    std::size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        const bool may_be_special =
            c == '\'' || c == '"' || c == '`' || c == '/' || c == '-' || c == '#';
        const Piece piece = may_be_special ? detail::special_piece(text, at, mode) : Piece{};
        if (piece.kind == PieceKind::code) {
            ++at;
            continue;
        }
        if (code < at && !visit(Piece{PieceKind::code, code, at})) return;
        if (!visit(piece)) return;
        at = code = std::max(piece.end, at + 1);
    }
    if (code < text.size()) visit(Piece{PieceKind::code, code, text.size()});
}

} // namespace lintel::rules
