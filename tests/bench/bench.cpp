// Times the program as users run it, whole processes on generated input, beside `wc` on the same
// files and beside what is promised. Prints; judges nothing: machines differ.

#include "analyzer/engine/rule.hpp"
#include "tests/bench/prediction.hpp"
#include "tests/bench/workload.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace lintel::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

struct Measure {
    double seconds = 0; ///< the median run's
    double peak_mb = 0;
};

/// Runs a command once, its output thrown away. Peak memory is the kernel's figure for the child.
Measure run_once(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const Clock::time_point start = Clock::now();
    pid_t child = 0;
    const int failed =
        ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error(fmt::format("cannot run {}", command[0]));
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double> took = Clock::now() - start;
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
        throw std::runtime_error(fmt::format("{} failed on {}", command[0], command.back()));
    return {took.count(), static_cast<double>(usage.ru_maxrss) * 1024 / 1e6};
}

Measure median(const std::vector<std::string>& command, int runs) {
    std::vector<Measure> measures;
    for (int i = 0; i < runs; ++i) measures.push_back(run_once(command));
    std::ranges::nth_element(measures, measures.begin() + runs / 2, {}, &Measure::seconds);
    return measures[static_cast<std::size_t>(runs) / 2];
}

double size_mb(const fs::path& path) {
    if (fs::is_regular_file(path)) return static_cast<double>(fs::file_size(path)) / 1e6;
    double sum = 0;
    for (const auto& entry : fs::directory_iterator(path))
        sum += static_cast<double>(entry.file_size()) / 1e6;
    return sum;
}

std::vector<std::string> word_count(const fs::path& path) {
    std::vector<std::string> command{"wc"};
    if (fs::is_regular_file(path))
        command.push_back(path.string());
    else
        for (const auto& entry : fs::directory_iterator(path))
            command.push_back(entry.path().string());
    return command;
}

struct Work {
    std::string_view name;
    fs::path input;
    int runs;
    std::string_view promise;
    fs::path configuration{}; ///< empty: what is usual
};

/// A lintel.toml under which every rule runs, those of policy too.
void write_all_rules(const fs::path& file) {
    std::ofstream out(file);
    out << "[rules]\n";
    for (const Rule* rule : built_in_rules()) out << rule->info.id << " = \"note\"\n";
}

std::vector<std::string> check(const std::string& lintel, const Work& work) {
    if (work.configuration.empty()) return {lintel, "check", work.input.string()};
    return {lintel, "check", "--config", work.configuration.string(), work.input.string()};
}

Measure report(const std::string& lintel, const Work& work) {
    run_once(word_count(work.input)); // so that the file is in memory for both
    const Measure ours = median(check(lintel, work), work.runs);
    const Measure words = median(word_count(work.input), work.runs);
    const double size = size_mb(work.input);
    fmt::print("{:32} {:8.2f} MB {:9.1f} ms {:8.1f} MB/s {:8.1f} MB {:9.1f} ms {:6.1f} x   {}\n",
               work.name, size, ours.seconds * 1000, size / ours.seconds, ours.peak_mb,
               words.seconds * 1000, ours.seconds / words.seconds, work.promise);
    std::fflush(stdout);
    return ours;
}

void run_all(const std::string& lintel, const fs::path& folder) {
    fs::create_directories(folder);
    write_one_alter(folder / "one_alter.sql");
    write_migrations(folder / "migrations", 1000);
    write_schema(folder / "ddl_10.sql", 10'000'000);
    write_schema(folder / "ddl_40.sql", 40'000'000);
    write_careful_schema(folder / "careful_10.sql", 10'000'000);
    write_all_rules(folder / "all.toml");
    write_dump(folder / "dump_100.sql", 100'000'000);
    write_one_insert(folder / "insert_200.sql", 200'000'000);
    write_linked_schema(folder / "linked_1000.sql", 1'000);
    write_linked_schema(folder / "linked_10000.sql", 10'000);
    write_alter_chain(folder / "alters_500.sql", 100);
    write_alter_chain(folder / "alters_5000.sql", 1'000);
    fmt::print("{:32} {:>11} {:>12} {:>13} {:>11} {:>12} {:>8}   {}\n", "work", "size", "lintel",
               "speed", "peak", "wc", "ratio", "promised");
    report(lintel, {"one ALTER, whole process", folder / "one_alter.sql", 101,
                    "<= 10 ms (aim 5 ms, 20 MB)"});
    report(lintel, {"1,000 migration files", folder / "migrations", 11, "<= 120 ms"});
    const Measure ten =
        report(lintel, {"10 MB of DDL", folder / "ddl_10.sql", 5, ">= 8 MB/s (aim 10)"});
    const Measure forty = report(lintel, {"40 MB of DDL", folder / "ddl_40.sql", 3, "linear"});
    report(lintel, {"10 MB of careful DDL, all rules", folder / "careful_10.sql", 5, ">= 8 MB/s",
                    folder / "all.toml"});
    report(lintel, {"10 MB of DDL, 30 findings a kB", folder / "ddl_10.sql", 5,
                    "what telling costs", folder / "all.toml"});
    report(lintel,
           {"100 MB dump with data", folder / "dump_100.sql", 5, ">= 500 MB/s, file + 64 MB"});
    report(lintel, {"one INSERT of 200 MB", folder / "insert_200.sql", 3,
                    "no more memory than input + 40 MB"});
    const Measure small_schema =
        report(lintel, {"1,000 tables, 3,000 keys", folder / "linked_1000.sql", 5, "a tenth of"});
    const Measure schema = report(
        lintel, {"10,000 tables, 30,000 keys", folder / "linked_10000.sql", 3, "<= 2 s, 1 GB"});
    const Measure small_chain =
        report(lintel, {"500 ALTERs of 100 tables", folder / "alters_500.sql", 5, "a tenth of"});
    const Measure chain =
        report(lintel, {"5,000 ALTERs of 1,000 tables", folder / "alters_5000.sql", 3, "<= 1 s"});
    const double prediction = microseconds_a_prediction();
    fmt::print("{:32} {:47.1f} us {:24.2f} x   <= 20 us\n", "one prediction", prediction,
               prediction / 20);
    fmt::print("\nTen times the tables take {:.1f} times as long, ten times the ALTERs {:.1f}.\n",
               schema.seconds / small_schema.seconds, chain.seconds / small_chain.seconds);
    fmt::print(
        "\nFour times the DDL takes {:.2f} times as long. Peak memory counts the mapped input.\n",
        forty.seconds / ten.seconds);
}

} // namespace
} // namespace lintel::bench

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: lintel-bench LINTEL FOLDER\n");
        return 2;
    }
    try {
        lintel::bench::run_all(argv[1], argv[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "lintel-bench: {}\n", error.what());
        return 2;
    }
    return 0;
}
