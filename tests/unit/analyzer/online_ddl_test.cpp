#include "tests/prediction_text.hpp"
#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

namespace {

/// What the last statement of `sql` will do: `INPLACE NONE rebuilt`.
std::string prediction_of(const std::string& sql, const Dialect& dialect) {
    const auto run = simulate(sql, dialect);
    INFO(sql);
    REQUIRE(run.errors().empty());
    const auto prediction = predict(run.last(), dialect);
    REQUIRE(prediction);
    return in_words(*prediction);
}

struct Fact {
    Dialect server;
    std::string_view table;
    std::string_view alter;
    std::string_view prediction;
};

void hold(std::initializer_list<Fact> facts) {
    for (const Fact& fact : facts) {
        INFO(describe(fact.server) << ": " << fact.table << "; " << fact.alter);
        CHECK(prediction_of(fmt::format("{}; {};", fact.table, fact.alter), fact.server) ==
              fact.prediction);
    }
}

constexpr std::string_view plain = "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT NOT NULL, "
                                   "v VARCHAR(50), KEY k (a)) CHARSET=utf8mb4";

/// The number with which the last statement's own clauses are refused; 0 when they are taken.
int refusal(const std::string& table, const std::string& alter,
            const Dialect& dialect = mysql(8, 0, 40)) {
    const auto run = simulate(table + "; " + alter + ";", dialect);
    return run.errors().empty() ? 0 : run.errors().back();
}

} // namespace

// MySQL 8.0 manual, 17.12.1 "Online DDL Operations", "Column Operations".
TEST_CASE("Adding, dropping and renaming columns depends on the version", "[online_ddl]") {
    hold({
        {mysql(5, 7, 40), plain, "ALTER TABLE t ADD c INT", "INPLACE NONE rebuilt"},
        {mysql(8, 0, 11), plain, "ALTER TABLE t ADD c INT", "INPLACE NONE rebuilt"},
        {mysql(8, 0, 12), plain, "ALTER TABLE t ADD c INT", "INSTANT NONE kept"},
        {mysql(8, 0, 28), plain, "ALTER TABLE t ADD c INT FIRST", "INPLACE NONE rebuilt"},
        {mysql(8, 0, 29), plain, "ALTER TABLE t ADD c INT FIRST", "INSTANT NONE kept"},
        {mysql(8, 4, 0), plain, "ALTER TABLE t ADD c INT AFTER a", "INSTANT NONE kept"},
        {mysql(9, 1, 0), plain, "ALTER TABLE t ADD c INT", "INSTANT NONE kept"},
        {mysql(8, 0, 28), plain, "ALTER TABLE t DROP b", "INPLACE NONE rebuilt"},
        {mysql(8, 0, 29), plain, "ALTER TABLE t DROP b", "INSTANT NONE kept"},
        {mysql(8, 0, 40), plain, "ALTER TABLE t DROP a", "INPLACE NONE rebuilt"}, // in an index
        {mysql(8, 0, 27), plain, "ALTER TABLE t RENAME COLUMN b TO c", "INPLACE NONE kept"},
        {mysql(8, 0, 28), plain, "ALTER TABLE t RENAME COLUMN b TO c", "INSTANT NONE kept"},
        {mysql(8, 0, 40), plain, "ALTER TABLE t MODIFY b INT NOT NULL FIRST",
         "INPLACE NONE rebuilt"},
        {mysql(8, 0, 40), plain, "ALTER TABLE t ADD c INT DEFAULT (1)", "COPY SHARED rebuilt"},
        {mysql(8, 0, 40), plain, "ALTER TABLE t ADD c DATETIME NOT NULL", "INPLACE NONE rebuilt"},
        {mysql(8, 0, 40), plain, "ALTER TABLE t ALTER a SET DEFAULT 1", "INSTANT NONE kept"},
        {mysql(5, 7, 40), plain, "ALTER TABLE t ALTER a SET DEFAULT 1", "INPLACE NONE kept"},
    });
}

