#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

using Numbers = std::vector<int>;

TEST_CASE("A table is one change, at its name", "[catalog]") {
    const auto run = simulate("CREATE TABLE shop.t (id INT PRIMARY KEY, a INT UNIQUE);");
    CHECK(changes(run.last()) == "TableCreated");
    const auto& created = std::get<TableCreated>(run.last().changes[0]);
    CHECK(run.text(created.span) == "shop.t");
    CHECK(created.before == nullptr);
    CHECK(created.after->name == ObjectName{"shop", "t"});
    CHECK_FALSE(created.after->preexisting);
    CHECK(created.after->complete);
}

TEST_CASE("Keys made for foreign keys are named and dropped as the server does", "[catalog]") {
    const std::string parent = "CREATE TABLE p (a INT, b INT, KEY (a), KEY (a, b));";
    const auto of = [&](const std::string& keys) {
        return indexes(
            simulate(parent + "CREATE TABLE c (a INT, b INT, " + keys + ");").table("c"));
    };
    CHECK(of("FOREIGN KEY (a) REFERENCES p (a)") == "a(a)");
    CHECK(of("CONSTRAINT fk FOREIGN KEY ix (a) REFERENCES p (a)") == "fk(a)");
    CHECK(of("FOREIGN KEY ix (a) REFERENCES p (a)") == "ix(a)");
    CHECK(of("FOREIGN KEY (a) REFERENCES p (a), KEY k (a, b)") == "k(a, b)");
    CHECK(of("FOREIGN KEY (a) REFERENCES p (a), FOREIGN KEY (a, b) REFERENCES p (a, b)") ==
          "a_2(a, b)");
}

TEST_CASE("Foreign keys and checks without names are numbered", "[catalog]") {
    const auto run = simulate(
        "CREATE TABLE p (id INT PRIMARY KEY);"
        "CREATE TABLE c (a INT CHECK (a > 0), b INT, FOREIGN KEY (a) REFERENCES p (id), CONSTRAINT "
        "x FOREIGN KEY (b) REFERENCES p (id), FOREIGN KEY (b) REFERENCES p (id), CHECK (b > 1));"
        "ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES p (id); RENAME TABLE c TO d;");
    CHECK(foreign_keys(run.table("d")) ==
          "d_ibfk_1(a -> p.id), x(b -> p.id), d_ibfk_2(b -> p.id), d_ibfk_3(a -> p.id)");
    CHECK(run.table("d").find_check("d_chk_1")->column == "a");
    CHECK(run.table("d").find_check("d_chk_2")->column.empty());
}

TEST_CASE("REFERENCES in a column is heeded since 9.0", "[catalog]") {
    const std::string sql =
        "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (a INT REFERENCES p (id));";
    CHECK(simulate(sql).table("c").foreign_keys.empty());
    CHECK(simulate(sql, mysql(9, 0, 0)).table("c").foreign_keys.size() == 1);
    CHECK(simulate(sql, mariadb(10, 11)).table("c").foreign_keys.size() == 1);
}

TEST_CASE("CHECK was parsed and dropped before 8.0.16", "[catalog]") {
    CHECK(simulate("CREATE TABLE t (a INT CHECK (a > 0));", mysql(5, 7, 44))
              .table("t")
              .checks.empty());
    CHECK(simulate("CREATE TABLE t (a INT CHECK (a > 0));", mysql(8, 0, 16))
              .table("t")
              .checks.size() == 1);
}

TEST_CASE("The first TIMESTAMP of old servers follows the clock", "[catalog]") {
    const std::string sql = "CREATE TABLE t (a TIMESTAMP, b TIMESTAMP, c TIMESTAMP NULL);";
    const auto old = simulate(sql, mysql(5, 7, 44));
    CHECK(old.table("t").find_column("a")->on_update != nullptr);
    CHECK_FALSE(old.table("t").find_column("a")->nullable);
    CHECK(old.table("t").find_column("b")->default_value->text == "0000-00-00 00:00:00");
    CHECK(old.table("t").find_column("c")->nullable);
    const auto now = simulate(sql);
    CHECK(now.table("t").find_column("a")->nullable);
    CHECK(now.table("t").find_column("a")->default_value == nullptr);
}

