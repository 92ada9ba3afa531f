#include "cli/setup/survey.hpp"

#include "cli/file_tree.hpp"
#include "cli/input.hpp"
#include "cli/layout/detect.hpp"
#include "cli/layout/migrations.hpp"
#include "cli/lines.hpp"
#include "grammar/dialect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>

namespace lintel {
namespace {

namespace fs = std::filesystem;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool is_for_tests(std::string_view name) {
    return is_one_of(name, {"test", "tests", "testdata", "spec", "fixtures"});
}

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// The digits and dots a text begins with.
std::string_view leading_release(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
    while (end > 0 && text[end - 1] == '.') --end;
    return text.substr(0, end);
}

std::optional<std::string> known_target(std::string_view server, std::string_view release) {
    std::string target = fmt::format("{}-{}", server, release);
    if (!parse_target(target)) return std::nullopt;
    return target;
}

bool is_dump(std::string_view text) {
    const std::string_view head = text.substr(0, 400);
    return head.find("-- MySQL dump") != std::string_view::npos ||
           head.find("-- MariaDB dump") != std::string_view::npos;
}

/// sqlc's: `-- name: GetUser :one`.
bool holds_named_queries(std::string_view text) {
    bool found = false;
    for_each_line(text, [&](std::string_view line) {
        found =
            found || (line.starts_with("-- name: ") && line.find(" :") != std::string_view::npos);
    });
    return found;
}

class Surveyor {
public:
    Surveyor() {
        std::error_code failed;
        const fs::path here = fs::current_path();
        root_ = here;
        for (fs::path folder = here;; folder = folder.parent_path()) {
            if (fs::exists(folder / ".git", failed)) {
                root_ = folder;
                found_.in_git = true;
                break;
            }
            if (folder == folder.parent_path()) break;
        }
        found_.root = root_.string();
    }

    Survey look() {
        look_into(root_.string());
        find_forge();
        find_targets();
        return std::move(found_);
    }

private:
    std::string from_root(const std::string& place) const {
        return fs::path(place).lexically_relative(root_).generic_string();
    }

    void look_into(const std::string& folder) {
        std::string reason;
        const auto entries = files_.list_folder(folder, reason);
        if (!entries) return;
        std::vector<FolderEntry> sql;
        std::vector<FolderEntry> folders;
        for (const FolderEntry& entry : *entries) {
            if (entry.kind == PlaceKind::folder) {
                if (entry.is_link || is_passed_over(entry.name)) continue;
                if (!is_for_tests(entry.name))
                    folders.push_back(entry);
                else if (holds_sql(entry.place))
                    found_.passed_over.push_back(from_root(entry.place));
            } else if (entry.name.ends_with(".sql")) {
                sql.push_back(entry);
            }
        }
        if (const Layout* layout = detect_layout(folder, *entries, files_).layout) {
            const MigrationSet kept = read_migrations(*layout, folder, files_);
            if (!kept.migrations.empty()) {
                add_migrations(folder, layout->title, kept.migrations.size());
                std::erase_if(folders, [&](const FolderEntry& inner) {
                    return std::ranges::find(kept.folders, inner.place) != kept.folders.end();
                });
                sql.clear();
            }
        }
        if (!sql.empty()) sort_out(folder, sql);
        for (const FolderEntry& inner : folders) look_into(inner.place);
    }

    bool holds_sql(const std::string& folder) const {
        std::string reason;
        const auto entries = files_.list_folder(folder, reason);
        return entries && std::ranges::any_of(*entries, [&](const FolderEntry& entry) {
                   if (entry.kind == PlaceKind::file) return entry.name.ends_with(".sql");
                   return !entry.is_link && holds_sql(entry.place);
               });
    }

    void add_migrations(const std::string& folder, std::string_view tool, std::size_t count) {
        found_.migrations.push_back({from_root(folder), std::string(tool), count});
    }

