// lintel-server-test --socket PATH [--seed N] [--statements N] [--most N] [FOLDER…]: runs chains of
// migrations and made-up statements through a live MariaDB and through Lintel, and compares what
// both hold after every statement. Exit status 1 when they part without a known reason more often
// than let.

#include "cli/input.hpp"
#include "grammar/split.hpp"
#include "tests/server/comparison.hpp"
#include "tests/server/generator.hpp"
#include "tests/server/online_ddl_matrix.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <string>
#include <vector>

namespace lintel::live {
namespace {

/// A chain of made-up statements is this long: long enough to alter what was altered before.
constexpr int chain_length = 40;

/// Statements that act on the server as a whole or on files.
bool is_out_of_bounds(std::string_view sql) {
    constexpr std::string_view starts[] = {
        "shutdown", "kill", "install",    "uninstall", "change", "reset",       "flush",
        "source",   "load", "set global", "grant",     "revoke", "create user", "drop user"};
    // A placeholder that its tool would have filled in.
    if (sql.find("${") != sql.npos || sql.find("{$") != sql.npos) return true;
    const std::string text = folded(sql.substr(0, 20));
    return std::ranges::any_of(starts,
                               [&](std::string_view start) { return text.starts_with(start); });
}

void run_chain(Comparison& comparison, const InputChain& chain, const Dialect& dialect) {
    comparison.start(chain.files.front().path);
    SourceSet sources;
    for (const InputFile& entry : chain.files) {
        std::string error;
        const SourceFile* file =
            entry.undo || entry.passed_over ? nullptr : sources.open(entry.path, error);
        if (file == nullptr) continue;
        Splitter splitter(*file, dialect);
        while (const auto statement = splitter.next()) {
            const std::string sql(file->text(statement->span));
            if (!is_out_of_bounds(sql)) comparison.run(sql);
        }
    }
    comparison.finish();
}

void run_random(Comparison& comparison, std::uint64_t seed, std::uint64_t statements) {
    const std::size_t wanted = comparison.tally().statements + statements;
    for (std::uint64_t chain = 0; comparison.tally().statements < wanted; ++chain) {
        Generator generator(seed * 1'000'003 + chain);
        comparison.start(fmt::format("seed {}, chain {}", seed, chain));
        bool same = true;
        for (int i = 0; i < chain_length && same; ++i)
            same = comparison.run(generator.statement(comparison.catalog()));
        if (same) comparison.finish();
    }
}

void print(const std::vector<Difference>& differences, std::size_t show) {
    for (std::size_t i = 0; i < std::min(show, differences.size()); ++i) {
        const Difference& one = differences[i];
        fmt::print("{}: {}\n  server: {}\n  Lintel: {}\n", one.chain, one.sql.substr(0, 1500),
                   one.server, one.lintel);
        if (!one.before.empty()) fmt::print("  before: {}\n", one.before);
    }
}

void print(const MatrixTally& tally, std::size_t show) {
    print(tally.differences, show);
    for (const auto& [algorithm, count] : tally.predicted)
        fmt::print("{:6}  predicted {}\n", count, algorithm);
    fmt::print("{} alterations, {} attempts with ALGORITHM= and LOCK=: {} differences\n",
               tally.alterations, tally.attempts, tally.differences.size());
}

void print(const Tally& tally, std::size_t show) {
    print(tally.differences, show);
    for (const auto& [reason, count] : tally.explained) fmt::print("{:6}  {}\n", count, reason);
    fmt::print("{} statements, {} refused by both, {} tables compared: {} differences without a "
               "known reason\n",
               tally.statements, tally.refused, tally.tables, tally.differences.size());
}

} // namespace
} // namespace lintel::live

int main(int argc, char** argv) {
    using namespace lintel;
    CLI::App app{"compares Lintel with a live MariaDB", "lintel-server-test"};
    std::string socket;
    std::string target = "mariadb-10.11";
    std::vector<std::uint64_t> seeds;
    std::uint64_t statements = 2000;
    std::size_t show = 20;
    std::size_t most = 0;
    std::size_t matrix = 0;
    std::vector<std::string> folders;
    app.add_option("--socket", socket, "where the server listens")->required();
    app.add_option("--target", target, "the server's version");
    app.add_option("--seed", seeds, "of made-up statements; may be given several times");
    app.add_option("--statements", statements, "made-up ones for each seed");
    app.add_option("--matrix", matrix,
                   "for each seed, so many alterations with every ALGORITHM= and LOCK=");
    app.add_option("--show", show, "how many differences to print");
    app.add_option("--most", most, "how many differences without a known reason are let pass");
    app.add_option("folders", folders, "of migrations");
    CLI11_PARSE(app, argc, argv);
    try {
        const auto dialect = parse_target(target);
        if (!dialect) throw std::runtime_error("unknown target " + target);
        live::Connection connection(socket);
        live::Comparison comparison(connection, *dialect);
        for (const std::string& folder : folders)
            for (const InputChain& chain :
                 find_inputs({.paths = {folder}, .new_paths = {}, .schema = {}}).chains)
                live::run_chain(comparison, chain, *dialect);
        if (matrix > 0) {
            live::OnlineDdlMatrix tried(connection, *dialect);
            for (const std::uint64_t seed : seeds) tried.run(seed, matrix);
            live::print(tried.tally(), show);
            return tried.tally().differences.size() <= most ? 0 : 1;
        }
        for (const std::uint64_t seed : seeds) live::run_random(comparison, seed, statements);
        live::print(comparison.tally(), show);
        return comparison.tally().differences.size() <= most ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "lintel-server-test: {}\n", error.what());
        return 2;
    }
}
