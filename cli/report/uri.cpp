#include "cli/report/uri.hpp"

#include "cli/file_tree.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string_view>

namespace lintel {

std::string percent_encoded(std::string_view path) {
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') ||
                           std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain)
            out += c;
        else
            out += fmt::format("%{:02X}", byte);
    }
    return out;
}

namespace {

std::filesystem::path absolute_path(const std::string& path) {
    return std::filesystem::absolute(on_disk(path)).lexically_normal();
}

} // namespace

std::string source_root(const std::vector<std::string>& paths) {
    namespace fs = std::filesystem;
    const bool named = !paths.empty() && paths.front() != "-";
    const fs::path start = named ? absolute_path(paths.front()) : fs::current_path();
    std::error_code failed;
    for (fs::path folder = start;; folder = folder.parent_path()) {
        if (fs::exists(folder / ".git", failed)) return folder.string();
        if (folder == folder.parent_path()) return fs::current_path().string();
    }
}

std::string relative_path(const std::string& path, const std::string& source_root) {
    return absolute_path(path).lexically_relative(source_root).generic_string();
}

std::string uri_of(const std::string& path, const std::string& source_root) {
    return percent_encoded(relative_path(path, source_root));
}

std::string absolute_uri(const std::string& path) {
    return "file://" + percent_encoded(absolute_path(path).generic_string());
}

} // namespace lintel
