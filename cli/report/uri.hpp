#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The root of the repository the first of the paths lies in, or the current folder: absolute,
/// without a final slash.
std::string source_root(const std::vector<std::string>& paths);

/// A file's path relative to the root of the sources, folders parted by slashes.
std::string relative_path(const std::string& path, const std::string& source_root);

/// Every byte of a path that RFC 3986 reserves in percent form, save for slashes.
std::string percent_encoded(std::string_view path);

/// A file's path as reports write it: relative to the root of the sources, folders parted by
/// slashes, and every byte that RFC 3986 reserves in percent form.
std::string uri_of(const std::string& path, const std::string& source_root);

/// `file:///…` for a path relative to the current folder or absolute.
std::string absolute_uri(const std::string& path);

} // namespace lintel
