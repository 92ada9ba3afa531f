#include "cli/layout/detect.hpp"

#include "cli/layout/flyway_settings.hpp"
#include "cli/layout/manifest.hpp"
#include "cli/layout/migration_name.hpp"
#include "grammar/file_name.hpp"
#include "grammar/marker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace lintel {
namespace {

/// Files of which the first lines are looked at; a folder's first one may be a seed or a dump.
constexpr int most_heads = 3;
/// Bytes of them.
constexpr std::size_t head_size = 4096;

struct MarkerFile {
    std::string_view name;
    std::string_view layout;
};

/// They lie in the folder itself.
constexpr MarkerFile beside[] = {
    {"atlas.sum", "atlas"},
    {"migration_lock.toml", "prisma"},
    {"meta/_journal.json", "drizzle"},
    {"sqitch.plan", "sqitch"},
};

/// They lie in the folder or above it, and say something of folders whose names fit only.
constexpr MarkerFile above[] = {
    {"flyway.toml", "flyway"},
    {"flyway.conf", "flyway"},
    {"dbconfig.yml", "sql-migrate"},
    {"diesel.toml", "diesel"},
    {"liquibase.properties", "liquibase"},
};

class Detection {
public:
    Detection(const std::string& folder, const std::vector<FolderEntry>& entries,
              const FileTree& files)
        : folder_(folder), entries_(entries), files_(files) {}

    DetectedLayout run() const {
        for (const MarkerFile& marker : beside)
            if (has(marker.name)) return found(marker.layout, std::string(marker.name));
        if (const std::string inner = subfolder_with("manifest.json"); !inner.empty()) {
            const auto text = files_.read_text(inner + "/manifest.json");
            if (text && text->find("\"SchemaUpdateCqlFiles\"") != std::string::npos)
                return found("temporal", "manifest.json");
        }
        for (const auto& [file, layout] :
             {std::pair{"migration.sql", "prisma"}, std::pair{"up.sql", "diesel"}})
            if (const std::string inner = subfolder_with(file); !inner.empty())
                return found(layout, fmt::format("{}/{}", file_name(inner), file));
        if (has_grate_folders(entries_)) return found("grate", "its folders");
        if (auto located = by_location(); located.layout != nullptr) return located;
        if (std::ranges::none_of(entries_, is_sql)) return {};
        if (auto marked = by_heads(); marked.layout != nullptr) return marked;
        return by_names();
    }

private:
    static DetectedLayout found(std::string_view layout, std::string because) {
        return {find_layout(layout), std::move(because)};
    }
    static bool is_sql(const FolderEntry& entry) {
        return entry.kind == PlaceKind::file && entry.name.ends_with(".sql");
    }

    bool has(std::string_view name) const {
        const std::string_view first = name.substr(0, name.find('/'));
        if (std::ranges::find(entries_, first, &FolderEntry::name) == entries_.end()) return false;
        return first.size() == name.size() ||
               files_.kind_of(fmt::format("{}/{}", folder_, name)) == PlaceKind::file;
    }

    /// The first folder below that begins with a version and holds the file.
    std::string subfolder_with(std::string_view file) const {
        for (const FolderEntry& entry : entries_) {
            if (entry.kind != PlaceKind::folder || entry.is_link) continue;
            std::string_view name = entry.name;
            if (name.starts_with('v')) name.remove_prefix(1);
            if (name.empty() || name[0] < '0' || name[0] > '9') continue;
            if (files_.kind_of(fmt::format("{}/{}", entry.place, file)) == PlaceKind::file)
                return entry.place;
            return {};
        }
        return {};
    }

    /// What the comments at the beginning of the first files say.
    DetectedLayout by_heads() const {
        int heads = 0;
        for (const FolderEntry& entry : entries_) {
            if (!is_sql(entry)) continue;
            if (++heads > most_heads) break;
            const auto head = files_.read_head(entry.place, head_size);
            if (!head) continue;
            if (const std::string_view layout = by_head(*head); !layout.empty())
                return found(layout, fmt::format("the comments of {}", entry.name));
        }
        return {};
    }

