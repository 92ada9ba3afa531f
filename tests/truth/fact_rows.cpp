#include "tests/truth/fact_rows.hpp"

#include "analyzer/migration/migration.hpp"
#include "analyzer/online_ddl/prediction.hpp"
#include "grammar/source.hpp"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {
namespace {

struct FactRow {
    std::string name;
    std::vector<std::string> targets;
    std::vector<std::string> schema;
    std::string alter;
    std::string expected;
};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// Its parts without blanks around them, and without those that are nothing else.
std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(separator);
        if (std::string part = trimmed(text.substr(0, end)); !part.empty())
            parts.push_back(std::move(part));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return parts;
}

/// Columns keep their place though one is empty.
std::vector<std::string> columns_of(std::string_view line) {
    std::vector<std::string> columns(1);
    for (const char c : line) {
        if (c == '\t')
            columns.emplace_back();
        else
            columns.back() += c;
    }
    return columns;
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
        const std::vector<std::string> columns = columns_of(line);
        if (columns.size() != 6)
            throw std::runtime_error(fmt::format("{}:{}: not six columns", path, number));
        if (!std::exchange(is_head, false))
            rows.push_back({columns[0], split(columns[1], ','), split(columns[2], ';'),
                            trimmed(columns[3]), trimmed(columns[4])});
    }
    return rows;
}

std::string_view word(Storage storage) {
    switch (storage) {
    case Storage::kept:
        return "kept";
    case Storage::replaced:
        return "replaced";
    case Storage::partitions_rebuilt:
        return "partitions";
    case Storage::rebuilt:
        break;
    }
    return "rebuilt";
}

/// `64 * ALTER …`: the statement so many times, with a number for every `#`.
std::string repeated(const std::string& statement) {
    const std::size_t star = statement.find(" * ");
    const std::string_view count = std::string_view(statement).substr(0, star);
    if (star == std::string::npos || count.find_first_not_of("0123456789") != count.npos)
        return statement + ";\n";
    std::string all;
    for (int i = 0; i < std::stoi(statement); ++i) {
        for (const char c : statement.substr(star + 3))
            all += c == '#' ? std::to_string(i) : std::string(1, c);
        all += ";\n";
    }
    return all;
}

/// `INPLACE NONE kept`, `ERROR 1846`.
std::string outcome(const FactRow& row, const Dialect& target) {
    Simulation simulation;
    simulation.dialect = target;
    simulation.session.sql_mode = target.sql_mode;
    simulation.catalog.closed = true;
    std::string schema;
    for (const std::string& statement : row.schema) schema += repeated(statement);
    SourceSet sources;
    Step last;
    const auto keep = [&](const Step& step) {
        if (last.errors.empty()) last = step;
    };
    const ReadResult before = run({{&sources.add("schema", schema), true}}, simulation, keep);
    if (!before.problems.empty()) return "its schema: " + before.problems.front().message;
    if (!last.errors.empty())
        return fmt::format("ERROR {} of its schema", last.errors.front().number);
    last = {};
    const ReadResult read = run({{&sources.add("alter", row.alter), true}}, simulation, keep);
    if (!read.problems.empty()) return "ERROR 1064";
    if (!last.errors.empty()) return fmt::format("ERROR {}", last.errors.front().number);
    if (!last.prediction) return "no prediction";
    return fmt::format("{} {} {}", name_of(last.prediction->algorithm),
                       name_of(last.prediction->lock), word(last.prediction->storage));
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
