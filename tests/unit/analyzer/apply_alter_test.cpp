#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

using Numbers = std::vector<int>;

TEST_CASE("ALTER TABLE reads column names as they were before the statement", "[catalog]") {
    SECTION("a dropped column makes room for an added one") {
        const auto run = simulate("CREATE TABLE t (a INT, b INT); ALTER TABLE t ADD COLUMN a "
                                  "BIGINT FIRST, DROP COLUMN a;");
        CHECK(run.errors().empty());
        CHECK(columns(run.table("t")) == "a bigint, b int");
    }
    SECTION("two columns swap names") {
        const auto run = simulate("CREATE TABLE t (a INT, b CHAR(3), KEY k (a, b)); ALTER TABLE t "
                                  "RENAME COLUMN a TO b, RENAME COLUMN b TO a;");
        CHECK(run.errors().empty());
        CHECK(columns(run.table("t")) == "b int, a char(3)");
        CHECK(indexes(run.table("t")) == "k(b, a)");
    }
    SECTION("CHANGE swaps too") {
        const auto run = simulate("CREATE TABLE t (a INT, b CHAR(3), KEY k (a)); ALTER TABLE t "
                                  "CHANGE a b INT, CHANGE b a CHAR(3);");
        CHECK(run.errors().empty());
        CHECK(columns(run.table("t")) == "b int, a char(3)");
        CHECK(indexes(run.table("t")) == "k(b)");
    }
    SECTION("an added column is not there for another clause to drop or change") {
        CHECK(simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD COLUMN b INT, DROP COLUMN b;")
                  .errors() == Numbers{1091});
        CHECK(simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD COLUMN b INT, MODIFY b BIGINT;")
                  .errors() == Numbers{1054});
    }
    SECTION("a name taken twice") {
        CHECK(simulate("CREATE TABLE t (a INT, b INT); ALTER TABLE t RENAME COLUMN a TO b;")
                  .errors() == Numbers{1060});
        CHECK(simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD COLUMN A INT;").errors() ==
              Numbers{1060});
        CHECK(simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD COLUMN b INT, ADD COLUMN b INT;")
                  .errors() == Numbers{1060});
    }
}

TEST_CASE("Columns take the place they are given", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a INT, b INT, c INT);"
                              "ALTER TABLE t ADD d INT FIRST, ADD e INT AFTER a, MODIFY c INT "
                              "AFTER d, ADD (f INT, g INT);");
    CHECK(run.errors().empty());
    CHECK(columns(run.table("t")) == "d int, c int, a int, e int, b int, f int, g int");
    CHECK(simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD b INT AFTER x;").errors() ==
          Numbers{1054});
}

TEST_CASE("An index may come before its column in the same ALTER", "[catalog]") {
    const auto run =
        simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD INDEX k (b), ADD COLUMN b INT;");
    CHECK(run.errors().empty());
    CHECK(indexes(run.table("t")) == "k(b)");
    CHECK(changes(run.last()) == "IndexAdded ColumnAdded");
}

TEST_CASE("A dropped index gives its name to an added one, whatever the order", "[catalog]") {
    const auto run =
        simulate("CREATE TABLE t (a INT, b INT, PRIMARY KEY (a), KEY k (a));"
                 "ALTER TABLE t ADD KEY k (b), ADD PRIMARY KEY (b), DROP KEY k, DROP PRIMARY KEY;");
    CHECK(run.errors().empty());
    CHECK(indexes(run.table("t")) == "PRIMARY(b), k(b)");
}

TEST_CASE("Dropping a column takes it out of its indexes", "[catalog]") {
    const auto run = simulate(
        "CREATE TABLE t (a INT, b INT, KEY k1 (a), KEY k2 (a, b)); ALTER TABLE t DROP COLUMN a;");
    CHECK(run.errors().empty());
    CHECK(indexes(run.table("t")) == "k2(b)");
    CHECK(simulate("CREATE TABLE t (a INT); ALTER TABLE t DROP COLUMN a;").errors() ==
          Numbers{1090});
}

TEST_CASE("A column of a foreign key stays", "[catalog]") {
    const std::string tables = "CREATE TABLE p (id INT PRIMARY KEY, x INT); CREATE TABLE c (pid "
                               "INT, y INT, FOREIGN KEY (pid) REFERENCES p (id));";
    CHECK(simulate(tables + "ALTER TABLE c DROP COLUMN pid;").errors() == Numbers{1828});
    CHECK(simulate(tables + "ALTER TABLE p DROP COLUMN id;").errors() == Numbers{1829});
    CHECK(simulate(tables + "ALTER TABLE c DROP COLUMN pid, DROP FOREIGN KEY c_ibfk_1;")
              .errors()
              .empty());
    CHECK(simulate(tables + "ALTER TABLE c DROP COLUMN y; ALTER TABLE p DROP COLUMN x;")
              .errors()
              .empty());
}

