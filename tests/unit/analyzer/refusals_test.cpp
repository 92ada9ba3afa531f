#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

// What a definition is refused for. The numbers are those MySQL 8.0.40 gives.

namespace {

using Numbers = std::vector<int>;

/// The number of the error, 0 when the statement is taken.
int refused(const std::string& sql, const Dialect& dialect = mysql(8, 0, 40)) {
    const auto numbers = simulate(sql, dialect).errors();
    return numbers.empty() ? 0 : numbers.back();
}

/// The errors on a server just set up, of which everything is known.
int refused_by_new_server(const std::string& sql) {
    Simulated run;
    run.simulation.dialect = mysql(8, 0, 40);
    run.simulation.session.sql_mode = run.simulation.dialect.sql_mode;
    run.simulation.session.database = "test";
    run.simulation.session.variables_known = true;
    run.simulation.catalog.closed = run.simulation.catalog.server_known = true;
    run.simulation.catalog.databases.set("test", std::make_shared<const Database>());
    run.run_file("test.sql", sql);
    const auto numbers = run.errors();
    return numbers.empty() ? 0 : numbers.back();
}

} // namespace

TEST_CASE("Names longer than 64 characters are refused", "[catalog]") {
    const std::string most(64, 'n');
    const std::string parent = "CREATE TABLE p (id INT PRIMARY KEY);";
    CHECK(refused("CREATE TABLE " + most + " (a INT);") == 0);
    CHECK(refused("CREATE TABLE " + most + "n (a INT);") == 1059);
    CHECK(refused("CREATE TABLE t (a INT); RENAME TABLE t TO " + most + "n;") == 1059);
    CHECK(refused("CREATE TABLE t (a INT); ALTER TABLE t RENAME TO " + most + "n;") == 1059);
    // The name the server makes for a constraint is too long before the table's is.
    CHECK(refused(parent +
                  "CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (id));"
                  "RENAME TABLE c TO " +
                  std::string(60, 'n') + ";") == 1059);
    CHECK(refused("CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES " + most + "n (id));") ==
          1103);
    CHECK(refused("CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (" + most + "n));") == 1166);
}

TEST_CASE("Columns that cannot be generated as written are refused", "[catalog]") {
    CHECK(refused("CREATE TABLE t (a INT AS (b + 1), b INT);") == 0);
    CHECK(refused("CREATE TABLE t (a INT AS (b + 1), b INT AS (1));") == 3107);
    CHECK(refused("CREATE TABLE t (a INT AS (a + 1));") == 3107);
    CHECK(refused("CREATE TABLE t (b INT AS (1), a INT AS (b + 1));") == 0);
    CHECK(refused("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a INT AS (id));") == 3109);
    CHECK(refused("CREATE TABLE t (a DOUBLE AS (RAND()));") == 3763);
    CHECK(refused("CREATE TABLE t (a DOUBLE AS (RAND()));", mysql(5, 7, 44)) == 3102);
    CHECK(refused("CREATE TABLE t (b INT, c INT DEFAULT (b + 1)); ALTER TABLE t DROP COLUMN b;") ==
          3766);
}

TEST_CASE("Attributes that do not go together are refused", "[catalog]") {
    CHECK(refused("CREATE TABLE t (a INT NULL PRIMARY KEY);") == 1171);
    CHECK(refused("CREATE TABLE t (a INT NULL, PRIMARY KEY (a));") == 1171);
    CHECK(refused("CREATE TABLE t (a INT, PRIMARY KEY (a));") == 0);
    CHECK(refused("CREATE TABLE t (a INT ON UPDATE CURRENT_TIMESTAMP);") == 1294);
    CHECK(refused("CREATE TABLE t (a DATETIME(3) ON UPDATE CURRENT_TIMESTAMP);") == 1294);
    CHECK(refused("CREATE TABLE t (a DATETIME(3) ON UPDATE CURRENT_TIMESTAMP(3));") == 0);
    CHECK(refused("CREATE TABLE t (a ENUM('x', 'X '));") == 1291);
    CHECK(refused("CREATE TABLE t (a ENUM('x', 'X') COLLATE utf8mb4_bin);") == 0);
    CHECK(refused("CREATE TABLE t (a CHAR(3) CHARSET latin1 COLLATE utf8mb4_bin);") == 1253);
    CHECK(refused("CREATE TABLE t (a CHAR(3)) CHARSET latin1 COLLATE utf8mb4_bin;") == 1253);
    CHECK(
        refused("CREATE TABLE t (a CHAR(3)) CHARSET latin1; ALTER TABLE t COLLATE utf8mb4_bin;") ==
        0);
    CHECK(refused("CREATE TABLE t (a INT, FULLTEXT KEY (a));") == 1283);
    CHECK(refused("CREATE TABLE t (a TEXT, b TEXT COLLATE utf8mb4_bin, FULLTEXT KEY (a, b));") ==
          1283);
    CHECK(refused("CREATE TABLE t (a TEXT, b TEXT, FULLTEXT KEY (a, b));") == 0);
    CHECK(refused("CREATE TABLE t (a INT, PRIMARY KEY (a) INVISIBLE);") == 3522);
    CHECK(refused("CREATE TABLE t (a INT NOT NULL, UNIQUE KEY (a) INVISIBLE);") == 3522);
    CHECK(refused("CREATE TABLE t (a INT, UNIQUE KEY (a) INVISIBLE);") == 0);
    CHECK(refused("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (a INT,"
                  " FOREIGN KEY (a) REFERENCES p (id) ON DELETE SET DEFAULT);") == 1215);
}

