#pragma once

#include "analyzer/migration/migration.hpp"

#include <string>

namespace lintel {

/// Whether what a statement does can be undone by another.
struct WayBack {
    bool reversible = true;
    /// The statement, or why there is none.
    std::string text;
};

/// The way back from a step that changes the schema or rows. What the change set itself made has
/// nothing to lose.
WayBack way_back(const Step& step);

} // namespace lintel
