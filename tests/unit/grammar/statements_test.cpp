#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

namespace lintel::tests {
namespace {

using ast::Expression;
using ast::ExpressionKind;

/// An expression as its operators nest, for looking at precedence.
std::string nested(const Expression& e) {
    auto operand = [&](std::size_t i) { return nested(e.operands[i]); };
    switch (e.kind) {
    case ExpressionKind::binary:
    case ExpressionKind::like:
        return "(" + operand(0) + " " + (e.negated ? "NOT " : "") +
               (e.text.empty() ? "LIKE" : e.text) + " " + operand(1) + ")";
    case ExpressionKind::unary:
        return "(" + e.text + " " + operand(0) + ")";
    case ExpressionKind::between:
        return "(" + operand(0) + " BETWEEN " + operand(1) + " .. " + operand(2) + ")";
    case ExpressionKind::is_test:
        return "(" + operand(0) + " IS " + (e.negated ? "NOT " : "") + e.text + ")";
    case ExpressionKind::column:
        return e.name.back().text;
    case ExpressionKind::user_variable:
        return "@" + e.text;
    case ExpressionKind::parenthesized:
        return operand(0);
    default:
        return e.text;
    }
}

std::string condition(const std::string& sql, const Dialect& dialect = {}) {
    const ast::Statement statement = read("SELECT " + sql, dialect);
    return nested(std::get<ast::SelectBody>(std::get<ast::Select>(statement.node).query->body)
                      .items.at(0)
                      .expression);
}

// MySQL 8.0 manual, 14.4.1 "Operator Precedence".
TEST_CASE("operators bind as the manual says", "[lower]") {
    CHECK(condition("a + b * c - d") == "((a + (b * c)) - d)");
    CHECK(condition("a OR b XOR c AND d") == "(a OR (b XOR (c AND d)))");
    CHECK(condition("NOT a AND b = c") == "((NOT a) AND (b = c))");
    CHECK(condition("a BETWEEN 1 AND 2 AND c") == "((a BETWEEN 1 .. 2) AND c)");
    CHECK(condition("a | b & c << 1 + 2") == "(a | (b & (c << (1 + 2))))");
    CHECK(condition("a = b IS NOT NULL") == "((a = b) IS NOT NULL)");
    CHECK(condition("-a ^ b") == "((- a) ^ b)");
    CHECK(condition("@a := @b := 1") == "(@a := (@b := 1))");
    CHECK(condition("a NOT LIKE 'b'") == "(a NOT LIKE b)");
    CHECK(condition("a || b") == "(a OR b)");
    Dialect ansi;
    ansi.sql_mode.pipes_as_concat = true;
    CHECK(condition("a || b = c", ansi) == "((a CONCAT b) = c)");
}

TEST_CASE("long expressions cost no depth", "[lower]") {
    std::string sql = "SELECT 1";
    for (int i = 0; i < 50000; ++i) sql += " + 1";
    CHECK_FALSE(refusal(sql));
    read(sql);
}

TEST_CASE("the statement language is read", "[parse]") {
    for (const char* sql :
         {"CREATE TABLE t (a INT UNSIGNED NOT NULL AUTO_INCREMENT, b VARCHAR(10) AS (CONCAT(a, "
          "'x')) STORED, UNIQUE KEY k ((a + 1), b(5) DESC) INVISIBLE, CHECK (a > 0) NOT ENFORCED) "
          "ENGINE=InnoDB",
          "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (1), "
          "PARTITION p1 VALUES LESS THAN MAXVALUE)",
          "CREATE TABLE t SELECT * FROM u",
          "CREATE TABLE t (LIKE u)",
          "ALTER TABLE t ADD (a INT, KEY (a)), DROP PRIMARY KEY, ALGORITHM=INPLACE, LOCK=NONE",
          "ALTER TABLE t DROP PARTITION p0, p1",
          "ALTER TABLE t ENGINE=InnoDB COMMENT='x', CONVERT TO CHARACTER SET utf8mb4 COLLATE "
          "utf8mb4_bin",
          "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT * FROM c",
          "(SELECT 1) UNION (SELECT 2) ORDER BY 1 LIMIT 1",
          "SELECT ((SELECT 1)) + 1, (1, 2) IN ((SELECT 1, 2))",
          "SELECT a, ROW_NUMBER() OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 1 PRECEDING AND "
          "CURRENT ROW) FROM t WINDOW w AS (ORDER BY a)",
          "SELECT * FROM a JOIN b LEFT JOIN c ON b.x = c.x ON a.x = b.x, LATERAL (SELECT a.x) d",
          "SELECT * FROM JSON_TABLE('[]', '$[*]' COLUMNS (i FOR ORDINALITY, n INT PATH '$.n' "
          "DEFAULT '0' ON EMPTY)) j",
          "INSERT INTO t (a) VALUES (1), (DEFAULT) AS n ON DUPLICATE KEY UPDATE a = n.a",
          "REPLACE t SET a = 1",
          "DELETE a, b.* FROM a JOIN b USING (id) WHERE 1",
          "UPDATE a, b SET a.x = b.x WHERE a.id = b.id",
          "LOAD DATA LOCAL INFILE 'f' INTO TABLE t FIELDS TERMINATED BY ',' IGNORE 1 LINES (a, @b) "
          "SET c = @b",
          "CREATE DEFINER=`a`@`%` TRIGGER t BEFORE UPDATE ON u FOR EACH ROW FOLLOWS v BEGIN "
          "DECLARE CONTINUE HANDLER FOR NOT FOUND SET @x = 1; l: LOOP LEAVE l; END LOOP l; END",
          "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
          "CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS NOW() DO DELETE FROM t",
          "SET @a = 1, GLOBAL max_connections = 10, @@session.sql_mode = '', NAMES utf8mb4",
          "GRANT SELECT (a), INSERT ON db.* TO 'u'@'%' WITH GRANT OPTION",
          "CREATE USER u IDENTIFIED WITH caching_sha2_password BY 'x' REQUIRE SSL PASSWORD EXPIRE "
          "NEVER",
          "EXPLAIN FORMAT=JSON SELECT 1",
          "SHOW FULL COLUMNS FROM t LIKE 'a%'",
          "START TRANSACTION READ ONLY",
          "XA COMMIT 'a' ONE PHASE",
          "CHANGE REPLICATION SOURCE TO SOURCE_HOST='h', SOURCE_PORT=3306",
          "PREPARE s FROM 'SELECT 1'"}) {
        INFO(sql);
        CHECK_FALSE(refusal(sql));
    }
}

TEST_CASE("what the servers refuse is refused", "[parse]") {
    for (const char* sql :
         {"", "SELECT", "CREATE TABLE t (a INT,)", "CREATE TABLE t (a)", "ALTER TABLE t ADD COLUMN",
          "SELECT 1 FROM", "DROP TABLE", "SELECT a NOT", "SELECT 1; SELECT 2",
          "CREATE TABLE select (a INT)", "SELECT * FROM a WHERE b =", "UPDATE t SET",
          "CREATE TEMPORARY VIEW v AS SELECT 1", "ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT",
          "SET global.x = 1", "CREATE TABLE t (a INT) TYPE=MyISAM", "INSERT INTO t VALUES (1",
          "BEGIN SELECT 1; END", "SELECT 1 INTO @a, FROM t"}) {
        INFO(sql);
        CHECK(refusal(sql));
    }
}

TEST_CASE("the target decides what it knows", "[parse]") {
    CHECK_FALSE(refusal("CREATE TABLE t (rank INT)", server("mysql-5.7")));
    CHECK(refusal("CREATE TABLE t (rank INT)", server("mysql-8.0")));
    CHECK(refusal("WITH c AS (SELECT 1) SELECT * FROM c", server("mysql-5.7")));
    CHECK(refusal("CREATE TABLE t (a INT, KEY ((a + 1)))", server("mysql-8.0.12")));
    CHECK_FALSE(refusal("CREATE TABLE t (a INT, KEY ((a + 1)))", server("mysql-8.0.13")));
    CHECK(refusal("CREATE TABLE t (a CHAR(36) DEFAULT (UUID()))", server("mysql-5.7")));
    CHECK_FALSE(refusal("CREATE TABLE t (a CHAR(36) DEFAULT (UUID()))", server("mysql-8.0.13")));
    CHECK(refusal("CREATE TABLE t (a INT INVISIBLE, b INT)", server("mysql-8.0.22")));
    CHECK_FALSE(refusal("CREATE TABLE t (a INT INVISIBLE, b INT)", server("mysql-8.0.23")));
    CHECK(refusal("CREATE TABLE t (a INT, KEY (a) INVISIBLE)", server("mysql-5.7")));
    CHECK(refusal("SELECT 1 INTERSECT SELECT 1", server("mysql-8.0.30")));
    CHECK_FALSE(refusal("SELECT 1 INTERSECT SELECT 1", server("mysql-8.0.31")));
    // MySQL 9.4 manual, 15.1.17 "CREATE JSON DUALITY VIEW Statement", 14.17.2.
    for (const char* sql :
         {"CREATE OR REPLACE SQL SECURITY INVOKER JSON RELATIONAL DUALITY VIEW IF NOT EXISTS v AS "
          "SELECT JSON_DUALITY_OBJECT('_id' : id, 'name' : name) FROM t",
          "ALTER JSON DUALITY VIEW d.v AS SELECT JSON_DUALITY_OBJECT(WITH (INSERT, UPDATE) '_id' : "
          "id, 'lines' : (SELECT JSON_ARRAYAGG(JSON_DUALITY_OBJECT('line' : l.id)) FROM l WHERE "
          "l.t = t.id)) FROM t"}) {
        CHECK_FALSE(refusal(sql, server("mysql-9.4")));
        CHECK_FALSE(refusal(sql, server("mysql-26.7")));
        CHECK(refusal(sql, server("mysql-9.3")));
        CHECK(refusal(sql, server("mariadb-11.4")));
    }
    CHECK_FALSE(refusal("CREATE TABLE json_duality_object (duality INT)", server("mysql-9.4")));
    CHECK_FALSE(refusal("ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT", server("mariadb-10.11")));
    CHECK_FALSE(refusal("CREATE OR REPLACE TABLE t (a INT)", server("mariadb-10.11")));
    CHECK(refusal("CREATE OR REPLACE TABLE t (a INT)"));
}

TEST_CASE("nesting has a limit and no statement beyond it costs more than a message", "[parse]") {
    const auto parentheses = [](std::size_t depth) {
        return "SELECT " + std::string(depth, '(') + "1" + std::string(depth, ')');
    };
    CHECK_FALSE(refusal(parentheses(200)));
    const auto problem = refusal(parentheses(100000));
    REQUIRE(problem);
    CHECK(problem->message == "statement is nested too deeply");
    std::string list = "SELECT 1";
    for (int i = 0; i < 200000; ++i) list += ",1";
    const auto large = refusal(list);
    REQUIRE(large);
    CHECK(large->message == "statement has too many tokens and was not read");
}

TEST_CASE("syntax errors are told in a person's words", "[syntax]") {
    const auto message = [](const std::string& sql) {
        const auto problem = refusal(sql);
        return problem ? problem->message : std::string("good");
    };
    CHECK(message("CREATE TABLE t (\n a INT\n b INT)") == "expected `,` or `)` before `b`");
    CHECK(message("CREATE TABLE t (a INT,)") == "trailing `,` before `)`");
    CHECK(message("SELECT a::int") == "`::` is PostgreSQL's cast");
    CHECK(message("CREATE TABLE t (id INT AUTOINCREMENT)") == "`AUTOINCREMENT` is not MySQL's");
    CHECK(message("DELETE FROM ${table}") == "good");
    CHECK(message("CREATE TABLE t (a CHAR(${n}))") ==
          "template placeholder `${…}` where SQL was expected");
    CHECK(message("DROP TABLE t --comment") == "`--` without a blank behind it is not a comment");
    CHECK(message("CREATE TABEL t (a INT)") == "unexpected `TABEL`");
    CHECK(message("CREATE TABLE t (order INT)") ==
          "`order` is a reserved word and cannot be a name as it is");
}

TEST_CASE("columns carry their attributes", "[lower]") {
    const auto create = std::get<ast::CreateTable>(
        read("CREATE TABLE `s`.t (a BIGINT(20) UNSIGNED UNIQUE KEY COMMENT 'x', b CHAR(3) "
             "CHARACTER SET ascii KEY DEFAULT 'q', c SERIAL)")
            .node);
    CHECK(create.table.schema->text == "s");
    REQUIRE(create.columns.size() == 3);
    CHECK(create.columns[0].key == ast::ColumnKey::unique);
    CHECK(create.columns[0].type.length == 20U);
    CHECK(create.columns[0].comment->value == "x");
    CHECK(create.columns[1].key == ast::ColumnKey::primary);
    CHECK(create.columns[1].type.charset->text == "ascii");
    CHECK(create.columns[1].default_value->value.text == "q");
    CHECK(create.columns[2].auto_increment.has_value());
    CHECK(create.columns[2].key == ast::ColumnKey::unique);
}

TEST_CASE("ALTER TABLE's actions are told apart", "[lower]") {
    const auto alter = std::get<ast::AlterTable>(
        read("ALTER TABLE t ADD a INT FIRST, MODIFY b INT AFTER a, CHANGE c d INT, DROP e, DROP "
             "INDEX f, RENAME COLUMN g TO h, RENAME TO i, "
             "ALTER j SET DEFAULT 1, ADD CONSTRAINT k FOREIGN KEY (l) REFERENCES m (n) ON DELETE "
             "CASCADE, ALGORITHM=COPY")
            .node);
    REQUIRE(alter.actions.size() == 9);
    CHECK(std::get<ast::AddColumn>(alter.actions[0]).position.place == ast::ColumnPlace::first);
    CHECK(std::get<ast::ChangeColumn>(alter.actions[1]).modify);
    CHECK(std::get<ast::ChangeColumn>(alter.actions[2]).column.name.text == "d");
    CHECK(std::get<ast::DropColumn>(alter.actions[3]).name.text == "e");
    CHECK(std::get<ast::DropIndexAction>(alter.actions[4]).name.text == "f");
    CHECK(std::get<ast::RenameColumn>(alter.actions[5]).to.text == "h");
    CHECK(std::get<ast::RenameTableAction>(alter.actions[6]).to.name.text == "i");
    CHECK(std::get<ast::AlterColumnDefault>(alter.actions[7]).value.has_value());
    CHECK(std::get<ast::AddForeignKey>(alter.actions[8]).foreign_key.reference.on_delete->value ==
          ast::ReferenceOption::cascade);
    CHECK(alter.online.algorithm->value == ast::AlgorithmClause::copy);
}

TEST_CASE("a condition belongs to the nearest join that lacks one", "[lower]") {
    const auto select = std::get<ast::Select>(
        read("SELECT * FROM a LEFT JOIN b JOIN c ON b.x = c.x ON a.x = b.x").node);
    const auto& from = std::get<ast::SelectBody>(select.query->body).from.at(0);
    REQUIRE(from.join);
    CHECK(from.join->kind == ast::JoinKind::left);
    REQUIRE(from.join->right.join);
    CHECK(from.join->right.join->left.name.name.text == "b");
}

} // namespace
} // namespace lintel::tests
