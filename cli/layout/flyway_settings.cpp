#include "cli/layout/flyway_settings.hpp"

#include "cli/lines.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <re2/re2.h>
#include <string_view>
#include <utility>

namespace lintel {
namespace {

/// How far above the folder the files of a tool's own may lie.
constexpr int most_levels = 3;

std::string* value_of(std::string_view parameter, FlywaySettings& settings) {
    const std::pair<std::string_view, std::string*> all[] = {
        {"sqlMigrationPrefix", &settings.versioned},
        {"undoSqlMigrationPrefix", &settings.undo},
        {"baselineMigrationPrefix", &settings.baseline},
        {"repeatableSqlMigrationPrefix", &settings.repeatable},
        {"sqlMigrationSeparator", &settings.separator},
    };
    const auto* found =
        std::ranges::find(all, parameter, &std::pair<std::string_view, std::string*>::first);
    return found == std::end(all) ? nullptr : found->second;
}

std::vector<std::string> list_of(std::string_view value) {
    std::vector<std::string> items;
    while (!value.empty()) {
        const std::string_view item = value.substr(0, value.find(','));
        items.emplace_back(trimmed(item));
        value.remove_prefix(std::min(item.size() + 1, value.size()));
    }
    return items;
}

/// `flyway.sqlMigrationPrefix=M`, a line each.
void read_properties(std::string_view text, FlywaySettings& settings) {
    constexpr std::string_view space = "flyway.";
    for_each_line(text, [&](std::string_view whole) {
        const std::string_view line = trimmed(whole);
        const std::size_t equals = line.find('=');
        if (!line.starts_with(space) || equals == std::string_view::npos) return;
        const std::string_view parameter =
            trimmed(line.substr(space.size(), equals - space.size()));
        const std::string_view value = trimmed(line.substr(equals + 1));
        if (std::string* place = value_of(parameter, settings)) *place = value;
        if (parameter == "locations") settings.locations = list_of(value);
    });
}

/// What is no TOML says nothing: Flyway will tell.
void read_toml(std::string_view text, FlywaySettings& settings) {
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed) return;
    const toml::table* flyway = parsed.table()["flyway"].as_table();
    if (flyway == nullptr) return;
    for (const auto& [key, node] : *flyway)
        if (std::string* place = value_of(key.str(), settings)) *place = node.value_or(*place);
    if (const toml::array* locations = (*flyway)["locations"].as_array())
        for (const toml::node& location : *locations)
            settings.locations.push_back(location.value_or(std::string()));
}

} // namespace

bool FlywaySettings::names(const std::string& place) const {
    return std::ranges::any_of(locations, [&](std::string_view location) {
        const std::size_t colon = location.find(':');
        if (location.starts_with("classpath:"))
            return ('/' + place).ends_with(fmt::format("/{}", location.substr(colon + 1)));
        if (location.starts_with("filesystem:")) location.remove_prefix(colon + 1);
        return tidy(fmt::format("{}/{}", folder, location)) == place ||
               (location.starts_with('/') && location == place);
    });
}

std::optional<FlywaySettings> flyway_settings(const std::string& folder, const FileTree& files) {
    for (const std::string& place : folder_and_above(folder, files)) {
        FlywaySettings settings;
        settings.folder = place;
        for (const char* name : {"flyway.conf", "flyway.toml"}) {
            const auto text = files.read_text(fmt::format("{}/{}", place, name));
            if (!text) continue;
            settings.file = name;
            std::string_view(name).ends_with(".toml") ? read_toml(*text, settings)
                                                      : read_properties(*text, settings);
        }
        if (!settings.file.empty()) return settings;
    }
    return std::nullopt;
}

std::string names_in(const FlywaySettings& settings) {
    const auto literally = [](const std::string& text) { return re2::RE2::QuoteMeta(text); };
    const std::string description = literally(settings.separator) + ".*";
    return fmt::format("(?:{}|(?P<undo>{})|(?P<baseline>{}))(?P<version>[0-9]+(?:[._][0-9]+)*)"
                       "(?:{})?(?i:\\.sql)|(?P<repeatable>{}){}(?i:\\.sql)",
                       literally(settings.versioned), literally(settings.undo),
                       literally(settings.baseline), description, literally(settings.repeatable),
                       description);
}

std::vector<std::string> folder_and_above(const std::string& folder, const FileTree& files) {
    std::vector<std::string> places{folder};
    for (int level = 0; level < most_levels; ++level) {
        const std::string& place = places.back();
        const bool is_root = in_commit(place)
                                 ? files.identity_of(place).ends_with(':')
                                 : files.kind_of(place + "/.git") != PlaceKind::missing;
        if (is_root) break;
        places.push_back(tidy(place + "/.."));
    }
    return places;
}

} // namespace lintel
