#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace lintel {

/// Sets an attribute; what XML 1.0 cannot hold (control characters, bytes that are no UTF-8)
/// becomes U+FFFD.
void put(pugi::xml_node node, const char* name, std::string_view value);

/// The same for the text of an element.
void put_text(pugi::xml_node node, std::string_view value);

std::string text_of(const pugi::xml_document& document);

} // namespace lintel
