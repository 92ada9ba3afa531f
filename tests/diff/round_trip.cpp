#include "tests/diff/round_trip.hpp"

#include "analyzer/catalog/show_create.hpp"
#include "analyzer/diff/definition.hpp"
#include "tests/server/generator.hpp"
#include "tests/truth/simulated_server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace lintel::diff_tests {
namespace {

/// The table without what makes no difference, so that SHOW CREATE TABLE of two tables can be
/// compared as a whole.
std::string plain(const Table& table, const Dialect& dialect) {
    Table copy = table;
    copy.options.erase("AUTO_INCREMENT");
    for (Column& column : copy.columns) {
        column.type.charset_written = !column.type.charset.empty();
        column.type.collation_implied = false;
    }
    std::ranges::sort(copy.indexes, {}, [](const Index& index) { return folded(index.name); });
    std::ranges::sort(copy.checks, {}, [](const CheckConstraint& check) {
        return check.column.empty() ? folded(check.name) : folded(check.column + check.name);
    });
    return show_create(copy, dialect);
}

/// Without NULL defaults of NOT NULL columns.
TablePtr as_compared(const TablePtr& table) {
    Table copy = *table;
    for (Column& column : copy.columns)
        if (!column.nullable && column.default_value &&
            column.default_value->kind == ast::ExpressionKind::null_literal)
            column.default_value = nullptr;
    return std::make_shared<const Table>(std::move(copy));
}

std::map<ObjectName, std::string> tables_of(const Catalog& catalog, const Dialect& dialect) {
    std::map<ObjectName, std::string> all;
    catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (table && !table->temporary && table->complete && !is_system_database(name.schema))
            all[name] = plain(*as_compared(table), dialect);
    });
    return all;
}

/// What the two hold of the same names, but for tables of which the second does not know the
/// character set.
bool hold_the_same(const Catalog& catalog, const Catalog& wanted, const Dialect& dialect) {
    auto tables = tables_of(catalog, dialect);
    auto other = tables_of(wanted, dialect);
    wanted.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || !table->charset.empty()) return;
        tables.erase(name);
        other.erase(name);
    });
    return tables == other;
}

std::string first_difference(const Comparison& comparison) {
    for (const TableDifference& table : comparison.tables) {
        if (!table.from || !table.to) return "table left over or missing";
        const PartDifference& part = table.parts.front();
        return fmt::format("{} differs: {} | {}", name_of(part.kind), part.from, part.to);
    }
    if (!comparison.views.empty()) return "views differ";
    if (!comparison.triggers.empty()) return "triggers differ";
    if (!comparison.databases.empty()) return "databases differ";
    return "programs differ";
}

/// A schema says nothing of rows, which can make an alteration fail.
Catalog without_rows(Catalog catalog) {
    std::vector<Table> tables;
    catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (table) tables.push_back(*table);
    });
    for (Table& table : tables) {
        table.has_rows = false;
        for (Column& column : table.columns) column.holds_null = false;
        const ObjectName name = table.name;
        catalog.put_table(name, std::make_shared<const Table>(std::move(table)));
    }
    return catalog;
}

/// What cannot be brought about is said, and need not be there.
void leave_out(const std::vector<Unwritten>& unwritten, Comparison& left) {
    const auto is_said = [&](const auto& difference) {
        return std::ranges::find(unwritten, difference.name, &Unwritten::object) != unwritten.end();
    };
    std::erase_if(left.views, is_said);
    std::erase_if(left.triggers, is_said);
    std::erase_if(left.procedures, is_said);
    std::erase_if(left.functions, is_said);
    std::erase_if(left.events, is_said);
}

} // namespace

Schema::Schema(const Dialect& dialect) {
    simulation.dialect = dialect;
    simulation.session.sql_mode = dialect.sql_mode;
    simulation.catalog.closed = true;
}

void Schema::run_script(const std::string& sql) {
    const SourceFile& file = sources->add("script.sql", sql);
    run({{&file, false}}, simulation, [](const Step&) {});
    // What a procedure or prepared statement may have done is not known.
    simulation.uncertain = false;
}

Schema empty_database(const Dialect& dialect) {
    Schema made(dialect);
    made.simulation.session.database = "test";
    made.simulation.catalog.databases.set(
        "test", std::make_shared<const Database>(Database{"test", {}, {}, true}));
    return made;
}

SchemaChange change_between(const Schema& from, const Schema& to) {
    const Dialect& dialect = from.simulation.dialect;
    return with_settings(statements_between(compare(from.side(), to.side(), dialect), from.side(),
                                            to.side(), dialect),
                         without_rows(from.simulation.catalog),
                         database_in_use(from.simulation.catalog, to.simulation.catalog), dialect);
}

