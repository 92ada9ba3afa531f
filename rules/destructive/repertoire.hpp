#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace lintel::rules {

/// Whether every character of `from` is in `to` too; yes where it is not sure that one is missing.
/// MySQL 8.0 manual, 12.10 "Supported Character Sets and Collations".
inline bool holds_all(std::string_view from, std::string_view to) {
    const auto is_one_of = [](std::string_view name, std::initializer_list<std::string_view> list) {
        return std::find(list.begin(), list.end(), name) != list.end();
    };
    const auto is_whole = [&](std::string_view name) {
        return is_one_of(name, {"utf8mb4", "utf16", "utf16le", "utf32", "gb18030"});
    };
    if (from.empty() || to.empty() || from == to) return true;
    if (is_one_of(from, {"ascii", "binary"}) || to == "binary") return true;
    if (is_whole(to)) return true;
    if (is_whole(from)) return false;
    if (is_one_of(to, {"utf8mb3", "ucs2"})) return true;
    return (from == "gb2312" && to == "gbk") || (from == "sjis" && to == "cp932") ||
           (from == "ujis" && to == "eucjpms");
}

} // namespace lintel::rules