TEST_CASE("CREATE TABLE is refused when it contradicts itself", "[catalog]") {
    CHECK(simulate("CREATE TABLE t (a INT, A INT);").errors() == Numbers{1060});
    CHECK(simulate("CREATE TABLE t (a INT, KEY k (a), KEY K (a));").errors() == Numbers{1061});
    CHECK(simulate("CREATE TABLE t (a INT PRIMARY KEY, b INT PRIMARY KEY);").errors() ==
          Numbers{1068});
    CHECK(simulate("CREATE TABLE t (a INT, KEY (b));").errors() == Numbers{1072});
    CHECK(
        simulate("CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0), CONSTRAINT c CHECK (a > 1));")
            .errors() == Numbers{3822});
    CHECK(simulate("CREATE TABLE t LIKE nope;").errors() == Numbers{1146});
    CHECK(simulate_open("CREATE TABLE t LIKE nope;").errors().empty());
}

TEST_CASE("A temporary table hides the table of its name", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a INT); CREATE TEMPORARY TABLE t (b INT); ALTER "
                              "TABLE t ADD c INT; DROP TABLE t;");
    CHECK(run.errors().empty());
    CHECK(columns(*run.steps[2].after.find_table({"", "t"})) == "b int, c int");
    CHECK(columns(run.table("t")) == "a int");
}

TEST_CASE("Character sets come from column, table, database and server", "[catalog][charset]") {
    const auto run =
        simulate("CREATE DATABASE d CHARACTER SET latin1 COLLATE latin1_bin; USE d;"
                 "CREATE TABLE t (a CHAR(1), b CHAR(1) CHARACTER SET utf8mb4, c CHAR(1) COLLATE "
                 "ascii_bin, d BLOB);"
                 "CREATE TABLE u (a CHAR(1)) COLLATE utf8mb4_bin CHARACTER SET utf8mb4;"
                 "ALTER DATABASE d CHARACTER SET utf8mb4; CREATE TABLE v (a CHAR(1));");
    CHECK(run.errors().empty());
    const Table& t = run.table("t");
    CHECK(t.collation == "latin1_bin");
    CHECK(t.find_column("a")->type.collation == "latin1_bin");
    CHECK_FALSE(t.find_column("a")->type.charset_written);
    CHECK(t.find_column("b")->type.collation == "utf8mb4_0900_ai_ci");
    CHECK(t.find_column("b")->type.charset_written);
    CHECK(t.find_column("c")->type.charset == "ascii");
    CHECK(t.find_column("d")->type.charset.empty());
    CHECK(run.table("u").collation == "utf8mb4_bin");
    CHECK(run.table("v").collation == "utf8mb4_0900_ai_ci");
    CHECK(simulate("CREATE TABLE t (a CHAR(1));", mysql(5, 7, 44)).table("t").collation ==
          "latin1_swedish_ci");
}

TEST_CASE("A parent stays while others reference it", "[catalog]") {
    const std::string tables = "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (a INT, "
                               "FOREIGN KEY (a) REFERENCES p (id));";
    CHECK(simulate(tables + "DROP TABLE p;").errors() == Numbers{3730});
    CHECK(simulate(tables + "DROP TABLE p, c;").errors().empty());
    CHECK(simulate(tables + "SET foreign_key_checks = 0; DROP TABLE p;").errors().empty());
    CHECK(simulate(tables + "ALTER TABLE c DROP FOREIGN KEY c_ibfk_1; DROP TABLE p;")
              .errors()
              .empty());
    CHECK(simulate(tables + "RENAME TABLE c TO d; DROP TABLE d; DROP TABLE p;").errors().empty());
}

TEST_CASE("Several tables are dropped together or not at all", "[catalog]") {
    const auto run = simulate("CREATE TABLE a (x INT); CREATE TABLE b (x INT); DROP TABLE a, nope; "
                              "DROP TABLE IF EXISTS nope, b;");
    CHECK(run.errors() == Numbers{1051});
    CHECK(run.simulation.catalog.find_table({"", "a"}) != nullptr);
    CHECK(run.simulation.catalog.find_table({"", "b"}) == nullptr);
    CHECK(changes(run.last()) == "TableDropped");
    CHECK(run.text(std::get<TableDropped>(run.last().changes[0]).span) == "b");
}

