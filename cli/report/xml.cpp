#include "cli/report/xml.hpp"

#include "cli/unicode.hpp"

#include <sstream>

namespace lintel {
namespace {

/// Extensible Markup Language 1.0, 2.2 "Characters".
std::string characters(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t begin = at;
        const char32_t c = next_character(value, at);
        const bool kept = c == '\t' || c == '\n' || c == '\r' ||
                          (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && c != replacement_character);
        if (kept)
            out += value.substr(begin, at - begin);
        else
            out += "\xEF\xBF\xBD";
    }
    return out;
}

} // namespace

void put(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(characters(value).c_str());
}

void put_text(pugi::xml_node node, std::string_view value) {
    node.text().set(characters(value).c_str());
}

std::string text_of(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

} // namespace lintel
