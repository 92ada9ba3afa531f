#include "analyzer/catalog/show_create.hpp"
#include "tests/unit/analyzer/simulated.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lintel::test {
namespace {

/// The column that CREATE TABLE … SELECT makes of an expression over `s`.
std::string column_of(const std::string& expression) {
    const auto run =
        simulate("SET NAMES utf8mb4 COLLATE utf8mb4_general_ci;"
                 "CREATE TABLE s (i INT NOT NULL, u INT UNSIGNED, b BIGINT, d DECIMAL(8,2), "
                 "v VARCHAR(20) NOT NULL, l VARCHAR(20) CHARACTER SET latin1, x TEXT, j JSON, "
                 "t DATETIME(3) NOT NULL);"
                 "CREATE TABLE t AS SELECT " +
                 expression + " AS c FROM s");
    const std::string text = show_create(run.table("t"), mysql(8, 0, 40));
    const std::size_t begin = text.find("`c` ");
    if (begin == std::string::npos) return text;
    return text.substr(begin + 4, text.find('\n', begin) - begin - 4);
}

const std::string utf8 = " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";

} // namespace

// Recorded from MySQL 8.0.40: mysql-test's func_math, func_str, func_group,
// time_truncate_fractional, user_lock, json_functions, ctype_utf16le.
TEST_CASE("numbers of CREATE TABLE … SELECT have the server's types", "[types]") {
    CHECK(column_of("1") == "int NOT NULL DEFAULT '0'");
    CHECK(column_of("0x9999 + 0") == "int unsigned NOT NULL DEFAULT '0'");
    CHECK(column_of("round(1, 6)") == "bigint NOT NULL DEFAULT '0'");
    CHECK(column_of("CEILING(CAST(7 AS DECIMAL(18, 0)))") == "bigint NOT NULL DEFAULT '0'");
    CHECK(column_of("FLOOR(CAST(7 AS DECIMAL(19, 0)))") == "decimal(19,0) NOT NULL DEFAULT '0'");
    CHECK(column_of("FLOOR(CAST(7.5 AS DECIMAL(18, 1)))") == "bigint NOT NULL DEFAULT '0'");
    CHECK(column_of("CEILING(18446744073709551616)") == "decimal(20,0) NOT NULL DEFAULT '0'");
    CHECK(column_of("variance(0)") == "double DEFAULT NULL");
    CHECK(column_of("GET_LOCK('a', 0)") == "int DEFAULT NULL");
    CHECK(column_of("RELEASE_ALL_LOCKS()") == "bigint unsigned NOT NULL DEFAULT '0'");
}

TEST_CASE("strings have their length, collation and a NULL in strict mode", "[types]") {
    CHECK(column_of("'table 1'") == "varchar(7)" + utf8 + " NOT NULL DEFAULT ''");
    CHECK(column_of("REPEAT('abcd', 128)") == "varchar(512)" + utf8 + " DEFAULT NULL");
    CHECK(column_of("REPEAT('abcd', 129)") == "text" + utf8);
    CHECK(column_of("HEX(-1)") == "varchar(16)" + utf8 + " DEFAULT NULL");
    CHECK(column_of("quote('a')") == "varchar(4)" + utf8 + " DEFAULT NULL");
    CHECK(column_of("format(123, 2)") == "varchar(37)" + utf8 + " DEFAULT NULL");
    CHECK(column_of("EXPORT_SET(1, 'ST_Y', 'N', '', 8)") ==
          "varchar(256)" + utf8 + " DEFAULT NULL");
    CHECK(column_of("rpad(UUID(), 100, ' ')") == "varchar(100) CHARACTER SET utf8mb3 DEFAULT NULL");
    CHECK(column_of("_utf8'тест'") == "varchar(4) CHARACTER SET utf8mb3 NOT NULL DEFAULT ''");
    CHECK(column_of("CHAR(0x414243)") == "varbinary(4) DEFAULT NULL");
    CHECK(column_of("JSON_QUOTE('table')") ==
          "varchar(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL");
    CHECK(column_of("NULL") == "binary(0) DEFAULT NULL");
}

TEST_CASE("times keep the fraction of what they are made of", "[types]") {
    CHECK(column_of("SEC_TO_TIME(3661)") == "time DEFAULT NULL");
    CHECK(column_of("SEC_TO_TIME(3661.99)") == "time(2) DEFAULT NULL");
    CHECK(column_of("SEC_TO_TIME(3661.9999999)") == "time(6) DEFAULT NULL");
    CHECK(column_of("CAST(SEC_TO_TIME(3661) AS CHAR)") == "varchar(10)" + utf8 + " DEFAULT NULL");
    CHECK(column_of("MAKEDATE(1970, 1)") == "date DEFAULT NULL");
}