TEST_CASE("Keys that grow too long with their columns are refused", "[catalog]") {
    const std::string table = "CREATE TABLE t (a VARCHAR(1000), KEY (a)) CHARSET utf8mb3;";
    CHECK(refused(table + "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;") == 1071);
    CHECK(refused(table + "ALTER TABLE t MODIFY a VARCHAR(2000);") == 1071);
    CHECK(refused(table + "ALTER TABLE t CONVERT TO CHARACTER SET latin1;") == 0);
}

TEST_CASE("SQL modes that are gone are refused", "[session]") {
    CHECK(refused("SET sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER';") == 1231);
    CHECK(refused("SET sql_mode = 'NO_AUTO_CREATE_USER';", mysql(5, 7, 44)) == 0);
    CHECK(refused("SET sql_mode = 'STRICT_TRANS_TABLES,ANSI';") == 0);
}

TEST_CASE("Partitions that are not there, or of other tables, are refused", "[catalog]") {
    const std::string parted = "CREATE TABLE t (a INT) PARTITION BY RANGE (a)"
                               " (PARTITION p0 VALUES LESS THAN (5),"
                               " PARTITION p1 VALUES LESS THAN (9));";
    CHECK(refused(parted + "ALTER TABLE t DROP PARTITION p7;") == 1507);
    CHECK(refused(parted + "ALTER TABLE t TRUNCATE PARTITION p7;") == 1735);
    CHECK(refused(parted + "ALTER TABLE t DROP PARTITION P0;") == 0);
    CHECK(refused("CREATE TABLE t (a INT); ALTER TABLE t DROP PARTITION p0;") == 1505);
    const std::string exchange = "ALTER TABLE t EXCHANGE PARTITION p0 WITH TABLE u;";
    CHECK(refused(parted + "CREATE TABLE u (a INT);" + exchange) == 0);
    CHECK(refused(parted + "CREATE TABLE u (a BIGINT);" + exchange) == 1736);
    CHECK(refused(parted + "CREATE TABLE u (a INT) PARTITION BY HASH (a);" + exchange) == 1732);
    CHECK(refused("CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (a INT,"
                  " FOREIGN KEY (a) REFERENCES p (id)); TRUNCATE p;") == 1701);
    CHECK(refused("CREATE TABLE p (id INT PRIMARY KEY, up INT,"
                  " FOREIGN KEY (up) REFERENCES p (id)); TRUNCATE p;") == 0);
}

TEST_CASE("Rows that no table of the kind can hold are refused", "[catalog]") {
    const std::string table = "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY,"
                              " a TINYINT NOT NULL, s VARCHAR(3), e ENUM('x', 'y') NOT NULL,"
                              " g INT AS (a + 1));";
    CHECK(refused(table + "INSERT INTO t VALUES (1, 2, 'a', 'x', DEFAULT);") == 0);
    CHECK(refused(table + "INSERT INTO t VALUES (1, 2, 'a', 'x');") == 1136);
    CHECK(refused(table + "INSERT INTO t (a, s) VALUES (1, 'a'), (2);") == 1136);
    CHECK(refused(table + "INSERT INTO t (a, g) VALUES (1, 2);") == 3105);
    CHECK(refused(table + "UPDATE t SET g = 1 WHERE id = 1;") == 3105);
    CHECK(refused(table + "INSERT INTO t (s) VALUES ('a');") == 1364);
    CHECK(refused(table + "INSERT INTO t () VALUES ();") == 1364);
    CHECK(refused(table + "SET sql_mode = ''; INSERT INTO t (s) VALUES ('a');") == 0);
    CHECK(refused(table + "INSERT IGNORE INTO t (s) VALUES ('a');") == 0);
    CHECK(refused(table + "INSERT INTO t (a) VALUES (NULL);") == 1048);
    CHECK(refused(table + "INSERT INTO t (id, a) VALUES (NULL, 1);") == 0);
    CHECK(refused(table + "INSERT INTO t SET a = -128;") == 0);
    CHECK(refused(table + "INSERT INTO t SET a = -129;") == 1264);
    CHECK(refused(table + "INSERT INTO t (a, s) VALUES (1, 'abc   ');") == 0);
    CHECK(refused(table + "INSERT INTO t (a, s) VALUES (1, 'abcd');") == 1406);
    CHECK(refused(table + "INSERT INTO t (a, e) VALUES (1, 'z');") == 1265);
    CHECK(refused(table + "INSERT INTO t (a, e) VALUES (1, 'X'), (1, '2');") == 0);
    CHECK(refused(table + "INSERT INTO t (a) VALUES ('one');") == 1366);
    // A trigger may give the column another value.
    CHECK(refused(table + "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;"
                          "INSERT INTO t (s) VALUES ('a');") == 0);
}

