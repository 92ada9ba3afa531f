#pragma once

#include <string>
#include <string_view>

namespace lintel::lsp {

/// The path that a `file:` URI names, tidied (RFC 8089). What has another scheme (an unsaved
/// buffer, a side of a diff) is named by its URI, which no file has.
std::string path_of(std::string_view uri);

/// The URI of a path as `path_of` gives it.
std::string uri_of(const std::string& path);

} // namespace lintel::lsp