// By the server's rules for columns: MySQL 8.0 manual, 14.6.1 "Arithmetic Operators", 14.19.1
// "Aggregate Function Descriptions".
TEST_CASE("expressions over columns follow the columns", "[types]") {
    CHECK(column_of("SUM(i)") == "decimal(32,0) DEFAULT NULL");
    CHECK(column_of("AVG(i)") == "decimal(14,4) DEFAULT NULL");
    CHECK(column_of("COUNT(*)") == "bigint NOT NULL DEFAULT '0'");
    CHECK(column_of("i + 1") == "bigint NOT NULL DEFAULT '0'");
    CHECK(column_of("IFNULL(b, 0)") == "bigint NOT NULL DEFAULT '0'");
    CHECK(column_of("d / 2") == "decimal(12,6) DEFAULT NULL");
    CHECK(column_of("CONCAT(v, '-', i)") == "varchar(32) DEFAULT NULL");
    CHECK(column_of("UPPER(l)") == "varchar(20) CHARACTER SET latin1 DEFAULT NULL");
    CHECK(column_of("j->>'$.a'") == "longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    CHECK(column_of("CASE WHEN i > 1 THEN 'yes' ELSE 'no' END") ==
          "varchar(3)" + utf8 + " NOT NULL DEFAULT ''");
    CHECK(column_of("CASE WHEN i > 1 THEN 1.5 END") == "decimal(2,1) DEFAULT NULL");
    CHECK(column_of("i > 1") == "int NOT NULL DEFAULT '0'");
    CHECK(column_of("ROW_NUMBER() OVER ()") == "bigint unsigned NOT NULL DEFAULT '0'");
    CHECK(column_of("(SELECT 'one' FROM s LIMIT 1)") == "varchar(3)" + utf8 + " DEFAULT NULL");
}

TEST_CASE("set operations and VALUES take the type that holds all", "[types]") {
    const auto shown = [](const std::string& sql) {
        return show_create(
            simulate("SET NAMES utf8mb4 COLLATE utf8mb4_general_ci;" + sql).table("t"),
            mysql(8, 0, 40));
    };
    const std::string end = "\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci";
    CHECK(shown("CREATE TABLE t AS VALUES ROW(1, NULL)") ==
          "CREATE TABLE `t` (\n"
          "  `column_0` int NOT NULL DEFAULT '0',\n"
          "  `column_1` binary(0) DEFAULT NULL" +
              end);
    CHECK(shown("CREATE TABLE t AS VALUES ROW(1, 1, 1, 1, 1, 1), "
                "ROW(1, 1.0, 1.0e0, DATE '2000-01-01', '1', JSON_ARRAY(1))") ==
          "CREATE TABLE `t` (\n"
          "  `column_0` bigint NOT NULL DEFAULT '0',\n"
          "  `column_1` decimal(2,1) NOT NULL DEFAULT '0.0',\n"
          "  `column_2` double NOT NULL DEFAULT '0',\n"
          "  `column_3` varchar(10)" +
              utf8 +
              " NOT NULL DEFAULT '',\n"
              "  `column_4` varchar(2)" +
              utf8 +
              " NOT NULL DEFAULT '',\n"
              "  `column_5` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" +
              end);
    CHECK(shown("CREATE TABLE t AS SELECT 1 UNION SELECT UUID()") ==
          "CREATE TABLE `t` (\n"
          "  `1` varchar(36) CHARACTER SET utf8mb3 DEFAULT NULL" +
              end);
}

TEST_CASE("JSON_TABLE gives the columns it declares", "[types]") {
    const auto run = simulate("CREATE TABLE t AS SELECT * FROM JSON_TABLE('[]', '$[*]' COLUMNS ("
                              "n FOR ORDINALITY, id BIGINT UNSIGNED PATH '$.id', "
                              "a VARCHAR(10) COLLATE ascii_bin PATH '$.a')) AS j");
    CHECK(show_create(run.table("t"), mysql(8, 0, 40)) ==
          "CREATE TABLE `t` (\n"
          "  `n` int unsigned DEFAULT NULL,\n"
          "  `id` bigint unsigned DEFAULT NULL,\n"
          "  `a` varchar(10) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL\n"
          ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci");
}

TEST_CASE("what the types do not tell is not claimed", "[types]") {
    CHECK_FALSE(simulate("CREATE TABLE t AS SELECT no_such_function(1) AS c").table("t").complete);
    CHECK_FALSE(simulate("CREATE TABLE s (i INT NOT NULL);"
                         "CREATE TABLE t AS SELECT s.i FROM s LEFT JOIN s AS o ON o.i = s.i")
                    .table("t")
                    .complete);
}

} // namespace lintel::test