RoundTrip go_and_compare(const Schema& from, const Schema& to) {
    const Dialect& dialect = from.simulation.dialect;
    const Comparison comparison = compare(from.side(), to.side(), dialect);
    const std::string database = database_in_use(from.simulation.catalog, to.simulation.catalog);
    const SchemaChange change = change_between(from, to);
    RoundTrip result;
    result.statements = change.statements.size();
    for (const DiffStatement& statement : change.statements) result.script += delimited(statement);
    if (comparison.empty() != change.statements.empty() && change.unwritten.empty()) {
        result.failure = "differences without statements, or the other way about";
        return result;
    }
    Schema after(dialect);
    after.simulation.catalog = without_rows(from.simulation.catalog);
    after.simulation.session.database = database;
    // Spans of what is kept lead into the files of `from`.
    SourceSet& sources = *from.sources;
    const SourceFile& file = sources.add("diff.sql", result.script);
    const ReadResult read = run({{&file, true}}, after.simulation, [&](const Step& step) {
        if (!result.failure.empty()) return;
        const auto text = file.text(step.statement.span).substr(0, 400);
        if (std::holds_alternative<ast::Unparsed>(step.statement.node))
            result.failure = fmt::format("does not parse\n  {}", text);
        else if (!step.errors.empty())
            result.failure = fmt::format("error {}: {}\n  {}", step.errors[0].number,
                                         step.errors[0].message, text);
    });
    for (const Diagnostic& problem : read.problems)
        if (result.failure.empty() && problem.severity == Severity::error)
            result.failure = "does not parse: " + problem.message;
    if (!result.failure.empty()) return result;
    Comparison left = compare({after.simulation.catalog, sources}, to.side(), dialect);
    leave_out(change.unwritten, left);
    if (!left.empty())
        result.failure = first_difference(left);
    else if (!hold_the_same(after.simulation.catalog, to.simulation.catalog, dialect))
        result.failure = "SHOW CREATE TABLE differs";
    return result;
}

namespace {

/// The simulated server lets an alteration make what it refuses to create, here and there: a double
/// that a table is partitioned by, a member that an ENUM has no more as its default, a parent
/// without the key. No server holds such a schema, and nothing leads to it. A row may be too long
/// in the character set that a diff has to write, where the schema leaves it to the server. Members
/// of an ENUM of bytes keep the blanks at their ends when it becomes text, which no CREATE TABLE
/// gives them.
bool is_impossible(const std::string& failure, const Schema& to) {
    constexpr std::string_view errors[] = {
        "error 1005:", "error 1067:", "error 1101:",    "error 1118:",    "error 1178:",
        "error 1252:", "error 1659:", "error 1822:",    "error 1901:",    "error 3780:",
        "error 4108:", "error 6125:", "index differs:", "column differs:"};
    const std::string kind = failure.substr(0, failure.find(':') + 1);
    if (std::ranges::find(errors, kind) == std::end(errors)) return false;
    const Schema nothing(to.simulation.dialect);
    return go_and_compare(nothing, to).failure.starts_with(kind);
}

} // namespace

void Tally::add(const std::string& name, const Schema& from, const Schema& to) {
    ++pairs;
    const RoundTrip result = go_and_compare(from, to);
    statements += result.statements;
    if (result.failure.empty()) return;
    if (is_impossible(result.failure, to)) {
        ++impossible;
        return;
    }
    std::string kind = result.failure.substr(0, result.failure.find('\n'));
    bool quoted = false;
    std::erase_if(kind, [&](char c) { return c == '`' ? (quoted = !quoted, true) : quoted; });
    if (++failures[kind.substr(0, 60)] == 1)
        examples.push_back(fmt::format("{}: {}\n{}", name, result.failure, result.script));
}

std::size_t Tally::failed() const {
    return std::accumulate(failures.begin(), failures.end(), std::size_t{0},
                           [](std::size_t sum, const auto& one) { return sum + one.second; });
}

namespace {

/// Statements of the generator that the schema allows, made on a server of their own.
class Script {
public:
    Script(std::uint64_t seed, const Dialect& dialect) : server_(dialect), generator_(seed) {}

    void grow(int statements) {
        for (int i = 0; i < statements; ++i) {
            const std::string sql = generator_.statement(server_.catalog());
            if (server_.run(sql) == 0 && !sql.starts_with("SET"))
                text_ += fmt::format("DELIMITER ~~~\n{}~~~\nDELIMITER ;\n", sql);
        }
    }
    Schema schema(const Dialect& dialect) const {
        Schema made = empty_database(dialect);
        made.run_script(text_);
        return made;
    }

private:
    SimulatedServer server_;
    live::Generator generator_;
    std::string text_;
};

} // namespace

void for_each_random_pair(
    std::uint64_t seed, std::size_t pairs, const Dialect& dialect,
    const std::function<void(const std::string&, const Schema&, const Schema&)>& visit) {
    for (std::size_t i = 0; i < pairs; ++i) {
        const std::uint64_t one = seed * 1'000'003 + i;
        std::mt19937_64 random(one);
        Script script(one, dialect);
        script.grow(static_cast<int>(5 + random() % 30));
        const Schema from = script.schema(dialect);
        const std::string name = fmt::format("seed {}, pair {}", seed, i);
        if (i % 3 == 0) {
            Script other(one + 500'000, dialect);
            other.grow(static_cast<int>(5 + random() % 30));
            visit(name, from, other.schema(dialect));
            continue;
        }
        script.grow(static_cast<int>(1 + random() % 15));
        visit(name, from, script.schema(dialect));
    }
}

void try_random_pairs(std::uint64_t seed, std::size_t pairs, const Dialect& dialect, Tally& tally) {
    for_each_random_pair(seed, pairs, dialect,
                         [&](const std::string& name, const Schema& from, const Schema& to) {
                             tally.add(name, from, to);
                         });
}

void try_chain(const std::vector<std::string>& files, const Dialect& dialect, Tally& tally) {
    Schema state(dialect);
    std::string reason;
    std::string name;
    for (const std::string& path : files) {
        const SourceFile* file = state.sources->open(path, reason);
        if (file == nullptr) continue;
        name = path;
        const Schema before = state;
        run({{file, false}}, state.simulation, [](const Step&) {});
        state.simulation.uncertain = false;
        tally.add(path, before, state);
    }
    const Schema nothing(dialect);
    tally.add(name + ", from nothing", nothing, state);
    tally.add(name + ", to nothing", state, nothing);
}

} // namespace lintel::diff_tests
