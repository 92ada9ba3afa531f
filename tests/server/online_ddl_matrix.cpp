#include "tests/server/online_ddl_matrix.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/online_ddl/prediction.hpp"
#include "tests/server/generator.hpp"

#include <fmt/format.h>

namespace lintel::live {
namespace {

constexpr int chain_length = 60;

std::string full_name(const ObjectName& name) {
    return quoted_name(name.schema) + "." + quoted_name(name.name);
}

/// Whether the server gives a reason (1846) or none (1845) says nothing about what it can do.
bool same(int ours, int theirs) {
    const auto refuses = [](int error) { return error == 1845 || error == 1846; };
    return ours == theirs || (refuses(ours) && refuses(theirs));
}

std::string said(int error) { return error == 0 ? "succeeds" : fmt::format("error {}", error); }

} // namespace

/// Other tables and triggers would be lost, or stand in the way, when the table is made anew.
bool OnlineDdlMatrix::is_alone(const ObjectName& table) const {
    return tables_referencing(comparison_.catalog(), table).empty() &&
           triggers_of(comparison_.catalog(), table).empty();
}

void OnlineDdlMatrix::make_anew(const ObjectName& table, const std::string& definition) {
    connection_.run("SET @checks = @@foreign_key_checks, @mode = @@sql_mode");
    connection_.run("SET foreign_key_checks = 0, sql_mode = ''");
    connection_.run("DROP TABLE IF EXISTS " + full_name(table));
    connection_.run(definition);
    connection_.run("SET foreign_key_checks = @checks, sql_mode = @mode");
}

void OnlineDdlMatrix::attempt(const std::string& sql, const std::string& chain) {
    SimulatedServer server(dialect_);
    server.restore(comparison_.catalog(), comparison_.session());
    const Step step = server.step(sql);
    // DROP INDEX takes one of the two clauses in MariaDB, and not both.
    if (server.error() != 0 || !step.prediction ||
        std::holds_alternative<ast::DropIndex>(step.statement.node) || !step.prediction->before ||
        step.prediction->before->temporary || !step.prediction->after ||
        step.prediction->after->name != step.prediction->before->name ||
        !is_alone(step.prediction->before->name) || step.prediction->unasked.refused)
        return;
    const ObjectName& table = step.prediction->before->name;
    const live::Answer shown = connection_.run("SHOW CREATE TABLE " + full_name(table));
    if (shown.error != 0) return;
    const std::string definition = shown.rows.at(0).at(1);
    // A statement that fails as it is, is no matter of its algorithm: other runs tell of it.
    if (connection_.run(sql).error != 0) return;
    make_anew(table, definition);
    const lintel::Answer& unasked = step.prediction->unasked;
    const std::string algorithm(name_of(unasked.algorithm));
    ++tally_.alterations;
    ++tally_.predicted[algorithm];
    const std::string pairs[] = {
        algorithm + "/" + std::string(unasked.locks_refused ? "DEFAULT" : name_of(unasked.lock)),
        "INSTANT/DEFAULT",
        "NOCOPY/DEFAULT",
        "INPLACE/DEFAULT",
        "DEFAULT/NONE",
        "DEFAULT/SHARED"};
    for (const std::string& pair : pairs) {
        const std::string asked = with_clauses(sql, step.statement, pair);
        server.restore(comparison_.catalog(), comparison_.session());
        const int ours = &pair == &pairs[0] ? 0 : server.run(asked);
        const auto theirs = static_cast<int>(connection_.run(asked).error);
        ++tally_.attempts;
        if (theirs == 0) make_anew(table, definition);
        if (!same(ours, theirs))
            tally_.differences.push_back({chain, asked, said(theirs), said(ours), definition});
    }
}

void OnlineDdlMatrix::run(std::uint64_t seed, std::size_t alterations) {
    const std::size_t wanted = tally_.alterations + alterations;
    for (std::uint64_t chain = 0; tally_.alterations < wanted; ++chain) {
        Generator generator(seed * 1'000'033 + chain);
        const std::string name = fmt::format("seed {}, chain {}", seed, chain);
        comparison_.start(name);
        bool same = true;
        for (int i = 0; i < chain_length && same && tally_.alterations < wanted; ++i) {
            const std::string sql = generator.statement(comparison_.catalog());
            if (sql.find("ALGORITHM") == sql.npos && sql.find("LOCK") == sql.npos)
                attempt(sql, name);
            same = comparison_.run(sql);
        }
    }
}

} // namespace lintel::live
