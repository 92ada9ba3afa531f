// What MariaDB 10.11.19 answered to these very statements; `make test-server` asks it anew.

#include "analyzer/catalog/show_create.hpp"
#include "tests/unit/analyzer/simulated.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lintel::test {
namespace {

std::string shown(const std::string& sql, const std::string& table = "t") {
    return show_create(simulate(sql, mariadb(10, 11)).table(table), mariadb(10, 11));
}

int refused(const std::string& sql) {
    const auto errors = simulate(sql, *parse_target("mariadb-10.11")).errors();
    return errors.empty() ? 0 : errors.front();
}

const std::string tail = ") ENGINE=InnoDB DEFAULT CHARSET=latin1 COLLATE=latin1_swedish_ci";

} // namespace

TEST_CASE("MariaDB prints widths, plain numbers and attributes in its own order", "[mariadb]") {
    CHECK(shown("CREATE TABLE t (a INT UNSIGNED DEFAULT '5', n DECIMAL(10,2) DEFAULT 1.5, "
                "c TEXT DEFAULT 'it''s', u CHAR(36) DEFAULT (UUID()), e INT DEFAULT (1+2), "
                "d DATETIME(3) DEFAULT NOW(), ts TIMESTAMP NOT NULL ON UPDATE CURRENT_TIMESTAMP, "
                "j JSON, v VARCHAR(5) CHARACTER SET utf8mb4 COMMENT 'x' INVISIBLE)") ==
          "CREATE TABLE `t` (\n"
          "  `a` int(10) unsigned DEFAULT 5,\n"
          "  `n` decimal(10,2) DEFAULT 1.50,\n"
          "  `c` text DEFAULT 'it\\'s',\n"
          "  `u` char(36) DEFAULT uuid(),\n"
          "  `e` int(11) DEFAULT (1 + 2),\n"
          "  `d` datetime(3) DEFAULT current_timestamp(3),\n"
          "  `ts` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00' ON UPDATE current_timestamp(),\n"
          "  `j` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK "
          "(json_valid(`j`)),\n"
          "  `v` varchar(5) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci INVISIBLE DEFAULT "
          "NULL COMMENT 'x'\n" +
              tail);
}

TEST_CASE("MariaDB prints expressions with the parentheses that precedence needs", "[mariadb]") {
    const auto check = [](const std::string& condition) {
        const std::string text = shown(
            "CREATE TABLE t (a INT, b INT, c VARCHAR(10), d DATE, CHECK (" + condition + "))");
        const std::size_t begin = text.find("CHECK (") + 7;
        return text.substr(begin, text.find("\n)") - begin - 1);
    };
    CHECK(check("a > 0 AND b < 5 OR c = 'x'") == "`a` > 0 and `b` < 5 or `c` = 'x'");
    CHECK(check("(a > 0 OR b > 0) AND a > 0") == "(`a` > 0 or `b` > 0) and `a` > 0");
    CHECK(check("(a + b) * 2 > 4") == "(`a` + `b`) * 2 > 4");
    CHECK(check("a - (b - 1) > 1") == "`a` - (`b` - 1) > 1");
    CHECK(check("NOT (a = b)") == "`a` <> `b`");
    CHECK(check("NOT a") == "`a` = 0");
    CHECK(check("a && b") == "`a` <> 0 and `b` <> 0");
    CHECK(check("c NOT LIKE '%x'") == "`c`  not like '%x'");
    CHECK(check("c NOT REGEXP '^a'") == "!(`c` regexp '^a')");
    CHECK(check("a % 2 = 1") == "`a` MOD 2 = 1");
    CHECK(check("LENGTH(UPPER(c)) > 1") == "octet_length(ucase(`c`)) > 1");
    CHECK(check("DATE_ADD(d, INTERVAL 2 MONTH) > '2020-01-01'") ==
          "`d` + interval 2 month > '2020-01-01'");
    CHECK(check("a = (1 = b)") == "`a` = (1 = `b`)");
}

TEST_CASE("MariaDB cuts long keys and hashes long unique ones", "[mariadb]") {
    CHECK(shown("CREATE TABLE t (c TEXT, v VARCHAR(4000) CHARACTER SET utf8mb4, KEY (v), "
                "UNIQUE KEY (c), UNIQUE KEY x (c(10)))") ==
          "CREATE TABLE `t` (\n"
          "  `c` text DEFAULT NULL,\n"
          "  `v` varchar(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci DEFAULT NULL,\n"
          "  UNIQUE KEY `x` (`c`(10)),\n"
          "  UNIQUE KEY `c` (`c`) USING HASH,\n"
          "  KEY `v` (`v`(768))\n" +
              tail);
    CHECK(refused("CREATE TABLE t (c TEXT, PRIMARY KEY (c))") == 1170);
    CHECK(refused("CREATE TABLE t (a VARCHAR(700) CHARACTER SET utf8mb4, b VARCHAR(700) CHARACTER "
                  "SET utf8mb4, KEY (a, b))") == 1071);
    CHECK(refused("CREATE TABLE t (a VARCHAR(300) CHARACTER SET utf8mb4, KEY (a)) "
                  "ROW_FORMAT=COMPACT") == 1709);
}