TEST_CASE("Tables swap names through a third", "[catalog]") {
    const auto run = simulate("CREATE TABLE a (x INT); CREATE TABLE b (y INT); CREATE TRIGGER g "
                              "BEFORE INSERT ON a FOR EACH ROW SET @x = 1;"
                              "RENAME TABLE a TO tmp, b TO a, tmp TO b;");
    CHECK(changes(run.last()) == "TableRenamed TableRenamed TableRenamed");
    CHECK(columns(run.table("a")) == "y int");
    CHECK(columns(run.table("b")) == "x int");
    CHECK(run.simulation.catalog.trigger({"", "g"})->table.name == "b");
    CHECK(
        simulate("CREATE TABLE a (x INT); CREATE TABLE b (y INT); RENAME TABLE a TO b;").errors() ==
        Numbers{1050});
}

TEST_CASE("A database takes its objects with it", "[catalog]") {
    const auto run =
        simulate("CREATE DATABASE d; CREATE TABLE d.t (a INT); CREATE VIEW d.v AS SELECT 1; CREATE "
                 "TABLE e.t (a INT); DROP DATABASE d; ALTER TABLE d.t ADD b INT;");
    CHECK(run.errors() == Numbers{1049});
    CHECK(run.simulation.catalog.find_table({"e", "t"}) != nullptr);
    CHECK(changes(run.steps[4]) == "DatabaseDropped");
}

TEST_CASE("Objects are created, replaced and dropped", "[catalog]") {
    const auto run =
        simulate("CREATE VIEW v AS SELECT 1; CREATE OR REPLACE VIEW v AS SELECT 2; DROP VIEW v;"
                 "CREATE PROCEDURE p() SELECT 1; CREATE PROCEDURE p() SELECT 2; CREATE FUNCTION "
                 "p() RETURNS INT RETURN 1; DROP PROCEDURE p;");
    CHECK(run.errors() == Numbers{1304});
    CHECK(std::get<ObjectCreated>(run.steps[1].changes[0]).replaced);
    CHECK(run.simulation.catalog.view({"", "v"}).absent());
    CHECK(changes(run.steps[6]) == "ObjectDropped");
    CHECK(*run.simulation.catalog.functions.find(ObjectName{"", "p"}) != nullptr);
}

TEST_CASE("Hostile tables are refused before they cost time", "[catalog]") {
    std::string wide = "CREATE TABLE t (c0 INT", keys = "CREATE TABLE t (a INT";
    for (int i = 1; i < 20000; ++i) wide += fmt::format(", c{} INT", i);
    for (int i = 1; i < 5000; ++i) keys += ", KEY (a)";
    CHECK(simulate(wide + ");").errors() == Numbers{1117});
    CHECK(simulate(keys + ");").errors() == Numbers{1069});
}

// MySQL 8.0 manual, 15.1.20.4 "CREATE TABLE ... SELECT Statement".
TEST_CASE("CREATE TABLE SELECT takes columns with type, default and comment, and no keys") {
    const std::string source = "CREATE TABLE o (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY,"
                               " total DECIMAL(8,2) NOT NULL DEFAULT 1, note VARCHAR(40),"
                               " twice INT AS (total * 2));";
    const Simulated all = simulate(source + "CREATE TABLE t AS SELECT * FROM o;");
    CHECK(columns(all.table("t")) ==
          "id int unsigned, total decimal(8,2), note varchar(40), twice int");
    CHECK(indexes(all.table("t")).empty());
    CHECK(all.table("t").complete);
    CHECK_FALSE(all.table("t").find_column("id")->auto_increment);
    CHECK_FALSE(all.table("t").find_column("twice")->generation);

    const Simulated some = simulate(
        source + "CREATE TABLE t (extra INT, note TEXT) AS SELECT note, id AS order_id FROM o;");
    CHECK(columns(some.table("t")) == "extra int, note text, order_id int unsigned");

    const Simulated computed =
        simulate(source + "CREATE TABLE t AS SELECT id, id + 1 AS n FROM o;");
    CHECK(columns(computed.table("t")) == "id int unsigned, n bigint unsigned");

    CHECK(simulate(source + "CREATE TABLE t AS SELECT nope FROM o;").errors() ==
          std::vector<int>{1054});
    CHECK(simulate(source + "CREATE TABLE t AS SELECT id, id FROM o;").errors() ==
          std::vector<int>{1060});
}
