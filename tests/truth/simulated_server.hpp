#pragma once

#include "analyzer/migration/migration.hpp"
#include "grammar/parse.hpp"
#include "grammar/source.hpp"

#include <deque>
#include <string>

namespace lintel {

/// The whole text as one statement, as PREPARE takes it.
RawStatement whole_statement(const SourceFile& file);

/// The statement with clauses such as `INPLACE/NONE`, where the program that recorded the answers
/// put them: behind the table's name, or at the end of CREATE INDEX and DROP INDEX. Partitioning
/// comes behind them without a comma.
std::string with_clauses(const std::string& sql, const ast::Statement& statement,
                         const std::string& pair);

/// What Lintel takes a server to be that was just set up, with an empty database `test` in use. It
/// takes statements one at a time, as a client sends them.
class SimulatedServer {
public:
    explicit SimulatedServer(const Dialect& dialect);

    /// Runs a statement; returns the error number, 0 when it succeeds.
    int run(const std::string& sql);
    /// Runs a statement and tells what it did.
    Step step(const std::string& sql);
    /// The error number of the last statement.
    int error() const { return error_; }
    void restore(const Catalog& catalog, const Session& session);

    const Catalog& catalog() const { return catalog_; }
    const Session& session() const { return session_; }

private:
    int read_and_apply(const std::string& sql, Step& step);

    Dialect dialect_;
    Parser parser_;
    Catalog catalog_;
    Session session_;
    SyntaxTree tree_;
    std::deque<SourceFile> files_; ///< spans of the catalog point into them
    int error_ = 0;
};

} // namespace lintel
