#include "cli/migration_merge.hpp"

#include "cli/input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace lintel {
namespace {

using Files = std::vector<InputFile>;

/// What a migration is called: with its folder where each has one of its own, and all files the
/// same name.
std::string file_name(const InputFile& file) {
    const std::filesystem::path path(file.path);
    std::string name = path.filename().string();
    if (name != "migration.sql" && name != "up.sql") return name;
    return path.parent_path().filename().string() + '/' + name;
}

Inputs inputs_of(const std::string& folder, const FileTree& files) {
    return find_inputs({.paths = {folder}, .new_paths = {}, .schema = {}}, files);
}

/// The migrations of a folder in their order, without those that undo.
Files chain_of(const std::string& folder, const FileTree& files) {
    Files migrations;
    for (const InputChain& chain : inputs_of(folder, files).chains)
        for (const InputFile& file : chain.files)
            if (!file.undo && !file.passed_over) migrations.push_back(file);
    return migrations;
}

/// Its version without zeros at the end: 1.0 is 1.
std::vector<std::string> version_of(const InputFile& file) {
    std::vector<std::string> version = read_file_name(file_name(file)).version;
    while (!version.empty() && version.back().empty()) version.pop_back();
    return version;
}

bool is_versioned(const InputFile& file) {
    const NameKind kind = read_file_name(file_name(file)).kind;
    return kind == NameKind::versioned || kind == NameKind::repeatable;
}

class MigrationMerger {
public:
    MigrationMerger(const MigrationFolders& folders, const Dialect& target, const FileTree& files,
                    SourceSet sources)
        : target_(target), files_(files), sources_(std::move(sources)),
          base_(chain_of(folders.base, files)), ours_(chain_of(folders.ours, files)),
          theirs_(chain_of(folders.theirs, files)) {
        for (const InputFile& file : base_) in_base_.insert(file_name(file));
    }

    MigrationMerge merge() {
        const Files new_ours = added(ours_);
        Files new_theirs = added(theirs_);
        compare_versions(new_ours, new_theirs);
        compare_changed();
        MigrationMerge result;
        result.run = run(in_order(new_ours, new_theirs));
        if (!new_ours.empty() && !new_theirs.empty()) {
            const Outcome first = outcome_after(result.run, new_ours, new_theirs);
            const Outcome second = outcome_after(result.run, new_theirs, new_ours);
            compare_orders(result.run, first, second, new_ours, new_theirs);
        }
        result.conflicts = std::move(conflicts_);
        return result;
    }

private:
    struct Outcome {
        SchemaRun run;
        bool same = true;
    };

    const Dialect& target_;
    const FileTree& files_;
    SourceSet sources_;
    Files base_;
    Files ours_;
    Files theirs_;
    std::set<std::string> in_base_;
    std::vector<MergeConflict> conflicts_;

    Files added(const Files& chain) const {
        Files files;
        std::ranges::copy_if(chain, std::back_inserter(files), [&](const InputFile& file) {
            return !in_base_.contains(file_name(file));
        });
        return files;
    }

    /// A file that both added alike is taken once.
    void compare_versions(const Files& ours, Files& theirs) {
        std::erase_if(theirs, [&](const InputFile& one) {
            const std::string name = file_name(one);
            return std::ranges::any_of(ours, [&](const InputFile& other) {
                return file_name(other) == name &&
                       files_.read_text(other.path) == files_.read_text(one.path);
            });
        });
        for (const InputFile& one : ours) {
            const FileName meaning = read_file_name(file_name(one));
            for (const InputFile& other : theirs) {
                const FileName its = read_file_name(file_name(other));
                if (file_name(one) == file_name(other))
                    say_same(one, other, "both add {}, each with another text");
                else if (meaning.kind == NameKind::versioned && its.kind == NameKind::versioned &&
                         version_of(one) == version_of(other))
                    say_same(one, other, "{} and {} have the same version");
            }
        }
    }

    void say_same(const InputFile& ours, const InputFile& theirs, std::string_view format) {
        const std::string a = fmt::format("`{}`", file_name(ours));
        const std::string b = fmt::format("`{}`", file_name(theirs));
        conflicts_.push_back({.kind = MergeConflictKind::same_version,
                              .what = a == b ? a : fmt::format("{} and {}", a, b),
                              .reason = fmt::format(fmt::runtime(format), a, b),
                              .ours = ours.path,
                              .theirs = theirs.path});
    }

