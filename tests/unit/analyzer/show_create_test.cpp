#include "analyzer/catalog/show_create.hpp"
#include "tests/unit/analyzer/simulated.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lintel::test {
namespace {

std::string shown(const std::string& sql, const std::string& table = "t") {
    const auto run = simulate(sql);
    return show_create(run.table(table), mysql(8, 0, 40));
}

} // namespace

// The expected texts were checked against SHOW CREATE TABLE of MySQL 8.0.40.
TEST_CASE("a table is printed as SHOW CREATE TABLE prints it", "[schema]") {
    CHECK(shown("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, n VARCHAR(10) DEFAULT 'a''b', "
                "d DECIMAL(8,2) DEFAULT 1, b TEXT, g INT AS (d + 1) STORED, "
                "UNIQUE KEY (n), KEY (d DESC), CHECK (d > 0)) COMMENT='c'") ==
          "CREATE TABLE `t` (\n"
          "  `id` int NOT NULL AUTO_INCREMENT,\n"
          "  `n` varchar(10) DEFAULT 'a''b',\n"
          "  `d` decimal(8,2) DEFAULT '1.00',\n"
          "  `b` text,\n"
          "  `g` int GENERATED ALWAYS AS ((`d` + 1)) STORED,\n"
          "  PRIMARY KEY (`id`),\n"
          "  UNIQUE KEY `n` (`n`),\n"
          "  KEY `d` (`d` DESC),\n"
          "  CONSTRAINT `t_chk_1` CHECK ((`d` > 0))\n"
          ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='c'");
}

TEST_CASE("character sets are printed where they are not the table's", "[schema]") {
    CHECK(shown("CREATE TABLE t (a CHAR(1) CHARACTER SET latin1, b CHAR(1)) COLLATE utf8mb4_bin") ==
          "CREATE TABLE `t` (\n"
          "  `a` char(1) CHARACTER SET latin1 COLLATE latin1_swedish_ci DEFAULT NULL,\n"
          "  `b` char(1) COLLATE utf8mb4_bin DEFAULT NULL\n"
          ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin");
}

TEST_CASE("partitions and foreign keys are printed", "[schema]") {
    CHECK(shown("CREATE TABLE t (a DATE) PARTITION BY RANGE (TO_DAYS(a)) "
                "(PARTITION p0 VALUES LESS THAN (TO_DAYS('2009-04-02')), "
                "PARTITION p1 VALUES LESS THAN (MAXVALUE))") ==
          "CREATE TABLE `t` (\n"
          "  `a` date DEFAULT NULL\n"
          ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci\n"
          "/*!50100 PARTITION BY RANGE (to_days(`a`))\n"
          "(PARTITION p0 VALUES LESS THAN (733864) ENGINE = InnoDB,\n"
          " PARTITION p1 VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */");
    CHECK(shown("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, FOREIGN KEY (a) "
                "REFERENCES p (id) ON DELETE CASCADE ON UPDATE NO ACTION)") ==
          "CREATE TABLE `t` (\n"
          "  `a` int DEFAULT NULL,\n"
          "  KEY `a` (`a`),\n"
          "  CONSTRAINT `t_ibfk_1` FOREIGN KEY (`a`) REFERENCES `p` (`id`) ON DELETE CASCADE\n"
          ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci");
}

TEST_CASE("a prefix as long as its column is no prefix", "[schema]") {
    CHECK(shown("CREATE TABLE t (a VARCHAR(20), KEY (a(20)), KEY b (a(10)))") ==
          "CREATE TABLE `t` (\n"
          "  `a` varchar(20) DEFAULT NULL,\n"
          "  KEY `a` (`a`),\n"
          "  KEY `b` (`a`(10))\n"
          ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci");
}

TEST_CASE("keys made for foreign keys stand where those are written", "[schema]") {
    const auto run = simulate("CREATE TABLE p (id INT PRIMARY KEY);"
                              "CREATE TABLE c (a INT, b INT, FOREIGN KEY (a) REFERENCES p (id), "
                              "KEY k (b));");
    CHECK(indexes(run.table("c")) == "a(a), k(b)");
}

TEST_CASE("text of expressions and defaults is printed as the server keeps it", "[schema]") {
    const auto holds = [](const std::string& sql, const std::string& part) {
        const std::string text = shown("CREATE TABLE t " + sql);
        INFO(text);
        CHECK(text.find(part) != std::string::npos);
    };
    holds("(a INT, CHECK (a <> 'x\ny'))", "_utf8mb4'x\\ny'");
    holds("(Name VARCHAR(9), KEY ((UPPER(name))))", "upper(`Name`)");
    holds("(j JSON, KEY ((CAST(j AS CHAR(9) ARRAY))))", "as char(9) array)");
    holds("(a BINARY(3) DEFAULT 'a')", "DEFAULT 'a\\0\\0'");
    holds("(a BINARY(3) DEFAULT 0xAA)", "DEFAULT 0xAA0000");
    holds("(a CHAR(3) DEFAULT 'a ')", "DEFAULT 'a'");
    holds("(a VARCHAR(3) DEFAULT b'1100001')", "DEFAULT 'a'");
    holds("(a DOUBLE ZEROFILL DEFAULT 8.5)", "DEFAULT '00000000000000000008.5'");
    holds("(a DOUBLE DEFAULT 2.34e-10)", "DEFAULT '0.000000000234'");
    holds("(a INT NOT SECONDARY)", "`a` int NOT SECONDARY DEFAULT NULL");
    holds("(a INT COMMENT 'col\xF0\x9F\x90\xAC')", "COMMENT 'col?'");
    holds("(id SERIAL PRIMARY KEY)", "UNIQUE KEY `id` (`id`)");
    holds("(a DATE) PARTITION BY HASH (YEARWEEK(a))", "yearweek(`a`,0)");
    holds("(a DATETIME) PARTITION BY RANGE (TO_SECONDS(a)) (PARTITION p VALUES LESS THAN "
          "(TO_SECONDS('2007-03-08 00:00:00')))",
          "/*!50500 PARTITION BY RANGE (to_seconds(`a`))\n"
          "(PARTITION p VALUES LESS THAN (63340531200)");
    holds("(a INT, b INT) PARTITION BY LIST COLUMNS (a, b) (PARTITION p VALUES IN ((1, NULL), (2, "
          "3)))",
          "VALUES IN ((1,NULL),(2,3))");
    holds("(a INT) PARTITION BY LIST COLUMNS (a) (PARTITION p VALUES IN (4, NULL))", "IN (4,NULL)");
    holds("(a INT) PARTITION BY LIST (a) (PARTITION p VALUES IN (4, NULL))", "IN (NULL,4)");
}

TEST_CASE("outside strict mode an empty default of a TEXT is dropped", "[schema]") {
    CHECK(shown("SET sql_mode = ''; CREATE TABLE t (a TEXT DEFAULT '')").find("DEFAULT ''") ==
          std::string::npos);
}

} // namespace lintel::test
