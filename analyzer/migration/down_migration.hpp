#pragma once

#include "analyzer/migration/migration.hpp"

#include <map>
#include <set>
#include <vector>

namespace lintel {

/// What each migration of a chain made of the schema, kept for those that can be taken back.
class Passages {
public:
    explicit Passages(std::set<FileId> files) : files_(std::move(files)) {}

    /// To be given every step of the chain. `certain` is false where statements may have done what
    /// is not seen.
    void look_at(const Step& step, bool certain);
    /// As if no step of the file had come, which is run anew.
    void forget(FileId file) { passages_.erase(file); }

    /// A migration and the schema on either side of it.
    struct Passage {
        Catalog before;
        Catalog after;
        Session session; ///< at its start
        Span first;      ///< its first statement
        bool certain = true;
    };
    /// Null for a file without statements, and for files that were not asked for.
    const Passage* of(FileId file) const;

private:
    std::set<FileId> files_;
    std::map<FileId, Passage> passages_;
};

/// A migration and what takes it back.
struct DownMigration {
    const SourceFile* file = nullptr;           ///< the migration's
    const Passages::Passage* passage = nullptr; ///< null for one without statements
    const SourceFile* undo = nullptr;           ///< null where there is none
    bool section = false; ///< what takes it back is a section of the migration's own file
};

/// Runs what takes each migration back on the schema that it left. Returns findings at a
/// migration's first statement:
/// - `missing-down-migration` when there is nothing to run,
/// - `incomplete-down-migration` when the server refuses a statement of it, or the schema is then
///   another than before the migration. The order of columns does not count, nor do rows.
/// Nothing of one whose passage is uncertain or refused in part. Migrations in a row whose names
/// differ in the version alone are one that was split into statements: they are taken back
/// together, from the last to the first. The migrations are given in the order in which they run.
std::vector<Diagnostic> judge_down_migrations(const std::vector<DownMigration>& migrations,
                                              const SourceSet& sources, const Dialect& dialect);

} // namespace lintel
