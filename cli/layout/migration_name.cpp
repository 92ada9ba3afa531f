#include "cli/layout/migration_name.hpp"

#include "cli/layout/flyway_settings.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <re2/re2.h>

namespace lintel {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The next number without leading zeros, and what follows it.
std::string_view take_number(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    std::string_view number = text.substr(0, text.find_first_not_of("0123456789"));
    text.remove_prefix(number.size());
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

} // namespace

NamePatternOf::NamePatternOf(std::string_view names)
    : expression_(std::make_unique<const re2::RE2>(re2::StringPiece(names.data(), names.size()))) {
    const auto& groups = expression_->NamedCapturingGroups();
    const auto number = [&](const char* name) {
        const auto found = groups.find(name);
        return found == groups.end() ? 0 : found->second;
    };
    version_ = number("version");
    way_ = number("way");
    undo_ = number("undo");
    baseline_ = number("baseline");
    repeatable_ = number("repeatable");
}

NamePatternOf::~NamePatternOf() = default;

std::optional<MigrationName> NamePatternOf::read(std::string_view name) const {
    std::array<re2::StringPiece, 5> groups;
    const re2::StringPiece text(name.data(), name.size());
    if (!expression_->Match(text, 0, text.size(), re2::RE2::ANCHOR_BOTH, groups.data(),
                            static_cast<int>(groups.size())))
        return std::nullopt;
    const auto group = [&](int number) {
        const re2::StringPiece& piece = groups[static_cast<std::size_t>(number)];
        return number == 0 || piece.data() == nullptr
                   ? std::string_view()
                   : std::string_view(piece.data(), piece.size());
    };
    MigrationName read;
    read.version = group(version_);
    const std::string_view way = group(way_);
    if (way == "down" || !group(undo_).empty()) read.kind = MigrationName::Kind::down;
    if (!group(baseline_).empty()) read.kind = MigrationName::Kind::baseline;
    if (!group(repeatable_).empty()) read.kind = MigrationName::Kind::repeatable;
    return read;
}

std::string migration_names(const Layout& layout, const std::string& folder,
                            const FileTree& files) {
    if (layout.id == "flyway")
        if (const auto settings = flyway_settings(folder, files)) return names_in(*settings);
    return std::string(layout.names);
}

bool seems_versioned(std::string_view name) {
    if (!name.empty() && std::string_view("VvUuBbRr").find(name[0]) != std::string_view::npos) {
        if ((name[0] == 'R' || name[0] == 'r') && name.substr(1).starts_with("__")) return true;
        name.remove_prefix(1);
    }
    return !name.empty() && is_digit(name[0]);
}

std::strong_ordering compare_versions(std::string_view left, std::string_view right) {
    while (!left.empty() || !right.empty()) {
        const std::string_view a = take_number(left);
        const std::string_view b = take_number(right);
        if (a.size() != b.size()) return a.size() <=> b.size();
        if (a != b) return a <=> b;
    }
    return std::strong_ordering::equal;
}

} // namespace lintel
