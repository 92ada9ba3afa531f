#include "cli/layout/migrations.hpp"

#include "cli/layout/manifest.hpp"
#include "cli/layout/migration_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace lintel {
namespace {

bool is_sql(std::string_view name) {
    return name.ends_with(".sql") || name.ends_with(".SQL") || name.ends_with(".Sql");
}

/// Folders each of which is a migration, and the files in them.
struct FolderNames {
    std::string_view up;
    std::string_view down; ///< empty where there is no way back
};

class Reader {
public:
    Reader(const Layout& layout, const std::string& folder, const FileTree& files)
        : layout_(layout), folder_(folder), files_(files),
          pattern_(migration_names(layout, folder, files)) {
        set_.layout = &layout;
    }

    MigrationSet run() {
        if (layout_.id == "prisma")
            read_folders({"migration.sql", {}});
        else if (layout_.id == "diesel")
            read_folders({"up.sql", "down.sql"});
        else if (layout_.order == VersionOrder::manifest)
            read_manifest();
        else
            read_names();
        return std::move(set_);
    }

private:
    const Layout& layout_;
    const std::string& folder_;
    const FileTree& files_;
    NamePatternOf pattern_;
    MigrationSet set_;

    std::vector<FolderEntry> list(const std::string& folder) {
        std::string reason;
        auto entries = files_.list_folder(folder, reason);
        if (!entries) set_.failures.push_back(fmt::format("{}: {}", folder, reason));
        return std::move(entries).value_or(std::vector<FolderEntry>{});
    }

    void read_folders(const FolderNames& names) {
        for (const FolderEntry& entry : list(folder_)) {
            if (entry.kind != PlaceKind::folder) {
                if (is_sql(entry.name)) set_.others.push_back(entry.place);
                continue;
            }
            const auto name = pattern_.read(entry.name);
            if (!name) continue;
            set_.folders.push_back(entry.place);
            Migration migration{
                .path = {}, .undo = {}, .version = name->version, .name = entry.name};
            if (layout_.id == "diesel") std::erase(migration.version, '-');
            for (const FolderEntry& inner : list(entry.place)) {
                if (inner.name == names.up)
                    migration.path = inner.place;
                else if (!names.down.empty() && inner.name == names.down)
                    migration.undo = inner.place;
                else if (is_sql(inner.name))
                    set_.ignored.push_back(inner.place);
            }
            if (!migration.path.empty()) set_.migrations.push_back(std::move(migration));
        }
        std::ranges::sort(set_.migrations, {}, &Migration::name);
    }

    void read_manifest() {
        std::set<std::string> met;
        Manifest manifest = read_manifest_of(layout_, folder_, files_);
        for (Migration& migration : manifest.migrations) {
            if (files_.kind_of(migration.path) != PlaceKind::file) {
                set_.failures.push_back(
                    fmt::format("{}: named in {}, and not there", migration.path, manifest.file));
                continue;
            }
            if (!migration.undo.empty() && files_.kind_of(migration.undo) != PlaceKind::file)
                migration.undo.clear();
            met.insert(migration.path);
            met.insert(migration.undo);
            set_.migrations.push_back(std::move(migration));
        }
        set_.folders = std::move(manifest.folders);
        for (const std::string& inner : set_.folders) leave_others(inner, met);
        leave_others(folder_, met);
    }

    void leave_others(const std::string& folder, const std::set<std::string>& met) {
        for (const FolderEntry& entry : list(folder)) {
            if (entry.kind != PlaceKind::file || !is_sql(entry.name)) continue;
            if (met.contains(entry.place)) continue;
            const bool meant =
                layout_.id != "liquibase" && layout_.id != "sqitch" && seems_versioned(entry.name);
            (meant ? set_.ignored : set_.others).push_back(entry.place);
        }
    }

    void read_names() {
        std::map<std::string, std::string> undo; // by what pairs them
        collect(folder_, undo);
        for (Migration& migration : set_.migrations) {
            if (layout_.undo == UndoPlace::section) migration.undo = migration.path;
            const auto found = undo.find(key_of(migration));
            if (found == undo.end()) continue;
            migration.undo = found->second;
            undo.erase(found);
        }
        for (auto& [key, path] : undo) // whose migration is gone
            set_.others.push_back(std::move(path));
        order();
    }

    /// What the files of one migration have in common.
    static std::string key_of(const Migration& migration) {
        std::string key;
        for (const char c : migration.version) key += c == '_' ? '.' : c;
        return key;
    }

    void collect(const std::string& folder, std::map<std::string, std::string>& undo) {
        for (const FolderEntry& entry : list(folder)) {
            if (entry.kind == PlaceKind::folder) {
                if (!layout_.reads_subfolders || entry.is_link || entry.name.starts_with('.'))
                    continue;
                set_.folders.push_back(entry.place);
                collect(entry.place, undo);
                continue;
            }
            if (!is_sql(entry.name) || entry.name.starts_with('.')) continue;
            const auto name = pattern_.read(entry.name);
            if (!name) {
                (seems_versioned(entry.name) ? set_.ignored : set_.others).push_back(entry.place);
                continue;
            }
            Migration migration{.path = entry.place,
                                .undo = {},
                                .version = name->version,
                                .name = entry.name,
                                .repeatable = name->kind == MigrationName::Kind::repeatable,
                                .baseline = name->kind == MigrationName::Kind::baseline};
            if (name->kind == MigrationName::Kind::down)
                undo.emplace(key_of(migration), entry.place);
            else
                set_.migrations.push_back(std::move(migration));
        }
    }

    bool by_number() const {
        // sql-migrate takes numbers where both names begin with one, and the names elsewhere.
        return layout_.order == VersionOrder::numeric &&
               std::ranges::none_of(set_.migrations, [](const Migration& migration) {
                   return migration.version.empty() && !migration.repeatable;
               });
    }

    void order() {
        const bool numbers = by_number();
        std::ranges::stable_sort(set_.migrations, [&](const Migration& a, const Migration& b) {
            if (a.repeatable != b.repeatable) return b.repeatable;
            if (numbers && !a.repeatable)
                if (const auto order = compare_versions(a.version, b.version); order != 0)
                    return order < 0;
            return a.name < b.name;
        });
        // A baseline stands for the versions up to its own (Flyway documentation, "Baseline
        // Migrations"): a new installation runs it in their place.
        const auto last = std::ranges::find_if(set_.migrations.rbegin(), set_.migrations.rend(),
                                               &Migration::baseline);
        if (last == set_.migrations.rend()) return;
        const std::string version = last->version;
        std::erase_if(set_.migrations, [&](const Migration& migration) {
            const bool replaced = !migration.repeatable &&
                                  !(migration.baseline && migration.version == version) &&
                                  compare_versions(migration.version, version) <= 0;
            if (replaced) set_.others.push_back(migration.path);
            return replaced;
        });
    }
};

} // namespace

MigrationSet read_migrations(const Layout& layout, const std::string& folder,
                             const FileTree& files) {
    return Reader(layout, folder, files).run();
}

} // namespace lintel
