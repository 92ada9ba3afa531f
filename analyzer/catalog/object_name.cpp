#include "analyzer/catalog/object_name.hpp"

#include <algorithm>

namespace lintel {
namespace {

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

} // namespace

bool equal_names(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return fold(x) == fold(y); });
}

std::string folded(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), fold);
    return lower;
}

} // namespace lintel
