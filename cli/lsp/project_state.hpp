#pragma once

#include "cli/lsp/project.hpp"

namespace lintel::lsp {

using Findings = std::vector<Diagnostic>;
using FindingsOfFile = std::map<FileId, Findings>;

struct Project::Chain {
    const InputChain* input = nullptr;
    std::unique_ptr<ChainRun> run; ///< null before it is started and when it was let go
    std::size_t stale = 0;         ///< the first file that was not run as things stand
    bool ended = false;
    std::map<std::size_t, ChainRun::Place> places; ///< before open files, and before the first
    ChainEnd end;
    Findings kept; ///< of a chain that was let go
};

struct Project::Loaded {
    Configuration configuration;
    InputRequest request;
    Inputs inputs;
    std::optional<Inputs> whole; ///< where drift is to be looked for
    std::unique_ptr<CheckRun> run;
    std::set<std::string> baseline;
    std::vector<Chain> chains;
    std::map<std::string, std::size_t> chain_of;
    std::map<std::string, std::string> way_back_of; ///< by what takes it back, the migration
    Findings drift;
    bool drift_known = false;
    bool settled = false;
    bool was_settled = false;
    /// What the edited files declared when the order was looked at last.
    std::map<std::string, std::string> declarations;
    std::set<std::string> edited; ///< since then
    /// What is found in a file otherwise than by running it; what no allowance is heard for.
    FindingsOfFile late;
    FindingsOfFile others;
    std::optional<std::vector<std::string>> news; ///< every file that may have findings
    std::optional<SymbolIndex> index;
};

} // namespace lintel::lsp
