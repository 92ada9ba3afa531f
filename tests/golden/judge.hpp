#pragma once

#include "analyzer/engine/engine.hpp"

#include <string>
#include <vector>

namespace lintel::golden {

/// A change set as a test gives it: what was there before, and what is judged.
struct Change {
    std::string history; ///< run first, not judged
    std::string judged;
    bool closed = false; ///< nothing exists beside the history
};

/// What Lintel says of a change. Spans of file 0 lie in the history, of file 1 in the judged text.
struct Judgement {
    std::vector<Diagnostic> findings; ///< in the order of the text
    /// What the server would refuse, and what could not be read of the history: a test that holds
    /// any is broken, so they are shown as findings of the rule `server-error`.
    std::vector<Diagnostic> refused;
};

/// Runs the rules on a change as `lintel check` does, comments that allow findings included.
Judgement judge(const Change& change, const Settings& settings, const Dialect& dialect);

} // namespace lintel::golden
