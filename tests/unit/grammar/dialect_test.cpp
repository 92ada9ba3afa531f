#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

namespace lintel::tests {

// MySQL 8.0 manual, 7.1.11 "Server SQL Modes".
TEST_CASE("a value of sql_mode replaces the one before", "[dialect]") {
    const SqlMode none = SqlMode::from_value("");
    CHECK_FALSE(none.strict);
    CHECK_FALSE(none.no_zero_date);
    CHECK_FALSE(none.no_engine_substitution);
    CHECK(SqlMode::from_value("STRICT_ALL_TABLES").strict);
    CHECK(SqlMode::from_value(" strict_trans_tables , No_Zero_Date,UNKNOWN_WORD,,") ==
          SqlMode::from_value("STRICT_TRANS_TABLES,NO_ZERO_DATE"));
    CHECK(SqlMode::from_value(
              "STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION") ==
          SqlMode{});
}

TEST_CASE("combination modes stand for their parts", "[dialect]") {
    const SqlMode ansi = SqlMode::from_value("ANSI");
    CHECK((ansi.ansi_quotes && ansi.pipes_as_concat && ansi.ignore_space && ansi.real_as_float));
    CHECK_FALSE(ansi.strict);
    const SqlMode traditional = SqlMode::from_value("traditional");
    CHECK((traditional.strict && traditional.no_zero_date && traditional.no_zero_in_date &&
           traditional.no_engine_substitution));
    CHECK_FALSE(traditional.ansi_quotes);
}

TEST_CASE("a target without a patch release is the last of its series", "[dialect]") {
    CHECK(server("mysql-8.0").version >= Version{8, 0, 40});
    CHECK(server("mysql-8.0").version < Version{8, 1, 0});
    CHECK(server("mariadb-10.11.6").version == Version{10, 11, 6});
    CHECK_FALSE(server("mariadb-10.11").mysql_since(5, 7));
    CHECK(server("mariadb-10.11").version < server("mariadb-11.4").version);
}

TEST_CASE("targets are described as they were named", "[dialect]") {
    CHECK(describe(server("mysql-5.7")) == "MySQL 5.7");
    CHECK(describe(server("8.0.36")) == "MySQL 8.0.36");
    CHECK(describe(server("mariadb-10.11")) == "MariaDB 10.11");
    CHECK(describe(server("mysql-26.7")) == "MySQL 26.7");
    CHECK(server("mysql-26.10.1").version > server("mysql-9.7").version);
    for (const char* wrong :
         {"mysql-10.0", "mysql-26.6", "mysql-27.13", "mysql-8.0.", "mysql-8.0.1.2", "mysql-100.1",
          "mysql--1.0", "mariadb-5.5", " 8.0", "8.0 ", "99999999999.1"})
        CHECK_FALSE(parse_target(wrong));
}

} // namespace lintel::tests
