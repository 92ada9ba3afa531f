#pragma once

#include "analyzer/migration/migration.hpp"
#include "grammar/source.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace lintel::test {

/// SQL text run through splitter, parser, lowering and catalog, with every step kept.
struct Simulated {
    SourceSet sources;
    Simulation simulation;
    std::vector<Step> steps;
    ReadResult read;

    const Step& last() const { return steps.back(); }
    /// The table by its name in the database in use; the test fails when there is none.
    const Table& table(std::string_view name) const {
        const TablePtr found =
            simulation.catalog.find_table({simulation.session.database, std::string(name)});
        INFO("table " << name);
        REQUIRE(found != nullptr);
        return *found;
    }
    /// The numbers of the errors of all steps, in order.
    std::vector<int> errors() const {
        std::vector<int> numbers;
        for (const Step& step : steps)
            for (const ServerError& error : step.errors) numbers.push_back(error.number);
        return numbers;
    }
    /// The text a span covers.
    std::string_view text(Span span) const { return sources.text(span); }

    void run_file(std::string path, std::string sql, bool judged = true) {
        const SourceFile& file = sources.add(std::move(path), std::move(sql));
        read = run({{&file, judged}}, simulation, [&](const Step& step) { steps.push_back(step); });
    }
};

inline Dialect mysql(std::uint32_t major, std::uint32_t minor, std::uint32_t patch) {
    return {Flavor::mysql, Version{major, minor, patch}, {}};
}
inline Dialect mariadb(std::uint32_t major, std::uint32_t minor, std::uint32_t patch = 0) {
    return {Flavor::mariadb, Version{major, minor, patch}, {}};
}

/// Runs `sql` on an empty, closed catalog: every table there is has been seen.
inline Simulated simulate(std::string sql, const Dialect& dialect = mysql(8, 0, 40),
                          bool closed = true) {
    Simulated result;
    result.simulation.dialect = dialect;
    result.simulation.session.sql_mode = dialect.sql_mode;
    result.simulation.catalog.closed = closed;
    result.run_file("test.sql", std::move(sql));
    std::erase_if(result.read.problems, [](const Diagnostic& problem) {
        return problem.rule == "empty-migration"; // an empty schema is one too
    });
    for (const Diagnostic& problem : result.read.problems) UNSCOPED_INFO(problem.message);
    CHECK(result.read.problems.empty());
    return result;
}

/// Runs `sql` where tables may exist that were never seen.
inline Simulated simulate_open(std::string sql, const Dialect& dialect = mysql(8, 0, 40)) {
    return simulate(std::move(sql), dialect, false);
}

/// `a int, b varchar(10)`: columns in order with their types.
inline std::string columns(const Table& table, const Dialect& dialect = mysql(8, 0, 40)) {
    std::string text;
    for (const Column& column : table.columns)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", column.name,
                            column.defined ? describe(column.type, dialect) : "?");
    return text;
}

/// `PRIMARY(a), u(b, c(10))`: indexes in order with their parts.
inline std::string indexes(const Table& table) {
    std::string text;
    for (const Index& index : table.indexes)
        text +=
            fmt::format("{}{}({})", text.empty() ? "" : ", ", index.name, describe(index.parts));
    return text;
}

/// `t_ibfk_1(a -> p.id)`.
inline std::string foreign_keys(const Table& table) {
    std::string text;
    for (const ForeignKey& key : table.foreign_keys)
        text += fmt::format("{}{}({} -> {}.{})", text.empty() ? "" : ", ", key.name,
                            fmt::join(key.columns, ","), key.referenced_table.name,
                            fmt::join(key.referenced_columns, ","));
    return text;
}

/// The names of the changes of a step, in order: `ColumnAdded IndexAdded`.
inline std::string changes(const Step& step) {
    constexpr std::string_view names[] = {"TableCreated",
                                          "TableDropped",
                                          "TableRenamed",
                                          "TableTruncated",
                                          "ColumnAdded",
                                          "ColumnDropped",
                                          "ColumnChanged",
                                          "ColumnRenamed",
                                          "IndexAdded",
                                          "IndexDropped",
                                          "IndexRenamed",
                                          "IndexVisibilityChanged",
                                          "ForeignKeyAdded",
                                          "ForeignKeyDropped",
                                          "CheckAdded",
                                          "CheckDropped",
                                          "CheckEnforcementChanged",
                                          "TableOptionChanged",
                                          "CharsetConverted",
                                          "TableRepartitioned",
                                          "PartitionsChanged",
                                          "TableRebuilt",
                                          "DatabaseCreated",
                                          "DatabaseDropped",
                                          "ObjectCreated",
                                          "ObjectDropped"};
    static_assert(std::size(names) == std::variant_size_v<Change>);
    std::string text;
    for (const Change& change : step.changes)
        text += fmt::format("{}{}", text.empty() ? "" : " ", names[change.index()]);
    return text;
}

} // namespace lintel::test
