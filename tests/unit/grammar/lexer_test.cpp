#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

namespace lintel::tests {

using Texts = std::vector<std::string>;
using Kinds = std::vector<TokenKind>;
using enum TokenKind;

// MySQL 8.0 manual, 11.2 "Schema Object Names".
TEST_CASE("names may begin with digits and follow dots", "[lexer]") {
    CHECK(token_kinds("1a 1$ 0x1G 0b12 1e 1ea") == Kinds(6, identifier));
    CHECK(token_kinds("t.select t.1 t.1e5") == Kinds{identifier, dot, identifier, identifier, dot,
                                                     identifier, identifier, dot, identifier});
    CHECK(token_kinds("select.a") == Kinds{identifier, dot, identifier});
    CHECK(token_kinds("\xc3\xa9t\xc3\xa9") == Kinds{identifier});
    CHECK(token_kinds("\xf0\x9f\x98\x80") == Kinds{invalid});
    CHECK(token_kinds("`\xf0\x9f\x98\x80`") == Kinds{quoted_identifier});
}

TEST_CASE("numbers are told apart by what they hold", "[lexer]") {
    CHECK(token_kinds("0 007 18446744073709551615 018446744073709551615") == Kinds(4, integer));
    CHECK(token_kinds("1. .5 1.5 18446744073709551616") == Kinds(4, decimal_number));
    CHECK(token_kinds("1e5 1E+5 1.5e-3 .5e1 1.e2") == Kinds(5, float_number));
    CHECK(token_kinds("0x1F x'1f' X'' 0b01 b'01' B''") ==
          Kinds{hex_literal, hex_literal, hex_literal, bit_literal, bit_literal, bit_literal});
    CHECK(token_kinds("x'1' x'zz' b'2' x'") == Kinds(4, invalid));
    CHECK(token_texts("1.5.6") == Texts{"1.5", ".6"});
    CHECK(token_texts("1..2").size() == 2);
}

TEST_CASE("operators are the longest there are", "[lexer]") {
    CHECK(token_kinds("<=> <= <> < << >= >> > != ! := : -> ->> - && & || |") ==
          Kinds{null_safe_equal, less_equal, not_equal, less, shift_left, greater_equal,
                shift_right, greater, not_equal, bang, assign, colon, arrow, double_arrow, minus,
                logical_and, ampersand, logical_or, pipe});
    CHECK(token_kinds("\x01 \\ \x7f") == Kinds(3, invalid));
}

TEST_CASE("variables and accounts at the at sign", "[lexer]") {
    CHECK(token_kinds("@a @a.b$_1 @'x y' @`x` @\"x\"") == Kinds(5, user_variable));
    CHECK(token_kinds("@ @@ @@x") == Kinds{at, at_at, at_at, identifier});
    CHECK(token_texts("'a'@'b' a@localhost") == Texts{"'a'", "@'b'", "a", "@localhost"});
    CHECK(token_kinds("@'x") == Kinds{invalid});
}

TEST_CASE("null was spelled with a backslash before MySQL 8.0", "[lexer]") {
    CHECK(token_kinds("\\N", server("mysql-5.7")) == Kinds{kw_null});
    CHECK(token_kinds("\\N", server("mariadb-10.11")) == Kinds{kw_null});
    CHECK(token_kinds("\\N", server("mysql-8.0"))[0] == invalid);
}

TEST_CASE("words are keywords for servers that know them", "[lexer]") {
    CHECK(token_kinds("lateral", server("mysql-8.0.13")) == Kinds{identifier});
    CHECK(token_kinds("lateral", server("mysql-8.0.14")) == Kinds{kw_lateral});
    CHECK(token_kinds("vector", server("mysql-8.4")) == Kinds{identifier});
    CHECK(token_kinds("vector", server("mysql-9.0")) == Kinds{kw_vector});
    CHECK(token_kinds("analyse", server("mysql-5.7")) == Kinds{kw_analyse});
    CHECK(token_kinds("analyse", server("mysql-8.0")) == Kinds{identifier});
    CHECK(token_kinds("system_time", server("mysql-8.4")) == Kinds{identifier});
    CHECK(token_kinds("system_time", server("mariadb-10.11")) == Kinds{kw_system_time});
    CHECK(token_kinds("SeLeCt") == Kinds{kw_select});
}

TEST_CASE("comments are not tokens and hide nothing after them", "[lexer]") {
    CHECK(token_texts("a/**/b /*+ MAX_EXECUTION_TIME(1) */ c --\nd") == Texts{"a", "b", "c", "d"});
    CHECK(token_texts("a /*!99999 b /* c */ d /* e */ f */ g") == Texts{"a", "g"});
    CHECK(token_texts("a /* /* */ b") == Texts{"a", "b"});
    CHECK(token_texts("a /*!99999 b /* c */ d") == Texts{"a"});
    CHECK(token_texts("a /*!50003b*/ * / c") == Texts{"a", "b", "*", "/", "c"});
}

// MySQL 8.4 manual, 11.7 "Comments": five digits, from 8.1 on six where there are six.
TEST_CASE("heads of version comments", "[lexer]") {
    CHECK(version_comment("/*!50003 a", server("mysql-5.7")).size == 8);
    CHECK(version_comment("/*!080400 a", server("mysql-8.4")).executed);
    CHECK(version_comment("/*!080400 a", server("mysql-8.4")).size == 9);
    CHECK(version_comment("/*!123 a", {}).executed);
    CHECK(version_comment("/*!123 a", {}).size == 3);
    CHECK_FALSE(version_comment("/*!99999", {}).executed);
    CHECK_FALSE(version_comment("/*M!999999\\-", server("mariadb-10.11")).executed);
    CHECK_FALSE(version_comment("/*!80000 a", server("mariadb-10.11")).executed);
    CHECK(version_comment("/*!100100 a", server("mariadb-10.11")).executed);
    CHECK(version_comment("/*!", {}).size == 3);
}

TEST_CASE("offsets are those of the file and nothing is read outside of the statement", "[lexer]") {
    const SourceFile file(FileId{0}, "test.sql", "xx'a'yy'b'");
    std::vector<Token> tokens;
    lex(file, {.span = {file.id(), 2, 9}, .delimiter = {}, .bulk_rows = {}}, {}, tokens);
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].begin == 2);
    CHECK(tokens[0].end == 5);
    CHECK(tokens[2].kind == invalid); // its closing quote is the next statement's
    CHECK(tokens[2].end == 9);
    CHECK(tokens[3].begin == 9);
}

TEST_CASE("names and strings are spelled without their quotes", "[lexer]") {
    CHECK(unquote_identifier("`a``b`") == "a`b");
    CHECK(unquote_identifier("\"a\"\"b\"") == "a\"b");
    CHECK(unquote_identifier("plain") == "plain");
    CHECK(unquote_string("'it''s'", {}) == "it's");
    CHECK(unquote_string("N'a\\n\\%\\q'", {}) == "a\n\\%q");
    SqlMode plain;
    plain.no_backslash_escapes = true;
    CHECK(unquote_string("'a\\n'", plain) == "a\\n");
    CHECK(quote_identifier("a", {}) == "a");
    CHECK(quote_identifier("1", {}) == "`1`");
    CHECK(quote_identifier("", {}) == "``");
    CHECK(quote_identifier("a b", {}) == "`a b`");
    CHECK(quote_identifier("rank", server("mysql-5.7")) == "rank");
    CHECK(quote_identifier("rank", server("mysql-8.0")) == "`rank`");
}

} // namespace lintel::tests
