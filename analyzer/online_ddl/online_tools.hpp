#pragma once

#include "analyzer/migration/migration.hpp"
#include "grammar/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Programs that fill a copy of a table beside it and put it in its place.
enum class OnlineTool : std::uint8_t { gh_ost, spirit, pt_online_schema_change };

std::string_view name_of(OnlineTool tool);

/// What stands in a tool's way.
enum class ToolConcern : std::uint8_t {
    foreign_key,
    trigger,
    unique_key,
    added_unique,
    rename,
    other
};

struct ToolRemark {
    ToolConcern concern = ToolConcern::other;
    /// The tool does not take the table or the change; otherwise it is to be known before it is
    /// run: what it loses or renames.
    bool refuses = true;
    std::string text;
};

/// What a tool makes of one statement.
struct ToolAdvice {
    OnlineTool tool;
    std::vector<ToolRemark> remarks;
    std::string command; ///< for a POSIX shell

    bool fits() const;
};

/// What each tool makes of an ALTER TABLE, CREATE INDEX or DROP INDEX on a table that is known
/// whole; nothing for others. (gh-ost's doc/requirements-and-limitations.md and
/// doc/command-line-flags.md; Percona Toolkit's pt-online-schema-change manual; Spirit's
/// docs/migrate.md.)
std::vector<ToolAdvice> advise(const Step& step, const SourceSet& sources, const Dialect& target);

/// The first of them that takes the statement; null when none does.
const ToolAdvice* best_of(const std::vector<ToolAdvice>& advice);

/// The clauses of a statement as one of these tools takes them: without ALTER TABLE, ALGORITHM= and
/// LOCK=.
std::string alter_clauses(const ast::Statement& statement, const SourceSet& sources);

} // namespace lintel
