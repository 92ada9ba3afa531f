#pragma once

#include "analyzer/merge/merge.hpp"

#include <vector>

namespace lintel {

/// What one side took away and the other needs now and did not before: a conflict for each that
/// needs it in the merged schema. `user` is the graph of the other side.
std::vector<MergeConflict> lost_uses(const Comparison& dropped_by, const DependencyGraph& base,
                                     const DependencyGraph& user, const Catalog& merged,
                                     std::string_view dropper_name, std::string_view user_name);

/// Whether two definitions say the same, word by word.
bool same_definition(const std::string& a, const std::string& b, const Dialect& dialect);

} // namespace lintel
