#include "simulated.hpp"

#include "analyzer/graph/dependency_graph.hpp"

using namespace lintel;
using lintel::test::simulate;
using lintel::test::Simulated;

namespace {

DependencyGraph graph_of(const Simulated& run) {
    DependencyGraph graph;
    for (const Step& step : run.steps) graph.follow(step);
    return graph;
}

/// The dependents in order, as `view v1, procedure p`.
std::string dependents(const DependencyGraph& graph, const Node& node) {
    std::string text;
    for (const Dependent& each : graph.dependents_of(node))
        text += (text.empty() ? "" : ", ") + describe(each.node);
    return text;
}

Node column(std::string table, std::string name) {
    return {NodeKind::column, {"", std::move(table)}, std::move(name)};
}
Node table(std::string name) { return {NodeKind::table, {"", std::move(name)}, {}}; }

constexpr const char* chain = R"(
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);
CREATE VIEW v1 AS SELECT id, a AS x FROM t;
CREATE VIEW v2 AS SELECT x FROM v1;
DELIMITER //
CREATE PROCEDURE p() SELECT x FROM v2//
DELIMITER ;
)";

} // namespace

TEST_CASE("who breaks is found through views and programs, nearest first, with the way") {
    const DependencyGraph graph = graph_of(simulate(chain));
    CHECK(dependents(graph, column("t", "a")) == "view `v1`, view `v2`, procedure `p`");
    CHECK(dependents(graph, column("t", "b")).empty());
    const Dependent last = graph.dependents_of(column("t", "a")).back();
    REQUIRE(last.path.size() == 3);
    CHECK(describe(last.path[0].to) == "column `t.a`");
    CHECK(describe(last.path[0].from) == "view `v1`");
    CHECK(describe(last.path[2].from) == "procedure `p`");
}

TEST_CASE("a view's columns lead to those they hand on") {
    const DependencyGraph graph = graph_of(simulate(chain));
    std::string text;
    for (const Dependent& each : graph.derived_from(column("t", "a")))
        text += describe(each.node) + " ";
    CHECK(text == "column `v1.x` column `v2.x` ");
}

TEST_CASE("the graph follows drops, renames and replacements") {
    SECTION("a view made anew no longer needs the column") {
        const DependencyGraph graph = graph_of(simulate(
            std::string(chain) + "CREATE OR REPLACE VIEW v1 AS SELECT id, b AS x FROM t;"));
        CHECK(dependents(graph, column("t", "a")).empty());
        CHECK(dependents(graph, column("t", "b")) == "view `v1`, view `v2`, procedure `p`");
    }
    SECTION("a dropped view needs nothing") {
        const DependencyGraph graph = graph_of(simulate(std::string(chain) + "DROP VIEW v2;"));
        CHECK(dependents(graph, column("t", "a")) == "view `v1`");
        REQUIRE(graph.removals().size() == 1);
        CHECK(describe(graph.removals().front().what) == "view `v2`");
    }
    SECTION("a column that comes back was never gone") {
        const DependencyGraph graph = graph_of(simulate(
            std::string(chain) + "ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a INT;"));
        CHECK(graph.removals().empty());
    }
    SECTION("indexes and constraints go, and come back by their name") {
        const std::string dropped =
            "CREATE TABLE p (a INT, b INT, KEY k (b), CONSTRAINT c CHECK (a > 0));"
            "ALTER TABLE p DROP KEY k, DROP CHECK c;";
        const DependencyGraph graph = graph_of(simulate(dropped));
        REQUIRE(graph.removals().size() == 2);
        CHECK(graph.removals()[0].what.kind == NodeKind::index);
        CHECK(graph.removals()[1].what.part == "c");
        const DependencyGraph again = graph_of(
            simulate(dropped + "ALTER TABLE p ADD KEY k (a), ADD CONSTRAINT c CHECK (b > 0);"));
        CHECK(again.removals().empty());
    }
    SECTION("a renamed table is missed under its old name") {
        const DependencyGraph graph =
            graph_of(simulate(std::string(chain) + "RENAME TABLE t TO u;"));
        REQUIRE(graph.removals().size() == 1);
        CHECK(graph.removals().front().renamed_to == "u");
    }
    SECTION("triggers go along with their table") {
        const DependencyGraph graph =
            graph_of(simulate("CREATE TABLE t (a INT); CREATE TRIGGER g BEFORE UPDATE ON t FOR "
                              "EACH ROW SET NEW.a = 1;"
                              "RENAME TABLE t TO u;"));
        CHECK(dependents(graph, table("t")).empty());
        CHECK(dependents(graph, table("u")) == "trigger `g`");
    }
}

TEST_CASE("a program is read again when its table comes") {
    const DependencyGraph graph =
        graph_of(simulate("CREATE PROCEDURE p() SELECT a FROM t, u;"
                          "CREATE TABLE t (a INT); CREATE TABLE u (b INT);"));
    CHECK(dependents(graph, column("t", "a")) == "procedure `p`");
}

TEST_CASE("parts of tables need columns") {
    const DependencyGraph graph =
        graph_of(simulate("CREATE TABLE p (id INT PRIMARY KEY);"
                          "CREATE TABLE c (id INT PRIMARY KEY, p_id INT, n INT, d INT AS (n * 2),"
                          " CONSTRAINT c_p FOREIGN KEY (p_id) REFERENCES p (id),"
                          " CONSTRAINT c_n CHECK (n > 0), KEY f ((n + 1)));"));
    CHECK(dependents(graph, column("p", "id")) == "foreign key `c.c_p`");
    CHECK(dependents(graph, column("c", "n")) == "column `c.d`, check `c.c_n`, index `c.f`");
}

TEST_CASE("rings of foreign keys are found, and a table on its own is none") {
    const DependencyGraph graph = graph_of(simulate(
        "CREATE TABLE a (id INT PRIMARY KEY, b_id INT, up INT, FOREIGN KEY (up) REFERENCES a (id));"
        "CREATE TABLE b (id INT PRIMARY KEY, a_id INT, FOREIGN KEY (a_id) REFERENCES a (id));"
        "CREATE TABLE d (id INT PRIMARY KEY, a_id INT, FOREIGN KEY (a_id) REFERENCES a (id));"
        "ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b (id);"));
    REQUIRE(graph.foreign_key_cycles().size() == 1);
    CHECK(graph.foreign_key_cycles().front() == std::vector<ObjectName>{{"", "a"}, {"", "b"}});
}

TEST_CASE("copies of a graph are independent") {
    const Simulated run = simulate(std::string(chain) + "DROP VIEW v2;");
    DependencyGraph first;
    for (std::size_t i = 0; i + 1 < run.steps.size(); ++i) first.follow(run.steps[i]);
    DependencyGraph second = first;
    second.follow(run.steps.back());
    CHECK(dependents(first, column("t", "a")) == "view `v1`, view `v2`, procedure `p`");
    CHECK(dependents(second, column("t", "a")) == "view `v1`");
}