    static std::string_view by_head(std::string_view text) {
        if (text.find("\n--> statement-breakpoint") != std::string_view::npos) return "drizzle";
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(line.size() + 1, text.size()));
            if (!line.starts_with("--")) continue;
            if (line.starts_with("-- //")) return "mybatis";
            const auto marker = read_marker(line, {}, true);
            if (!marker) continue;
            switch (marker->kind) {
                using enum MarkerKind;
            case goose_up:
                return "goose";
            case sql_migrate_up:
                return "sql-migrate";
            case dbmate_up:
                return "dbmate";
            case liquibase_header:
                return "liquibase";
            default:
                break;
            }
        }
        return {};
    }

    std::size_t named_for(const Layout& layout) const {
        const NamePatternOf pattern(migration_names(layout, folder_, files_));
        return static_cast<std::size_t>(std::ranges::count_if(entries_, [&](const FolderEntry& e) {
            return e.kind == PlaceKind::file && pattern.read(e.name).has_value();
        }));
    }

    /// Flyway reads the folders below its locations as if they were one.
    DetectedLayout by_location() const {
        const bool may_hold_migrations =
            std::ranges::any_of(entries_, [](const FolderEntry& entry) {
                return entry.kind == PlaceKind::folder || is_sql(entry);
            });
        if (!may_hold_migrations) return {};
        const auto settings = flyway_settings(folder_, files_);
        if (!settings || !settings->names(folder_)) return {};
        return found("flyway", settings->file);
    }

    std::optional<DetectedLayout> by_marker_above() const {
        for (const std::string& place : folder_and_above(folder_, files_)) {
            for (const MarkerFile& marker : above) {
                const std::string path = fmt::format("{}/{}", place, marker.name);
                if (files_.kind_of(path) == PlaceKind::file &&
                    named_for(*find_layout(marker.layout)) != 0)
                    return found(marker.layout, std::string(marker.name));
            }
        }
        return std::nullopt;
    }

    DetectedLayout by_names() const {
        const auto first_with = [&](auto&& fits) {
            return std::ranges::find_if(entries_, [&](const FolderEntry& entry) {
                return is_sql(entry) && fits(entry.name);
            });
        };
        const auto begins = [](std::string_view name, char letter) {
            return name.size() > 2 && name[0] == letter && name[1] >= '0' && name[1] <= '9' &&
                   name.find("__") != std::string_view::npos;
        };
        const auto versioned = first_with([&](std::string_view name) { return begins(name, 'V'); });
        if (versioned != entries_.end()) {
            if (in_cargo_package()) return found("refinery", "Cargo.toml");
            return found("flyway", versioned->name);
        }
        if (auto marked = by_marker_above()) return std::move(*marked);
        const auto up = first_with([](std::string_view name) {
            return name.ends_with(".up.sql") && name[0] >= '0' && name[0] <= '9';
        });
        if (up != entries_.end())
            return found(in_cargo_package() ? "sqlx" : "golang-migrate", up->name);
        const auto dashed = first_with([](std::string_view name) {
            return name.ends_with("-up.sql") && name[0] >= '0' && name[0] <= '9';
        });
        if (dashed != entries_.end() && file_name(folder_) == "sqls")
            return found("db-migrate", dashed->name);
        return {};
    }

    bool in_cargo_package() const {
        return std::ranges::any_of(
            folder_and_above(folder_, files_), [&](const std::string& place) {
                return files_.kind_of(place + "/Cargo.toml") == PlaceKind::file;
            });
    }

    const std::string& folder_;
    const std::vector<FolderEntry>& entries_;
    const FileTree& files_;
};

} // namespace

DetectedLayout detect_layout(const std::string& folder, const std::vector<FolderEntry>& entries,
                             const FileTree& files) {
    return Detection(folder, entries, files).run();
}

} // namespace lintel
