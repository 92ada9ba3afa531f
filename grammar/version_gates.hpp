#pragma once

#include "grammar/dialect.hpp"
#include "grammar/parse.hpp"
#include "grammar/syntax_tree.hpp"

#include <optional>

namespace lintel {

/// What the grammar accepts and the target server's parser does not: syntax of other versions or of
/// MariaDB, and combinations that a context-free rule cannot see. Nothing when the statement is
/// good.
std::optional<SyntaxProblem> check_gates(const SourceFile& file, const SyntaxTree& tree,
                                         const Dialect& dialect);

} // namespace lintel
