#include "cli/setup/migration_layout.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string_view>

namespace lintel {
namespace {

namespace fs = std::filesystem;

struct Mark {
    std::string_view text;
    std::string_view tool;
};

/// Files that only this tool has, below the folder of migrations or above it.
constexpr Mark marker_files[] = {
    {"flyway.toml", "Flyway"},
    {"flyway.conf", "Flyway"},
    {"sqitch.plan", "Sqitch"},
    {"sqitch.conf", "Sqitch"},
    {"atlas.sum", "Atlas"},
    {"atlas.hcl", "Atlas"},
    {".skeema", "Skeema"},
    {"dbconfig.yml", "sql-migrate"},
    {"migration_lock.toml", "Prisma"},
    {"meta/_journal.json", "Drizzle"},
    {"diesel.toml", "Diesel"},
    {"liquibase.properties", "Liquibase"},
};

constexpr Mark marker_lines[] = {
    {"--liquibase formatted sql", "Liquibase"},
    {"-- liquibase formatted sql", "Liquibase"},
    {"-- +goose Up", "goose"},
    {"-- +migrate Up", "sql-migrate"},
    {"-- migrate:up", "dbmate"},
    {"-- //@UNDO", "MyBatis Migrations"},
    {"--> statement-breakpoint", "Drizzle"},
};

bool is_flyway_name(std::string_view name) {
    return name.size() > 1 && name[0] == 'V' &&
           std::isdigit(static_cast<unsigned char>(name[1])) != 0 &&
           name.find("__") != std::string_view::npos;
}

bool is_golang_migrate_name(std::string_view name) {
    return !name.empty() && std::isdigit(static_cast<unsigned char>(name[0])) != 0 &&
           name.ends_with(".up.sql");
}

/// From the folder up to the root.
std::string tool_of_markers(const fs::path& root, const fs::path& start) {
    std::error_code failed;
    for (fs::path folder = start;; folder = folder.parent_path()) {
        for (const Mark& mark : marker_files)
            if (fs::exists(folder / mark.text, failed)) return std::string(mark.tool);
        if (folder == root || folder == folder.parent_path()) return {};
    }
}

} // namespace

std::string migration_tool(const std::string& root, const std::string& folder) {
    if (std::string tool = tool_of_markers(root, folder); !tool.empty()) return tool;
    const FileTree files;
    std::string reason;
    const auto entries = files.list_folder(folder, reason);
    if (!entries) return {};
    for (const FolderEntry& entry : *entries) {
        if (entry.kind != PlaceKind::file || !entry.name.ends_with(".sql")) continue;
        const auto text = files.read_text(entry.place);
        if (!text) continue;
        for (const Mark& mark : marker_lines)
            if (text->find(mark.text) != std::string::npos) return std::string(mark.tool);
    }
    const auto any = [&](auto is_its) {
        return std::ranges::any_of(*entries, is_its, &FolderEntry::name);
    };
    if (any(is_flyway_name)) return "Flyway";
    if (any(is_golang_migrate_name)) return "golang-migrate";
    return {};
}

} // namespace lintel
