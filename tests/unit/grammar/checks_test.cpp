#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lintel::tests {
namespace {

/// Statements that the named server's parser takes, and near ones that it answers with error 1064.
struct Pair {
    const char* good;
    const char* bad;
};

void hold(std::initializer_list<Pair> pairs, const char* target = "mysql-8.0.40") {
    for (const auto& [good, bad] : pairs) {
        INFO(target << "\n  good: " << good << "\n  bad: " << bad);
        const auto problem = refusal(good, server(target));
        CHECK((problem ? problem->message : "") == "");
        CHECK(refusal(bad, server(target)));
    }
}

// MySQL 8.0 manual, 15.2.13 "SELECT Statement", 14.19.1 "Aggregate Function Descriptions".
TEST_CASE("a star stands for columns only where columns are listed", "[syntax]") {
    hold({{"SELECT *, a FROM t", "SELECT a, * FROM t"},
          {"SELECT COUNT(*) FROM t", "SELECT SUM(*) FROM t"},
          {"SELECT t.*, u.* FROM t, u", "SELECT t.* AS x FROM t"},
          {"DELETE t.* FROM t JOIN u", "DELETE FROM t.* WHERE 1"},
          {"SELECT 2 * 3", "SELECT HEX(*) FROM t"}});
}

// MySQL 8.0 manual, 14 "Functions and Operators".
TEST_CASE("functions named by keywords are known by their arguments", "[syntax]") {
    hold({{"SELECT IF(a, 1, 2)", "SELECT IF(a, 1)"},
          {"SELECT TRUNCATE(1.5, 1)", "SELECT TRUNCATE(1.5)"},
          {"SELECT `first`(1)", "SELECT FIRST(1)"},
          {"SELECT nosuch(1, 2)", "SELECT nosuch(1, 2) OVER ()"},
          {"SELECT MAX(DISTINCT a)", "SELECT STD(DISTINCT a)"},
          {"SELECT CAST(a AS SIGNED)", "SELECT CAST(a AS INT)"},
          {"SELECT TIMESTAMPADD(HOUR, 1, a)", "SELECT TIMESTAMPADD(DAY_HOUR, 1, a)"},
          {"SELECT ROW(1, 2) = ROW(3, 4)", "SELECT ROW(1)"}});
    CHECK_FALSE(refusal("SELECT CAST(a AS INT)", server("mariadb-10.11")));
    CHECK_FALSE(refusal("SELECT PASSWORD('x')", server("mysql-5.7")));
}

// MySQL 8.0 manual, 11.5 "Expressions": intervals; 11.4 "User-Defined Variables"; 14.5 "Assignment
// Operators".
TEST_CASE("intervals, defaults and assignments keep to their places", "[syntax]") {
    hold({{"SELECT a + INTERVAL 1 DAY, INTERVAL 1 DAY + a", "SELECT INTERVAL 1 DAY"},
          {"SELECT DATE_ADD(a, INTERVAL 1 DAY)", "SELECT f(a, INTERVAL 1 DAY)"},
          {"INSERT INTO t VALUES (DEFAULT, 1)", "INSERT INTO t VALUES (DEFAULT + 1)"},
          {"UPDATE t SET a = DEFAULT", "SELECT DEFAULT FROM t"},
          {"SELECT @a := 1", "SELECT a := 1"},
          {"SELECT a -> '$.b' FROM t", "SELECT f(a) -> '$.b' FROM t"}});
}

// MySQL 8.0 manual, 15.2.13.2 "JOIN Clause".
TEST_CASE("joins and their conditions are paired", "[syntax]") {
    hold({{"SELECT * FROM a LEFT JOIN b ON 1", "SELECT * FROM a LEFT JOIN b"},
          {"SELECT * FROM a JOIN b JOIN c ON 1 ON 2", "SELECT * FROM a JOIN b ON 1 ON 2"},
          {"SELECT * FROM a NATURAL JOIN b", "SELECT * FROM a NATURAL JOIN b ON 1"},
          {"SELECT 1 FROM DUAL WHERE 1", "SELECT 1 FROM t, DUAL"},
          {"SELECT * FROM ((SELECT 1) UNION (SELECT 2)) AS t", "SELECT * FROM ((SELECT 1) AS t)"},
          {"INSERT INTO a SELECT * FROM b JOIN c WHERE 1 ON DUPLICATE KEY UPDATE d = 1",
           "INSERT INTO a SELECT * FROM b JOIN c ON DUPLICATE KEY UPDATE d = 1"}});
}

// MySQL 8.0 manual, 15.2.13.1 "SELECT ... INTO Statement", 15.2.17 "UPDATE Statement", 15.2.2
// "DELETE Statement".
TEST_CASE("what follows a query has an order and an end", "[syntax]") {
    hold({{"SELECT a FROM t ORDER BY a LIMIT 1 FOR UPDATE", "SELECT a FROM t LIMIT 1 ORDER BY a"},
          {"SELECT a FROM t INTO @x", "SELECT * FROM t WHERE EXISTS (SELECT a FROM u INTO @x)"},
          {"(SELECT a FROM t INTO @x)", "CREATE VIEW v AS SELECT a FROM t INTO @x"},
          {"DELETE FROM t ORDER BY a LIMIT 1", "DELETE FROM t LIMIT 1 OFFSET 1"},
          {"DELETE FROM a, b USING a JOIN b", "DELETE FROM a, b"},
          {"SELECT a FROM t GROUP BY a ORDER BY a DESC", "SELECT a FROM t GROUP BY a DESC"}});
    CHECK_FALSE(refusal("SELECT a FROM t GROUP BY a DESC", server("mysql-5.7")));
}

// MySQL 8.0 manual, 15.1.20 "CREATE TABLE Statement" and its sections.
TEST_CASE("column definitions are put together as the server allows", "[syntax]") {
    hold({{"CREATE TABLE t (a INT, b INT AS (a) STORED NOT NULL)",
           "CREATE TABLE t (a INT, b INT NOT NULL AS (a))"},
          {"CREATE TABLE t (a DATETIME DEFAULT (CURDATE()))",
           "CREATE TABLE t (a DATETIME DEFAULT CURDATE())"},
          {"CREATE TABLE t (a DOUBLE(10, 2))", "CREATE TABLE t (a DOUBLE(10))"},
          {"CREATE TABLE t (a CHAR(1) CHARSET latin1 BINARY)",
           "CREATE TABLE t (a CHAR(1) CHARSET latin1 CHARSET utf8)"},
          {"CREATE TABLE t (a INT, FULLTEXT KEY (a) WITH PARSER ngram)",
           "CREATE TABLE t (a INT, FULLTEXT KEY (a) USING BTREE)"},
          {"CREATE TABLE t (a INT) PACK_KEYS = 1", "CREATE TABLE t (a INT) PACK_KEYS = 2"},
          {"CREATE TABLE t (a INT COMMENT 'x')", "CREATE TABLE t (a INT COMMENT 'x' 'y')"},
          {"CREATE TABLE t (a INT) PARTITION BY HASH (YEAR(a))",
           "CREATE TABLE t (a INT) PARTITION BY HASH (a + NOW())"}});
    CHECK_FALSE(refusal("CREATE TABLE t (t.a INT) CHARSET DEFAULT", server("mysql-5.7")));
    CHECK(refusal("CREATE TABLE t (t.a INT)", server("mysql-8.0")));
    CHECK(refusal("CREATE TABLE t (a INT) CHARSET DEFAULT", server("mysql-8.0")));
}

// MySQL 8.0 manual, 15.1.9 "ALTER TABLE Statement"; MariaDB documentation, "ALTER TABLE".
TEST_CASE("what only MariaDB alters is refused for MySQL", "[syntax]") {
    for (const char* sql :
         {"ALTER TABLE t MODIFY COLUMN IF EXISTS a INT", "ALTER IGNORE TABLE t ADD a INT",
          "ALTER TABLE IF EXISTS t ADD a INT", "RENAME TABLE IF EXISTS a TO b"}) {
        INFO(sql);
        CHECK(refusal(sql, server("mysql-8.4")));
        CHECK_FALSE(refusal(sql, server("mariadb-10.11")));
    }
}

// MariaDB documentation, "ALTER TABLE", "Invisible Columns", "Ignored Indexes", "Generated
// Columns".
TEST_CASE("what only MySQL alters is refused for MariaDB", "[syntax]") {
    for (const char* sql : {
             "ALTER TABLE t ADD COLUMN z POINT NOT NULL SRID 4326",
             "ALTER TABLE t ADD COLUMN z INT VISIBLE",
             "ALTER TABLE t ADD COLUMN z INT COLUMN_FORMAT FIXED",
             "ALTER TABLE t ADD COLUMN z INT GENERATED ALWAYS AS (a * 2) VIRTUAL NOT NULL",
             "ALTER TABLE t ADD KEY k ((a + 1))",
             "ALTER TABLE t ADD KEY k (a) INVISIBLE",
             "ALTER TABLE t ALTER INDEX k INVISIBLE",
             "ALTER TABLE t ALTER COLUMN a SET INVISIBLE",
             "ALTER TABLE t DROP CHECK c",
             "ALTER TABLE t TABLESPACE=innodb_system",
             "ALTER TABLE t AUTOEXTEND_SIZE=4M",
             "ALTER TABLE t SECONDARY_ENGINE=NULL",
             "ALTER TABLE t ADD COLUMN a INT, WITHOUT VALIDATION",
             "ALTER TABLE t DISCARD PARTITION p TABLESPACE",
             "CREATE INDEX k ON t ((a + 1))",
             "DROP INDEX k ON t ALGORITHM=INPLACE",
         }) {
        INFO(sql);
        CHECK_FALSE(refusal(sql, server("mysql-8.4")));
        CHECK(refusal(sql, server("mariadb-10.11")));
    }
    const char* validating = "ALTER TABLE t EXCHANGE PARTITION p WITH TABLE e WITHOUT VALIDATION";
    CHECK(refusal(validating, server("mariadb-11.3")));
    CHECK_FALSE(refusal(validating, server("mariadb-11.4")));
}

// MariaDB documentation, "ALTER TABLE": partition actions stand alone.
TEST_CASE("MariaDB's work on partitions takes no ALGORITHM and LOCK", "[syntax]") {
    CHECK(refusal("ALTER TABLE t ALGORITHM=COPY, DROP PARTITION p", server("mariadb-10.11")));
    CHECK(refusal("ALTER TABLE t TRUNCATE PARTITION p, LOCK=SHARED", server("mariadb-10.11")));
    CHECK_FALSE(refusal("ALTER TABLE t DROP PARTITION p", server("mariadb-10.11")));
    CHECK_FALSE(
        refusal("ALTER TABLE t ALGORITHM=COPY PARTITION BY HASH (a)", server("mariadb-10.11")));
}

// MySQL 8.0 manual, 15.7.1 "Account Management Statements", 15.3 "Transactional and Locking
// Statements".
TEST_CASE("grants and transactions are put together as the server allows", "[syntax]") {
    hold({{"GRANT SELECT ON t TO u", "GRANT SELECT TO u"},
          {"GRANT r TO u WITH ADMIN OPTION", "GRANT SELECT ON t TO u WITH ADMIN OPTION"},
          {"REVOKE ALL PRIVILEGES, GRANT OPTION FROM u", "REVOKE ALL PRIVILEGES FROM u"},
          {"CREATE USER u IDENTIFIED BY 'x'", "GRANT SELECT ON t TO u IDENTIFIED BY 'x'"},
          {"COMMIT AND CHAIN NO RELEASE", "COMMIT AND CHAIN RELEASE"},
          {"SET TRANSACTION READ ONLY, ISOLATION LEVEL READ COMMITTED",
           "SET TRANSACTION READ ONLY, READ WRITE"}});
    CHECK_FALSE(refusal("GRANT SELECT ON t TO u IDENTIFIED BY 'x'", server("mysql-5.7")));
}

TEST_CASE("parentheses are told apart by what follows them", "[syntax]") {
    for (const char* sql :
         {"SELECT ((SELECT 1) + 1)", "SELECT f((SELECT 1))", "SELECT 1 IN ((SELECT 1))",
          "INSERT INTO t VALUES ((SELECT 1)), ((SELECT 2))", "INSERT INTO t ((SELECT 1))",
          "SELECT GROUP_CONCAT((SELECT 1) ORDER BY 1)", "((SELECT 1) UNION (SELECT 2)) LIMIT 1",
          "SELECT FIRST_VALUE((SELECT 1)) OVER ()"}) {
        INFO(sql);
        const auto problem = refusal(sql, server("mysql-8.0.40"));
        CHECK((problem ? problem->message : "") == "");
    }
}

} // namespace
} // namespace lintel::tests