TEST_CASE("A statement cannot read in a subquery the table it changes", "[catalog]") {
    const std::string table = "CREATE TABLE t (id INT PRIMARY KEY, a INT);";
    CHECK(refused(table + "UPDATE t SET a = 1 WHERE id IN (SELECT id FROM t);") == 1093);
    CHECK(refused(table + "UPDATE t SET a = (SELECT MAX(x.a) FROM t x);") == 1093);
    CHECK(refused(table + "DELETE FROM t WHERE id = (SELECT MAX(id) FROM t);") == 1093);
    CHECK(refused(table + "DELETE FROM t WHERE id IN (SELECT id FROM (SELECT id FROM t) x);") == 0);
    CHECK(refused(table + "DELETE FROM t WHERE id = (SELECT MAX(id) FROM t);",
                  *parse_target("mariadb-10.11")) == 0);
}

TEST_CASE("Names are compared without case in any script", "[catalog]") {
    CHECK(refused("CREATE TABLE t (ü INT, Ü INT);") == 1060);
    CHECK(refused("CREATE TABLE t (дом INT); ALTER TABLE t DROP COLUMN ДОМ, ADD x INT;") == 0);
    CHECK(refused("CREATE TABLE t (é INT, e INT);") == 0);
    // Routines are found without accents too.
    CHECK(refused("CREATE PROCEDURE café() BEGIN END; CREATE PROCEDURE CAFE() BEGIN END;") == 1304);
    CHECK(refused("CREATE PROCEDURE café() BEGIN END; DROP PROCEDURE CaFe;") == 0);
    CHECK(refused("ALTER PROCEDURE nowhere SQL SECURITY INVOKER;") == 1305);
}

TEST_CASE("Constraints have their names to themselves in a database", "[catalog]") {
    const std::string tables = "CREATE TABLE p (id INT PRIMARY KEY);"
                               "CREATE TABLE a (x INT, CONSTRAINT c CHECK (x > 0), CONSTRAINT f "
                               "FOREIGN KEY (x) REFERENCES p (id));";
    CHECK(refused(tables + "CREATE TABLE b (x INT, CONSTRAINT C CHECK (x > 0));") == 3822);
    CHECK(refused(tables + "CREATE TABLE b (x INT, CONSTRAINT F FOREIGN KEY (x) REFERENCES p "
                           "(id));") == 1826);
    CHECK(refused(tables + "DROP TABLE a; CREATE TABLE b (x INT, CONSTRAINT c CHECK (x > 0));") ==
          0);
    CHECK(refused(tables + "ALTER TABLE a DROP CHECK c;"
                           "CREATE TABLE b (x INT, CONSTRAINT c CHECK (x > 0));") == 0);
    CHECK(refused(tables + "CREATE TABLE b LIKE a;") == 0);
    // In an ALTER the check that goes with its column frees the name.
    CHECK(refused("CREATE TABLE t (a INT, b INT, CONSTRAINT c CHECK (a > 0));"
                  "ALTER TABLE t DROP COLUMN a, ADD CONSTRAINT c CHECK (b > 0);") == 0);
}