    /// Migrations of the base with another text on each side.
    void compare_changed() {
        const auto text_in = [&](const Files& chain, const std::string& name) {
            const auto found = std::ranges::find(chain, name, file_name);
            return found == chain.end() ? std::optional<std::string>()
                                        : files_.read_text(found->path);
        };
        for (const InputFile& file : base_) {
            const std::string name = file_name(file);
            const auto base = files_.read_text(file.path);
            const auto ours = text_in(ours_, name);
            const auto theirs = text_in(theirs_, name);
            if (ours == base || theirs == base || ours == theirs) continue;
            conflicts_.push_back(
                {.kind = MergeConflictKind::changed_differently,
                 .what = fmt::format("`{}`", name),
                 .reason = fmt::format(
                     "migration `{}` is changed on both sides, each in another way", name)});
        }
    }

    /// The migrations of the base as the side that changed them has them, without those dropped.
    Files shared() const {
        Files files;
        for (const InputFile& file : base_) {
            const std::string name = file_name(file);
            const auto ours = std::ranges::find(ours_, name, file_name);
            const auto theirs = std::ranges::find(theirs_, name, file_name);
            if (ours == ours_.end() || theirs == theirs_.end()) continue;
            const bool by_theirs = files_.read_text(ours->path) == files_.read_text(file.path);
            files.push_back(by_theirs ? *theirs : *ours);
        }
        return files;
    }

    static bool runs_before(const InputFile& a, const InputFile& b) {
        const FileName left = read_file_name(file_name(a));
        const FileName right = read_file_name(file_name(b));
        const auto rank = [](const FileName& name) { return name.kind == NameKind::repeatable; };
        if (rank(left) != rank(right)) return rank(right);
        const std::vector<std::string> first = version_of(a);
        const std::vector<std::string> second = version_of(b);
        if (first != second) return is_before(first, second);
        return file_name(a) < file_name(b);
    }

    static bool is_before(const std::vector<std::string>& a, const std::vector<std::string>& b) {
        return std::ranges::lexicographical_compare(
            a, b, [](const std::string& left, const std::string& right) {
                return left.size() != right.size() ? left.size() < right.size() : left < right;
            });
    }

    Files in_order(const Files& ours, const Files& theirs) const {
        Files chain = shared();
        chain.insert(chain.end(), ours.begin(), ours.end());
        chain.insert(chain.end(), theirs.begin(), theirs.end());
        std::ranges::stable_sort(chain, runs_before);
        return chain;
    }

    SchemaRun run(const Files& chain) {
        return run_files({.files = chain}, target_, files_, std::move(sources_));
    }

    /// The base, then `first`, then `second`, and whether that leaves what `expected` is.
    Outcome outcome_after(SchemaRun& expected, const Files& first, const Files& second) {
        Files chain = shared();
        chain.insert(chain.end(), first.begin(), first.end());
        chain.insert(chain.end(), second.begin(), second.end());
        sources_ = std::move(expected.sources);
        Outcome outcome{run(chain)};
        expected.sources = std::move(outcome.run.sources);
        outcome.same = outcome.run.refused == expected.refused &&
                       compare({expected.simulation.catalog, expected.sources},
                               {outcome.run.simulation.catalog, expected.sources}, target_)
                           .empty();
        return outcome;
    }

    static std::string names_of(const Files& chain) {
        std::string out;
        for (const InputFile& file : chain)
            out += fmt::format("{}`{}`", out.empty() ? "" : ", ", file_name(file));
        return out;
    }

    void compare_orders(const SchemaRun& merged, const Outcome& ours_first,
                        const Outcome& theirs_first, const Files& ours, const Files& theirs) {
        if (ours_first.same && theirs_first.same) return;
        const Outcome& other = ours_first.same ? theirs_first : ours_first;
        const std::string what = fmt::format("{} and {}", names_of(ours), names_of(theirs));
        std::string reason = fmt::format("{} of ours and {} of theirs do not leave the same schema "
                                         "in every order",
                                         names_of(ours), names_of(theirs));
        const std::string& refusal = merged.refused != 0 ? merged.refusal : other.run.refusal;
        if (!refusal.empty()) reason += "; in one the server refuses: " + refusal;
        conflicts_.push_back(
            {.kind = MergeConflictKind::order_matters, .what = what, .reason = std::move(reason)});
    }
};

} // namespace

bool are_migrations(const MigrationFolders& folders, const FileTree& files) {
    bool any = false;
    for (const std::string& folder : {folders.base, folders.ours, folders.theirs}) {
        if (files.kind_of(folder) != PlaceKind::folder) return false;
        const Files chain = chain_of(folder, files);
        if (!std::ranges::all_of(chain, is_versioned)) return false;
        any = any || !chain.empty();
    }
    return any;
}

MigrationMerge merge_migrations(const MigrationFolders& folders, const Dialect& target,
                                const FileTree& files, SourceSet sources) {
    return MigrationMerger(folders, target, files, std::move(sources)).merge();
}

} // namespace lintel
