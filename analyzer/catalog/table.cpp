#include "analyzer/catalog/table.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace lintel {
namespace {

template <class Named>
const Named* find_named(const std::vector<Named>& all, std::string_view name) {
    const auto found =
        std::ranges::find_if(all, [&](const Named& one) { return equal_names(one.name, name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const Column* Table::find_column(std::string_view column) const {
    return find_named(columns, column);
}
const Index* Table::find_index(std::string_view index) const { return find_named(indexes, index); }
const ForeignKey* Table::find_foreign_key(std::string_view constraint) const {
    return find_named(foreign_keys, constraint);
}
const CheckConstraint* Table::find_check(std::string_view constraint) const {
    return find_named(checks, constraint);
}

const Index* Table::primary_key() const {
    const auto found = std::ranges::find(indexes, IndexKind::primary, &Index::kind);
    return found == indexes.end() ? nullptr : &*found;
}

std::uint64_t bytes_of(const std::string& size) {
    char* end = nullptr;
    const std::uint64_t number = std::strtoull(size.c_str(), &end, 10);
    switch (std::toupper(static_cast<unsigned char>(*end))) {
    case 'K':
        return number << 10;
    case 'M':
        return number << 20;
    case 'G':
        return number << 30;
    default:
        return number;
    }
}

std::string describe(const std::vector<KeyPart>& parts) {
    std::string text;
    for (const KeyPart& part : parts) {
        if (!text.empty()) text += ", ";
        text += part.column.empty() ? "(expression)" : part.column;
        if (part.length) text += "(" + std::to_string(*part.length) + ")";
        if (part.order == Order::descending) text += " DESC";
    }
    return text;
}

} // namespace lintel
