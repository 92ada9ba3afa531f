#pragma once

#include <cstddef>
#include <string_view>

namespace lintel {

/// The size of the placeholder at the start of `text`, or 0: `${name}` (Flyway, Evolve, Liquibase,
/// MyBatis, goose), `{$name}`, `{{name}}` (grate, Helm, Go's and Python's templates). No statement
/// that a server takes holds one outside of quotes, so that each can be read as a name.
std::size_t placeholder_size(std::string_view text);

/// Whether there is one anywhere in the text.
bool has_placeholder(std::string_view text);

/// Whether a template language decides which parts of the text are there (`{{if …}}`, `{{range
/// …}}`,
/// `{% … %}`, `<% … %>`): what is left without it need not be SQL.
bool has_template_tags(std::string_view text);

} // namespace lintel
