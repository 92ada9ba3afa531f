#pragma once

#include "analyzer/migration/down_migration.hpp"

#include <vector>

namespace lintel {

/// A migration that its tool runs again whenever its text changes.
struct RepeatableMigration {
    const SourceFile* file = nullptr;
    const Passages::Passage* passage = nullptr; ///< null for one without statements
};

/// Runs each on the schema that it left. Returns a `non-idempotent-repeatable` at the first
/// statement that the server then refuses, and at each that puts the same rows into a table once
/// more. Nothing of one whose passage is uncertain or refused in part.
std::vector<Diagnostic> judge_repeatable_migrations(const std::vector<RepeatableMigration>& files,
                                                    const Dialect& dialect);

} // namespace lintel
