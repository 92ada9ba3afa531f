#include "cli/input.hpp"

#include "cli/file_tree.hpp"
#include "cli/layout/detect.hpp"
#include "cli/layout/migrations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <compare>
#include <filesystem>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

namespace lintel {
namespace {

namespace fs = std::filesystem;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower_case(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

bool is_sql(const fs::path& path) { return lower_case(path.extension().string()) == ".sql"; }

bool is_undo(std::string_view stem) {
    for (const std::string_view word : {"down", "undo", "rollback"}) {
        if (stem == word) return true;
        if (stem.size() > word.size() && stem.ends_with(word) &&
            std::string_view("._-").find(stem[stem.size() - word.size() - 1]) !=
                std::string_view::npos)
            return true;
    }
    return stem.size() > 1 && stem[0] == 'u' && is_digit(stem[1]) &&
           stem.find("__") != std::string_view::npos;
}

std::string_view take_digits(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

std::string number_of(std::string_view digits) {
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return std::string(digits);
}

/// `1_2__add` gives 1, 2; `20240101T0900_x` gives two numbers too; `001_2fa` gives 1 only, `2fa`
/// nothing.
std::vector<std::string> leading_version(std::string_view text) {
    std::vector<std::string> version;
    while (!text.empty() && is_digit(text[0])) {
        std::string_view rest = text;
        const std::string_view digits = take_digits(rest);
        const bool ends_here =
            rest.empty() || std::string_view("._- ").find(rest[0]) != std::string_view::npos;
        const bool time_follows =
            digits.size() == 8 && rest.size() > 1 && rest[0] == 't' && is_digit(rest[1]);
        if (!ends_here && !time_follows) break;
        version.push_back(number_of(digits));
        if (rest.empty()) break;
        text = rest.substr(1);
    }
    return version;
}

/// Numbers of any length, as their digits without leading zeros.
std::strong_ordering compare_numbers(std::string_view left, std::string_view right) {
    if (left.size() != right.size()) return left.size() <=> right.size();
    return left <=> right;
}

std::strong_ordering compare_versions(const std::vector<std::string>& left,
                                      const std::vector<std::string>& right) {
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        const std::string_view a = i < left.size() ? std::string_view(left[i]) : std::string_view();
        const std::string_view b =
            i < right.size() ? std::string_view(right[i]) : std::string_view();
        if (const auto order = compare_numbers(a, b); order != 0) return order;
    }
    return std::strong_ordering::equal;
}

struct NamedFile {
    std::string path;
    std::string name;
    FileName meaning;
};

NamedFile named(std::string path) {
    std::string name = fs::path(path).filename().string();
    FileName meaning = read_file_name(name);
    return {std::move(path), std::move(name), std::move(meaning)};
}

bool runs_before(const NamedFile& left, const NamedFile& right) {
    const bool left_repeats = left.meaning.kind == NameKind::repeatable;
    const bool right_repeats = right.meaning.kind == NameKind::repeatable;
    if (left_repeats != right_repeats) return right_repeats;
    if (const auto order = compare_versions(left.meaning.version, right.meaning.version);
        order != 0)
        return order < 0;
    return left.name < right.name;
}

bool in_chain(const NamedFile& file) {
    return file.meaning.kind == NameKind::versioned || file.meaning.kind == NameKind::repeatable;
}

bool lies_in(const fs::path& file, const fs::path& place) {
    return std::mismatch(place.begin(), place.end(), file.begin(), file.end()).first == place.end();
}

class Finder {
public:
    Finder(const InputRequest& request, const FileTree& files) : request_(request), files_(files) {
        find_schema(request.schema, inputs_.schema);
        find_schema(request.declared, inputs_.declared);
        for (const std::string& path : request.new_paths) new_places_.push_back(identity(path));
    }

    Inputs find() {
        std::vector<NamedFile> files;
        std::vector<std::string> folders;
        for (const std::string& path : request_.paths) {
            const PlaceKind kind = files_.kind_of(path);
            if (path == "-")
                files.push_back({path, path, {}});
            else if (kind == PlaceKind::missing)
                fail(path, files_.why_missing(path));
            else if (kind == PlaceKind::folder)
                folders.push_back(path);
            else if (first_meeting(path))
                files.push_back(named(tidy(path)));
        }
        add_given_files(std::move(files));
        for (const std::string& folder : folders)
            if (!add_folder(folder)) fail(folder, "no .sql files in this directory");
        judge();
        return std::move(inputs_);
    }

private:
    void fail(const std::string& path, std::string_view why) {
        inputs_.failures.push_back(path + ": " + std::string(why));
    }

    fs::path identity(const std::string& path) const { return files_.identity_of(path); }

    bool first_meeting(const std::string& path) { return met_.insert(place_of(path)).second; }

    /// The file a path leads to. The way to its folder is followed once for all files in it.
    std::string place_of(const std::string& path) {
        std::error_code failed;
        if (fs::is_symlink(path, failed) || failed) return identity(path).string();
        const fs::path file(path);
        const auto [folder, is_new] = folder_places_.try_emplace(file.parent_path().string());
        if (is_new) {
            const std::string& name = folder->first;
            folder->second = identity(name.empty() ? "." : name).string();
        }
        return folder->second + '/' + file.filename().string();
    }

    void add_given_files(std::vector<NamedFile> files) {
        const auto first_undo =
            std::stable_partition(files.begin(), files.end(), [](const NamedFile& file) {
                return file.meaning.kind != NameKind::undo;
            });
        const std::vector<NamedFile> undo(first_undo, files.end());
        files.erase(first_undo, files.end());
        if (std::ranges::all_of(files, in_chain)) std::ranges::stable_sort(files, runs_before);
        if (!files.empty()) add_chain(files);
        for (const NamedFile& file : undo) add_alone(file);
    }

    void add_alone(const NamedFile& file) {
        inputs_.chains.push_back({{{file.path, true, file.meaning.kind == NameKind::undo}}});
    }

    void add_chain(const std::vector<NamedFile>& files) {
        InputChain& chain = inputs_.chains.emplace_back();
        for (const NamedFile& file : files) chain.files.push_back({file.path, true});
    }

    /// What lies in a folder, sorted by name. Nothing, which is said, when it cannot be looked
    /// into.
    std::optional<std::vector<FolderEntry>> list(const std::string& folder) {
        std::string reason;
        auto entries = files_.list_folder(folder, reason);
        if (!entries) fail(folder, reason);
        return entries;
    }

    /// The SQL files of a folder and the folders in it that are searched.
    static void part(const std::vector<FolderEntry>& entries, std::vector<NamedFile>& files,
                     std::vector<std::string>& folders) {
        for (const FolderEntry& entry : entries) {
            if (entry.kind == PlaceKind::folder) {
                if (!entry.is_link && !is_passed_over(entry.name)) folders.push_back(entry.place);
            } else if (is_sql(entry.name) && !entry.name.starts_with('.')) {
                files.push_back(named(entry.place));
            }
        }
    }

    /// Whether there was any SQL to find, the schema included. What cannot be looked into has been
    /// said.
    bool add_folder(const std::string& folder) {
        const auto entries = list(folder);
        if (!entries) return true;
        std::vector<NamedFile> files;
        std::vector<std::string> folders;
        part(*entries, files, folders);
        bool any = !files.empty();
        if (const auto read = migrations_in(folder, *entries)) {
            any = true;
            add_migrations(*read);
            for (const std::string& inner : read->folders) std::erase(folders, tidy(inner));
        } else {
            add_plain(std::move(files));
        }
        if (!request_.descends) return any;
        for (const std::string& inner : folders) any = add_folder(inner) || any;
        return any;
    }

    void add_plain(std::vector<NamedFile> files) {
        std::erase_if(files, [&](const NamedFile& file) { return !is_wanted(file.path); });
        std::vector<NamedFile> chain;
        std::ranges::copy_if(files, std::back_inserter(chain), in_chain);
        std::ranges::stable_sort(chain, runs_before);
        if (!chain.empty()) add_chain(chain);
        for (const NamedFile& file : files)
            if (!in_chain(file)) add_alone(file);
    }

    /// What the tool that keeps the folder makes of it; nothing where none is known.
    std::optional<MigrationSet> migrations_in(const std::string& folder,
                                              const std::vector<FolderEntry>& entries) {
        DetectedLayout detected{find_layout(request_.layout), "as stated"};
        if (request_.layout.empty()) detected = detect_layout(folder, entries, files_);
        if (detected.layout == nullptr) return std::nullopt;
        MigrationSet read = read_migrations(*detected.layout, folder, files_);
        if (read.migrations.empty()) return std::nullopt;
        inputs_.layouts.push_back(fmt::format(
            "{}: {} ({}), {} migration{}", folder, detected.layout->title, detected.because,
            read.migrations.size(), read.migrations.size() == 1 ? "" : "s"));
        return read;
    }

    void add_migrations(const MigrationSet& read) {
        std::ranges::copy(read.failures, std::back_inserter(inputs_.failures));
        InputChain chain{.files = {}, .layout = read.layout};
        for (const Migration& migration : read.migrations)
            if (is_wanted(migration.path))
                chain.files.push_back({.path = migration.path,
                                       .way_back = migration.undo,
                                       .version = migration.version,
                                       .repeatable = migration.repeatable});
        if (!chain.files.empty()) inputs_.chains.push_back(std::move(chain));
        for (const Migration& migration : read.migrations)
            if (!migration.undo.empty() && is_wanted(migration.undo))
                inputs_.chains.push_back({{{.path = migration.undo, .undo = true}}});
        for (const std::string& path : read.ignored)
            if (is_wanted(path))
                inputs_.chains.push_back({{{.path = path, .passed_over = true}}, read.layout});
        for (const std::string& path : read.others)
            if (is_wanted(path)) add_alone(named(path));
    }

    /// Neither a part of the given schema nor met before.
    bool is_wanted(const std::string& path) { return !is_schema(path) && first_meeting(path); }

    bool is_schema(const std::string& path) const {
        return std::ranges::any_of(
            schema_places_, [&](const fs::path& place) { return lies_in(identity(path), place); });
    }

    void find_schema(const std::string& path, std::vector<std::string>& files) {
        if (path.empty()) return;
        schema_places_.push_back(identity(path));
        const PlaceKind kind = files_.kind_of(path);
        if (kind == PlaceKind::missing) return fail(path, files_.why_missing(path));
        if (kind == PlaceKind::file) return files.push_back(tidy(path));
        add_schema_folder(path, files);
        if (files.empty()) fail(path, "no .sql files in this directory");
    }

    void add_schema_folder(const std::string& folder, std::vector<std::string>& schema) {
        const auto entries = list(folder);
        if (!entries) return;
        std::vector<NamedFile> files;
        std::vector<std::string> folders;
        part(*entries, files, folders);
        if (const auto read = migrations_in(folder, *entries)) {
            for (const Migration& migration : read->migrations) schema.push_back(migration.path);
            for (const std::string& inner : read->folders) std::erase(folders, tidy(inner));
        } else {
            std::erase_if(
                files, [](const NamedFile& file) { return file.meaning.kind == NameKind::undo; });
            std::ranges::stable_sort(files, runs_before);
            for (const NamedFile& file : files) schema.push_back(file.path);
        }
        for (const std::string& inner : folders) add_schema_folder(inner, schema);
    }

    /// What lies elsewhere is history, and a chain without anything new is not looked at.
    void judge() {
        if (new_places_.empty() && !request_.changes) return;
        std::vector<bool> used(new_places_.size(), false);
        std::unordered_set<std::string> folders;
        for (InputChain& chain : inputs_.chains) {
            for (InputFile& file : chain.files) {
                const fs::path path = identity(file.path);
                file.judged = request_.changes && request_.changes->contains(path.string());
                for (std::size_t i = 0; i < new_places_.size(); ++i)
                    if (lies_in(path, new_places_[i])) file.judged = used[i] = true;
                if (file.judged) folders.insert(fs::path(file.path).parent_path().string());
            }
        }
        std::erase_if(inputs_.chains, [&](const InputChain& chain) {
            const bool may_declare =
                chain.files.size() == 1 &&
                folders.contains(fs::path(chain.files.front().path).parent_path().string());
            return !may_declare && std::ranges::none_of(chain.files, &InputFile::judged);
        });
        for (std::size_t i = 0; i < used.size(); ++i) {
            const std::string& path = request_.new_paths[i];
            if (used[i]) continue;
            if (request_.whole_project && files_.kind_of(path) != PlaceKind::missing)
                inputs_.notices.push_back(
                    fmt::format("{}: passed over, since lintel.toml does not name it", path));
            else
                fail(path, "named by --new, but not among the files to check");
        }
    }

    const InputRequest& request_;
    const FileTree& files_;
    Inputs inputs_;
    std::vector<fs::path> schema_places_;
    std::vector<fs::path> new_places_;
    std::unordered_set<std::string> met_; ///< by `place_of`
    std::unordered_map<std::string, std::string> folder_places_;
};

} // namespace

bool is_passed_over(std::string_view name) {
    return name.starts_with('.') || name == "node_modules" || name == "vendor" || name == "build";
}

FileName read_file_name(std::string_view name) {
    std::string stem = lower_case(name);
    if (stem.ends_with(".sql")) stem.resize(stem.size() - 4);
    if (is_undo(stem)) return {NameKind::undo, {}};
    if (stem.starts_with("r__")) return {NameKind::repeatable, {}};
    std::string_view rest = stem;
    if (rest.starts_with('v')) rest.remove_prefix(1);
    std::vector<std::string> version = leading_version(rest);
    if (version.empty()) return {};
    return {NameKind::versioned, std::move(version)};
}

void leave_out_history(std::vector<InputChain>& chains) {
    std::erase_if(chains, [](const InputChain& chain) {
        return std::ranges::none_of(chain.files, &InputFile::judged);
    });
}

Inputs find_inputs(const InputRequest& request, const FileTree& files) {
    return Finder(request, files).find();
}

} // namespace lintel
