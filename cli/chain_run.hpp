#pragma once

#include "analyzer/engine/allowance.hpp"
#include "analyzer/engine/engine.hpp"
#include "analyzer/migration/down_migration.hpp"
#include "analyzer/migration/migration.hpp"
#include "cli/config_file.hpp"
#include "cli/input.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace lintel {

/// What came of one file of a chain.
struct FileRun {
    /// Of its statements and its end; those that are allowed too.
    std::vector<Diagnostic> findings;
    std::vector<Marker> markers;
    std::vector<Span> statements; ///< those under judgement
    std::size_t judged_statements = 0;
    bool certain = true; ///< every statement was understood, and none refused
};

/// A chain as it is read.
struct ChainInput {
    std::vector<ChainFile> files;
    std::vector<const InputFile*> named; ///< those of the files
    const Layout* layout = nullptr;      ///< of the tool that keeps them, where it is known
};

/// The rules over one chain, file by file. It can go back to a file and run on from there.
class ChainRun {
public:
    /// The chain begins with the schema of `start`, whose graph is given. Configuration and sources
    /// must outlive it. `has_history`: not all of the schema that the chain meets is its own.
    ChainRun(const Configuration& configuration, const SourceSet& sources, ChainInput input,
             Simulation start, DependencyGraph graph, bool has_history);

    /// To be called with each statement from here on, after the rules.
    void watch(std::function<void(const Step&)> on_step) { on_step_ = std::move(on_step); }

    const ChainInput& input() const { return input_; }
    /// How many files have been run.
    std::size_t done() const { return done_; }
    bool at_end() const { return done_ == runs_.size(); }
    void run_next();

    /// How far the chain was run, and what must be known to run on.
    struct Place {
        std::size_t done = 0;
        Simulation simulation;
        Engine::Progress progress;
    };
    Place place() const { return {done_, simulation_, engine_.progress()}; }
    void go_back(const Place& place);

    /// Of a file that has been run.
    const FileRun& run_of(std::size_t file) const { return runs_[file]; }
    /// Whether all files were run, and their statements did what is known.
    bool certain() const;
    const Passages& passages() const { return passages_; }
    const Simulation& simulation() const { return simulation_; }
    Engine& engine() { return engine_; }
    std::chrono::microseconds in_rules() const { return in_rules_; }

    /// The findings about the schema that the whole chain left, to be asked for at its end.
    std::vector<Diagnostic> findings_at_end();

    /// Takes what is allowed away from the findings of `count` files, and adds those about the
    /// allowances themselves. Returns those taken away.
    std::vector<AllowedFinding> suppress(std::vector<Diagnostic>& findings, std::size_t first,
                                         std::size_t count);

private:
    const Configuration& configuration_;
    const SourceSet& sources_;
    ChainInput input_;
    std::size_t done_ = 0;
    Simulation simulation_;
    std::shared_ptr<Readers> readers_;
    Engine engine_;
    Passages passages_;
    std::vector<FileRun> runs_;
    std::chrono::microseconds in_rules_{0};
    std::function<void(const Step&)> on_step_;

    void look_at(const Step& step, FileRun& run);
};

} // namespace lintel
