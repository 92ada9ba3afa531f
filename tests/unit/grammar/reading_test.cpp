#include "grammar/keywords.hpp"
#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

namespace lintel::tests {
namespace {

using Texts = std::vector<std::string>;
using enum TokenKind;

// MySQL 8.0 manual, 11.1 "Literal Values", 11.2 "Schema Object Names", 11.7 "Comments".
TEST_CASE("tokens are cut where the server cuts them", "[lexer]") {
    CHECK(token_texts("a.1b, 1e5 1.5 .5 0x1F 1ea") ==
          Texts{"a", ".", "1b", ",", "1e5", "1.5", ".5", "0x1F", "1ea"});
    CHECK(token_texts("x'4D' N'a' @v @'q' @@global.x a->>'$.b'") ==
          Texts{"x'4D'", "N'a'", "@v", "@'q'", "@@", "global", ".", "x", "a", "->>", "'$.b'"});
    CHECK(token_texts("a--1") == Texts{"a", "-", "-", "1"});
    CHECK(token_texts("a -- 1\nb # c\n/* d */ e") == Texts{"a", "b", "e"});
    CHECK(token_texts("'it''s' 'a\\'b' \"c\"") == Texts{"'it''s'", "'a\\'b'", "\"c\""});
    CHECK(token_kinds("1 1.5 1e5 18446744073709551616") ==
          std::vector{integer, decimal_number, float_number, decimal_number});
    CHECK(token_kinds("x'4'") == std::vector{invalid});
    CHECK(token_kinds("_utf8mb4'a' _nosuch") == std::vector{introducer, string, identifier});
}

TEST_CASE("a function's name is a keyword only before its parenthesis", "[lexer]") {
    CHECK(token_kinds("count(")[0] == kw_count);
    CHECK(token_kinds("count (")[0] == identifier);
    Dialect spaces;
    spaces.sql_mode.ignore_space = true;
    CHECK(token_kinds("count (", spaces)[0] == kw_count);
}

TEST_CASE("sql_mode changes what quotes and bars mean", "[lexer]") {
    Dialect ansi;
    ansi.sql_mode = SqlMode::from_value("ANSI,NO_BACKSLASH_ESCAPES");
    CHECK(token_kinds("\"a\" || 'b\\'", ansi) == std::vector{quoted_identifier, concat, string});
    CHECK(token_kinds("\"a\" || 'b'") == std::vector{string, logical_or, string});
}

TEST_CASE("version comments are code for the servers they name", "[lexer]") {
    CHECK(token_texts("/*!80013 a */ b", server("mysql-8.0.40")) == Texts{"a", "b"});
    CHECK(token_texts("/*!80013 a */ b", server("mysql-5.7")) == Texts{"b"});
    CHECK(token_texts("/*! a */ b") == Texts{"a", "b"});
    CHECK(token_texts("/*M!100500 a */ b", server("mysql-8.4")) == Texts{"b"});
    CHECK(token_texts("/*M!100500 a */ b", server("mariadb-10.11")) == Texts{"a", "b"});
    CHECK(token_texts("/*!50701 a */ b", server("mariadb-10.11")) == Texts{"b"});
    CHECK(token_texts("/*!50100 a */ b", server("mariadb-10.11")) == Texts{"a", "b"});
}

TEST_CASE("words are reserved from the release that made them so", "[keywords]") {
    CHECK_FALSE(is_reserved("rank", server("mysql-5.7")));
    CHECK(is_reserved("rank", server("mysql-8.0")));
    CHECK(is_reserved("SELECT", server("mysql-5.7")));
    CHECK_FALSE(is_reserved("manual", server("mysql-8.0")));
    CHECK(is_reserved("manual", server("mysql-8.4")));
    CHECK_FALSE(is_reserved("status", server("mysql-8.4")));
    CHECK(quote_identifier("order", {}) == "`order`");
    CHECK(quote_identifier("a`b", {}) == "`a``b`");
}

TEST_CASE("statements end at the delimiter outside quotes and comments", "[split]") {
    CHECK(statement_texts("a; b ;\n-- ;\n'c;d' ; ;`e;`") == Texts{"a", "b", "'c;d'", "`e;`"});
    CHECK(statement_texts("\xEF\xBB\xBF"
                          "a;\r\nb\r\n") == Texts{"a", "b"});
    CHECK(statement_texts("show tables\\G select 1\\g") == Texts{"show tables", "select 1"});
    CHECK(statement_texts("/*!40101 SET NAMES utf8 */;\n/*!99999 never */;") ==
          Texts{"/*!40101 SET NAMES utf8 */"});
    CHECK(statement_texts("DELIMITER //\nselect 1; select 2//\ndelimiter ;\nselect 3;") ==
          Texts{"select 1", "select 2", "select 3"});
    CHECK(statement_texts(
              "DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; END$$\nDELIMITER ;\nb;") ==
          Texts{"CREATE PROCEDURE p() BEGIN SELECT 1; END", "b"});
}

TEST_CASE("a stored program is one statement without a change of delimiter", "[split]") {
    const std::string body = "CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; ELSE SELECT CASE WHEN "
                             "x THEN 1 END; END IF; "
                             "WHILE b DO SET c = 1; END WHILE; END";
    CHECK(statement_texts(body + "; SELECT 2;") == Texts{body, "SELECT 2"});
    CHECK(
        statement_texts("CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1; SELECT 2;")
            .size() == 2);
    // An open block does not swallow what follows.
    CHECK(statement_texts("CREATE PROCEDURE p() BEGIN SELECT 1;\nSELECT 2;").size() == 2);
}

TEST_CASE("an open quote costs its statement, not the file", "[split]") {
    const SourceFile file(FileId{0}, "test.sql", "a;\nb 'c;\nd;");
    Splitter splitter(file, {});
    Texts texts;
    while (const auto statement = splitter.next()) texts.emplace_back(file.text(statement->span));
    CHECK(texts == Texts{"a", "b 'c;", "d"});
    REQUIRE(splitter.problems().size() == 1);
    CHECK(splitter.problems()[0].kind == SplitProblemKind::unterminated_string);
    CHECK(splitter.problems()[0].span.begin == 5);
}

TEST_CASE("migration markers are met in order", "[split]") {
    const SourceFile file(FileId{0}, "test.sql",
                          "-- +goose Up\n-- +goose StatementBegin\na; b;\n-- +goose "
                          "StatementEnd\n-- +goose Down\nc;\n-- lintel: allow x (y)\n");
    Splitter splitter(file, {});
    Texts texts;
    while (const auto statement = splitter.next()) texts.emplace_back(file.text(statement->span));
    CHECK(texts == Texts{"a; b", "c"});
    std::vector<MarkerKind> kinds;
    for (const Marker& marker : splitter.markers()) kinds.push_back(marker.kind);
    using enum MarkerKind;
    CHECK(kinds == std::vector{goose_up, goose_statement_begin, goose_statement_end, goose_down,
                               MarkerKind::lintel});
    CHECK(splitter.markers().back().text == "allow x (y)");
}

TEST_CASE("rows of a bulk insert are counted, not kept", "[split]") {
    std::string sql = "INSERT INTO t VALUES (0,'a;)')";
    for (int i = 1; i < 1000; ++i) sql += ",(" + std::to_string(i) + ",'x (y')";
    sql += " ON DUPLICATE KEY UPDATE a = 1;";
    const SourceFile file(FileId{0}, "test.sql", sql);
    Splitter splitter(file, {});
    const auto statement = splitter.next();
    REQUIRE(statement);
    CHECK(statement->bulk_row_count == 992);
    CHECK(file.text(statement->bulk_rows).starts_with(",(8,"));
    CHECK(file.text(statement->bulk_rows).ends_with("(999,'x (y')"));
    SyntaxTree tree;
    CHECK_FALSE(Parser(Dialect{}).parse(file, *statement, tree));
}

TEST_CASE("every beginning of a nasty text is split within its bounds", "[split]") {
    const std::string nasty = "DELIMITER ;;\n/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ TRIGGER "
                              "t BEGIN 'x\\'' `y``z` # c\n END;;\n\xff\xc3 -- d\n/* e";
    for (std::size_t length = 0; length <= nasty.size(); ++length) {
        const SourceFile file(FileId{0}, "test.sql", nasty.substr(0, length));
        Splitter splitter(file, {});
        std::uint32_t last = 0;
        while (const auto statement = splitter.next()) {
            REQUIRE(statement->span.begin >= last);
            REQUIRE(statement->span.end <= length);
            last = statement->span.end;
        }
    }
}

TEST_CASE("targets are named as people name them", "[dialect]") {
    CHECK(server("mysql-8.0.36").version == Version{8, 0, 36});
    CHECK(server("8.0.36").is_mysql());
    CHECK(server("mariadb-10.11").is_mariadb());
    CHECK(server("mysql-8.0").mysql_since(8, 0, 40));
    for (const char* wrong : {"", "mysql", "postgres-16", "mysql-8", "mysql-8.0.x", "mysql-3.23"})
        CHECK_FALSE(parse_target(wrong));
    CHECK(describe(server("mysql-8.4")) == "MySQL 8.4");
}

} // namespace
} // namespace lintel::tests
