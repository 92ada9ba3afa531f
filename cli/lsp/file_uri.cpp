#include "cli/lsp/file_uri.hpp"

#include "cli/file_tree.hpp"
#include "cli/report/uri.hpp"

#include <charconv>
#include <optional>

namespace lintel::lsp {
namespace {

constexpr std::string_view scheme = "file://";

std::optional<char> percent_byte(std::string_view text) {
    unsigned byte = 0;
    if (text.size() < 3 || text[0] != '%') return std::nullopt;
    const auto [end, failed] = std::from_chars(text.data() + 1, text.data() + 3, byte, 16);
    if (failed != std::errc{} || end != text.data() + 3) return std::nullopt;
    return static_cast<char>(byte);
}

} // namespace

std::string path_of(std::string_view uri) {
    if (!uri.starts_with(scheme)) return std::string(uri);
    std::string_view rest = uri.substr(scheme.size());
    rest.remove_prefix(std::min(rest.find('/'), rest.size())); // `localhost`, or nothing
    std::string path;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        const auto byte = percent_byte(rest.substr(at));
        path += byte.value_or(rest[at]);
        if (byte) at += 2;
    }
    return tidy(path);
}

std::string uri_of(const std::string& path) {
    return path.starts_with('/') ? std::string(scheme) + percent_encoded(path) : path;
}

} // namespace lintel::lsp