TEST_CASE("MariaDB's partitions, references and columns that are renamed", "[mariadb]") {
    CHECK(shown("CREATE TABLE t (a INT, b DATE) PARTITION BY RANGE (YEAR(b)) (PARTITION p0 VALUES "
                "LESS THAN (2000), PARTITION p1 VALUES LESS THAN MAXVALUE)") ==
          "CREATE TABLE `t` (\n"
          "  `a` int(11) DEFAULT NULL,\n"
          "  `b` date DEFAULT NULL\n" +
              tail +
              "\n PARTITION BY RANGE (year(`b`))\n"
              "(PARTITION `p0` VALUES LESS THAN (2000) ENGINE = InnoDB,\n"
              " PARTITION `p1` VALUES LESS THAN MAXVALUE ENGINE = InnoDB)");
    CHECK(shown("CREATE TABLE p (Id INT PRIMARY KEY); CREATE TABLE t (a INT, FOREIGN KEY k (a) "
                "REFERENCES p (id) ON DELETE RESTRICT ON UPDATE NO ACTION);") ==
          "CREATE TABLE `t` (\n"
          "  `a` int(11) DEFAULT NULL,\n"
          "  KEY `k` (`a`),\n"
          "  CONSTRAINT `k` FOREIGN KEY (`a`) REFERENCES `p` (`Id`) ON UPDATE NO ACTION\n" +
              tail);
    CHECK(shown("CREATE TABLE t (a INT, b INT AS (a + 1), CHECK (a > 1)); "
                "ALTER TABLE t RENAME COLUMN a TO z;") ==
          "CREATE TABLE `t` (\n"
          "  `z` int(11) DEFAULT NULL,\n"
          "  `b` int(11) GENERATED ALWAYS AS (`z` + 1) VIRTUAL,\n"
          "  CONSTRAINT `CONSTRAINT_1` CHECK (`z` > 1)\n" +
              tail);
}

TEST_CASE("MariaDB refuses with numbers of its own", "[mariadb]") {
    CHECK(refused("CREATE TABLE t (a INT AUTO_INCREMENT PRIMARY KEY, CHECK (a > 1))") == 1901);
    CHECK(refused("CREATE TABLE t (a INT, b INT NOT NULL INVISIBLE)") == 4108);
    CHECK(refused("CREATE TABLE t (a INT INVISIBLE)") == 1113);
    CHECK(refused("CREATE TABLE t (a INT, b INT AS (a), PRIMARY KEY (b))") == 1903);
    CHECK(refused("CREATE TABLE t (a INT, b INT AS (a)); ALTER TABLE t MODIFY b INT;") == 1907);
    CHECK(refused("CREATE TABLE t (a INT, b INT, UNIQUE (a, b)); ALTER TABLE t DROP COLUMN a;") ==
          1072);
    CHECK(refused("CREATE TABLE t (a INT, b INT, CHECK (a > b)); ALTER TABLE t DROP COLUMN a;") ==
          1054);
    CHECK(refused("CREATE TABLE t (a INT); ALTER TABLE t DROP CONSTRAINT c;") == 1091);
    CHECK(refused("CREATE TABLE t (a TEXT) ENGINE=MEMORY") == 1163);
    CHECK(refused("CREATE TABLE t (a INT) COMPRESSION='zlib'") == 1911);
    CHECK(refused("DROP VIEW v;") == 4092);
    CHECK(refused("CREATE TABLE t (a DATE DEFAULT '0000-00-00')") == 0);
    CHECK(refused("CREATE TABLE t (a VARCHAR(9)) CHARSET utf8mb4 COLLATE utf8mb4_0900_ai_ci") ==
          1273);
}

TEST_CASE("MariaDB drops what it can of several tables", "[mariadb]") {
    const std::string tables = "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (id INT, "
                               "FOREIGN KEY (id) REFERENCES p (id)); CREATE TABLE x (id INT);";
    const auto left = [&](const std::string& sql, const Dialect& dialect) {
        const Simulated result = simulate(tables + sql, dialect);
        std::string names;
        for (const char* name : {"p", "c", "x"})
            if (result.simulation.catalog.find_table({result.simulation.session.database, name}))
                names += name;
        return names + ":" + std::to_string(result.errors().empty() ? 0 : result.errors().front());
    };
    CHECK(left("DROP TABLE x, p;", mariadb(10, 11)) == "pc:1451");
    CHECK(left("DROP TABLE p, c;", mariadb(10, 11)) == "px:1451");
    CHECK(left("DROP TABLE x, missing, c;", mariadb(10, 11)) == "p:1051");
    CHECK(left("DROP TABLE x, missing, c;", mysql(8, 0, 40)) == "pcx:1051");
    CHECK(left("DROP TABLE x, missing, c;", mysql(5, 7, 44)) == "p:1051");
    CHECK(left("DROP TABLE p, c;", mysql(8, 0, 40)) == "x:0");
}

