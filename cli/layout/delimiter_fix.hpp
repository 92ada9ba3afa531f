#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lintel {

/// The first bytes of DELIMITER commands, the mysql client's, that stand outside of statements:
/// the span of the word. MySQL 8.0 manual, 6.5.1.2 "mysql Client Commands".
std::vector<Span> delimiter_commands(const SourceFile& file, std::span<const Span> statements);

/// Takes the DELIMITER commands out of a file and lets its statements end with `;` again. Where
/// `annotation` is not empty (`goose`, `migrate`), each that ended otherwise is put between
/// `-- +goose StatementBegin` and `-- +goose StatementEnd`. Nothing where a statement does not end
/// where its delimiter should follow.
std::optional<Fix> without_delimiters(const SourceFile& file, std::span<const Span> statements,
                                      std::string_view annotation);

/// Marks one statement as a whole for goose or sql-migrate. Nothing where something else stands on
/// its first or last line.
std::optional<Fix> marked_whole(const SourceFile& file, Span statement,
                                std::string_view annotation);

} // namespace lintel
