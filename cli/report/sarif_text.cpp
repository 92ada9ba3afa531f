#include "cli/report/sarif_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

std::string escaped_link_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

} // namespace

Json text_object(std::string text) { return {{"text", std::move(text)}}; }

std::string sentence(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    if (!out.empty() && std::string_view(".!?:").find(out.back()) == std::string_view::npos)
        out += '.';
    return out;
}

std::string pascal_case(std::string_view id) {
    std::string out;
    bool begin = true;
    for (const char c : id) {
        if (c == '-')
            begin = true;
        else
            out += begin && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (c != '-') begin = false;
    }
    return out;
}

std::string message_text(const Diagnostic& finding, std::size_t links) {
    std::string out = sentence(finding.message);
    for (std::size_t i = 0; i < links; ++i)
        out += fmt::format("{}[{}]({})", i == 0 ? " See " : ", ",
                           escaped_link_text(finding.labels[i].text), i + 1);
    if (links != 0) out += '.';
    for (const std::string& note : finding.notes) out += '\n' + sentence(note);
    for (const std::string& help : finding.helps) out += '\n' + sentence(help);
    return out;
}

} // namespace lintel
