#pragma once

#include "analyzer/engine/engine.hpp"
#include "analyzer/graph/dependency_graph.hpp"
#include "cli/chain_run.hpp"
#include "cli/config_file.hpp"
#include "cli/file_tree.hpp"
#include "cli/git/changes.hpp"
#include "cli/input.hpp"
#include "cli/outcome.hpp"
#include "cli/progress.hpp"
#include "cli/report/report.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace lintel {

/// What is found at the end of a chain, beside what is found in its files.
struct ChainEnd {
    std::vector<Diagnostic> findings;
    std::vector<Diagnostic> of_queries; ///< in the application's statements: not to be allowed
};

/// One run over all chains: whole with `check`, or piece by piece.
class CheckRun {
public:
    /// `changes` is null where all is judged.
    CheckRun(const Configuration& configuration, std::string stdin_name, const Changes* changes,
             const FileTree& tree)
        : configuration_(configuration), rules_(configuration.rules),
          stdin_name_(std::move(stdin_name)), changes_(changes), tree_(tree) {}

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

    /// The first piece: reads what exists already, and puts the files into chains.
    void begin(const Inputs& inputs);
    const std::vector<ChainFile>& schema() const { return schema_; }
    const std::vector<const SourceFile*>& queries() const { return queries_; }
    const std::vector<InputChain>& chains() const { return chains_; }
    /// On which each chain begins.
    const Simulation& start_of_chains() const { return start_; }
    /// Reads the files of one of the chains. Null where none of them is judged. What is returned
    /// must not outlive the run.
    std::unique_ptr<ChainRun> start(const InputChain& chain);
    /// To be asked for when all files of the chain have been run.
    ChainEnd end_of(ChainRun& run);
    /// All migrations on one schema, beside what is declared. Where a statement of either is
    /// refused or not understood, nothing is said: what it would have done is missing. `replayed`
    /// is a run of all migrations where there is one.
    std::vector<Diagnostic> drift(const Inputs& project, const ChainRun* replayed = nullptr);

    /// Null for a file that cannot be read, which is said. It is read once, whoever asks for it.
    const SourceFile* open(const std::string& path);
    /// Null for a file that nobody asked for.
    const SourceFile* opened(const std::string& path) const;
    /// Gives a file that was opened another text; what was run of it is to be run anew.
    void replace(const SourceFile& file, std::string text) {
        sources_.replace(file.id(), std::move(text));
    }

private:
    /// What exists already. Its session ends with it, save for the database in use.
    void run_schema(const std::vector<std::string>& files);
    void check_chain(ChainRun& run);
    std::optional<std::vector<ChainFile>> migrations_of(const Inputs& project);
    /// For files of which no more is asked than whether the server takes them.
    Engine engine_for_failures() const;
    /// What the tool that keeps the chain makes of it, and whether its migrations can be taken
    /// back.
    void judge_layout(ChainRun& run);
    /// The application's statements on the schema that a chain leaves.
    std::vector<Diagnostic> check_queries(const ChainRun& run, Engine& engine);

    const SourceFile* load(const std::string& path);

    const Configuration& configuration_;
    std::span<const Rule* const> rules_;
    std::string stdin_name_;
    const Changes* changes_;
    const FileTree& tree_;
    Outcome* outcome_ = nullptr;
    Progress* progress_ = nullptr;
    std::vector<ChainFile> schema_;
    Simulation start_;
    DependencyGraph graph_; ///< of what exists already
    std::vector<InputChain> chains_;
    std::vector<const SourceFile*> queries_;
    SourceSet sources_;
    std::unordered_map<std::string, const SourceFile*> opened_;
    std::vector<Diagnostic> findings_;
    std::vector<Suppressed> suppressed_;
    Summary summary_;
    bool has_history_ = false;
};

/// In the order of reading, which is the order of a chain; what is said twice is said once.
void put_in_order(std::vector<Diagnostic>& findings);

} // namespace lintel
