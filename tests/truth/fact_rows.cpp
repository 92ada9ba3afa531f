#include "tests/truth/fact_rows.hpp"

#include "analyzer/migration/migration.hpp"
#include "grammar/source.hpp"
#include "tests/prediction_text.hpp"

#include <fmt/format.h>

#include <fstream>
#include <regex>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {
namespace {

struct FactRow {
    std::string name;
    std::vector<std::string> targets;
    std::string schema;
    std::string alter;
    std::string expected;
};

std::vector<std::string> split(std::string_view line, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : line) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::vector<FactRow> read_rows(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    std::vector<FactRow> rows;
    bool is_head = true;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() != 6)
            throw std::runtime_error(fmt::format("{}:{}: not six columns", path, number));
        if (!std::exchange(is_head, false))
            rows.push_back(
                {columns[0], split(columns[1], ','), columns[2], columns[3], columns[4]});
    }
    return rows;
}

/// `<64 * , c# INT>`: what is in it so many times, with a number for every `#`.
std::string expanded(const std::string& text) {
    static const std::regex repeat("<([0-9]+) \\* ([^>]*)>");
    std::smatch match;
    if (!std::regex_search(text, match, repeat)) return text;
    std::string all = match.prefix();
    for (int i = 0; i < std::stoi(match[1]); ++i)
        for (const char c : match[2].str()) all += c == '#' ? std::to_string(i) : std::string(1, c);
    return all + expanded(match.suffix());
}

/// `INPLACE NONE kept`, `ERROR 1846`.
std::string outcome(const FactRow& row, const Dialect& target) {
    Simulation simulation;
    simulation.dialect = target;
    simulation.session.sql_mode = target.sql_mode;
    simulation.catalog.closed = true;
    SourceSet sources;
    Step last;
    const auto keep = [&](const Step& step) {
        if (last.errors.empty()) last = step;
    };
    const ReadResult before =
        run({{&sources.add("schema", expanded(row.schema)), true}}, simulation, keep);
    if (!before.problems.empty()) return "its schema: " + before.problems.front().message;
    if (!last.errors.empty())
        return fmt::format("ERROR {} of its schema", last.errors.front().number);
    last = {};
    const ReadResult read =
        run({{&sources.add("alter", expanded(row.alter)), true}}, simulation, keep);
    if (!read.problems.empty()) return "ERROR 1064";
    if (!last.errors.empty()) return fmt::format("ERROR {}", last.errors.front().number);
    if (!last.prediction) return "no prediction";
    return test::in_words(*last.prediction);
}

/// A fact nobody has verified asks for no more than that the statement is understood.
bool agrees(const std::string& expected, const std::string& outcome) {
    return expected == outcome || (expected == "unknown" && !outcome.starts_with("ERROR"));
}

} // namespace

FactRows judge_fact_rows(const std::string& path) {
    FactRows tally;
    for (const FactRow& row : read_rows(path))
        for (const std::string& name : row.targets) {
            const auto target = parse_target(name);
            if (!target) throw std::runtime_error(row.name + ": unknown target " + name);
            const std::string said = outcome(row, *target);
            ++tally.judged;
            if (agrees(row.expected, said))
                ++tally.held;
            else
                fmt::print("{} on {}: {}\n  expected {}, Lintel {}\n", row.name, name, row.alter,
                           row.expected, said);
        }
    return tally;
}

} // namespace lintel
