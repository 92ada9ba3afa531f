#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

#include <random>

namespace lintel::tests {
namespace {

using Texts = std::vector<std::string>;

struct Split {
    Texts texts;
    std::vector<RawStatement> statements;
    std::vector<Marker> markers;
    std::vector<SplitProblem> problems;
};

Split split(const SourceFile& file, const Dialect& dialect = {}) {
    Splitter splitter(file, dialect);
    Split result;
    while (const auto statement = splitter.next()) {
        result.statements.push_back(*statement);
        result.texts.emplace_back(file.text(statement->span));
    }
    result.markers = splitter.markers();
    result.problems = splitter.problems();
    return result;
}

std::string repeated(std::string_view text, std::size_t count) {
    std::string all;
    while (count-- > 0) all += text;
    return all;
}

} // namespace

TEST_CASE("a program's body may begin behind each kind of characteristic", "[split]") {
    for (const std::string program : {
             "CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC IF x THEN RETURN 1; ELSE RETURN "
             "2; END IF",
             "CREATE FUNCTION f(x INT) RETURNS INT IF x THEN RETURN 1; ELSE RETURN 2; END IF",
             "CREATE FUNCTION f(x INT) RETURNS CHAR(3) CHARSET utf8mb4 IF x THEN RETURN 1; ELSE "
             "RETURN 2; END IF",
             "CREATE FUNCTION f(x INT) RETURNS INT NO SQL CASE x WHEN 1 THEN RETURN 1; ELSE RETURN "
             "2; END CASE",
             "CREATE DEFINER=`a`@`%` PROCEDURE p() COMMENT 'x' WHILE 1 DO SELECT 1; END WHILE",
             "CREATE PROCEDURE p() SQL SECURITY INVOKER REPEAT SELECT 1; UNTIL x END REPEAT",
             "CREATE PROCEDURE p() l: LOOP LEAVE l; END LOOP l",
             "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW FOLLOWS b IF 1 THEN SET @a = 1; END "
             "IF",
             "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW FOLLOWS `b` IF 1 THEN SET @a = 1; "
             "END IF",
             "CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS NOW() DO IF x THEN SELECT 1; END IF",
             "ALTER EVENT e ENABLE DO BEGIN DELETE FROM a; DELETE FROM b; END",
             "CREATE PROCEDURE IF NOT EXISTS p() BEGIN SELECT 1; END",
         })
        CHECK(statement_texts(program + "; SELECT 2;") == Texts{program, "SELECT 2"});
}

TEST_CASE("words of blocks that open none are passed over", "[split]") {
    for (const std::string inner : {
             "SELECT start, end FROM t",
             "SELECT t.end, t.case, `end` FROM t",
             "XA BEGIN 'a'",
             "XA END 'a'",
             "SET x = CASE WHEN a THEN 1 ELSE IF(a, 1, 2) END",
             "SET x = CASE WHEN a THEN REPEAT('a', 2) END",
             "SELECT (CASE a WHEN 1 THEN (CASE WHEN b THEN 1 END) END)",
             "DROP TABLE IF EXISTS q",
             "DO IF(a, 1, 2)",
             "REPEAT SET i = i + 1; UNTIL CASE WHEN i THEN 1 END END REPEAT",
             "SET a := IF(b, 1, 2)",
             "SELECT IF(a, 'END', \"BEGIN\")",
             "DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN SET a = 1; END",
             "DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN END",
             "DECLARE EXIT HANDLER FOR SQLSTATE '23000', 1062 BEGIN ROLLBACK; END",
             "/* BEGIN */ SELECT 1 -- IF\n",
         }) {
        const std::string program = "CREATE PROCEDURE p() BEGIN " + inner + "; END";
        CHECK(statement_texts(program + "; SELECT 2;") == Texts{program, "SELECT 2"});
    }
    CHECK(statement_texts("CREATE FUNCTION f() RETURNS INT RETURN IF(a, 1, 2); SELECT 2;").size() ==
          2);
    CHECK(statement_texts(
              "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET NEW.a = IF(b, 1, 2); SELECT 2;")
              .size() == 2);
    CHECK(statement_texts("CREATE FUNCTION f SONAME 'x.so'; BEGIN; COMMIT;").size() == 3);
}

TEST_CASE("MariaDB's blocks without a name are kept whole", "[split]") {
    const std::string sql = "BEGIN NOT ATOMIC FOR i IN 1..2 DO SELECT i; END FOR; END; SELECT 2;";
    CHECK(statement_texts(sql, server("mariadb-10.11")).size() == 2);
    CHECK(statement_texts("BEGIN; SELECT 1;", server("mariadb-10.11")).size() == 2);
}

TEST_CASE("a block that never closes is read again, with what it held told once", "[split]") {
    const SourceFile file(FileId{0}, "test.sql",
                          "CREATE PROCEDURE p() BEGIN SELECT 1 ; -- lintel: allow x\nSELECT 2;\n-- "
                          "lintel: allow y\nSELECT 3;\n/* open");
    const Split result = split(file);
    CHECK(result.texts == Texts{"CREATE PROCEDURE p() BEGIN SELECT 1", "SELECT 2", "SELECT 3"});
    CHECK(result.markers.size() == 2);
    CHECK(result.problems.size() == 1);
}

TEST_CASE("a section of a migration ends an unclosed block", "[split]") {
    const SourceFile file(
        FileId{0}, "test.sql",
        "CREATE PROCEDURE p() BEGIN SELECT 1;\nSELECT 2;\n-- +goose Down\nSELECT 3;\n");
    const Split result = split(file);
    CHECK(result.texts == Texts{"CREATE PROCEDURE p() BEGIN SELECT 1", "SELECT 2", "SELECT 3"});
    REQUIRE(result.markers.size() == 1);
}

// MySQL 8.0 manual, 6.5.1.2 "mysql Client Commands".
TEST_CASE("commands to the client take their line and no more", "[split]") {
    CHECK(statement_texts("source a.sql\nSELECT 1;\n\\. b.sql\nSELECT 2;\nsource c.sql;\n") ==
          Texts{"source a.sql", "SELECT 1", "\\. b.sql", "SELECT 2", "source c.sql"});
    CHECK(statement_texts("\\! echo 'it\nSELECT 1;\nsystem ls;\nwarnings\nSELECT 2;") ==
          Texts{"SELECT 1", "SELECT 2"});
    CHECK(statement_texts("\\d //\nSELECT 1//\nDELIMITER '$$'\nSELECT 2$$") ==
          Texts{"SELECT 1", "SELECT 2"});
    // Not where the client would not take them: inside of a statement, or as a part of one.
    CHECK(statement_texts("SELECT\nsource\nFROM t;") == Texts{"SELECT\nsource\nFROM t"});
    CHECK(statement_texts("SELECT 1; system ls;").size() == 2);
}

TEST_CASE("comments in a version comment that is not for the target belong to it", "[split]") {
    CHECK(statement_texts("/*!99999 a /* b; */ c /* d; */ e; */ SELECT 1;") == Texts{"SELECT 1"});
    CHECK(statement_texts("/* a /* b; */ SELECT 1;") == Texts{"SELECT 1"});
    CHECK(statement_texts("/*My note /* b */ SELECT 1;", server("mariadb-10.11")) ==
          Texts{"SELECT 1"});
    CHECK(statement_texts("/*M!999999\\- enable the sandbox mode */\nSELECT 1;",
                          server("mariadb-10.11")) == Texts{"SELECT 1"});
}

TEST_CASE("dollar quotes hold delimiters since MySQL 9.0", "[split]") {
    const std::string sql = "CREATE FUNCTION f() RETURNS INT LANGUAGE JAVASCRIPT AS $js$ let a = "
                            "'$$'; return a; $js$; SELECT 2;";
    CHECK(statement_texts(sql, server("mysql-9.0")).size() == 2);
    CHECK(statement_texts(sql, server("mysql-8.4")).size() == 4);
    CHECK(statement_texts("DELIMITER $$\nSELECT 1$$\nSELECT 2$$", server("mysql-9.0")) ==
          Texts{"SELECT 1", "SELECT 2"});
}

TEST_CASE("only rows with single commas between them are bulk rows", "[split]") {
    auto bulk = [](const std::string& between) {
        const SourceFile file(
            FileId{0}, "test.sql",
            "INSERT INTO t (a, b) VALUES (0)" +
                repeated(between + "('a long enough row of text, so that it counts')", 200) + ";");
        return split(file).statements.at(0).bulk_row_count;
    };
    CHECK(bulk(",") == 193);
    CHECK(bulk(" ,\n ") == 193);
    CHECK(bulk(" /* c */ , -- d\n") == 193);
    CHECK(bulk(" ") == 0);
    CHECK(bulk(",,") == 0);
    CHECK(bulk(", 'x' ") == 0);
    CHECK(bulk("+") == 0);
}

TEST_CASE("what is opened again and again costs no square of the size", "[split]") {
    constexpr std::size_t lines = 200'000;
    Dialect newest = server("mysql-9.0");
    for (const std::string& text :
         {"'" + repeated("\\'\n", lines), repeated("\"\\\"\\'`\n", lines), repeated("/*! ", lines),
          repeated("/*!99999 /* ", lines), "CREATE PROCEDURE p() " + repeated("BEGIN ; ", lines),
          repeated("CREATE PROCEDURE p() BEGIN ; ", lines),
          "CREATE PROCEDURE p() " + repeated("CASE ", lines),
          repeated("-- +goose StatementBegin\n", lines), repeated("(", lines)}) {
        const SourceFile file(FileId{0}, "test.sql", text);
        split(file, newest);
    }
    std::string tags = "SELECT ";
    for (std::size_t i = 0; i < lines; ++i) tags += '$' + std::to_string(i) + "$ ";
    const SourceFile file(FileId{0}, "test.sql", tags);
    std::vector<Token> tokens;
    for (const RawStatement& statement : split(file, newest).statements)
        lex(file, statement, newest, tokens);
    CHECK(tokens.size() > 1);
}

TEST_CASE("statements put together come apart again", "[split]") {
    static const std::string parts[] = {
        "SELECT 1",
        "SELECT ';', \";\", `;`",
        "SELECT 'it''s; \\';' /* ; */ AS a",
        "INSERT INTO t VALUES (1, ';'), (2, '--')",
        "CREATE TABLE t (a INT -- ;\n, b INT # ;\n)",
        "/*!40101 SET NAMES utf8 */",
        "BEGIN",
        "COMMIT",
        "SELECT 1--1",
        "CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; END",
        "CREATE VIEW v AS SELECT CASE WHEN a THEN 1 END FROM b",
        "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = CASE WHEN 1 THEN 2 "
        "END; END",
        "UPDATE a SET end = 1"};
    static const std::string between[] = {";",          ";\n",         " ;\r\n", ";\n-- c ; '\n",
                                          "; /* ' */ ", ";\n\n# \"\n", "\\G\n"};
    std::mt19937 random(7);
    auto pick = [&](const auto& from) -> const std::string& {
        return from[random() % std::size(from)];
    };
    for (int round = 0; round < 500; ++round) {
        Texts expected;
        std::string sql;
        for (auto count = random() % 8 + 1; count-- > 0;) {
            expected.push_back(pick(parts));
            sql += expected.back() + pick(between);
        }
        INFO(sql);
        REQUIRE(statement_texts(sql) == expected);
    }
}

TEST_CASE("each beginning of a dump with routines is split within its bounds", "[split]") {
    const std::string nasty =
        "-- MySQL dump\n/*!40101 SET NAMES utf8 */;\nDELIMITER ;;\n/*!50003 CREATE*/ /*!50017 "
        "DEFINER=`a`@`b`*/ /*!50003 TRIGGER t BEFORE "
        "INSERT ON a FOR EACH ROW BEGIN SET @a = 'x\\''; END */;;\nDELIMITER ;\nCREATE FUNCTION "
        "f() RETURNS INT RETURN CASE WHEN 1 THEN $$a;$$ "
        "END;\nCREATE PROCEDURE p() BEGIN IF 1 THEN SELECT \"a\"\"b\"; END IF;\n-- +goose "
        "Down\nsource x\n\\! y\nINSERT INTO t VALUES (1,'a'),(2\xff);\n/*!99999 /* a */ b";
    for (std::size_t length = 0; length <= nasty.size(); ++length) {
        const SourceFile file(FileId{0}, "test.sql", nasty.substr(0, length));
        std::uint32_t last = 0;
        std::vector<Token> tokens;
        for (const RawStatement& statement : split(file, server("mysql-9.0")).statements) {
            REQUIRE(statement.span.begin >= last);
            REQUIRE(statement.span.begin < statement.span.end);
            REQUIRE(statement.span.end <= length);
            REQUIRE(statement.delimiter.end <= length);
            last = statement.span.end;
            lex(file, statement, server("mysql-9.0"), tokens);
            for (const Token& token : tokens) {
                REQUIRE(token.begin >= statement.span.begin);
                REQUIRE(token.end <= statement.span.end);
            }
        }
    }
}

} // namespace lintel::tests