TEST_CASE("A column's type is compared as it is stored", "[online_ddl]") {
    const Dialect server = mysql(8, 0, 40);
    hold({
        {server, plain, "ALTER TABLE t MODIFY b BIGINT NOT NULL", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t MODIFY v VARCHAR(63)", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t MODIFY v VARCHAR(64)", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t MODIFY v VARCHAR(49)", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t MODIFY b INT NOT NULL COMMENT 'x'", "INSTANT NONE kept"},
        {server, plain, "ALTER TABLE t MODIFY b INT", "INPLACE NONE rebuilt"},
        {server, "CREATE TABLE t (e ENUM('a','b'))", "ALTER TABLE t MODIFY e ENUM('a','b','c')",
         "INSTANT NONE kept"},
        {server, "CREATE TABLE t (e ENUM('a','b'))", "ALTER TABLE t MODIFY e ENUM('b','a')",
         "COPY SHARED rebuilt"},
        {server, "CREATE TABLE t (v VARCHAR(50) CHARACTER SET utf8mb3)",
         "ALTER TABLE t MODIFY v VARCHAR(50) CHARACTER SET utf8mb4", "INPLACE NONE kept"},
        {server, "CREATE TABLE t (v VARCHAR(50) CHARACTER SET utf8mb3, KEY (v))",
         "ALTER TABLE t MODIFY v VARCHAR(50) CHARACTER SET utf8mb4", "COPY SHARED rebuilt"},
        {server, "CREATE TABLE t (v VARCHAR(50) CHARACTER SET latin1)",
         "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4", "COPY SHARED rebuilt"},
        {mysql(5, 7, 40), "CREATE TABLE t (v VARCHAR(50) CHARACTER SET utf8)",
         "ALTER TABLE t MODIFY v VARCHAR(50) CHARACTER SET utf8mb4", "COPY SHARED rebuilt"},
    });
}

TEST_CASE("NULLs are converted in place only where the mode is strict", "[online_ddl]") {
    hold({{mysql(8, 0, 40), plain, "ALTER TABLE t MODIFY a INT NOT NULL", "INPLACE NONE rebuilt"}});
    CHECK(prediction_of(
              fmt::format("SET sql_mode=''; {}; ALTER TABLE t MODIFY a INT NOT NULL;", plain),
              mysql(8, 0, 40)) == "COPY SHARED rebuilt");
}

