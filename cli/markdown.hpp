#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// A rule's explanation for a terminal: paragraphs and list items filled to so many columns, code
/// blocks indented under `Reported:` or `Not reported:`, links as their text with the address
/// behind.
std::string plain_text(std::string_view explanation, int width = 80);

/// The explanation as Markdown that any reader knows: the marks that our tests read are taken off
/// the fences and said in words.
std::string plain_markdown(std::string_view explanation);

/// The first paragraph on one line.
std::string first_paragraph(std::string_view explanation);

/// A text in a cell of a table: on one line, and no bar of it ends the cell.
std::string table_cell(std::string_view text);

/// A text as code, whatever backquotes it holds.
std::string code_span(std::string_view text);

} // namespace lintel
