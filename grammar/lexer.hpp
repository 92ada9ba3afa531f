#pragma once

#include "grammar/dialect.hpp"
#include "grammar/split.hpp"
#include "grammar/token.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

/// Reads the tokens of one statement into `tokens`, which is emptied first; the last is always
/// `end_of_statement`. Version comments whose version `dialect` reaches are read as code, others
/// skipped; offsets are those of the file. Rows in `statement.bulk_rows` become one `bulk_rows`
/// token. A byte no token begins with becomes an `invalid` token, which no grammar rule accepts.
/// Reading stops after `most` tokens, for a statement that is too large to be parsed anyway.
/// MySQL 8.0 manual, 11.1 "Literal Values", 11.2 "Schema Object Names", 11.7 "Comments".
void lex(const SourceFile& file, const RawStatement& statement, const Dialect& dialect,
         std::vector<Token>& tokens, std::size_t most = SIZE_MAX);

/// The head of a version comment: `/*!`, `/*!80013` or `/*M!100500`.
struct VersionComment {
    bool executed = false;  ///< the server reads what follows as code
    std::uint32_t size = 0; ///< bytes of the head
};

/// Reads the version comment at the start of `text`, which begins with `/*!` or `/*M!`.
/// MySQL 8.0 manual, 11.7 "Comments"; MariaDB documentation, "Comment Syntax".
VersionComment version_comment(std::string_view text, const Dialect& dialect);

/// The size of the comment at the start of `text`, which begins with `/*` and is not read as code,
/// or npos when it is not closed. A version comment of the target's kind may hold plain comments,
/// as the servers' lexers have it.
std::size_t skipped_comment_size(std::string_view text, const Dialect& dialect);

/// The size of the dollar-quoted text (`$$…$$`, `$tag$…$tag$`) at the start of `text`, or 0 when it
/// begins with none or it is not closed. `looked` says whether its end was looked for, which costs
/// a pass over the text. MySQL 9.0 manual, 15.1.17 "CREATE PROCEDURE and CREATE FUNCTION
/// Statements".
std::size_t dollar_quoted_size(std::string_view text, bool& looked);

/// The name a quoted or plain identifier token spells: quotes taken off, doubled quotes single.
std::string unquote_identifier(std::string_view token);

/// The value a string token spells: quotes off, doubled quotes and backslash escapes resolved
/// (unless NO_BACKSLASH_ESCAPES). A leading `N` is passed over.
std::string unquote_string(std::string_view token, const SqlMode& mode);

/// `name` as it must be written to be read as an identifier: in backticks, where `dialect` requires
/// them.
std::string quote_identifier(std::string_view name, const Dialect& dialect);

} // namespace lintel
