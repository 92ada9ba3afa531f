#include "analyzer/merge/merge.hpp"
#include "tests/unit/analyzer/simulated.hpp"

namespace lintel::test {
namespace {

struct State {
    explicit State(std::string sql) : simulated(simulate(std::move(sql))) {
        for (const Step& step : simulated.steps) graph.follow(step);
    }
    MergeSide side() const { return {{simulated.simulation.catalog, simulated.sources}, graph}; }

    Simulated simulated;
    DependencyGraph graph;
};

struct Merged {
    Merged(std::string base_sql, std::string ours_sql, std::string theirs_sql)
        : base(std::move(base_sql)), ours(std::move(ours_sql)), theirs(std::move(theirs_sql)),
          merge(lintel::merge(base.side(), ours.side(), theirs.side(), mysql(8, 0, 40))) {}

    /// `dropped-and-used view `v``: kinds and what they are about.
    std::string conflicts() const {
        std::string text;
        for (const MergeConflict& conflict : merge.conflicts)
            text += fmt::format("{}{} {}", text.empty() ? "" : "; ", name_of(conflict.kind),
                                conflict.what);
        return text;
    }
    const Table& table(std::string_view name) const {
        const TablePtr found = merge.merged.find_table({"", std::string(name)});
        REQUIRE(found != nullptr);
        return *found;
    }

