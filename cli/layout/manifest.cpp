#include "cli/layout/manifest.hpp"

#include "cli/layout/migration_name.hpp"
#include "cli/lines.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <re2/re2.h>
#include <set>

namespace lintel {
namespace {

using Json = nlohmann::json;

std::vector<FolderEntry> entries_of(const std::string& folder, const FileTree& files) {
    std::string reason;
    return files.list_folder(folder, reason).value_or(std::vector<FolderEntry>{});
}

std::string below(const std::string& folder, std::string_view name) {
    return tidy(fmt::format("{}/{}", folder, name));
}

std::optional<Json> read_json(const std::string& place, const FileTree& files) {
    const auto text = files.read_text(place);
    if (!text) return std::nullopt;
    Json json = Json::parse(*text, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    return json;
}

/// Order of the plan: `NAME [dependencies] DATE PLANNER # note`, pragmas with `%`, tags with `@`
/// (Sqitch documentation, "sqitchplan").
Manifest sqitch(const std::string& folder, const FileTree& files) {
    Manifest manifest{.file = "sqitch.plan", .migrations = {}, .folders = {}};
    const auto plan = files.read_text(below(folder, manifest.file));
    for_each_line(plan ? std::string_view(*plan) : std::string_view(), [&](std::string_view line) {
        if (line.empty() || std::string_view("%@#").find(line[0]) != std::string_view::npos) return;
        const std::string name(line.substr(0, line.find_first_of(" \t")));
        manifest.migrations.push_back({.path = below(folder, fmt::format("deploy/{}.sql", name)),
                                       .undo = below(folder, fmt::format("revert/{}.sql", name)),
                                       .version = {},
                                       .name = name});
    });
    for (const char* inner : {"deploy", "revert", "verify"})
        if (files.kind_of(below(folder, inner)) == PlaceKind::folder)
            manifest.folders.push_back(below(folder, inner));
    return manifest;
}

Manifest drizzle(const std::string& folder, const FileTree& files) {
    Manifest manifest{.file = "meta/_journal.json", .migrations = {}, .folders = {}};
    const auto journal = read_json(below(folder, manifest.file), files);
    if (!journal || !journal->contains("entries")) return manifest;
    for (const Json& entry : (*journal)["entries"]) {
        if (!entry.is_object() || !entry.contains("tag") || !entry["tag"].is_string()) continue;
        const auto tag = entry["tag"].get<std::string>();
        manifest.migrations.push_back({.path = below(folder, tag + ".sql"),
                                       .undo = {},
                                       .version = tag.substr(0, tag.find('_')),
                                       .name = tag + ".sql"});
    }
    return manifest;
}

/// Folders by the numbers of their versions, and in each the files as `manifest.json` lists them.
Manifest temporal(const std::string& folder, const FileTree& files) {
    Manifest manifest{.file = "manifest.json", .migrations = {}, .folders = {}};
    const NamePatternOf pattern(find_layout("temporal")->names);
    std::vector<std::pair<std::string, FolderEntry>> versions;
    for (const FolderEntry& entry : entries_of(folder, files))
        if (const auto name = pattern.read(entry.name); name && entry.kind == PlaceKind::folder)
            versions.emplace_back(name->version, entry);
    std::ranges::sort(versions, [](const auto& a, const auto& b) {
        return compare_versions(a.first, b.first) < 0;
    });
    for (const auto& [version, entry] : versions) {
        const auto json = read_json(below(entry.place, manifest.file), files);
        if (!json || !json->contains("SchemaUpdateCqlFiles")) continue;
        manifest.folders.push_back(entry.place);
        for (const Json& file : (*json)["SchemaUpdateCqlFiles"])
            if (file.is_string())
                manifest.migrations.push_back({.path = below(entry.place, file.get<std::string>()),
                                               .undo = {},
                                               .version = version,
                                               .name = entry.name});
    }
    return manifest;
}

/// The SQL files in the order in which a changelog in XML, YAML or JSON includes them; without one
/// by name, as `includeAll` takes them.
Manifest liquibase(const std::string& folder, const FileTree& files) {
    Manifest manifest{.file = {}, .migrations = {}, .folders = {}};
    const re2::RE2 included(R"re(file["']?\s*[:=]\s*["']?([^"'\s<>]+\.sql))re");
    std::set<std::string> met;
    const auto entries = entries_of(folder, files);
    const auto take = [&](const std::string& place, std::string_view name) {
        if (met.insert(place).second)
            manifest.migrations.push_back(
                {.path = place, .undo = {}, .version = {}, .name = std::string(name)});
    };
    for (const std::string& place : {folder, below(folder, "..")})
        for (const FolderEntry& entry : entries_of(place, files)) {
            if (entry.kind != PlaceKind::file || entry.name.find("change") == std::string::npos ||
                (!entry.name.ends_with(".xml") && !entry.name.ends_with(".yaml") &&
                 !entry.name.ends_with(".yml") && !entry.name.ends_with(".json")))
                continue;
            const auto text = files.read_text(entry.place);
            if (!text) continue;
            re2::StringPiece rest(*text);
            std::string path;
            while (re2::RE2::FindAndConsume(&rest, included, &path)) {
                // Paths begin at the resource root; the file's name is what they all have.
                const std::string name = path.substr(path.find_last_of('/') + 1);
                const auto found = std::ranges::find(entries, name, &FolderEntry::name);
                if (found == entries.end()) continue;
                manifest.file = entry.name;
                take(found->place, found->name);
            }
        }
    if (!manifest.migrations.empty()) return manifest;
    for (const FolderEntry& entry : entries)
        if (entry.kind == PlaceKind::file && entry.name.ends_with(".sql"))
            take(entry.place, entry.name);
    return manifest;
}

/// Each after those its `-- depends: a b` names, else by name (yoyo documentation, "Migration
/// dependencies").
Manifest yoyo(const std::string& folder, const FileTree& files) {
    Manifest manifest{.file = "the `depends` of its migrations", .migrations = {}, .folders = {}};
    const re2::RE2 depends(R"((?m)^--\s*depends:[ \t]*(.*)$)");
    std::map<std::string, Migration> by_name;
    std::map<std::string, std::vector<std::string>> needs;
    for (const FolderEntry& entry : entries_of(folder, files)) {
        constexpr std::string_view undo = ".rollback.sql";
        if (entry.kind != PlaceKind::file || !entry.name.ends_with(".sql")) continue;
        const bool is_undo = entry.name.ends_with(undo);
        const std::string name =
            entry.name.substr(0, entry.name.size() - (is_undo ? undo.size() : 4));
        Migration& migration = by_name[name];
        migration.name = name;
        (is_undo ? migration.undo : migration.path) = entry.place;
        const auto text = is_undo ? std::nullopt : files.read_text(entry.place);
        std::string names;
        if (!text || !re2::RE2::PartialMatch(*text, depends, &names)) continue;
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find_first_of(" \t\r", at), names.size());
            if (end > at) needs[name].push_back(names.substr(at, end - at));
            at = end + 1;
        }
    }
    constexpr std::size_t most_depth = 1000;
    std::set<std::string> met;
    const auto visit = [&](const auto& self, const std::string& name, std::size_t depth) -> void {
        const auto found = by_name.find(name);
        if (found == by_name.end() || depth > most_depth || !met.insert(name).second) return;
        for (const std::string& needed : needs[name]) self(self, needed, depth + 1);
        if (!found->second.path.empty()) manifest.migrations.push_back(found->second);
    };
    for (const auto& [name, migration] : by_name) visit(visit, name, 0);
    return manifest;
}

/// A folder of grate's (and RoundhousE's), in the order in which it runs them.
struct GrateFolder {
    std::string_view name;
    bool runs_again; ///< a script whose text has changed is run again
};
constexpr GrateFolder grate_folders[] = {
    {"beforeMigration", true}, {"alterDatabase", true}, {"runAfterCreateDatabase", false},
    {"runBeforeUp", true},     {"up", false},           {"runFirstAfterUp", true},
    {"functions", true},       {"views", true},         {"sprocs", true},
    {"triggers", true},        {"indexes", true},       {"runAfterOtherAnyTimeScripts", true},
    {"permissions", true},     {"afterMigration", true}};

/// The scripts of a folder and those below it, by path. Those for one environment alone
/// (`TEST.users.ENV.sql`) are left out.
void grate_scripts(const std::string& place, bool runs_again, const FileTree& files,
                   Manifest& manifest) {
    manifest.folders.push_back(place);
    for (const FolderEntry& entry : entries_of(place, files)) {
        if (entry.kind == PlaceKind::folder && !entry.is_link)
            grate_scripts(entry.place, runs_again, files, manifest);
        const bool one_environment = entry.name.find(".ENV.") != std::string::npos;
        if (entry.kind != PlaceKind::file || !entry.name.ends_with(".sql") || one_environment)
            continue;
        manifest.migrations.push_back({.path = entry.place,
                                       .undo = {},
                                       .version = {},
                                       .name = entry.name,
                                       .repeatable = runs_again});
    }
}

/// grate's documentation, "Getting started": folders in a fixed order, the scripts in each by name.
Manifest grate(const std::string& folder, const FileTree& files) {
    Manifest manifest{.file = "its folders", .migrations = {}, .folders = {}};
    for (const GrateFolder& inner : grate_folders) {
        const std::string place = below(folder, inner.name);
        if (files.kind_of(place) == PlaceKind::folder)
            grate_scripts(place, inner.runs_again, files, manifest);
    }
    return manifest;
}

} // namespace

bool has_grate_folders(const std::vector<FolderEntry>& entries) {
    const auto has = [&](std::string_view name) {
        return std::ranges::any_of(entries, [&](const FolderEntry& entry) {
            return entry.kind == PlaceKind::folder && entry.name == name;
        });
    };
    return has("up") && std::ranges::any_of(grate_folders, [&](const GrateFolder& folder) {
               return folder.name != "up" && has(folder.name);
           });
}

Manifest read_manifest_of(const Layout& layout, const std::string& folder, const FileTree& files) {
    if (layout.id == "sqitch") return sqitch(folder, files);
    if (layout.id == "drizzle") return drizzle(folder, files);
    if (layout.id == "temporal") return temporal(folder, files);
    if (layout.id == "yoyo") return yoyo(folder, files);
    if (layout.id == "grate") return grate(folder, files);
    return liquibase(folder, files);
}

} // namespace lintel
