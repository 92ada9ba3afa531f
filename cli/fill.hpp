#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// The words of a text in lines of at most `width` columns, blanks between words made one. The
/// first line begins at column `first`, the others with `indent`. A word that is longer than a line
/// has one for itself. With a width of 0 the text stays as it is.
std::string fill(std::string_view text, int width, int first, std::string_view indent);

/// Every line that is wider than `width` filled, what goes on four columns further right than it
/// begins.
std::string fill_lines(std::string_view text, int width);

} // namespace lintel
