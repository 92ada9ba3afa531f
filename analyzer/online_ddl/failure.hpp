#pragma once

#include "analyzer/online_ddl/prediction.hpp"

#include <memory>
#include <optional>

namespace lintel {

/// How the target carries a statement out.
struct Execution {
    /// Null for a statement that is no ALTER TABLE, CREATE INDEX or DROP INDEX, or that fails
    /// before this is asked.
    std::shared_ptr<const Prediction> prediction;
    /// Why the target refuses a statement that its definitions allow: its ALGORITHM= or LOCK= asks
    /// for more than the server can do, or the algorithm that is left cannot do it either. Nothing
    /// when the server takes it, or when that depends on what is not known.
    std::optional<ServerError> failure;
};

Execution execution_of(const Step& step, const Dialect& target);

} // namespace lintel
