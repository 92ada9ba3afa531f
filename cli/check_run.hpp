#pragma once

#include "analyzer/engine/engine.hpp"
#include "analyzer/migration/down_migration.hpp"
#include "analyzer/migration/migration.hpp"
#include "cli/config_file.hpp"
#include "cli/file_tree.hpp"
#include "cli/git/changes.hpp"
#include "cli/input.hpp"
#include "cli/outcome.hpp"
#include "cli/progress.hpp"
#include "cli/report/report.hpp"

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Texts by the path of their file.
using Texts = std::map<std::string, std::string, std::less<>>;

/// One run over all chains.
class CheckRun {
public:
    /// Files named in `rewritten` have the text given there, which is not yet on the disk.
    /// `changes` is null where all is judged.
    CheckRun(const Configuration& configuration, std::string stdin_name, const Texts& rewritten,
             const Changes* changes, const FileTree& tree)
        : configuration_(configuration), rules_(configuration.rules),
          stdin_name_(std::move(stdin_name)), rewritten_(rewritten), changes_(changes),
          tree_(tree) {}

    /// `project` is what the configuration names as a whole, where it is to be held against the
    /// declared schema; else null.
    void check(const Inputs& inputs, const Inputs* project);

    /// To be called before `check`, which then keeps there what statements do and what they leave.
    void keep_in(Outcome& outcome) { outcome_ = &outcome; }
    void show_on(Progress& progress) { progress_ = &progress; }

    /// To be called before `check`.
    void take_queries(const Inputs& inputs);

    const std::vector<Diagnostic>& findings() const { return findings_; }

    /// Leaves the findings of which some place lies in changed lines.
    void leave_out_old(const Changes& changes);
    void leave_out_known(const std::string& text, const std::string& path,
                         const std::string& source_root);
    /// What allowances and the baseline took away, in the order of reading.
    const std::vector<Suppressed>& suppressed() const { return suppressed_; }
    const SourceSet& sources() const { return sources_; }
    Summary& summary() { return summary_; }

private:
    /// What exists already. Its session ends with it, save for the database in use.
    void run_schema(const std::vector<std::string>& files, Simulation& simulation);
    void check_chain(const InputChain& inputs, Simulation simulation, bool only_chain);
    /// All migrations on one schema, beside what is declared. Where a statement of either is
    /// refused or not understood, nothing is said: what it would have done is missing.
    void check_drift(const Inputs& project, const Simulation& start);
    /// For files of which no more is asked than whether the server takes them.
    Engine engine_for_failures() const;
    /// What the tool that keeps the chain makes of it, and whether its migrations can be taken
    /// back.
    void judge_layout(const Layout& layout, const std::vector<ChainFile>& chain,
                      const std::vector<const InputFile*>& named, const Passages& passages,
                      const std::vector<Marker>& markers,
                      const std::map<FileId, std::vector<Span>>& statements, Engine& engine);
    void look_at_with_custom_rules(const Step& step, Engine& engine) const;
    /// The application's statements on the schema that a chain leaves.
    void check_queries(const Simulation& end, Engine& chain, bool has_history);
    void suppress(const std::vector<Marker>& markers,
                  const std::map<FileId, std::vector<Span>>& statements, Engine& engine);
    std::vector<bool> judged_files(const std::vector<ChainFile>& chain) const;

    /// Null for one that cannot be read, which is said. A file is read once, whoever asks for it.
    const SourceFile* open(const std::string& path);
    const SourceFile* load(const std::string& path);

    /// In the order of reading, which is the order of a chain; what is said twice is said once.
    void put_in_order();

    const Configuration& configuration_;
    std::span<const Rule* const> rules_;
    std::string stdin_name_;
    const Texts& rewritten_;
    const Changes* changes_;
    const FileTree& tree_;
    Outcome* outcome_ = nullptr;
    Progress* progress_ = nullptr;
    std::vector<const SourceFile*> queries_;
    DependencyGraph graph_; ///< of what exists already
    SourceSet sources_;
    std::unordered_map<std::string, const SourceFile*> opened_;
    std::vector<Diagnostic> findings_;
    std::vector<Suppressed> suppressed_;
    Summary summary_;
    bool has_history_ = false;
};

} // namespace lintel
