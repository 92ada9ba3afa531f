#include "tests/truth/simulated_server.hpp"

#include "analyzer/catalog/apply.hpp"
#include "analyzer/online_ddl/failure.hpp"
#include "grammar/lower.hpp"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace lintel {

RawStatement whole_statement(const SourceFile& file) {
    return {.span = {file.id(), 0, static_cast<std::uint32_t>(file.text().size())},
            .delimiter = {},
            .bulk_rows = {}};
}

std::string with_clauses(const std::string& sql, const ast::Statement& statement,
                         const std::string& pair) {
    const std::size_t slash = pair.find('/');
    const std::string algorithm = "ALGORITHM=" + pair.substr(0, slash);
    const std::string lock = "LOCK=" + pair.substr(slash + 1);
    const auto* alter = std::get_if<ast::AlterTable>(&statement.node);
    if (alter == nullptr) return fmt::format("{} {} {}", sql, algorithm, lock);
    const bool partitioning = !alter->actions.empty() &&
                              (std::holds_alternative<ast::RepartitionTable>(alter->actions[0]) ||
                               std::holds_alternative<ast::RemovePartitioning>(alter->actions[0]));
    const std::size_t end = alter->table.span().end;
    return fmt::format("{} {}, {}{}{}", sql.substr(0, end), algorithm, lock,
                       alter->actions.empty() || partitioning ? "" : ",", sql.substr(end));
}

SimulatedServer::SimulatedServer(const Dialect& dialect) : dialect_(dialect), parser_(dialect) {
    catalog_.closed = catalog_.server_known = true;
    for (const char* name : {"information_schema", "mysql", "performance_schema", "sys", "test"})
        catalog_.databases.set(name,
                               std::make_shared<const Database>(Database{name, {}, {}, false}));
    session_.database = "test";
    session_.variables_known = true;
    session_.sql_mode = dialect.sql_mode;
    // The collation that the client spoke by which the answers were recorded.
    session_.connection = {"utf8mb4", "utf8mb4_general_ci"};
}

int SimulatedServer::run(const std::string& sql) { return step(sql).errors.empty() ? 0 : error_; }

Step SimulatedServer::step(const std::string& sql) {
    Step step;
    step.before = step.after = catalog_;
    step.session = session_;
    error_ = read_and_apply(sql, step);
    if (error_ != 0) {
        catalog_ = step.after; // what a statement of several tables did before it failed
        step.changes.clear();
        if (step.errors.empty()) { // the parser's, or one of a kind that is not the analyzer's
            step.errors.push_back({1146, {}, {}});
            step.errors.back().number = static_cast<std::uint16_t>(error_);
        }
        return step;
    }
    catalog_ = step.after;
    return step;
}

void SimulatedServer::restore(const Catalog& catalog, const Session& session) {
    catalog_ = catalog;
    session_ = session;
}

int SimulatedServer::read_and_apply(const std::string& sql, Step& step) {
    const SourceFile& file =
        files_.emplace_back(FileId{static_cast<std::uint32_t>(files_.size())}, "statement", sql);
    parser_.set_sql_mode(session_.sql_mode);
    if (parser_.parse(file, whole_statement(file), tree_)) return 1064;
    Dialect dialect = dialect_;
    dialect.sql_mode = session_.sql_mode;
    step.statement = lower(tree_, file, parser_.dialect());
    Effect effect = apply(step.statement, catalog_, session_, dialect, true);
    step.errors = effect.errors;
    step.after = effect.catalog;
    if (!effect.errors.empty()) return effect.errors.front().number;
    step.changes = std::move(effect.changes);
    const Execution execution = execution_of(step, dialect);
    step.prediction = execution.prediction;
    if (execution.failure) {
        step.after = step.before;
        return execution.failure->number;
    }
    session_ = std::move(effect.session);
    return 0;
}

} // namespace lintel
