#pragma once

#include "analyzer/online_ddl/prediction.hpp"

namespace lintel {

/// Why the target refuses a statement that its definitions allow: its ALGORITHM= or LOCK= asks for
/// more than the server can do, or the algorithm that is left cannot do it either. Nothing when the
/// server takes it, or when that depends on what is not known.
std::optional<ServerError> failure_of_algorithm(const Step& step, const Dialect& target);

} // namespace lintel
