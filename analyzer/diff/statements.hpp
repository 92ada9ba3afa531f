#pragma once

#include "analyzer/diff/comparison.hpp"

#include <string>
#include <vector>

namespace lintel {

/// A statement of a way from one schema to another, without a delimiter.
struct DiffStatement {
    std::string sql;
    ObjectName object;
    /// It holds statements of its own, so that a client needs another delimiter.
    bool holds_statements = false;
};

/// A difference that stays, since no statement that a server takes brings it about.
struct Unwritten {
    ObjectName object;
    std::string reason; ///< a sentence without its end
};

struct SchemaChange {
    std::vector<DiffStatement> statements;
    std::vector<Unwritten> unwritten;
};

/// The statements that make `from` into `to`, in an order in which the server takes them: triggers
/// and views that go, foreign keys that are in the way, tables that go, alterations, new tables
/// parents first, foreign keys, programs, views each after what it reads. Foreign keys in a ring
/// are added when all tables are there. One ALTER TABLE for a table, foreign keys aside: adding and
/// dropping one of a name in one statement is refused by a copy (MySQL 8.0 manual, 15.1.20.5
/// "FOREIGN KEY Constraints"). Indexes are built by a second one where the table is then not built
/// anew. Names carry their database where the two schemas have several.
SchemaChange statements_between(const Comparison& comparison, const SchemaSide& from,
                                const SchemaSide& to, const Dialect& dialect);

/// The same with the session settings in front that the statements need, found by running them on
/// the simulated server, and set back behind: foreign_key_checks where a foreign key references a
/// table that is not there, a lax sql_mode where a default is a date that the strict one refuses.
SchemaChange with_settings(SchemaChange change, const Catalog& from, const std::string& database,
                           const Dialect& dialect);

/// The statement with its delimiter and a line end, as the `mysql` client takes it.
std::string delimited(const DiffStatement& statement);

/// The one database whose objects the schemas hold, to be in use while the statements run; empty
/// where there are several or none is named.
std::string database_in_use(const Catalog& from, const Catalog& to);

} // namespace lintel