TEST_CASE("A change that breaks a foreign key is refused", "[catalog]") {
    const std::string tables =
        "CREATE TABLE p (id INT PRIMARY KEY, u INT, UNIQUE KEY k (u), n VARCHAR(10), KEY (n));"
        "CREATE TABLE c (x INT, y INT, s VARCHAR(10), CONSTRAINT f FOREIGN KEY (x) REFERENCES p "
        "(id) ON DELETE SET NULL, CONSTRAINT g FOREIGN KEY (s) REFERENCES p (n));";
    CHECK(refused(tables + "ALTER TABLE c MODIFY x BIGINT;") == 3780);
    CHECK(refused(tables + "ALTER TABLE p MODIFY id BIGINT;") == 3780);
    CHECK(refused(tables + "ALTER TABLE c MODIFY x INT NOT NULL;") == 1830);
    CHECK(refused(tables + "ALTER TABLE c CONVERT TO CHARACTER SET latin1;") == 3780);
    CHECK(refused(tables + "SET foreign_key_checks = 0;"
                           "ALTER TABLE c CONVERT TO CHARACTER SET latin1;") == 0);
    CHECK(refused(tables + "ALTER TABLE c MODIFY s VARCHAR(5);") == 1832);
    CHECK(refused(tables + "ALTER TABLE p MODIFY n VARCHAR(5);") == 1833);
    CHECK(refused(tables + "ALTER TABLE p MODIFY n VARCHAR(20);") == 0);
    CHECK(refused(tables + "ALTER TABLE c MODIFY x INT COMMENT 'same';") == 0);
    CHECK(refused(tables + "ALTER TABLE p PARTITION BY KEY (id) PARTITIONS 2;") != 0);
    CHECK(refused("CREATE TABLE p (id INT PRIMARY KEY) PARTITION BY KEY (id) PARTITIONS 2;"
                  "CREATE TABLE c (x INT, FOREIGN KEY (x) REFERENCES p (id));") == 1506);
}

TEST_CASE("A table that takes the place of a missing parent must fit", "[catalog]") {
    const std::string child = "SET foreign_key_checks = 0;"
                              "CREATE TABLE c (x INT, FOREIGN KEY (x) REFERENCES p (id));";
    CHECK(refused(child + "CREATE TABLE p (id INT PRIMARY KEY);") == 0);
    CHECK(refused(child + "CREATE TABLE p (id BIGINT PRIMARY KEY);") == 3780);
    CHECK(refused(child + "CREATE TABLE p (id INT);") == 1822);
    CHECK(refused(child + "CREATE TABLE p (other INT);") == 3734);
    CHECK(refused(child + "CREATE TABLE q (id INT); RENAME TABLE q TO p;") == 1822);
    // 5.7 looked for the key with foreign_key_checks alone.
    CHECK(refused("CREATE TABLE p (id INT); SET foreign_key_checks = 0;"
                  "CREATE TABLE c (x INT, FOREIGN KEY (x) REFERENCES p (id));",
                  mysql(5, 7, 44)) == 0);
}

TEST_CASE("Foreign keys compare types as InnoDB keeps them", "[catalog]") {
    const auto pair = [](const std::string& parent, const std::string& child) {
        return refused("CREATE TABLE p (id " + parent + " PRIMARY KEY); CREATE TABLE c (x " +
                       child + ", FOREIGN KEY (x) REFERENCES p (id));");
    };
    CHECK(pair("ENUM('a')", "ENUM('b', 'c')") == 0);
    CHECK(pair("INT", "ENUM('a')") == 3780);
    CHECK(pair("BIT(32)", "BIT(10)") == 0);
    CHECK(pair("BINARY(4)", "VARBINARY(3)") == 0);
    CHECK(pair("BINARY(4)", "YEAR") == 3780);
    CHECK(pair("VARCHAR(10) CHARACTER SET latin1", "VARCHAR(20) CHARACTER SET latin1") == 0);
    // Each key ends in the primary key, which serves a parent too.
    CHECK(refused("CREATE TABLE s (pk INT PRIMARY KEY, a INT, x INT, y INT, KEY (a), FOREIGN KEY "
                  "(x, y) REFERENCES s (a, pk));") == 0);
}

TEST_CASE("Stored columns keep what they are worked out from", "[catalog]") {
    const std::string parent = "CREATE TABLE p (id INT PRIMARY KEY);";
    const std::string child = "CREATE TABLE c (a INT, b INT AS (a + 1) STORED, FOREIGN KEY (a) "
                              "REFERENCES p (id) ";
    CHECK(refused(parent + child + "ON UPDATE CASCADE);") == 1215);
    CHECK(refused(parent + child + "ON DELETE SET NULL);") == 1215);
    CHECK(refused(parent + child + "ON DELETE CASCADE);") == 0);
    CHECK(refused("CREATE TABLE t (a INT, b INT AS (a + 1) STORED);"
                  "ALTER TABLE t MODIFY b INT AS (a + 1) VIRTUAL;") == 3106);
    CHECK(refused("CREATE TABLE t (a INT, b INT AS (nowhere + 1));") == 1054);
}