// The same section, "Index Operations" and "Primary Key Operations".
TEST_CASE("Indexes are built while rows are written, but for a few", "[online_ddl]") {
    const Dialect server = mysql(8, 0, 40);
    constexpr std::string_view text = "CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b TEXT)";
    hold({
        {server, plain, "CREATE INDEX n ON t (b)", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t DROP KEY k", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t RENAME KEY k TO l", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t DROP KEY k, ADD KEY k (a)", "INSTANT NONE kept"},
        {server, text, "ALTER TABLE t ADD FULLTEXT (a)", "INPLACE SHARED rebuilt"},
        {server, "CREATE TABLE t (a TEXT, b TEXT, FULLTEXT (a))", "ALTER TABLE t ADD FULLTEXT (b)",
         "INPLACE SHARED kept"},
        {server, "CREATE TABLE t (a TEXT, FULLTEXT (a))", "ALTER TABLE t ADD c INT",
         "COPY SHARED rebuilt"},
        {server, "CREATE TABLE t (g POINT NOT NULL SRID 0)", "ALTER TABLE t ADD SPATIAL (g)",
         "INPLACE SHARED kept"},
        {server, plain, "ALTER TABLE t DROP PRIMARY KEY", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (b)",
         "INPLACE NONE rebuilt"},
        {server, "CREATE TABLE t (a INT NOT NULL)", "ALTER TABLE t ADD UNIQUE (a)",
         "INPLACE NONE rebuilt"}, // becomes the clustered index
        {server, "CREATE TABLE t (a INT)", "ALTER TABLE t ADD id INT AUTO_INCREMENT PRIMARY KEY",
         "INPLACE SHARED rebuilt"},
        {server, plain, "ALTER TABLE t ADD KEY f ((a + 1))", "INPLACE SHARED kept"},
    });
}

// The same section, "Generated Column Operations".
TEST_CASE("Virtual columns come and go by metadata, stored ones do not", "[online_ddl]") {
    const Dialect server = mysql(8, 0, 40);
    hold({
        {server, plain, "ALTER TABLE t ADD g INT AS (a + 1)", "INSTANT NONE kept"},
        {mysql(5, 7, 40), plain, "ALTER TABLE t ADD g INT AS (a + 1)", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t ADD g INT AS (a + 1) STORED", "COPY SHARED rebuilt"},
        {server, "CREATE TABLE t (a INT, g INT AS (a + 1))",
         "ALTER TABLE t MODIFY g INT AS (a + 2)", "COPY SHARED rebuilt"},
        {server, "CREATE TABLE t (a INT, g INT AS (a + 1) STORED)", "ALTER TABLE t DROP g",
         "INSTANT NONE kept"},
        {server, plain, "ALTER TABLE t ADD g INT AS (a + 1), RENAME COLUMN b TO c",
         "COPY SHARED rebuilt"},
    });
}

// The same section, "Foreign Key Operations"; checks: 15.1.20.6 "CHECK Constraints".
TEST_CASE("A constraint that rows are checked against copies the table", "[online_ddl]") {
    const Dialect server = mysql(8, 0, 40);
    const std::string parent = "CREATE TABLE p (id INT PRIMARY KEY)";
    CHECK(prediction_of(fmt::format("{}; {}; ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (id);",
                                    parent, plain),
                        server) == "COPY SHARED rebuilt");
    CHECK(prediction_of(fmt::format("SET foreign_key_checks=0; {}; {}; ALTER TABLE t ADD FOREIGN "
                                    "KEY (a) REFERENCES p (id);",
                                    parent, plain),
                        server) == "INPLACE NONE kept");
    hold({
        {server, plain, "ALTER TABLE t ADD CHECK (a > 0)", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t ADD CHECK (a > 0) NOT ENFORCED", "INSTANT NONE kept"},
    });
}

// The same section, "Table Operations".
TEST_CASE("A table option is metadata alone and a rebuild beside other changes", "[online_ddl]") {
    const Dialect server = mysql(8, 0, 40);
    hold({
        {server, plain, "ALTER TABLE t COMMENT='x'", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t COMMENT='x', ADD KEY (b)", "INPLACE NONE rebuilt"},
        {server, plain, "ALTER TABLE t ROW_FORMAT=DYNAMIC", "INPLACE NONE rebuilt"},
        {server, plain, "ALTER TABLE t FORCE", "INPLACE NONE rebuilt"},
        {server, plain, "ALTER TABLE t ENGINE=InnoDB", "INPLACE NONE rebuilt"},
        {server, plain, "ALTER TABLE t ENGINE=MyISAM", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t RENAME TO u", "INSTANT EXCLUSIVE kept"},
        {server, plain, "ALTER TABLE t ENCRYPTION='Y'", "COPY SHARED rebuilt"},
    });
}

// The same section, "Partitioning Operations".
TEST_CASE("Partitions are managed in place since 8.0", "[online_ddl]") {
    constexpr std::string_view ranges = "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION "
                                        "p VALUES LESS THAN (10), PARTITION q VALUES LESS THAN "
                                        "(20))";
    const Dialect server = mysql(8, 0, 40);
    hold({
        {server, ranges, "ALTER TABLE t ADD PARTITION (PARTITION r VALUES LESS THAN (30))",
         "INPLACE NONE kept"},
        {server, ranges, "ALTER TABLE t DROP PARTITION p", "INPLACE NONE kept"},
        {server, ranges,
         "ALTER TABLE t REORGANIZE PARTITION q INTO (PARTITION q1 VALUES LESS THAN (15), PARTITION "
         "q2 VALUES LESS THAN (20))",
         "INPLACE SHARED partitions"},
        {server, ranges, "ALTER TABLE t TRUNCATE PARTITION p", "INSTANT NONE replaced"},
        {server, ranges, "ALTER TABLE t REMOVE PARTITIONING", "COPY SHARED rebuilt"},
    });
    CHECK(refusal(std::string(ranges), "ALTER TABLE t LOCK=NONE, DROP PARTITION p",
                  mysql(5, 7, 40)) == 1846);
}

// MariaDB Knowledge Base, "InnoDB Online DDL Operations with the INSTANT Alter Algorithm" and its
// neighbours.
TEST_CASE("MariaDB goes other ways", "[online_ddl]") {
    const Dialect server = mariadb(10, 11, 6);
    hold({
        {server, plain, "ALTER TABLE t MODIFY b INT NOT NULL FIRST", "INSTANT NONE kept"},
        {server, plain, "ALTER TABLE t MODIFY v VARCHAR(63)", "INSTANT NONE kept"},
        {server, "CREATE TABLE t (v VARCHAR(100) CHARACTER SET latin1)",
         "ALTER TABLE t MODIFY v VARCHAR(300)", "INSTANT NONE kept"},
        {server, "CREATE TABLE t (v VARCHAR(200) CHARACTER SET latin1)",
         "ALTER TABLE t MODIFY v VARCHAR(300)", "COPY SHARED rebuilt"},
        {server, plain, "ALTER TABLE t RENAME KEY k TO l", "INSTANT NONE kept"},
        {server, plain, "ALTER TABLE t DROP KEY k", "INPLACE NONE kept"},
        {server, plain, "ALTER TABLE t COMMENT='x'", "INSTANT NONE kept"},
        {server, "CREATE TABLE t (a TEXT, FULLTEXT (a))", "ALTER TABLE t ADD c INT",
         "INPLACE SHARED rebuilt"},
        {server, plain, "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)", "COPY SHARED rebuilt"},
    });
    CHECK(refusal(std::string(plain), "ALTER TABLE t ADD KEY (b), ALGORITHM=INSTANT", server) ==
          1846);
    CHECK(refusal(std::string(plain), "ALTER TABLE t ADD KEY (b), ALGORITHM=NOCOPY", server) == 0);
    CHECK(refusal(std::string(plain), "ALTER TABLE t ADD c INT, ALGORITHM=INSTANT, LOCK=NONE",
                  server) == 0);
}

// MySQL 8.0 manual, 15.1.9 "ALTER TABLE Statement", "Performance and Space Requirements" and
// "Concurrency Control".
TEST_CASE("Clauses that ask for more than the server can do are refused", "[online_ddl]") {
    const std::string table(plain);
    CHECK(refusal(table, "ALTER TABLE t ADD c INT, ALGORITHM=INSTANT") == 0);
    CHECK(refusal(table, "ALTER TABLE t ADD c INT, ALGORITHM=INSTANT, LOCK=NONE") == 1221);
    CHECK(refusal(table, "ALTER TABLE t MODIFY b BIGINT, ALGORITHM=INPLACE") == 1846);
    CHECK(refusal(table, "ALTER TABLE t MODIFY b BIGINT, LOCK=NONE") == 1846);
    CHECK(refusal(table, "ALTER TABLE t MODIFY b BIGINT, LOCK=SHARED") == 0);
    CHECK(refusal(table, "ALTER TABLE t ADD KEY (b), ALGORITHM=INSTANT") == 1845);
    CHECK(refusal(table, "ALTER TABLE t RENAME TO u, LOCK=NONE") == 1845);
    CHECK(refusal(table, "ALTER TABLE t ADD CHECK (a > 0), ALGORITHM=INPLACE") == 1845);
    CHECK(refusal(table, "CREATE INDEX n ON t (b) ALGORITHM=COPY LOCK=NONE") == 1846);
    CHECK(refusal("CREATE TABLE t (a TEXT)", "ALTER TABLE t ADD FULLTEXT (a), LOCK=NONE") == 1846);
    CHECK(refusal("CREATE TABLE t (a TEXT, b TEXT)",
                  "ALTER TABLE t ADD FULLTEXT (a), ADD FULLTEXT (b)") == 1795);
    CHECK(refusal("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, FOREIGN KEY (a) "
                  "REFERENCES p (id))",
                  "ALTER TABLE t RENAME COLUMN a TO b, ALGORITHM=COPY") == 1846);
}

TEST_CASE("Every clause has a reason, and the worst decides", "[online_ddl]") {
    const auto run = simulate(std::string(plain) + "; ALTER TABLE t ADD c INT, MODIFY b BIGINT NOT "
                                                   "NULL;");
    const auto prediction = predict(run.last(), mysql(8, 0, 40));
    REQUIRE(prediction);
    CHECK(prediction->algorithm == Algorithm::copy);
    CHECK_FALSE(prediction->writes_go_on);
    REQUIRE(prediction->decisive() != nullptr);
    CHECK(run.text(prediction->decisive()->span) == "MODIFY b BIGINT NOT NULL");
    CHECK(prediction->decisive()->text ==
          "changing the type of `b` copies the table: stored values change (the two types are "
          "stored differently, so every row is written anew)");
}

TEST_CASE("What is not known of a table is said, and the best case given", "[online_ddl]") {
    const auto run = simulate_open("ALTER TABLE unseen MODIFY a BIGINT;");
    const auto prediction = predict(run.last(), mysql(8, 0, 40));
    REQUIRE(prediction);
    CHECK_FALSE(prediction->is_certain());
    CHECK(simulate_open("ALTER TABLE unseen MODIFY a BIGINT, ALGORITHM=INPLACE;").errors().empty());
    CHECK(simulate_open("ALTER TABLE unseen ADD KEY (a), ALGORITHM=INSTANT;").errors() ==
          std::vector<int>{1845});
}

TEST_CASE("A refused statement leaves the table as it was", "[online_ddl]") {
    const auto run = simulate(std::string(plain) + "; ALTER TABLE t ADD c INT, ADD KEY (b), "
                                                   "ALGORITHM=INSTANT;");
    CHECK(run.errors() == std::vector<int>{1845});
    CHECK(columns(run.table("t")) == "id int, a int, b int, v varchar(50)");
    CHECK(run.last().changes.empty());
}

namespace {

std::string instant_changes(int count) {
    std::string sql = "CREATE TABLE t (id INT PRIMARY KEY)";
    for (int i = 0; i < count; ++i) sql += fmt::format("; ALTER TABLE t ADD COLUMN c{} INT", i);
    return sql;
}

} // namespace

// MySQL 8.0 manual, 17.12.1 "Online DDL Operations", "Adding a Column": 64 row versions; MySQL 9.1
// release notes: 255. The number of the refusal is ER_INNODB_MAX_ROW_VERSION of the server's
// sources.
TEST_CASE("instant changes of columns are counted until the table is built anew", "[online]") {
    const std::string used_up = instant_changes(64);
    hold({
        {mysql(8, 0, 40), instant_changes(63), "ALTER TABLE t ADD COLUMN x INT",
         "INSTANT NONE kept"},
        {mysql(8, 0, 40), used_up, "ALTER TABLE t ADD COLUMN x INT", "INPLACE NONE rebuilt"},
        {mysql(8, 4, 0), used_up, "ALTER TABLE t DROP COLUMN c1", "INPLACE NONE rebuilt"},
        {mysql(8, 0, 28), used_up, "ALTER TABLE t ADD COLUMN x INT", "INSTANT NONE kept"},
        {mysql(9, 1, 0), used_up, "ALTER TABLE t ADD COLUMN x INT", "INSTANT NONE kept"},
        {mysql(8, 0, 40), used_up + "; ALTER TABLE t ENGINE=InnoDB",
         "ALTER TABLE t ADD COLUMN x INT", "INSTANT NONE kept"},
        {mysql(8, 0, 40), used_up + "; TRUNCATE TABLE t", "ALTER TABLE t ADD COLUMN x INT",
         "INSTANT NONE kept"},
        {mysql(8, 0, 40), used_up + "; OPTIMIZE TABLE t", "ALTER TABLE t ADD COLUMN x INT",
         "INSTANT NONE kept"},
        {mysql(8, 0, 40), used_up + "; RENAME TABLE t TO u", "ALTER TABLE u ADD COLUMN x INT",
         "INPLACE NONE rebuilt"},
        {mysql(8, 0, 40), used_up, "ALTER TABLE t RENAME COLUMN c1 TO x", "INSTANT NONE kept"},
    });
    CHECK(refusal(used_up, "ALTER TABLE t ADD COLUMN x INT, ALGORITHM=INSTANT") == 4092);
    CHECK(refusal(instant_changes(63), "ALTER TABLE t ADD COLUMN x INT, ALGORITHM=INSTANT") == 0);
}

// Asked of MariaDB 10.11.
TEST_CASE("A hash unique key in MariaDB leaves nothing but copies", "[online_ddl]") {
    const Dialect server = mariadb(10, 11, 19);
    constexpr std::string_view hashed =
        "CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(4000) UNIQUE, b INT, KEY k (b))";
    constexpr std::string_view keyed =
        "CREATE TABLE t (id INT PRIMARY KEY, u INT NOT NULL UNIQUE, n INT UNIQUE)";
    hold({
        {server, hashed, "ALTER TABLE t ADD COLUMN z INT", "COPY SHARED rebuilt"},
        {server, hashed, "ALTER TABLE t COMMENT='x'", "COPY SHARED rebuilt"},
        {server, hashed, "ALTER TABLE t DROP KEY k", "COPY SHARED rebuilt"},
        {server, hashed, "ALTER TABLE t DROP KEY a", "INPLACE NONE kept"},
        {server, hashed, "ALTER TABLE t DROP KEY a, ADD COLUMN z INT", "COPY SHARED rebuilt"},
        {server, keyed, "ALTER TABLE t DROP PRIMARY KEY", "INPLACE NONE rebuilt"},
        {server, keyed, "ALTER TABLE t DROP COLUMN id", "INPLACE NONE rebuilt"},
        {server, "CREATE TABLE t (id INT PRIMARY KEY, n INT UNIQUE)",
         "ALTER TABLE t DROP PRIMARY KEY", "COPY SHARED rebuilt"},
        {server, "CREATE TABLE t (id INT PRIMARY KEY, u INT NOT NULL, UNIQUE KEY k (id))",
         "ALTER TABLE t DROP PRIMARY KEY", "INPLACE NONE kept"},
        {server, "CREATE TABLE t (a INT, g INT AS (a + 1) STORED)",
         "ALTER TABLE t RENAME COLUMN a TO b", "INSTANT NONE kept"},
        {server, "CREATE TABLE t (a INT, CHECK (a > 0)) ENGINE=MyISAM",
         "ALTER TABLE t DROP CONSTRAINT CONSTRAINT_1", "INSTANT NONE kept"},
    });
}

// `make test-server` asks MariaDB 10.11.19 for all of these.
TEST_CASE("MariaDB copies where NOT NULL comes beside kept generated values", "[online_ddl]") {
    const Dialect server = mariadb(10, 11, 19);
    constexpr std::string_view stored = "CREATE TABLE t (a INT, b INT AS (c) STORED, c INT)";
    constexpr std::string_view indexed = "CREATE TABLE t (a INT, b INT AS (c), c INT, KEY (b))";
    constexpr std::string_view computed = "CREATE TABLE t (a INT, b INT AS (c), c INT)";
    hold({
        {server, stored, "ALTER TABLE t MODIFY a INT NOT NULL", "COPY SHARED rebuilt"},
        {server, indexed, "ALTER TABLE t ADD PRIMARY KEY (a)", "COPY SHARED rebuilt"},
        {server, computed, "ALTER TABLE t MODIFY a INT NOT NULL", "INPLACE NONE rebuilt"},
        {server, computed, "ALTER TABLE t ADD PRIMARY KEY (a)", "INPLACE NONE rebuilt"},
    });
}

TEST_CASE("An index that takes a renamed one's name is built", "[online_ddl]") {
    constexpr std::string_view table =
        "CREATE TABLE t (a INT PRIMARY KEY, b INT, KEY k (a, b), KEY a (b))";
    constexpr std::string_view alter = "ALTER TABLE t RENAME INDEX k TO l, ADD KEY k (b, a)";
    hold({{mariadb(10, 11, 19), table, alter, "INPLACE NONE kept"},
          {mysql(8, 0, 40), table, alter, "INPLACE NONE kept"}});
}