TEST_CASE("MariaDB's defaults, prefixes and generated columns", "[mariadb]") {
    const std::string table = "CREATE TABLE t (a INT NOT NULL, b INT, ts TIMESTAMP(3) NOT NULL, "
                              "g INT AS (a + 1) STORED, s POINT, k LONGTEXT, i INT INVISIBLE);";
    CHECK(shown(table + "ALTER TABLE t MODIFY a BIGINT FIRST, ALTER a SET DEFAULT 7, ADD n INT, "
                        "ALTER n SET DEFAULT 8;")
              .find("`a` bigint(20) DEFAULT 7") != std::string::npos);
    CHECK(shown(table + "ALTER TABLE t ALTER ts SET DEFAULT 0;")
              .find("DEFAULT '0000-00-00 00:00:00.000'") != std::string::npos);
    CHECK(shown(table + "ALTER TABLE t ADD KEY (s);").find("KEY `s` (`s`(25))") !=
          std::string::npos);
    CHECK(refused(table + "ALTER TABLE t ALTER g SET DEFAULT 1;") == 0);
    CHECK(refused(table + "ALTER TABLE t ADD h INT AS (g + 1) FIRST;") == 4029);
    CHECK(refused(table + "ALTER TABLE t ADD PRIMARY KEY (g);") == 1903);
    CHECK(refused(table + "ALTER TABLE t ADD PRIMARY KEY (i);") == 4108);
    CHECK(refused(table + "ALTER TABLE t ADD UNIQUE (k, b(8));") == 1089);
    CHECK(refused(table + "ALTER TABLE t ADD UNIQUE (b(4));") == 0);
    CHECK(refused("CREATE TABLE t (a INT, b BIGINT AS (IFNULL(a, 1)) STORED) "
                  "PARTITION BY HASH (b);") == 1486);
    CHECK(refused("CREATE TABLE t (a INT) PARTITION BY RANGE COLUMNS (a) (PARTITION p0 VALUES "
                  "LESS THAN (5)); ALTER TABLE t MODIFY a DATE;") == 1654);
}

TEST_CASE("MariaDB's keys and foreign keys when a table is altered", "[mariadb]") {
    const std::string tables = "CREATE TABLE p (id CHAR(9) PRIMARY KEY, w INT, KEY x (w)); CREATE "
                               "TABLE c (id CHAR(9), FOREIGN KEY (id) REFERENCES p (id));";
    CHECK(refused(tables + "SET foreign_key_checks = 0; ALTER TABLE p MODIFY id CHAR(9) "
                           "CHARACTER SET utf8mb4;") == 1833);
    CHECK(refused(tables + "ALTER TABLE p ENGINE=MyISAM;") == 1217);
    CHECK(refused(tables + "ALTER TABLE p RENAME INDEX x TO y, RENAME INDEX x TO z;") == 1176);
    CHECK(refused(tables + "ALTER TABLE p ADD FOREIGN KEY (w) REFERENCES p (w);") == 0);
    CHECK(refused("CREATE TABLE t (a INT); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES t (a);") ==
          1005);
    CHECK(refused("CREATE TABLE t (a VARCHAR(800), KEY (a)); ALTER TABLE t ROW_FORMAT=COMPACT;") ==
          1709);
    CHECK(refused("CREATE TABLE t (a TIME); ALTER TABLE t ALTER a SET DEFAULT 'x';") == 1067);
}

// Errors of both servers that were first met beside MariaDB; MySQL's parser and
// mysql_prepare_alter_table raise them the same way.
TEST_CASE("each column is changed by one clause", "[catalog]") {
    const std::string table = "CREATE TABLE t (a INT, b INT);";
    for (const Dialect& dialect : {mysql(8, 0, 40), mariadb(10, 11)}) {
        const auto error = [&](const std::string& sql) {
            const auto errors = simulate(table + sql, dialect).errors();
            return errors.empty() ? 0 : errors.front();
        };
        CHECK(error("ALTER TABLE t MODIFY a BIGINT, MODIFY a INT;") == 1054);
        CHECK(error("ALTER TABLE t CHANGE a c INT, ALTER COLUMN a SET DEFAULT 1;") == 1054);
        CHECK(error("ALTER TABLE t MODIFY a BIGINT FIRST, ALTER COLUMN a SET DEFAULT 1;") == 0);
        CHECK(error("DROP TABLE t, t;") == 1066);
        CHECK(error("ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x';") == 1067);
        CHECK(error("CREATE TABLE u (a VARCHAR(9)) CHARSET latin1 COLLATE utf8mb4_bin;") == 1253);
        CHECK(error("CREATE TABLE u (a INT, FULLTEXT (a));") == 1283);
        CHECK(error("LOCK TABLES missing WRITE;") == 1146);
    }
}

} // namespace lintel::test