TEST_CASE("Columns hold what their types and engines allow", "[catalog]") {
    CHECK(refused("CREATE TABLE t (a YEAR(2));") == 1818);
    CHECK(refused("CREATE TABLE t (a YEAR(4));") == 0);
    CHECK(refused("CREATE TABLE t (a TEXT(4294967296));") == 1439);
    CHECK(refused("CREATE TABLE t (a DATETIME DEFAULT '2012-02-00 12:12:12');") == 1067);
    CHECK(refused("CREATE TABLE t (a DATE DEFAULT '2012-02-30');") == 1067);
    CHECK(refused("CREATE TABLE t (a DATE DEFAULT '2012-02-29', b DATETIME DEFAULT "
                  "'20120229101112');") == 0);
    CHECK(refused("CREATE TABLE t (a DATE DEFAULT DATE'2012-02-29');") == 1067);
    CHECK(refused("CREATE TABLE t (a INT) ENGINE=CSV;") == 1178);
    CHECK(refused("CREATE TABLE t (a POINT SRID 4326) ENGINE=MyISAM;") == 1178);
    CHECK(refused("CREATE TABLE t (a POINT SRID 0) ENGINE=MyISAM;") == 0);
    CHECK(refused("CREATE TABLE t (a POINT NOT NULL, PRIMARY KEY (a));") == 3728);
    CHECK(refused("CREATE TABLE t (db_trx_id INT);") == 1166);
    CHECK(refused("CREATE TABLE t (fts_doc_id INT, b TEXT, FULLTEXT (b));") == 1797);
    CHECK(refused("CREATE TABLE t (FTS_DOC_ID BIGINT UNSIGNED NOT NULL, b TEXT, FULLTEXT (b));") ==
          0);
    CHECK(refused("CREATE TABLE t (a INT COMMENT '" + std::string(1025, 'c') + "');") == 1629);
    CHECK(refused("CREATE TABLE t (a TEXT COLLATE utf8_phone_ci);") == 1273);
    CHECK(refused("CREATE TABLE t (a TEXT) CHARACTER SET filename;") == 1115);
    CHECK(refused("CREATE TABLE t (a TINYBLOB, KEY (a(256)));") == 1071);
}

TEST_CASE("Rows fit the server and the page", "[catalog]") {
    CHECK(refused("CREATE TABLE t (a VARCHAR(65533) NOT NULL) CHARSET latin1;") == 0);
    CHECK(refused("CREATE TABLE t (a VARCHAR(65534) NOT NULL) CHARSET latin1;") == 1118);
    CHECK(refused("CREATE TABLE t (a VARCHAR(65533)) CHARSET latin1;") == 1118);
    // The database may have single-byte characters.
    CHECK(refused("CREATE TABLE t (a VARCHAR(10000), b VARCHAR(10000));") == 0);
    CHECK(refused("CREATE TABLE t (a VARCHAR(10000), b VARCHAR(10000)) CHARSET utf8mb4;") == 1118);
    const auto table = [](int count, const std::string& type) {
        std::string sql = "CREATE TABLE t (id INT PRIMARY KEY";
        for (int i = 0; i < count; ++i) sql += fmt::format(", c{} {}", i, type);
        return sql + ") CHARSET latin1;";
    };
    CHECK(refused(table(31, "CHAR(255)")) == 0);
    CHECK(refused(table(32, "CHAR(255)")) == 1118);
    CHECK(refused(table(190, "TEXT")) == 0);
    CHECK(refused(table(200, "TEXT")) == 1118);
}

TEST_CASE("InnoDB refuses options that contradict each other", "[catalog]") {
    CHECK(refused("CREATE TABLE t (a INT) KEY_BLOCK_SIZE=4 ROW_FORMAT=DYNAMIC;") == 1031);
    CHECK(refused("CREATE TABLE t (a INT) KEY_BLOCK_SIZE=4 ROW_FORMAT=COMPRESSED;") == 0);
    CHECK(refused("CREATE TABLE t (a INT) KEY_BLOCK_SIZE=9;") == 1031);
    CHECK(refused("CREATE TABLE t (a INT) COMPRESSION='zip';") == 1031);
    CHECK(refused("CREATE TABLE t (a INT) COMPRESSION='zlib' ROW_FORMAT=COMPRESSED;") == 1031);
    CHECK(refused("CREATE TABLE t (a INT) AUTOEXTEND_SIZE=1M;") == 4025);
    CHECK(refused("CREATE TABLE t (a INT) AUTOEXTEND_SIZE=8M;") == 0);
    CHECK(refused("CREATE TABLE t (a INT) ENGINE=MyISAM PARTITION BY HASH (a);") == 1178);
}