TEST_CASE("An index that a foreign key needs stays", "[catalog]") {
    const std::string tables = "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (pid INT, z "
                               "INT, KEY k (pid), FOREIGN KEY (pid) REFERENCES p (id));";
    CHECK(simulate(tables + "ALTER TABLE c DROP INDEX k;").errors() == Numbers{1553});
    CHECK(simulate(tables + "ALTER TABLE c DROP INDEX k, ADD INDEX k2 (pid, z);").errors().empty());
    CHECK(simulate(tables + "ALTER TABLE c DROP INDEX k, DROP FOREIGN KEY c_ibfk_1;")
              .errors()
              .empty());
}

TEST_CASE("Renames reach foreign keys on both sides", "[catalog]") {
    const auto run = simulate("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (pid INT, "
                              "FOREIGN KEY (pid) REFERENCES p (id));"
                              "ALTER TABLE p CHANGE id pk INT NOT NULL; ALTER TABLE c RENAME "
                              "COLUMN pid TO parent; ALTER TABLE p RENAME TO q;");
    CHECK(run.errors().empty());
    CHECK(foreign_keys(run.table("c")) == "c_ibfk_1(parent -> q.pk)");
    CHECK(indexes(run.table("c")) == "pid(parent)");
}

TEST_CASE("A statement the server refuses changes nothing", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a INT); ALTER TABLE t ADD b INT, DROP COLUMN nope;");
    CHECK(run.errors() == Numbers{1091});
    CHECK(run.last().changes.empty());
    CHECK(columns(run.table("t")) == "a int");
    CHECK(run.text(run.last().errors[0].span) == "nope");
}

TEST_CASE("Each clause is one typed change with the tables around the statement", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a INT, b INT, KEY k (a));"
                              "ALTER TABLE t ADD c INT, DROP COLUMN b, RENAME INDEX k TO k2, ALTER "
                              "a SET DEFAULT 1, COMMENT 'x', FORCE;");
    const Step& step = run.last();
    CHECK(changes(step) ==
          "ColumnAdded ColumnDropped IndexRenamed ColumnChanged TableOptionChanged TableRebuilt");
    const auto& added = std::get<ColumnAdded>(step.changes[0]);
    CHECK(run.text(added.span) == "ADD c INT");
    CHECK(columns(*added.before) == "a int, b int");
    CHECK(columns(*added.after) == "a int, c int");
    CHECK_FALSE(added.column.preexisting);
    CHECK(std::get<ColumnDropped>(step.changes[1]).after == added.after);
}

TEST_CASE("CHANGE to a new name is a rename and a redefinition", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a INT); ALTER TABLE t CHANGE a b BIGINT;");
    CHECK(changes(run.last()) == "ColumnRenamed ColumnChanged");
    const auto& changed = std::get<ColumnChanged>(run.last().changes[1]);
    CHECK(changed.redefined);
    CHECK(run.text(changed.type_span) == "BIGINT");
    CHECK(changed.from.name == "a");
    CHECK(changed.to.name == "b");
}

TEST_CASE("A table never seen is taken to exist", "[catalog][open]") {
    const auto run = simulate_open("ALTER TABLE t DROP COLUMN a, MODIFY b BIGINT NOT NULL, ADD c "
                                   "INT, ADD INDEX k (d), DROP INDEX old;");
    CHECK(run.errors().empty());
    CHECK(changes(run.last()) == "ColumnDropped ColumnChanged ColumnAdded IndexAdded IndexDropped");
    const Table& table = run.table("t");
    CHECK_FALSE(table.complete);
    CHECK(table.preexisting);
    CHECK_FALSE(std::get<ColumnDropped>(run.last().changes[0]).column.defined);
    CHECK_FALSE(std::get<ColumnChanged>(run.last().changes[1]).from.defined);
    CHECK(table.find_column("b")->defined);
    CHECK(table.find_column("b")->preexisting);
    CHECK_FALSE(table.find_column("c")->preexisting);
    REQUIRE(table.find_column("d") != nullptr);
    CHECK_FALSE(table.find_column("d")->defined);
    const Table& before = *std::get<ColumnAdded>(run.last().changes[2]).before;
    CHECK_FALSE(before.complete);
    CHECK(run.text(before.declared_at) == "t");
}

