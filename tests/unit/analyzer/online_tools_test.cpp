#include "analyzer/online_ddl/cost.hpp"
#include "analyzer/online_ddl/online_tools.hpp"
#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace lintel::tests {
namespace {

/// What the tools make of the last statement.
std::vector<ToolAdvice> advice_on(const std::string& sql) {
    SourceSet sources;
    const SourceFile& file = sources.add("test.sql", sql);
    Simulation simulation;
    simulation.dialect = server("mysql-8.0.40");
    simulation.session.sql_mode = simulation.dialect.sql_mode;
    simulation.session.database = "shop";
    simulation.catalog.closed = true;
    std::vector<ToolAdvice> last;
    run({{&file, true}}, simulation,
        [&](const Step& step) { last = advise(step, sources, simulation.dialect); });
    return last;
}

std::vector<std::string> refusals(const std::string& sql, OnlineTool tool) {
    std::vector<std::string> texts;
    for (const ToolAdvice& advice : advice_on(sql))
        if (advice.tool == tool)
            for (const ToolRemark& remark : advice.remarks)
                if (remark.refuses) texts.push_back(remark.text);
    return texts;
}

std::string command(const std::string& sql, OnlineTool tool) {
    for (const ToolAdvice& advice : advice_on(sql))
        if (advice.tool == tool) return advice.command;
    return {};
}

using Texts = std::vector<std::string>;
using enum OnlineTool;

} // namespace

TEST_CASE("a command line holds the clauses without ALGORITHM and LOCK, quoted for the shell",
          "[tools]") {
    const std::string table = "CREATE TABLE t (id INT PRIMARY KEY, n CHAR(4));";
    CHECK(command(table + "ALTER TABLE t MODIFY n CHAR(5) DEFAULT 'it''s' , LOCK=SHARED, "
                          "ALGORITHM=COPY",
                  gh_ost) ==
          "gh-ost --host=REPLICA --database='shop' --table='t' "
          "--alter='MODIFY n CHAR(5) DEFAULT '\\''it'\\'''\\''s'\\''' --execute");
    CHECK(command(table + "CREATE UNIQUE INDEX k ON t (n DESC, id) COMMENT 'c'", spirit) ==
          "spirit migrate --host=HOST --database='shop' --table='t' "
          "--alter='ADD UNIQUE INDEX `k` (n DESC, id) COMMENT '\\''c'\\'''");
    CHECK(command(table + "ALTER TABLE t ENGINE=InnoDB", pt_online_schema_change) ==
          "pt-online-schema-change --alter 'ENGINE=InnoDB' --execute D='shop',t='t'");
}

// gh-ost's doc/requirements-and-limitations.md, Spirit's docs, the pt-online-schema-change manual.
TEST_CASE("tools refuse tables and changes they cannot copy", "[tools]") {
    const std::string parent = "CREATE TABLE p (id INT PRIMARY KEY);";
    const std::string child =
        "CREATE TABLE t (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p (id));";
    CHECK(refusals(parent + child + "ALTER TABLE t FORCE", gh_ost) ==
          Texts{"the table has foreign keys"});
    CHECK(refusals(parent + child + "ALTER TABLE p FORCE", spirit) ==
          Texts{"foreign keys reference the table"});
    CHECK(refusals(parent + child + "ALTER TABLE p FORCE", pt_online_schema_change).empty());
    CHECK(refusals("CREATE TABLE t (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES t "
                   "(id)); ALTER TABLE t FORCE",
                   pt_online_schema_change) == Texts{"the table references itself"});
    CHECK(refusals("CREATE TABLE t (a INT); ALTER TABLE t FORCE", gh_ost) ==
          Texts{"no unique key is the same before and after"});
    CHECK(refusals("CREATE TABLE t (a INT NOT NULL, UNIQUE KEY k (a)); ALTER TABLE t FORCE",
                   spirit) == Texts{"the table has no primary key"});
    CHECK(refusals("CREATE TABLE t (a INT PRIMARY KEY, e ENUM('x','y')); "
                   "ALTER TABLE t MODIFY e ENUM('y','x')",
                   spirit) == Texts{"the members of `e` are renumbered"});
    CHECK(refusals("CREATE TABLE t (a INT PRIMARY KEY, e ENUM('x','y')); "
                   "ALTER TABLE t MODIFY e ENUM('x','y','z')",
                   spirit)
              .empty());
    CHECK(refusals("CREATE TABLE t (a INT PRIMARY KEY); ALTER TABLE t ADD COLUMN b INT NOT NULL",
                   pt_online_schema_change) == Texts{"`b` is NOT NULL and has no default"});
}

TEST_CASE("sizes are found with and without their database", "[statistics]") {
    Statistics statistics;
    statistics.add({"shop", "orders"}, {.rows = 5});
    statistics.add({"test", "orders"}, {.rows = 6});
    statistics.add({"shop", "users"}, {.rows = 7});
    CHECK(statistics.of({"shop", "orders"})->rows == 5);
    CHECK(statistics.of({"", "orders"}) == nullptr);
    CHECK(statistics.of({"", "users"})->rows == 7);
    CHECK(statistics.of({"other", "users"}) == nullptr);
    statistics.add({"", "users"}, {.rows = 8});
    CHECK(statistics.of({"other", "users"})->rows == 8);
}

TEST_CASE("amounts are written as people read them", "[statistics]") {
    CHECK(describe_bytes(999) == "999 bytes");
    CHECK(describe_bytes(1'500) == "1.5 kB");
    CHECK(describe_bytes(999'600) == "1.0 MB");
    CHECK(describe_bytes(12'300'000'000) == "12 GB");
    CHECK(describe_count(1'234'567) == "1,234,567");
    CHECK(describe_count(999) == "999");
    CHECK(describe_time(std::chrono::seconds(0)) == "under a second");
    CHECK(describe_time(std::chrono::seconds(119)) == "119 s");
    CHECK(describe_time(std::chrono::seconds(125)) == "2 min");
    CHECK(describe_time(std::chrono::minutes(125)) == "2 h 5 min");
    CHECK(describe_time(std::chrono::hours(49)) == "2 days 1 h");
}

} // namespace lintel::tests
