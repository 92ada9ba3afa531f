#include "grammar/keywords.hpp"
#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>

#include <cctype>
#include <set>

namespace lintel::tests {
namespace {

/// Every row of keywords.tsv, in the order of the tokens.
std::vector<const Keyword*> all_keywords() {
    std::vector<const Keyword*> all;
    for (std::uint16_t number = 1;
         const Keyword* keyword = find_keyword(static_cast<TokenKind>(number)); ++number)
        all.push_back(keyword);
    return all;
}

std::size_t reserved_in(std::string_view target) {
    const Dialect dialect = server(target);
    std::size_t count = 0;
    for (const Keyword* keyword : all_keywords()) count += is_reserved(*keyword, dialect) ? 1U : 0U;
    return count;
}

} // namespace

TEST_CASE("each keyword is found by its word in any case and by its token", "[keywords]") {
    std::set<std::string_view> words;
    for (const Keyword* keyword : all_keywords()) {
        INFO(keyword->word);
        CHECK(words.insert(keyword->word).second);
        CHECK(find_keyword(keyword->word) == keyword);
        CHECK(find_keyword(keyword->kind) == keyword);
        std::string lower;
        for (const char c : keyword->word)
            lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        CHECK(find_keyword(lower) == keyword);
        CHECK_FALSE(find_keyword(lower + "_"));
    }
    CHECK(words.size() > 780);
    for (const std::string_view word :
         {"", "x", "selec", "selects", "sel ct", "SELECT ", "\xff\xff\xff"})
        CHECK_FALSE(find_keyword(word));
    // Bytes that differ from a letter in one bit are other bytes.
    for (const std::string_view word : {"a\x0E"
                                        "d",
                                        "\x13"
                                        "ELECT",
                                        "SELEC\x14"})
        CHECK_FALSE(find_keyword(word));
    CHECK_FALSE(find_keyword(std::string(1000, 'a')));
    CHECK_FALSE(find_keyword(TokenKind::end_of_statement));
    CHECK_FALSE(find_keyword(TokenKind::identifier));
}

// Oracle's keyword tables; MySQL manuals, "Keywords and Reserved Words", without `_FILENAME`, which
// is an introducer.
TEST_CASE("each version reserves as many words as its manual lists", "[keywords]") {
    CHECK(reserved_in("mysql-5.7") == 235);
    CHECK(reserved_in("mysql-8.0") == 262);
    CHECK(reserved_in("mysql-8.4") == 264);
}

TEST_CASE("words are free before they are reserved and after", "[keywords]") {
    CHECK(is_reserved("master_bind", server("mysql-8.0")));
    CHECK_FALSE(is_reserved("master_bind", server("mysql-8.4")));
    CHECK_FALSE(is_reserved("intersect", server("mysql-8.0.30")));
    CHECK(is_reserved("intersect", server("mysql-8.0.31")));
    CHECK(is_reserved("library", server("mysql-9.5")));
    CHECK(is_reserved("external", server("mysql-9.4")));
    CHECK_FALSE(is_reserved("count", server("mysql-8.4")));
    CHECK_FALSE(is_reserved("nothing", server("mysql-8.4")));
}

TEST_CASE("MariaDB has a list of its own", "[keywords]") {
    const Dialect mariadb = server("mariadb-10.11");
    for (const char* word : {"select", "returning", "over", "recursive", "except", "rows"})
        CHECK(is_reserved(word, mariadb));
    for (const char* word : {"rank", "groups", "system", "lateral", "json_table", "virtual",
                             "generated", "stored", "get", "optimizer_costs"})
        CHECK_FALSE(is_reserved(word, mariadb));
    CHECK_FALSE(is_reserved("delete_domain_id", server("mysql-8.4")));
}

} // namespace lintel::tests
