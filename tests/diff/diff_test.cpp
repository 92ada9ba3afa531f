// lintel-diff-test [--seed N]… [--pairs N] [--target SERVER] [--show N] [FOLDER…]: writes the way
// from one schema to another, runs it on the simulated server and compares what is left with what
// was wanted; for made-up pairs and for each step of the chains in the folders. Exit status 1 when
// one fails.

#include "cli/declared_schema.hpp"
#include "cli/file_tree.hpp"
#include "cli/input.hpp"
#include "tests/diff/round_trip.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <exception>

namespace lintel::diff_tests {
namespace {

void try_folder(const std::string& folder, const Dialect& dialect, Tally& tally) {
    const Inputs inputs = find_inputs({.paths = {folder}, .new_paths = {}, .schema = {}});
    for (const InputChain& chain : join_declared_files(inputs.chains, dialect)) {
        std::vector<std::string> files;
        for (const InputFile& input : chain.files)
            if (!input.undo && !input.passed_over) files.push_back(input.path);
        if (!files.empty()) try_chain(files, dialect, tally);
    }
}

void print(const Tally& tally, std::size_t show) {
    for (std::size_t i = 0; i < std::min(show, tally.examples.size()); ++i)
        fmt::print("{}\n\n", tally.examples[i]);
    for (const auto& [kind, count] : tally.failures) fmt::print("{:6}  {}\n", count, kind);
    fmt::print("{} pairs, {} statements, {} with a target that no server holds: {} failures\n",
               tally.pairs, tally.statements, tally.impossible, tally.failed());
}

} // namespace
} // namespace lintel::diff_tests

int main(int argc, char** argv) {
    using namespace lintel;
    CLI::App app{"checks that a diff, applied, gives what was wanted", "lintel-diff-test"};
    std::vector<std::uint64_t> seeds;
    std::size_t pairs = 300;
    std::size_t show = 10;
    std::string target = "mysql-8.4";
    std::vector<std::string> folders;
    app.add_option("--seed", seeds, "of made-up pairs; may be given several times");
    app.add_option("--pairs", pairs, "made-up ones for each seed");
    app.add_option("--target", target, "the server");
    app.add_option("--show", show, "how many failures to print");
    app.add_option("folders", folders, "of migrations");
    CLI11_PARSE(app, argc, argv);
    try {
        const auto dialect = parse_target(target);
        if (!dialect) throw std::runtime_error("unknown target " + target);
        diff_tests::Tally tally;
        for (const std::uint64_t seed : seeds)
            diff_tests::try_random_pairs(seed, pairs, *dialect, tally);
        for (const std::string& folder : folders) {
            if (FileTree().kind_of(folder) == PlaceKind::missing)
                fmt::print("SKIPPED: there is no {}\n", folder);
            else
                diff_tests::try_folder(folder, *dialect, tally);
        }
        diff_tests::print(tally, show);
        return tally.failed() == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "lintel-diff-test: {}\n", error.what());
        return 2;
    }
}