TEST_CASE("Functional keys hold what a key can", "[catalog]") {
    const auto key = [](const std::string& part) {
        return refused("CREATE TABLE t (a INT, b TEXT, KEY (" + part + "));");
    };
    CHECK(key("(a + 1)") == 0);
    CHECK(key("(a)") == 3762);
    CHECK(key("(nowhere + 1)") == 1054);
    CHECK(key("(RAND())") == 3758);
    CHECK(key("(NULL)") == 3761);
    CHECK(key("((a, a))") == 3800);
    CHECK(key("(ST_GeomFromText(b))") == 3760);
    CHECK(key("(ST_AsBinary(b))") == 3757);
    CHECK(key("((SELECT 1 FROM gone))") == 1146);
}

TEST_CASE("Tables a query reads must be there, however deep", "[catalog]") {
    CHECK(refused("CREATE TABLE t SELECT 1 UNION SELECT a FROM gone;") == 1146);
    CHECK(refused("CREATE TABLE t SELECT * FROM (SELECT MAX(a) FROM gone) d;") == 1146);
    CHECK(refused("CREATE TABLE s (a INT); CREATE TABLE t SELECT * FROM s WHERE a IN (SELECT a "
                  "FROM gone);") == 1146);
    CHECK(refused("CREATE TABLE t WITH c AS (SELECT 1 AS a) SELECT * FROM c;") == 0);
    CHECK(refused("CREATE TABLE t WITH c AS (SELECT 1 AS a FROM gone) SELECT * FROM c;") == 1146);
    CHECK(refused("CREATE TABLE t SELECT * FROM mysql.user;") == 0);
}

TEST_CASE("Partitions: functions, values and keys", "[catalog]") {
    const auto by = [](const std::string& columns, const std::string& partitioning) {
        return refused("CREATE TABLE t (" + columns + ") PARTITION BY " + partitioning + ";");
    };
    CHECK(by("a DATE", "HASH (EXTRACT(HOUR FROM a))") == 1486);
    CHECK(by("a DATETIME", "HASH (EXTRACT(HOUR FROM a))") == 0);
    CHECK(by("a DATETIME", "HASH (EXTRACT(WEEK FROM a))") == 1486);
    CHECK(by("a DATE", "HASH (YEAR(a + 0))") == 1486);
    CHECK(by("a TIMESTAMP", "HASH (a + 0)") == 1486);
    CHECK(by("a TIMESTAMP", "HASH (UNIX_TIMESTAMP(a))") == 0);
    CHECK(by("a TIMESTAMP", "HASH (a)") == 1659);
    CHECK(by("a INT", "HASH (a ^ 20)") == 1564);
    CHECK(by("a INT", "HASH (a DIV 20)") == 0);
    CHECK(by("a INT", "LIST (a)") == 1492);
    CHECK(by("a INT", "HASH (a) (PARTITION p VALUES IN (1))") == 1480);
    CHECK(by("a INT, b INT", "KEY (a) SUBPARTITION BY KEY (b)") == 1500);
    CHECK(by("a INT", "RANGE (a) (PARTITION p VALUES LESS THAN (NULL))") == 1566);
    CHECK(by("a INT", "RANGE (a) (PARTITION p VALUES LESS THAN (1.5))") == 1697);
    CHECK(by("a INT", "RANGE (a) (PARTITION p VALUES LESS THAN MAXVALUE, PARTITION q VALUES LESS "
                      "THAN (5))") == 1481);
    CHECK(by("a BIGINT UNSIGNED", "RANGE (a) (PARTITION p VALUES LESS THAN (18446744073709551000), "
                                  "PARTITION q VALUES LESS THAN (18446744073709551614))") == 0);
    CHECK(by("a INT", "LIST (a) (PARTITION p VALUES IN (1, 20 + 1), PARTITION q VALUES IN (21))") ==
          1495);
    CHECK(by("a CHAR(6)", "RANGE COLUMNS (a) (PARTITION p VALUES LESS THAN (5))") == 1654);
    CHECK(by("a DATE", "RANGE COLUMNS (a) (PARTITION p VALUES LESS THAN ('3000-11-31'))") == 1654);
    CHECK(by("a TEXT", "RANGE COLUMNS (a) (PARTITION p VALUES LESS THAN ('x'))") == 1502);
    CHECK(by("a FLOAT", "RANGE COLUMNS (a) (PARTITION p VALUES LESS THAN (1))") == 1659);
    CHECK(by("a INT, b INT", "RANGE COLUMNS (a, b) (PARTITION p VALUES LESS THAN (1, MAXVALUE), "
                             "PARTITION q VALUES LESS THAN (1, MAXVALUE))") == 1493);
    CHECK(by("a INT", "KEY (a, A)") == 1652);
    CHECK(by("a INT", "KEY (a) SUBPARTITION BY KEY (a)") == 1500);
    CHECK(by("a INT", "RANGE (a) (PARTITION c VALUES LESS THAN (1), PARTITION ç VALUES LESS THAN "
                      "(2))") == 1517);
    CHECK(refused("CREATE TABLE t (a INT, b INT) PARTITION BY HASH (a) PARTITIONS 2;"
                  "ALTER TABLE t ADD UNIQUE KEY (b);") == 1503);
}

