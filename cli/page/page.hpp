#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// What stands for `{{name}}` in a page.
using PagePart = std::pair<std::string_view, std::string_view>;

/// The page of `lintel graph --format html`, and that of `lintel check --format html`: each whole,
/// without an address in it. A part that is neither given nor one of the files of this folder stays
/// empty.
std::string graph_page(const std::vector<PagePart>& parts);
std::string report_page(const std::vector<PagePart>& parts);

/// JSON as a script element may hold it: no text in it can end the element.
std::string script_json(std::string_view json);

} // namespace lintel