    void sort_out(const std::string& folder, const std::vector<FolderEntry>& sql) {
        const auto versioned =
            static_cast<std::size_t>(std::ranges::count_if(sql, [](const FolderEntry& entry) {
                return read_file_name(entry.name).kind == NameKind::versioned;
            }));
        if (versioned * 2 > sql.size()) return add_migrations(folder, {}, sql.size());
        const bool skeema = files_.kind_of(folder + "/.skeema") == PlaceKind::file;
        if (skeema) return found_.schemas.push_back(from_root(folder));
        std::size_t queries = 0;
        std::vector<std::string> others;
        for (const FolderEntry& entry : sql) {
            const std::string text = files_.read_text(entry.place).value_or("");
            if (const auto target = target_of_dump(text))
                dumps_.push_back({*target, from_root(entry.place), "dump of this server"});
            if (is_dump(text) ||
                is_one_of(entry.name, {"schema.sql", "structure.sql", "mysql-schema.sql"}))
                found_.schemas.push_back(from_root(entry.place));
            else if (holds_named_queries(text))
                ++queries;
            else
                others.push_back(from_root(entry.place));
        }
        const std::string name = fs::path(folder).filename().string();
        if (queries == sql.size() || (others.size() == sql.size() && name == "queries"))
            found_.queries.push_back(from_root(folder));
        else if (others.size() == sql.size() && others.size() > 1 && folder != found_.root)
            found_.others.push_back(from_root(folder));
        else
            std::ranges::move(others, std::back_inserter(found_.others));
    }

    void find_forge() {
        if (!found_.in_git) return;
        const std::string config =
            files_.read_text((root_ / ".git" / "config").string()).value_or("");
        if (files_.kind_of((root_ / ".github").string()) == PlaceKind::folder ||
            config.find("github.com") != std::string::npos)
            found_.forge = Forge::github;
        else if (files_.kind_of((root_ / ".gitlab-ci.yml").string()) == PlaceKind::file ||
                 config.find("gitlab") != std::string::npos)
            found_.forge = Forge::gitlab;
    }

    void find_targets() {
        found_.targets = std::move(dumps_);
        for (const char* name : {"docker-compose.yml", "docker-compose.yaml", "compose.yml",
                                 "compose.yaml", "docker-compose.dev.yml"})
            look_for_images((root_ / name).string());
        std::string reason;
        if (const auto jobs = files_.list_folder((root_ / ".github/workflows").string(), reason))
            for (const FolderEntry& job : *jobs) look_for_images(job.place);
        for (const char* name :
             {".gitlab-ci.yml", ".circleci/config.yml", "bitbucket-pipelines.yml"})
            look_for_images((root_ / name).string());
    }

    void look_for_images(const std::string& file) {
        const auto text = files_.read_text(file);
        if (!text) return;
        for_each_line(*text, [&](std::string_view line) {
            line.remove_prefix(std::min(line.find_first_not_of(" \t-"), line.size()));
            if (line.starts_with('#')) return;
            if (auto target = target_of_image(line))
                found_.targets.push_back(
                    {*target, from_root(file),
                     std::string(line.substr(0, line.find_last_not_of(" \t\r") + 1))});
        });
    }

    FileTree files_;
    fs::path root_;
    Survey found_;
    std::vector<TargetEvidence> dumps_;
};

} // namespace

Survey survey_repository() { return Surveyor().look(); }

std::optional<std::string> target_of_image(std::string_view line) {
    struct Image {
        std::string_view name;
        std::string_view server;
    };
    constexpr Image images[] = {{"mysql:", "mysql"},
                                {"mysql-server:", "mysql"},
                                {"percona:", "mysql"},
                                {"percona-server:", "mysql"},
                                {"mariadb:", "mariadb"}};
    for (const Image& image : images) {
        const std::size_t at = line.find(image.name);
        if (at == std::string_view::npos) continue;
        if (at > 0 && std::string_view(" '\"/").find(line[at - 1]) == std::string_view::npos)
            continue;
        if (auto target =
                known_target(image.server, leading_release(line.substr(at + image.name.size()))))
            return target;
    }
    return std::nullopt;
}

std::optional<std::string> target_of_dump(std::string_view text) {
    constexpr std::string_view label = "-- Server version\t";
    const std::string_view head = text.substr(0, 2000);
    const std::size_t at = head.find(label);
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view version = head.substr(at + label.size());
    version = version.substr(0, version.find('\n'));
    const bool mariadb = version.find("MariaDB") != std::string_view::npos;
    return known_target(mariadb ? "mariadb" : "mysql", leading_release(version));
}

} // namespace lintel