TEST_CASE("Reorganized partitions stand where the old ones stood", "[catalog]") {
    const auto run = simulate(
        "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (1), "
        "PARTITION "
        "q VALUES LESS THAN (2), PARTITION r VALUES LESS THAN (3));"
        "ALTER TABLE t REORGANIZE PARTITION p, q INTO (PARTITION pq VALUES LESS THAN (2));");
    CHECK(run.errors().empty());
    REQUIRE(run.table("t").partitions->definitions.size() == 2);
    CHECK(run.table("t").partitions->definitions[0].name.text == "pq");
}

// MySQL 8.0 manual, 26.3 "Partition Management", 26.2.5 "KEY Partitioning".
TEST_CASE("Work on partitions fits how the table is partitioned", "[catalog]") {
    const std::string plain = "CREATE TABLE t (a INT PRIMARY KEY, b INT UNIQUE);";
    CHECK(refused(plain + "ALTER TABLE t DROP PARTITION p;") == 1505);
    CHECK(refused(plain + "ALTER TABLE t REMOVE PARTITIONING;") == 1505);
    CHECK(refused(plain + "ALTER TABLE t PARTITION BY KEY () PARTITIONS 3;") == 1503);
    const std::string ranges =
        "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (1), "
        "PARTITION q VALUES LESS THAN (2));";
    CHECK(refused(ranges + "ALTER TABLE t ADD PARTITION PARTITIONS 2;") == 1492);
    CHECK(refused(ranges + "ALTER TABLE t COALESCE PARTITION 1;") == 1509);
    CHECK(refused(ranges + "ALTER TABLE t REORGANIZE PARTITION;") == 1511);
    CHECK(refused(ranges + "ALTER TABLE t DROP PARTITION p, q;") == 1508);
    const std::string hashed = "CREATE TABLE t (a INT) PARTITION BY HASH (a) PARTITIONS 4;";
    CHECK(refused(hashed + "ALTER TABLE t DROP PARTITION p1;") == 1512);
    CHECK(simulate(hashed + "ALTER TABLE t COALESCE PARTITION 1;").errors().empty());
    CHECK(simulate_open("ALTER TABLE unseen DROP PARTITION p;").errors().empty());
}

TEST_CASE("INFORMATION_SCHEMA can only be read", "[catalog]") {
    CHECK(refused("CREATE TABLE Information_Schema.t (a INT);") == 1044);
    CHECK(refused("USE INFORMATION_SCHEMA; CREATE VIEW v AS SELECT 1;") == 1044);
    CHECK(refused("DROP DATABASE information_schema;") == 1044);
    CHECK(refused("CREATE DATABASE information_schema;") == 1044);
    CHECK(refused("DROP TABLE information_schema.tables;") == 1044);
}

TEST_CASE("What only a whole server tells is not claimed of others", "[catalog]") {
    for (const auto& [sql, number] :
         {std::pair{"CREATE TABLE t (a INT) TABLESPACE ts;", 3510},
          std::pair{"CREATE TABLE t (a INT) ENCRYPTION='Y';", 3185},
          std::pair{"CREATE TABLE t (a INT) ENGINE=falcon;", 1286},
          std::pair{"CREATE TABLE t (a GEOMETRY SRID 1000000001);", 3548},
          std::pair{"SET sql_mode = @never_set;", 1231},
          std::pair{"CREATE TABLE t SELECT * FROM mysql.user_bak;", 1146},
          std::pair{"CREATE TABLE t (a INT); ALTER TABLE t DISCARD TABLESPACE;"
                    "ALTER TABLE t IMPORT TABLESPACE;",
                    1812}}) {
        INFO(sql);
        CHECK(refused(sql) == 0);
        CHECK(refused_by_new_server(sql) == number);
    }
    CHECK(refused_by_new_server("CREATE TABLESPACE ts; CREATE TABLE t (a INT) TABLESPACE ts;") ==
          0);
    CHECK(refused_by_new_server("CREATE TABLESPACE ts; CREATE TABLE t (a INT) TABLESPACE ts;"
                                "DROP TABLESPACE ts;") == 3120);
    CHECK(refused_by_new_server("CREATE TABLESPACE ts; DROP TABLESPACE ts; DROP TABLESPACE ts;") ==
          3510);
    CHECK(refused_by_new_server("CREATE TABLE t (a INT) TABLESPACE innodb_of_mine;") == 3119);
    CHECK(refused_by_new_server("CREATE TABLE t (a INT) TABLESPACE mysql;") == 3723);
}

