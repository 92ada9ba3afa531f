#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

namespace {

std::string shown(const std::string& type, const Dialect& dialect = mysql(8, 0, 40),
                  const std::string& options = {}) {
    const auto run = simulate("CREATE TABLE t (c " + type + ") " + options, dialect);
    return describe(run.table("t").columns.at(0).type, dialect);
}

} // namespace

// MySQL 8.0 manual, 13.1.1 "Numeric Data Type Syntax", 13.1.6 "Numeric Type Attributes"; 8.0.19
// release notes.
TEST_CASE("Numbers are shown as the server shows them", "[type]") {
    const Dialect old = mysql(5, 7, 44);
    CHECK(shown("INT") == "int");
    CHECK(shown("INT", old) == "int(11)");
    CHECK(shown("INT UNSIGNED", old) == "int(10) unsigned");
    CHECK(shown("BIGINT UNSIGNED", mariadb(10, 11)) == "bigint(20) unsigned");
    CHECK(shown("INT(5)") == "int");
    CHECK(shown("INT(5)", old) == "int(5)");
    CHECK(shown("INT(5) ZEROFILL") == "int(5) unsigned zerofill");
    CHECK(shown("INT ZEROFILL") == "int(10) unsigned zerofill");
    CHECK(shown("TINYINT(1)") == "tinyint(1)");
    CHECK(shown("TINYINT(1) UNSIGNED") == "tinyint unsigned");
    CHECK(shown("TINYINT", old) == "tinyint(4)");
    CHECK(shown("BOOLEAN") == "tinyint(1)");
    CHECK(shown("SERIAL") == "bigint unsigned");
    CHECK(shown("DECIMAL") == "decimal(10,0)");
    CHECK(shown("NUMERIC(5)") == "decimal(5,0)");
    CHECK(shown("DEC(0)") == "decimal(10,0)");
    CHECK(shown("DECIMAL(8,2) UNSIGNED ZEROFILL") == "decimal(8,2) unsigned zerofill");
    CHECK(shown("FLOAT(24)") == "float");
    CHECK(shown("FLOAT(25)") == "double");
    CHECK(shown("FLOAT(7,3)") == "float(7,3)");
    CHECK(shown("DOUBLE PRECISION") == "double");
    CHECK(shown("REAL") == "double");
    CHECK(shown("BIT") == "bit(1)");
    CHECK(shown("YEAR") == "year");
    CHECK(shown("YEAR", old) == "year(4)");
}

TEST_CASE("Strings are shown as the server shows them", "[type]") {
    CHECK(shown("CHAR") == "char(1)");
    CHECK(shown("BINARY") == "binary(1)");
    CHECK(shown("NATIONAL VARCHAR(10)") == "varchar(10)");
    CHECK(shown("CHAR(4) BYTE") == "binary(4)");
    CHECK(shown("VARCHAR(4) CHARACTER SET binary") == "varbinary(4)");
    CHECK(shown("MEDIUMTEXT CHARACTER SET binary") == "mediumblob");
    CHECK(shown("CHAR(4)", mysql(8, 0, 40), "CHARACTER SET binary") == "binary(4)");
    CHECK(shown("TEXT(63)") == "tinytext");
    CHECK(shown("TEXT(64)") == "text");
    CHECK(shown("TEXT(255) CHARACTER SET latin1") == "tinytext");
    CHECK(shown("TEXT(20000)") == "mediumtext");
    CHECK(shown("BLOB(255)") == "tinyblob");
    CHECK(shown("BLOB(16777216)") == "longblob");
    CHECK(shown("LONG VARCHAR") == "mediumtext");
    CHECK(shown("ENUM('a ', 'it''s', 'b\\\\c')") == "enum('a','it''s','b\\\\c')");
    CHECK(shown("SET('x','y')") == "set('x','y')");
    CHECK(shown("JSON") == "json");
    CHECK(shown("JSON", mariadb(10, 11)) == "longtext");
    CHECK(shown("VARCHAR(16000)") == "varchar(16000)");
    Dialect lax = mysql(8, 0, 40);
    lax.sql_mode.strict = false;
    CHECK(shown("VARCHAR(20000)", lax) == "mediumtext");
}

TEST_CASE("Times, places and vectors are shown as the server shows them", "[type]") {
    CHECK(shown("DATETIME(0)") == "datetime");
    CHECK(shown("TIMESTAMP(6)") == "timestamp(6)");
    CHECK(shown("GEOMETRYCOLLECTION") == "geomcollection");
    CHECK(shown("GEOMETRYCOLLECTION", mysql(5, 7, 44)) == "geometrycollection");
    CHECK(shown("VECTOR", mysql(9, 0, 0)) == "vector(2048)");
}

TEST_CASE("Two spellings of one type are equal", "[type]") {
    const auto run = simulate(
        "CREATE TABLE t (a INT, b INTEGER(11), c VARCHAR(5), d VARCHAR(5) CHARACTER SET utf8mb4, e "
        "ENUM('x'), f ENUM('x'), g ENUM('y'), h VARCHAR(5) COLLATE utf8mb4_bin);");
    const auto type = [&](std::string_view name) { return run.table("t").find_column(name)->type; };
    CHECK(type("a") == type("b"));
    CHECK(type("c") == type("d"));
    CHECK(type("e") == type("f"));
    CHECK_FALSE(type("f") == type("g"));
    CHECK_FALSE(type("c") == type("h"));
}

// MySQL 8.0 manual, 13.1.2 "Integer Types".
TEST_CASE("Integers have the ranges of the manual's table", "[type]") {
    CHECK(integer_range(TypeName::tinyint_type, false).least == -128);
    CHECK(integer_range(TypeName::tinyint_type, true).greatest == 255);
    CHECK(integer_range(TypeName::mediumint_type, false).greatest == 8388607);
    CHECK(integer_range(TypeName::bigint_type, false).least == INT64_MIN);
    CHECK(integer_range(TypeName::bigint_type, true).greatest == UINT64_MAX);
}
