#include "analyzer/online_ddl/column_change.hpp"
#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

namespace lintel::tests {
namespace {

std::vector<std::string> index_names(const Table& table) {
    std::vector<std::string> names;
    for (const Index& index : table.indexes) names.push_back(index.name);
    return names;
}

// MySQL 8.0 manual, 15.1.20 "CREATE TABLE Statement" and 15.1.20.5 "FOREIGN KEY Constraints".
TEST_CASE("what has no name gets the server's", "[catalog]") {
    const Script script("CREATE TABLE p (id INT PRIMARY KEY);"
                        "CREATE TABLE t (a INT, b INT, KEY (a), KEY (a, b), UNIQUE (b), CHECK (a > "
                        "0), FOREIGN KEY (b) REFERENCES p (id), CHECK (b > 0));");
    const Table& table = script.table("t");
    CHECK(index_names(table) == std::vector<std::string>{"b", "a", "a_2"});
    CHECK(table.foreign_keys.at(0).name == "t_ibfk_1");
    CHECK(table.checks.at(0).name == "t_chk_1");
    CHECK(table.checks.at(1).name == "t_chk_2");
}

TEST_CASE("a foreign key gets an index, which an explicit one replaces", "[catalog]") {
    Script script("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE t (a INT, b INT, CONSTRAINT "
                  "fk FOREIGN KEY (a) REFERENCES p (id)); "
                  "ALTER TABLE t ADD KEY ab (a, b);");
    CHECK(index_names(script.steps[1].after.find_table({"", "t"})
                          ? *script.steps[1].after.find_table({"", "t"})
                          : Table{}) == std::vector<std::string>{"fk"});
    CHECK(index_names(script.table("t")) == std::vector<std::string>{"ab"});
}

TEST_CASE("primary keys, SERIAL and LIKE do what the server does", "[catalog]") {
    const Script script("CREATE TABLE a (id SERIAL, k INT, PRIMARY KEY (k)); CREATE TABLE b LIKE "
                        "a; CREATE TABLE IF NOT EXISTS a (x INT);");
    CHECK_FALSE(script.table("a").find_column("k")->nullable);
    CHECK(script.table("a").find_column("id")->auto_increment);
    CHECK(script.table("a").find_column("id")->type.is_unsigned);
    CHECK(script.table("b").primary_key() != nullptr);
    CHECK(script.table("a").find_column("x") == nullptr);
}

TEST_CASE("renames and drops are carried into keys on both sides", "[catalog]") {
    const Script script("CREATE TABLE p (id INT PRIMARY KEY, x INT); CREATE TABLE c (pid INT, q "
                        "INT, KEY pq (pid, q), FOREIGN KEY (pid) REFERENCES p (id));"
                        "ALTER TABLE p RENAME COLUMN id TO pk; RENAME TABLE p TO parents; ALTER "
                        "TABLE c CHANGE pid parent INT, DROP q;");
    const Table& child = script.table("c");
    CHECK(child.foreign_keys[0].referenced_table.name == "parents");
    CHECK(child.foreign_keys[0].referenced_columns[0] == "pk");
    CHECK(child.foreign_keys[0].columns[0] == "parent");
    CHECK(child.find_index("pq")->parts.size() == 1);
    CHECK(child.find_index("pq")->parts[0].column == "parent");
    CHECK(script.table("parents").primary_key()->parts[0].column == "pk");
}

TEST_CASE("what the server refuses changes nothing", "[catalog]") {
    const Script script("CREATE TABLE t (a INT, KEY k (a));"                      // 0
                        "CREATE TABLE t (b INT);"                                 // 1050
                        "ALTER TABLE t ADD a INT;"                                // 1060
                        "ALTER TABLE t ADD KEY k (a);"                            // 1061
                        "ALTER TABLE t ADD PRIMARY KEY (a), ADD PRIMARY KEY (a);" // 1068
                        "ALTER TABLE t ADD KEY x (nope);"                         // 1072
                        "ALTER TABLE t DROP nope;"                                // 1091
                        "ALTER TABLE t MODIFY nope INT;"                          // 1054
                        "ALTER TABLE nope ADD a INT;"                             // 1146
                        "DROP TABLE t, nope;");                                   // 1051
    const int expected[] = {0, 1050, 1060, 1061, 1068, 1072, 1091, 1054, 1146, 1051};
    REQUIRE(script.steps.size() == std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        INFO("statement " << i);
        CHECK(script.error(i) == expected[i]);
        if (i > 0) CHECK(script.steps[i].changes.empty());
    }
    CHECK(script.table("t").columns.size() == 1);
    CHECK(script.table("t").indexes.size() == 1);
}

TEST_CASE("in an open world nothing is claimed absent", "[catalog]") {
    const Script script("ALTER TABLE t ADD a INT, DROP b, MODIFY c BIGINT;", false);
    CHECK(script.error(0) == 0);
    const Table& table = script.table("t");
    CHECK_FALSE(table.complete);
    CHECK(table.preexisting);
    CHECK_FALSE(table.find_column("a")->preexisting);
    CHECK(table.find_column("c")->preexisting);
    const auto& changes = script.steps[0].changes;
    REQUIRE(changes.size() == 3);
    CHECK_FALSE(std::get<ColumnDropped>(changes[1]).column.defined);
    CHECK_FALSE(std::get<ColumnChanged>(changes[2]).from.defined);
}

TEST_CASE("history is preexisting and what is judged is new", "[catalog]") {
    const Script history("CREATE TABLE old (a INT);", true, false);
    CHECK(history.table("old").preexisting);
    const Script script("CREATE TABLE fresh (a INT); ALTER TABLE old ADD b INT; RENAME TABLE old "
                        "TO x, fresh TO old, x TO fresh;",
                        true, true, history.simulation);
    CHECK(script.table("fresh").preexisting);
    CHECK_FALSE(script.table("old").preexisting);
    CHECK_FALSE(script.table("fresh").find_column("b")->preexisting);
}

TEST_CASE("triggers go with their table, views keep their names", "[catalog]") {
    const Script script(
        "CREATE TABLE t (a INT); CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1; "
        "CREATE VIEW v AS SELECT 1; CREATE TABLE v (a INT); DROP TABLE t;");
    CHECK(script.error(3) == 1050);
    CHECK(script.simulation.catalog.trigger({"", "g"}).absent());
    CHECK(script.simulation.catalog.view({"", "v"}).known());
}

TEST_CASE("types are resolved and described as the server shows them", "[type]") {
    const Script script(
        "CREATE TABLE t (a BOOL, b DECIMAL, c TEXT(300), d FLOAT(30), e NCHAR(5), f INT(5) "
        "ZEROFILL, g CHAR(4) CHARACTER SET binary, h VARCHAR(9), i DATETIME(3)) CHARSET utf8;");
    const Table& table = script.table("t");
    const auto shown = [&](std::string_view column, std::string_view target) {
        return describe(table.find_column(column)->type, server(target));
    };
    CHECK(shown("a", "mysql-8.4") == "tinyint(1)");
    CHECK(shown("b", "mysql-8.4") == "decimal(10,0)");
    CHECK(shown("c", "mysql-8.4") == "text");
    CHECK(shown("d", "mysql-8.4") == "double");
    CHECK(shown("f", "mysql-8.4") == "int(5) unsigned zerofill");
    CHECK(shown("g", "mysql-8.4") == "binary(4)");
    CHECK(shown("i", "mysql-8.4") == "datetime(3)");
    CHECK(table.charset == "utf8mb3");
    CHECK(table.find_column("e")->type.charset == "utf8mb3");
    CHECK(table.find_column("h")->type.collation == "utf8mb3_general_ci");
    CHECK(default_collation("utf8mb4", server("mysql-5.7")) == "utf8mb4_general_ci");
    CHECK(default_collation("utf8mb4", server("mysql-8.0")) == "utf8mb4_0900_ai_ci");
    CHECK(find_collation("utf8_bin") == "utf8mb3_bin");
    CHECK(find_charset("nosuch").empty());
}

Rewrite rewrite(const std::string& from, const std::string& to,
                const std::string& charset = "utf8mb4") {
    const Script script("CREATE TABLE t (c " + from + ") CHARSET " + charset +
                        "; ALTER TABLE t MODIFY c " + to + ";");
    for (const Change& change : script.steps.at(1).changes)
        if (const auto* changed = std::get_if<ColumnChanged>(&change))
            return type_rewrite(changed->from, changed->to, *changed->before, *changed->after, {})
                .rewrite;
    return Rewrite::unknown;
}

// MySQL 8.0 manual, 17.12.1 "Online DDL Operations"; each as a server of 8.0.40 answered.
TEST_CASE("a change of type copies unless the manual excepts it", "[online-ddl]") {
    CHECK(rewrite("VARCHAR(10)", "VARCHAR(63)") == Rewrite::none);
    CHECK(rewrite("VARCHAR(10)", "VARCHAR(64)") == Rewrite::copy);
    CHECK(rewrite("VARCHAR(10)", "VARCHAR(255)", "latin1") == Rewrite::none);
    CHECK(rewrite("VARCHAR(10)", "VARCHAR(256)", "latin1") == Rewrite::copy);
    CHECK(rewrite("VARCHAR(64)", "VARCHAR(300)") == Rewrite::none);
    CHECK(rewrite("VARCHAR(10)", "VARCHAR(9)") == Rewrite::copy);
    CHECK(rewrite("INT", "BIGINT") == Rewrite::copy);
    CHECK(rewrite("INT", "INT UNSIGNED") == Rewrite::copy);
    CHECK(rewrite("INT", "INT(3)") == Rewrite::none);
    CHECK(rewrite("ENUM('a','b')", "ENUM('a','b','c')") == Rewrite::none);
    CHECK(rewrite("ENUM('a','b')", "ENUM('b','a')") == Rewrite::copy);
    CHECK(rewrite("SET('1','2','3','4','5','6','7','8')",
                  "SET('1','2','3','4','5','6','7','8','9')") == Rewrite::copy);
    CHECK(rewrite("CHAR(5)", "CHAR(6)") == Rewrite::copy);
    CHECK(rewrite("VARCHAR(20) CHARACTER SET utf8mb3", "VARCHAR(20) CHARACTER SET utf8mb4") ==
          Rewrite::none);
    CHECK(rewrite("VARCHAR(20) CHARACTER SET ascii", "VARCHAR(20) CHARACTER SET utf8mb4") ==
          Rewrite::copy);
}

TEST_CASE("down sections are read but not run, and errors stop nothing", "[migration]") {
    const Script script("-- +goose Up\nCREATE TABLE t (a INT);\nSELCT;\nALTER TABLE t ADD b "
                        "INT;\n-- +goose Down\nDROP TABLE t;\n");
    CHECK(script.table("t").columns.size() == 2);
    REQUIRE(script.result.problems.size() == 1);
    CHECK(script.result.problems[0].rule == "syntax-error");
}

TEST_CASE("a file of errors is not a flood", "[migration]") {
    std::string sql;
    for (int i = 0; i < 100; ++i) sql += "nonsense;\n";
    const Script script(sql);
    REQUIRE(script.result.problems.size() == 21);
    CHECK(script.result.problems.back().message == "80 more statements of this file do not parse");
}

TEST_CASE("SET sql_mode holds from the next statement on", "[migration]") {
    const Script script("SET sql_mode = 'ANSI_QUOTES'; CREATE TABLE \"t\" (\"a b\" INT);");
    CHECK(script.table("t").find_column("a b") != nullptr);
}

TEST_CASE("a map's copies keep what they held", "[persistent-map]") {
    PersistentMap<int, int> map;
    for (int i = 0; i < 1000; ++i) map.set((i * 7919) % 1000, i);
    const PersistentMap<int, int> copy = map;
    map.erase(5);
    map.set(6, -1);
    CHECK(map.size() == 999);
    CHECK(map.find(5) == nullptr);
    CHECK(*map.find(6) == -1);
    CHECK(copy.find(5) != nullptr);
    CHECK(*copy.find(6) != -1);
    int last = -1;
    copy.for_each([&](int key, int) {
        CHECK(key == last + 1);
        last = key;
    });
    CHECK(last == 999);
}

} // namespace
} // namespace lintel::tests
