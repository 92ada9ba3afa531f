#pragma once

#include "cli/lsp/typed_statement.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::lsp {

/// What can stand at a place.
struct CompletionContext {
    bool tables = false;
    bool views = false; ///< with the tables
    bool procedures = false;
    bool functions = false;
    std::optional<NamedTable> columns_of;
    bool columns_of_all = false; ///< of every table of the statement, and what qualifies them
    std::vector<std::string> typed_columns; ///< of the table that is being declared
    enum class Part : std::uint8_t { none, index, foreign_key, constraint } part = Part::none;
    std::optional<NamedTable> parts_of;
    bool types = false;
    std::span<const std::string_view> words{}; ///< keywords
};

CompletionContext context_of(const TypedStatement& typed);

/// The words that begin a type.
std::span<const std::string_view> type_words();

} // namespace lintel::lsp
