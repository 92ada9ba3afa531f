#pragma once

#include "analyzer/graph/symbol_index.hpp"
#include "cli/check_run.hpp"
#include "cli/config_file.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/lsp/document.hpp"

#include <compare>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lintel::lsp {

/// Which files belong together.
struct ProjectOrigin {
    std::string configuration;      ///< a lintel.toml; empty for none
    std::vector<std::string> paths; ///< to check, instead of what the configuration names
    bool descends = true;           ///< into the folders of `paths`

    friend auto operator<=>(const ProjectOrigin&, const ProjectOrigin&) = default;
};

/// The files of one configuration under check while they are edited. It is brought up to date piece
/// by piece, so that an edit need not wait for the whole: what was read before the edited file is
/// kept, and its findings are there as soon as it has been run.
class Project {
public:
    /// `target` goes before the configuration's when not empty. The tree must outlive the project.
    Project(ProjectOrigin origin, std::string target, const FileTree& tree);
    ~Project();

    const ProjectOrigin& origin() const { return origin_; }
    /// Why it could not be read when that was tried last; null when it could.
    std::shared_ptr<const Error> problem() const { return problem_; }

    /// Whether it was read at all; configuration, sources and names are asked for then only.
    bool loaded() const { return loaded_ != nullptr; }

    /// Lets everything be read anew. Where that fails, what was read before stays.
    void reload() { needs_reload_ = true; }

    /// Reads the project if it has to be, which the other questions do by themselves.
    void load();
    bool reads(const std::string& path);
    bool judges(const std::string& path);

    /// What stands before an open file is kept at hand.
    void open(const std::string& path);
    void close(const std::string& path);
    void change(const std::string& path, const std::string& text, TextChange change);

    /// Does a piece of what is to be done. False when nothing is left.
    bool work();
    void settle();
    /// Whether all was done once since the files were read.
    bool was_settled() const;

    /// When all is done: every file that may have findings, once.
    std::optional<std::vector<std::string>> take_settled();

    /// A file's findings as it stands now. Those that only the end of its chain shows are from when
    /// all was done last, moved with the text.
    std::vector<Diagnostic> findings(const std::string& path);

    const Configuration& configuration() const;
    const SourceSet& sources() const;
    const SourceFile* source(const std::string& path);

    /// Runs one file on the schema it meets, without rules; where a part of it takes a migration
    /// back, that too, on the schema that the migration leaves.
    void replay(const std::string& path, const std::function<void(const Step&)>& on_step);

    /// Every name in the project.
    const SymbolIndex& index();
    /// Files that the index does not follow.
    std::vector<const SourceFile*> unfollowed_files();
    /// Whether servers may have run the file, so that it is not to be changed: a migration, what
    /// takes one back, or a schema that is there already.
    bool is_history(const std::string& path) const;

private:
    struct Chain;
    struct Loaded;

    /// A file's place in a chain.
    struct Member {
        std::size_t chain = 0;
        std::size_t file = 0;
    };

    ProjectOrigin origin_;
    std::string target_;
    const FileTree& tree_;
    std::unique_ptr<Loaded> loaded_;
    std::shared_ptr<const Error> problem_;
    bool needs_reload_ = true;
    std::set<std::string> open_;

    std::optional<Member> member(const std::string& path) const;
    Chain& started(std::size_t chain);
    bool step_towards(Chain& chain, std::size_t file);
    void run_up_to(Chain& chain, std::size_t file);
    void run_one(Chain& chain);
    bool is_open(const Chain& chain) const;
    bool do_piece();
    void collect_ends();
    bool keep_places();
    bool order_has_changed();
    bool has_syntax_error(const std::string& path) const;
    const ChainRun* only_chain() const;
    void stale_from(Chain& chain, std::size_t file);
    std::vector<Diagnostic> composed(const SourceFile& file, std::optional<Member> member);
    void end(Chain& chain);

    Simulation empty() const;
    std::vector<const SourceFile*> files_of_schema(bool declared);
    Simulation simulation_before(Member member);
    Simulation end_of_chains();
    const SourceFile* migration_of(const std::string& way_back) const;
};

} // namespace lintel::lsp