TEST_CASE("What an open catalog has seen may be relied on", "[catalog][open]") {
    CHECK(simulate_open("ALTER TABLE t ADD c INT; ALTER TABLE t ADD c INT;").errors() ==
          Numbers{1060});
    CHECK(simulate_open("CREATE TABLE t (a INT); ALTER TABLE t DROP COLUMN b;").errors() ==
          Numbers{1091});
    CHECK(simulate_open("DROP TABLE t; ALTER TABLE t ADD a INT;").errors() == Numbers{1146});
    CHECK(simulate("ALTER TABLE t ADD a INT;").errors() == Numbers{1146});
}

TEST_CASE("A longer key takes over from the one made for a foreign key", "[catalog]") {
    const auto run = simulate("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (pid INT, z "
                              "INT, CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id));"
                              "ALTER TABLE c ADD KEY wide (pid, z);");
    CHECK(indexes(*run.steps[1].after.find_table({"", "c"})) == "fk(pid)");
    CHECK(indexes(run.table("c")) == "wide(pid, z)");
}

TEST_CASE("CONVERT TO CHARACTER SET converts every string column", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a VARCHAR(10), b TEXT, c INT, d ENUM('x') CHARACTER "
                              "SET latin1) CHARACTER SET utf8mb3;"
                              "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;");
    const Table& table = run.table("t");
    CHECK(table.charset == "utf8mb4");
    CHECK(columns(table) == "a varchar(10), b mediumtext, c int, d enum('x')");
    for (const char* name : {"a", "b", "d"})
        CHECK(table.find_column(name)->type.charset == "utf8mb4");
    CHECK(table.find_column("c")->type.charset.empty());
}

TEST_CASE("DROP CONSTRAINT finds a constraint of any kind", "[catalog]") {
    const std::string tables =
        "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (pid INT, u INT, CONSTRAINT f FOREIGN "
        "KEY (pid) REFERENCES p (id),"
        " CONSTRAINT uq UNIQUE (u), CONSTRAINT ck CHECK (u > 0), PRIMARY KEY (u));";
    const auto run = simulate(
        tables + "ALTER TABLE c DROP CONSTRAINT f; ALTER TABLE c DROP CONSTRAINT uq; ALTER TABLE c "
                 "DROP CONSTRAINT ck;"
                 "ALTER TABLE c DROP CONSTRAINT `PRIMARY`; ALTER TABLE c DROP CONSTRAINT nope;");
    CHECK(run.errors() == Numbers{3940});
    CHECK(indexes(run.table("c")) == "f(pid)");
    CHECK(run.table("c").foreign_keys.empty());
    CHECK(run.table("c").checks.empty());
}

TEST_CASE("A check of one column alone goes with it", "[catalog]") {
    const std::string table = "CREATE TABLE t (a INT, b INT, CONSTRAINT one CHECK (a > 0), "
                              "CONSTRAINT two CHECK (a > b));";
    CHECK(simulate(table + "ALTER TABLE t DROP COLUMN a;").errors() == Numbers{3959});
    const auto run = simulate(table + "ALTER TABLE t DROP CHECK two; ALTER TABLE t DROP COLUMN a;");
    CHECK(run.errors().empty());
    CHECK(run.table("t").checks.empty());
}

TEST_CASE("CREATE and DROP INDEX are the changes ALTER TABLE makes", "[catalog]") {
    const auto run =
        simulate("CREATE TABLE t (a INT); CREATE UNIQUE INDEX u ON t (a); DROP INDEX u ON t;");
    CHECK(changes(run.steps[1]) == "IndexAdded");
    CHECK(changes(run.steps[2]) == "IndexDropped");
    CHECK(run.table("t").indexes.empty());
    CHECK(std::get<IndexDropped>(run.steps[2].changes[0]).index.kind == IndexKind::unique);
}

TEST_CASE("reorganized partitions keep their place", "[catalog]") {
    const auto run = simulate("CREATE TABLE t (a INT) PARTITION BY RANGE (a) ("
                              "PARTITION p1 VALUES LESS THAN (1), PARTITION p2 VALUES LESS THAN "
                              "(2), PARTITION p3 VALUES LESS THAN (3));"
                              "ALTER TABLE t REORGANIZE PARTITION p1, p2 INTO (PARTITION p VALUES "
                              "LESS THAN (2));");
    CHECK(run.errors().empty());
    CHECK(run.table("t").partitions->definitions.at(0).name.text == "p");
    CHECK(run.table("t").partitions->definitions.at(1).name.text == "p3");
}