    State base;
    State ours;
    State theirs;
    SchemaMerge merge;
};

const std::string t = "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);";

std::string with(std::string_view more) { return t + std::string(more); }

} // namespace

TEST_CASE("both sides' changes of a table are put together by its parts") {
    const Merged merged("CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY k (b));",
                        "CREATE TABLE t (id INT PRIMARY KEY, a BIGINT, c INT, b INT, KEY k (b), "
                        "CHECK (a > 0)) COMMENT 'x';",
                        "CREATE TABLE t (id INT PRIMARY KEY, a INT, d INT, b INT, e INT, "
                        "KEY m (e)) ENGINE = MyISAM;");
    CHECK(merged.conflicts().empty());
    CHECK(columns(merged.table("t")) == "id int, a bigint, c int, d int, b int, e int");
    CHECK(indexes(merged.table("t")) == "PRIMARY(id), m(e)");
    CHECK(merged.table("t").checks.size() == 1);
    CHECK(merged.table("t").comment == "x");
    CHECK(merged.table("t").engine == "myisam");
}

TEST_CASE("what both did alike is done once") {
    const std::string changed = "CREATE TABLE t (id INT PRIMARY KEY, a BIGINT, b INT, c INT);"
                                "CREATE VIEW v AS SELECT a FROM t;";
    const Merged merged(with("CREATE TABLE gone (id INT);"), changed, changed);
    CHECK(merged.conflicts().empty());
    for (const MergeChange& change : merged.merge.changes) CHECK((change.ours && change.theirs));
    CHECK(merged.merge.changes.size() == 4);
    CHECK(columns(merged.table("t")) == "id int, a bigint, b int, c int");
}

TEST_CASE("columns moved by one side stay moved") {
    const Merged merged(t, "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT);",
                        "CREATE TABLE t (b INT, id INT PRIMARY KEY, a INT);");
    CHECK(merged.conflicts().empty());
    CHECK(columns(merged.table("t")) == "b int, c int, id int, a int");
}

TEST_CASE("columns moved by both sides in different ways are in conflict") {
    CHECK(Merged(t, "CREATE TABLE t (b INT, id INT PRIMARY KEY, a INT);",
                 "CREATE TABLE t (a INT, id INT PRIMARY KEY, b INT);")
              .conflicts() == "changed-differently order of columns of table `t`");
}

TEST_CASE("one part changed in two ways is a conflict") {
    CHECK(Merged(t, "CREATE TABLE t (id INT PRIMARY KEY, a BIGINT, b INT);",
                 "CREATE TABLE t (id INT PRIMARY KEY, a CHAR(3), b INT);")
              .conflicts() == "changed-differently column `a` of table `t`");
    CHECK(Merged(t, "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT) COMMENT 'x';",
                 "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT) COMMENT 'y';")
              .conflicts() == "added-differently COMMENT of table `t`");
    CHECK(Merged(with("CREATE VIEW v AS SELECT a FROM t;"),
                 with("CREATE VIEW v AS SELECT b FROM t;"),
                 with("CREATE VIEW v AS SELECT id FROM t;"))
              .conflicts() == "changed-differently view `v`");
}

TEST_CASE("one thing added in two ways is a conflict") {
    CHECK(Merged(t, "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY k (a));",
                 "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY k (b));")
              .conflicts() == "added-differently index `k` of table `t`");
    CHECK(Merged(t, with("CREATE TABLE n (id INT);"), with("CREATE TABLE n (id CHAR(3));"))
              .conflicts() == "added-differently table `n`");
    CHECK(Merged(t, with("CREATE TABLE n (id INT);"), with("CREATE VIEW n AS SELECT a FROM t;"))
              .conflicts() == "added-differently `n`");
    CHECK(Merged(t, with("CREATE TABLE m (id INT, CONSTRAINT k CHECK (id > 0));"),
                 with("CREATE TABLE n (id INT, CONSTRAINT k CHECK (id > 0));"))
              .conflicts() == "added-differently check `k`");
}

TEST_CASE("what one side drops and the other changes is a conflict, from either side") {
    const std::string changed = "CREATE TABLE t (id INT PRIMARY KEY, a BIGINT, b INT);";
    const std::string less = "CREATE TABLE t (id INT PRIMARY KEY, b INT);";
    CHECK(Merged(t, "", changed).conflicts() == "dropped-and-changed table `t`");
    CHECK(Merged(t, changed, "").conflicts() == "dropped-and-changed table `t`");
    CHECK(Merged(t, less, changed).conflicts() == "dropped-and-changed column `a` of table `t`");
    const Merged merged(t, changed, less);
    CHECK(merged.conflicts() == "dropped-and-changed column `a` of table `t`");
    CHECK(columns(merged.table("t")) == "id int, a bigint, b int");
}

TEST_CASE("what one side drops and the other begins to use is a conflict") {
    const std::string less = "CREATE TABLE t (id INT PRIMARY KEY, b INT);";
    const auto used_by = [&](std::string_view theirs) {
        const Merged merged(t, less, std::string(theirs));
        const Merged turned(t, std::string(theirs), less);
        CHECK(merged.merge.conflicts.size() == turned.merge.conflicts.size());
        std::string text;
        for (const MergeConflict& conflict : merged.merge.conflicts) {
            CHECK(conflict.kind == MergeConflictKind::dropped_and_used);
            text += conflict.reason;
        }
        return text;
    };
    CHECK(used_by(with("CREATE VIEW v AS SELECT a FROM t;")) ==
          "column `t.a` is dropped by ours, and view `v` of theirs needs it");
    CHECK(used_by("CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY k (a));") ==
          "column `t.a` is dropped by ours, and index `t.k` of theirs needs it");
    CHECK(used_by("CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, CHECK (a > b));") ==
          "column `t.a` is dropped by ours, and check `t.t_chk_1` of theirs needs it");
    CHECK(used_by(with("CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;")) ==
          "column `t.a` is dropped by ours, and trigger `g` of theirs needs it");
    const Merged table(with("CREATE TABLE p (id INT PRIMARY KEY);"), t,
                       with("CREATE TABLE p (id INT PRIMARY KEY);"
                            "CREATE TABLE c (id INT, FOREIGN KEY (id) REFERENCES p (id));"));
    CHECK(table.conflicts() == "dropped-and-used table `p`");
}

TEST_CASE("what was used before is no conflict of the merge") {
    const std::string view = "CREATE VIEW v AS SELECT a FROM t;";
    const Merged merged(with(view), "CREATE TABLE t (id INT PRIMARY KEY, b INT);",
                        with(view + "CREATE TABLE n (id INT);"));
    CHECK(merged.conflicts().empty());
    CHECK_FALSE(merged.merge.merged.view({"", "v"}));
}

} // namespace lintel::test
