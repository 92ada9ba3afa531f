#include "grammar/version_gates.hpp"

namespace lintel {

std::optional<SyntaxProblem> check_gates(const SyntaxTree&, const Dialect&) { return std::nullopt; }

} // namespace lintel