TEST_CASE("Discarded rows leave a table that only the dictionary changes", "[catalog]") {
    const std::string table = "CREATE TABLE t (a INT); ALTER TABLE t DISCARD TABLESPACE;";
    CHECK(refused(table + "ALTER TABLE t ADD PRIMARY KEY (a);") == 1814);
    CHECK(refused(table + "TRUNCATE TABLE t;") == 1814);
    CHECK(refused(table + "ALTER TABLE t ADD KEY (a);") == 0);
    CHECK(refused("CREATE TABLE t (a INT); ALTER TABLE t IMPORT TABLESPACE;") == 1813);
}

// MySQL 8.0's alter_table.test and alter_spatial_index.test.
TEST_CASE("What the statements before put into a table decides of a NOT NULL", "[catalog]") {
    const std::string table = "CREATE TABLE t (a INT, d DATE); ";
    const std::string filled = table + "INSERT INTO t VALUES (1, NULL); ";
    CHECK(refused(table + "ALTER TABLE t ADD n DATETIME NOT NULL;") == 0);
    CHECK(refused(filled + "ALTER TABLE t ADD n DATETIME NOT NULL;") == 1292);
    CHECK(refused(filled + "SET sql_mode = ''; ALTER TABLE t ADD n DATETIME NOT NULL;") == 0);
    CHECK(refused(filled + "ALTER TABLE t ADD n DATETIME NOT NULL DEFAULT NOW();") == 0);
    CHECK(refused(filled + "ALTER TABLE t ADD g GEOMETRY NOT NULL;") == 1138);
    CHECK(refused(filled + "DELETE FROM t; ALTER TABLE t ADD g GEOMETRY NOT NULL;") == 0);
    CHECK(refused(filled + "TRUNCATE t; ALTER TABLE t ADD g GEOMETRY NOT NULL;") == 0);
    CHECK(refused(filled + "ALTER TABLE t MODIFY d DATE NOT NULL;") == 1138);
    CHECK(refused(filled + "ALTER TABLE t MODIFY a INT NOT NULL;") == 0);
    CHECK(refused(filled + "UPDATE t SET d = NOW() WHERE d IS NULL; ALTER TABLE t MODIFY d DATE "
                           "NOT NULL;") == 0);
    CHECK(refused(filled + "CREATE TABLE u LIKE t; ALTER TABLE u ADD n DATETIME NOT NULL;") == 0);
}

// MySQL 8.0 manual, 15.1.20.11 "Generated Invisible Primary Keys".
TEST_CASE("A generated invisible primary key changes its visibility alone", "[catalog]") {
    const std::string on = "SET sql_generate_invisible_primary_key = ON; ";
    const std::string table = on + "CREATE TABLE t (a INT); ";
    CHECK(simulate(table).table("t").find_column("my_row_id") != nullptr);
    CHECK(refused(table + "ALTER TABLE t ALTER my_row_id SET VISIBLE;") == 0);
    CHECK(refused(table + "ALTER TABLE t MODIFY my_row_id INT NOT NULL;") == 4110);
    CHECK(refused(table + "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a);") == 4111);
    CHECK(refused(table + "ALTER TABLE t DROP PRIMARY KEY, DROP COLUMN my_row_id;") == 0);
    CHECK(refused(on + "CREATE TABLE t (my_row_id INT);") == 4108);
    CHECK(refused(on + "CREATE TABLE t (a INT AUTO_INCREMENT, KEY (a));") == 4109);
    CHECK(refused("CREATE TABLE t (my_row_id INT);") == 0);
}

TEST_CASE("Words that ALGORITHM and LOCK do not have, and what there is to validate", "[catalog]") {
    const std::string table = "CREATE TABLE t (a INT PRIMARY KEY, b INT); ";
    CHECK(refused(table + "ALTER TABLE t ADD KEY (b), ALGORITHM=INVALID;") == 1800);
    CHECK(refused(table + "CREATE INDEX k ON t (b) LOCK=INVALID;") == 1801);
    CHECK(refused(table + "ALTER TABLE t ADD KEY (b), ALGORITHM=DEFAULT, LOCK=DEFAULT;") == 0);
    CHECK(refused(table + "ALTER TABLE t ADD KEY (b), WITH VALIDATION;") == 1221);
    CHECK(refused(table + "ALTER TABLE t ADD c INT AS (b), WITH VALIDATION, ALGORITHM=COPY;") == 0);
    CHECK(
        refused("CREATE TABLE p (id CHAR(2) PRIMARY KEY); CREATE TABLE c (id CHAR(9), FOREIGN KEY "
                "(id) REFERENCES p (id)); ALTER TABLE c MODIFY id CHAR(8), ALGORITHM=INPLACE;") ==
        1846);
}
