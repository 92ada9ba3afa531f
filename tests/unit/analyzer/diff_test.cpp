#include "analyzer/diff/renames.hpp"
#include "analyzer/diff/statements.hpp"
#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

using namespace lintel;
using namespace lintel::tests;

namespace {

struct Side {
    SourceSet sources;
    Simulation simulation;

    explicit Side(const std::string& sql, const Dialect& dialect = {}) {
        simulation.dialect = dialect;
        simulation.catalog.closed = true;
        const SourceFile& file = sources.add("schema.sql", sql);
        run({{&file, false}}, simulation, [](const Step& step) {
            INFO(step.statement.span.begin);
            REQUIRE(step.errors.empty());
        });
    }
    SchemaSide side() const { return {simulation.catalog, sources}; }
};

SchemaChange change_between(const std::string& from, const std::string& to,
                            const Dialect& dialect = {}) {
    const Side a(from, dialect);
    const Side b(to, dialect);
    return statements_between(compare(a.side(), b.side(), dialect), a.side(), b.side(), dialect);
}

/// The statements, each on one line.
std::vector<std::string> way(const std::string& from, const std::string& to,
                             const Dialect& dialect = {}) {
    std::vector<std::string> lines;
    for (const DiffStatement& statement : change_between(from, to, dialect).statements) {
        std::string line;
        for (const char c : statement.sql)
            if (c != '\n')
                line += c;
            else if (line.back() != ' ')
                line += ' ';
        while (line.find("  ") != line.npos) line.erase(line.find("  "), 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("schemas that mean the same do not differ") {
    CHECK(way("CREATE TABLE t (a INT(11), b VARCHAR(9) CHARSET utf8mb4, KEY x (a), KEY y (b))",
              "CREATE TABLE `t` (`a` integer, `b` varchar(9), KEY y (b), KEY x (a)) "
              "AUTO_INCREMENT=7 ENGINE=InnoDB")
              .empty());
    CHECK(way("CREATE TABLE t (a INT); CREATE VIEW v AS SELECT a FROM t",
              "CREATE TABLE t (a INT); CREATE VIEW v AS select `a`\n from t /* all */")
              .empty());
}

TEST_CASE("columns are added in their places and moved as seldom as can be") {
    CHECK(way("CREATE TABLE t (a INT, b INT)",
              "CREATE TABLE t (z INT, a INT, m INT, b INT, e INT)") ==
          Lines{"ALTER TABLE `t` ADD COLUMN `z` int DEFAULT NULL FIRST, ADD COLUMN `m` int DEFAULT "
                "NULL AFTER `a`, ADD COLUMN `e` int DEFAULT NULL"});
    CHECK(way("CREATE TABLE t (a INT, b INT, c INT, d INT)",
              "CREATE TABLE t (d INT, a INT, b INT, c INT)") ==
          Lines{"ALTER TABLE `t` MODIFY COLUMN `d` int DEFAULT NULL FIRST"});
}

TEST_CASE("a column is changed in full, with the character set where it is not the table's") {
    CHECK(way("CREATE TABLE t (a VARCHAR(9))",
              "CREATE TABLE t (a VARCHAR(20) CHARACTER SET latin1 NOT NULL DEFAULT 'x' COMMENT "
              "'it''s')") ==
          Lines{"ALTER TABLE `t` MODIFY COLUMN `a` varchar(20) CHARACTER SET latin1 COLLATE "
                "latin1_swedish_ci NOT NULL DEFAULT 'x' COMMENT 'it''s'"});
    // A new default of the table leaves the columns that are there.
    CHECK(way("CREATE TABLE t (a VARCHAR(9)) CHARSET latin1",
              "CREATE TABLE t (a VARCHAR(9) CHARSET latin1, b VARCHAR(9))") ==
          Lines{"ALTER TABLE `t` ADD COLUMN `b` varchar(9) CHARACTER SET utf8mb4 COLLATE "
                "utf8mb4_0900_ai_ci DEFAULT NULL, DEFAULT CHARACTER SET = utf8mb4 COLLATE = "
                "utf8mb4_0900_ai_ci"});
}

TEST_CASE("a column that cannot be converted is dropped and added, with what rests on it") {
    CHECK(way("CREATE TABLE t (a INT, b INT AS (a + 1) VIRTUAL, KEY k (b))",
              "CREATE TABLE t (a INT, b INT AS (a + 1) STORED, KEY k (b))") ==
          Lines{"ALTER TABLE `t` DROP KEY `k`, DROP COLUMN `b`, ADD COLUMN `b` int GENERATED "
                "ALWAYS AS ((`a` + 1)) STORED, ADD KEY `k` (`b`)"});
}

TEST_CASE("indexes are renamed, hidden, or dropped and added") {
    CHECK(way("CREATE TABLE t (a INT, KEY old (a))", "CREATE TABLE t (a INT, KEY now (a))") ==
          Lines{"ALTER TABLE `t` RENAME INDEX `old` TO `now`"});
    CHECK(way("CREATE TABLE t (a INT, KEY k (a))", "CREATE TABLE t (a INT, KEY k (a) INVISIBLE)") ==
          Lines{"ALTER TABLE `t` ALTER INDEX `k` INVISIBLE"});
    CHECK(way("CREATE TABLE t (a INT, b INT, KEY k (a))",
              "CREATE TABLE t (a INT, b INT, UNIQUE KEY k (a, b))") ==
          Lines{"ALTER TABLE `t` DROP KEY `k`, ADD UNIQUE KEY `k` (`a`,`b`)"});
    CHECK(way("CREATE TABLE t (a INT)", "CREATE TABLE t (a INT, KEY k ((a + 1)))") ==
          Lines{"ALTER TABLE `t` ADD KEY `k` (((`a` + 1)))"});
}

TEST_CASE("indexes are built apart where columns are then added at once") {
    CHECK(way("CREATE TABLE t (a INT)", "CREATE TABLE t (a INT, b INT, KEY k (b))") ==
          Lines{"ALTER TABLE `t` ADD COLUMN `b` int DEFAULT NULL",
                "ALTER TABLE `t` ADD KEY `k` (`b`)"});
}

TEST_CASE("a primary key and the counter it holds change in one statement") {
    CHECK(
        way("CREATE TABLE t (a INT PRIMARY KEY, b INT)",
            "CREATE TABLE t (a INT NOT NULL, b INT AUTO_INCREMENT, PRIMARY KEY (b))") ==
        Lines{"ALTER TABLE `t` DROP PRIMARY KEY, ADD PRIMARY KEY (`b`), MODIFY COLUMN `b` int NOT "
              "NULL AUTO_INCREMENT"});
}

TEST_CASE("tables are made parents first, and rings are closed when all are there") {
    CHECK(way("", "CREATE TABLE z (id INT PRIMARY KEY); CREATE TABLE a (id INT PRIMARY KEY, z INT, "
                  "KEY z (z), CONSTRAINT f FOREIGN KEY (z) REFERENCES z (id))")
              .front()
              .starts_with("CREATE TABLE `z`"));
    const Lines ring =
        way("", "CREATE TABLE a (id INT PRIMARY KEY, b INT); CREATE TABLE b (id INT PRIMARY KEY, a "
                "INT, CONSTRAINT ba FOREIGN KEY (a) REFERENCES a (id)); ALTER TABLE a ADD "
                "CONSTRAINT ab FOREIGN KEY (b) REFERENCES b (id)");
    REQUIRE(ring.size() == 3);
    CHECK(ring.back().starts_with("ALTER TABLE `"));
    CHECK(ring.back().find("ADD CONSTRAINT") != std::string::npos);
}

TEST_CASE("tables are dropped children first, and a ring is cut") {
    CHECK(
        way("CREATE TABLE a (id INT PRIMARY KEY); CREATE TABLE b (id INT PRIMARY KEY, FOREIGN KEY "
            "(id) REFERENCES a (id))",
            "") == Lines{"DROP TABLE `b`", "DROP TABLE `a`"});
    CHECK(way("CREATE TABLE a (id INT PRIMARY KEY, b INT); CREATE TABLE b (id INT PRIMARY KEY, a "
              "INT, CONSTRAINT ba FOREIGN KEY (a) REFERENCES a (id)); ALTER TABLE a ADD CONSTRAINT "
              "ab FOREIGN KEY (b) REFERENCES b (id)",
              "")
              .size() == 3);
}

TEST_CASE("a foreign key steps aside while the columns under it change") {
    const std::string both = "CREATE TABLE p (id {0} PRIMARY KEY); CREATE TABLE c (id INT PRIMARY "
                             "KEY, p {0}, KEY p (p), CONSTRAINT f FOREIGN KEY (p) REFERENCES p "
                             "(id))";
    const Lines lines =
        way(fmt::format(fmt::runtime(both), "INT"), fmt::format(fmt::runtime(both), "BIGINT"));
    REQUIRE(lines.size() == 4);
    CHECK(lines.front() == "ALTER TABLE `c` DROP FOREIGN KEY `f`");
    CHECK(lines.back() ==
          "ALTER TABLE `c` ADD CONSTRAINT `f` FOREIGN KEY (`p`) REFERENCES `p` (`id`)");
    // A comment is no reason to.
    CHECK(way("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (p INT, FOREIGN KEY (p) "
              "REFERENCES p (id))",
              "CREATE TABLE p (id INT PRIMARY KEY COMMENT 'key'); CREATE TABLE c (p INT, FOREIGN "
              "KEY (p) REFERENCES p (id))") ==
          Lines{"ALTER TABLE `p` MODIFY COLUMN `id` int NOT NULL COMMENT 'key'"});
}

TEST_CASE("checks are dropped, added and switched") {
    CHECK(way("CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0), CONSTRAINT d CHECK (a < 9))",
              "CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 1), CONSTRAINT d CHECK (a < 9) NOT "
              "ENFORCED)") == Lines{"ALTER TABLE `t` DROP CHECK `c`, ALTER CHECK `d` NOT ENFORCED, "
                                    "ADD CONSTRAINT `c` CHECK ((`a` > 1))"});
    // The name goes from one table to another.
    CHECK(way("CREATE TABLE s (a INT); CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0))",
              "CREATE TABLE s (a INT, CONSTRAINT c CHECK (a > 0)); CREATE TABLE t (a INT)") ==
          Lines{"ALTER TABLE `t` DROP CHECK `c`",
                "ALTER TABLE `s` ADD CONSTRAINT `c` CHECK ((`a` > 0))"});
}

TEST_CASE("partitions are added where they only follow") {
    const std::string table = "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p0 VALUES "
                              "LESS THAN (10)";
    CHECK(way(table + ")", table + ", PARTITION p1 VALUES LESS THAN (20))") ==
          Lines{"ALTER TABLE `t` ADD PARTITION (PARTITION p1 VALUES LESS THAN (20) ENGINE = "
                "InnoDB)"});
    CHECK(way(table + ")", "CREATE TABLE t (a INT)") ==
          Lines{"ALTER TABLE `t` REMOVE PARTITIONING"});
    CHECK(way("CREATE TABLE t (a INT)",
              "CREATE TABLE t (a INT) PARTITION BY HASH (a) PARTITIONS "
              "4") == Lines{"ALTER TABLE `t` PARTITION BY HASH (`a`) PARTITIONS 4"});
}

TEST_CASE("options are set, and set back to what they are unwritten") {
    CHECK(way("CREATE TABLE t (a INT) COMMENT 'old' ROW_FORMAT=COMPACT KEY_BLOCK_SIZE=0",
              "CREATE TABLE t (a INT) STATS_PERSISTENT=1") ==
          Lines{"ALTER TABLE `t` STATS_PERSISTENT = 1, COMMENT = '', ROW_FORMAT = DEFAULT"});
}

TEST_CASE("views come after what they read, triggers after their table") {
    CHECK(way("CREATE VIEW gone AS SELECT 1",
              "CREATE TABLE t (a INT); CREATE VIEW z AS SELECT a FROM t; CREATE VIEW b AS SELECT a "
              "FROM z; CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1") ==
          Lines{"DROP VIEW `gone`",
                "CREATE TABLE `t` ( `a` int DEFAULT NULL ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 "
                "COLLATE=utf8mb4_0900_ai_ci",
                "CREATE VIEW `z` AS SELECT a FROM t", "CREATE VIEW `b` AS SELECT a FROM z",
                "CREATE TRIGGER `r` BEFORE INSERT ON `t` FOR EACH ROW SET NEW.a = 1"});
    CHECK(way("CREATE VIEW v AS SELECT 1 AS one", "CREATE VIEW v AS SELECT 2 AS one") ==
          Lines{"CREATE OR REPLACE VIEW `v` AS SELECT 2 AS one"});
}

TEST_CASE("what no server makes again is said") {
    const SchemaChange change = change_between(
        "", "CREATE TABLE t (a INT); CREATE VIEW v AS SELECT a FROM t; DROP TABLE t");
    CHECK(change.statements.empty());
    REQUIRE(change.unwritten.size() == 1);
    CHECK(change.unwritten[0].object.name == "v");
}

TEST_CASE("statements on several databases name them") {
    CHECK(way("CREATE DATABASE a; CREATE DATABASE b; CREATE TABLE a.t (x INT); CREATE TABLE b.t (x "
              "INT)",
              "CREATE DATABASE a; CREATE DATABASE b; CREATE TABLE a.t (x INT, y INT); CREATE TABLE "
              "b.t (x INT)") == Lines{"ALTER TABLE `a`.`t` ADD COLUMN `y` int DEFAULT NULL"});
}

TEST_CASE("settings are put around what needs them") {
    const Dialect dialect;
    const Side from("");
    const Side to("SET foreign_key_checks = 0; CREATE TABLE c (p INT, FOREIGN KEY (p) REFERENCES "
                  "nowhere (id))");
    const SchemaChange change =
        with_settings(statements_between(compare(from.side(), to.side(), dialect), from.side(),
                                         to.side(), dialect),
                      from.simulation.catalog, "", dialect);
    REQUIRE(change.statements.size() == 3);
    CHECK(change.statements.front().sql == "SET foreign_key_checks = 0");
    CHECK(change.statements.back().sql == "SET foreign_key_checks = 1");
}

TEST_CASE("renames are found, read and made") {
    const Dialect dialect;
    const Side from("CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(9), KEY k (name))");
    const Side to("CREATE TABLE people (id INT PRIMARY KEY, full_name VARCHAR(9), KEY k "
                  "(full_name))");
    const auto found = rename_candidates(compare(from.side(), to.side(), dialect), dialect);
    REQUIRE(found.size() == 1);
    CHECK(found[0].from == "name");
    CHECK(found[0].to == "full_name");
    const RenamedSchema renamed =
        apply_renames(from.simulation.catalog, {*parse_rename("people.name=people.full_name", "")},
                      dialect, true);
    CHECK(renamed.refused.empty());
    CHECK(compare({renamed.catalog, from.sources}, to.side(), dialect).empty());
    CHECK_FALSE(parse_rename("people", ""));
    CHECK_FALSE(parse_rename("people.name=full_name", ""));
    CHECK_FALSE(parse_rename("a=", ""));
    CHECK(apply_renames(from.simulation.catalog, {{{"", "people"}, "nickname", "name"}}, dialect,
                        true)
              .refused.size() == 1);
}

TEST_CASE("two columns alike are nobody's new name") {
    const Dialect dialect;
    const Side from("CREATE TABLE t (id INT, a INT, b INT)");
    const Side to("CREATE TABLE t (id INT, c INT)");
    CHECK(rename_candidates(compare(from.side(), to.side(), dialect), dialect).empty());
}
