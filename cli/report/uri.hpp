#pragma once

#include <string>

namespace lintel {

/// A file's path relative to the root of the sources, folders parted by slashes.
std::string relative_path(const std::string& path, const std::string& source_root);

/// A file's path as reports write it: relative to the root of the sources, folders parted by
/// slashes, and every byte that RFC 3986 reserves in percent form.
std::string uri_of(const std::string& path, const std::string& source_root);

/// `file:///…` for a path relative to the current folder or absolute.
std::string absolute_uri(const std::string& path);

} // namespace lintel
