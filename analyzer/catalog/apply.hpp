#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "analyzer/catalog/change.hpp"
#include "grammar/dialect.hpp"

#include <vector>

namespace lintel {

/// What a statement did: the schema and session after it and the changes, one for each clause. When
/// the server would refuse it, `errors` says why and the schema is as before.
struct Effect {
    Catalog catalog;
    Session session;
    std::vector<Change> changes;
    std::vector<ServerError> errors;
};

/// Runs one statement on the schema as the server would, with its implicit actions. `judged`
/// statements belong to the change set under judgement; what others create is `preexisting`.
Effect apply(const ast::Statement& statement, const Catalog& before, const Session& session,
             const Dialect& dialect, bool judged);

} // namespace lintel
