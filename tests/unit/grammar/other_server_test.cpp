#include "grammar/other_server.hpp"
#include "tests/unit/sql.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <string>

namespace lintel::tests {
namespace {

std::string said(const std::optional<Diagnostic>& refusal) {
    return refusal
               ? fmt::format("{}..{} {}", refusal->span.begin, refusal->span.end, refusal->message)
               : "taken";
}

/// How many statements were read as `target`, of which the other servers are asked both ways.
std::size_t compare(const SourceFile& file, const Dialect& target) {
    Parser parser(target);
    SyntaxTree tree;
    Splitter splitter(file, target);
    std::size_t count = 0;
    const OtherServer others[] = {
        OtherServer(server("mysql-5.7")), OtherServer(server("mysql-8.0.12")),
        OtherServer(server("mysql-9.3")), OtherServer(server("mariadb-10.11"))};
    while (const auto statement = splitter.next()) {
        if (!statement->bulk_rows.empty() || parser.parse(file, *statement, tree)) continue;
        ++count;
        INFO(file.path() << ": " << file.text(statement->span));
        for (const OtherServer& other : others)
            CHECK(said(other.refusal(file, statement->span, tree, target)) ==
                  said(other.refusal(file, statement->span, target.sql_mode)));
    }
    return count;
}

std::size_t compare(const std::string& sql, const char* target) {
    return compare(SourceFile(FileId{0}, "test.sql", sql), server(target));
}

} // namespace

TEST_CASE("what was read for one server tells whether another takes it", "[syntax]") {
    CHECK(compare("CREATE TABLE t (rank INT, `groups` INT, c INT DEFAULT (1 + 1));"
                  "SELECT \\N, $a FROM t; SELECT /*!80000 1 + */ 1; SELECT /*M! 1 + */ 1;"
                  "ALTER TABLE t ADD sequence INT, DROP CHECK k; SELECT intersect FROM t;"
                  "CREATE INDEX i ON t (a) IGNORED; SELECT 1 INTERSECT SELECT 2;"
                  "SELECT lateral.a FROM lateral; CREATE TABLE manual (parallel INT);",
                  "mysql-5.7") > 5);
    CHECK(compare(
              "CREATE TABLE t (manual INT, system INT INVISIBLE, KEY k (a) INVISIBLE);"
              "SELECT $$a$$; SELECT t.* FROM t, LATERAL (SELECT 1) l; DROP INDEX i ON t LOCK=NONE;"
              "VALUES ROW(1, 2); SELECT row_number() OVER w FROM t WINDOW w AS ();",
              "mysql-8.0.40") > 4);
    CHECK(compare("CREATE SEQUENCE s; ALTER TABLE t ADD COLUMN IF NOT EXISTS c INT, ADD KEY k (c) "
                  "IGNORED;"
                  "SELECT rank, window.a FROM window; INSERT INTO t VALUES (1) RETURNING a;",
                  "mariadb-10.11") > 2);
}

TEST_CASE("reading for another server by the tree is reading anew, over all of our SQL",
          "[syntax]") {
    std::size_t count = 0;
    for (const char* folder : {"/corpus", "/tests/golden"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::string(LINTEL_SOURCE_DIR) + folder)) {
            if (entry.path().extension() != ".sql") continue;
            SourceSet sources;
            std::string error;
            const SourceFile* file = sources.open(entry.path().string(), error);
            REQUIRE(file != nullptr);
            count += compare(*file, server("mysql-8.0.40"));
        }
    CHECK(count > 1000);
}

} // namespace lintel::tests
