// lintel-server-diff-test --socket PATH [--seed N] [--pairs N] [--show N]: makes pairs of made-up
// schemas on a live MariaDB, runs the diff of each there, and compares what the server then holds
// with what it holds when the second schema is made from nothing. Exit status 1 when a diff fails.

#include "tests/diff/round_trip.hpp"
#include "tests/server/connection.hpp"
#include "tests/server/schema_text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <exception>
#include <map>
#include <string>

namespace lintel::live {
namespace {

using diff_tests::Schema;

struct Counts {
    std::size_t pairs = 0;
    std::size_t statements = 0;
    /// Pairs of which one of the schemas cannot be made from nothing, by the reason.
    std::map<std::string, std::size_t> refused;
    std::size_t failures = 0;
};

/// The first refusal, with its statement; empty when all were taken.
std::string run(Connection& connection, const SchemaChange& change, Counts& counts) {
    for (const DiffStatement& statement : change.statements) {
        ++counts.statements;
        const Answer answer = connection.run(statement.sql);
        if (answer.error != 0)
            return fmt::format("error {}: {}\n  {}", answer.error, answer.message, statement.sql);
    }
    return {};
}

std::string make(Connection& connection, const Schema& schema, Counts& counts) {
    connection.reset();
    for (const char* sql : {"DROP DATABASE IF EXISTS test", "CREATE DATABASE test", "USE test"})
        connection.run(sql);
    const SchemaChange change =
        change_between(diff_tests::empty_database(schema.simulation.dialect), schema);
    if (!change.unwritten.empty()) return "a view of what is gone";
    return run(connection, change, counts);
}

/// What is wrong with the diff; empty when nothing is, or where it cannot be tried.
std::string try_pair(Connection& connection, const Schema& from, const Schema& to, Counts& counts) {
    std::string refusal = make(connection, to, counts);
    const std::string wanted = schema_text(connection);
    if (refusal.empty()) refusal = make(connection, from, counts);
    if (!refusal.empty()) {
        ++counts.refused[refusal.substr(0, refusal.find(':'))];
        return {};
    }
    const SchemaChange change = change_between(from, to);
    refusal = run(connection, change, counts);
    if (!refusal.empty()) return refusal;
    if (!change.unwritten.empty()) return {};
    const std::string made = schema_text(connection);
    return made == wanted ? "" : fmt::format("wanted:\n{}\nmade:\n{}", wanted, made);
}

} // namespace
} // namespace lintel::live

int main(int argc, char** argv) {
    using namespace lintel;
    CLI::App app{"runs diffs on a live server", "lintel-server-diff-test"};
    std::string socket;
    std::vector<std::uint64_t> seeds{1};
    std::size_t pairs = 600;
    std::size_t show = 3;
    app.add_option("--socket", socket, "of the server")->required();
    app.add_option("--seed", seeds, "of made-up pairs");
    app.add_option("--pairs", pairs, "for each seed");
    app.add_option("--show", show, "how many failures to print");
    CLI11_PARSE(app, argc, argv);
    try {
        live::Connection connection(socket);
        live::Counts counts;
        for (const std::uint64_t seed : seeds)
            diff_tests::for_each_random_pair(
                seed, pairs, *parse_target("mariadb-10.11"),
                [&](const std::string& name, const diff_tests::Schema& from,
                    const diff_tests::Schema& to) {
                    ++counts.pairs;
                    const std::string wrong = live::try_pair(connection, from, to, counts);
                    if (!wrong.empty() && ++counts.failures <= show)
                        fmt::print("{}: {}\n\n", name, wrong);
                });
        for (const auto& [error, count] : counts.refused)
            fmt::print("{:6}  of which a schema cannot be made: {}\n", count, error);
        fmt::print("{} pairs, {} statements run, {} failures\n", counts.pairs, counts.statements,
                   counts.failures);
        return counts.failures == 0 ? 0 : 1;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "lintel-server-diff-test: {}\n", problem.what());
        return 2;
    }
}
