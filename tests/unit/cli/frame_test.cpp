#include "cli/report/frame.hpp"

#include <catch2/catch.hpp>

namespace lintel {
namespace {

/// Finds `marked` in a file's text; the span of its first occurrence.
Span find(const SourceFile& file, std::string_view marked) {
    const std::size_t at = file.text().find(marked);
    REQUIRE(at != std::string_view::npos);
    return {file.id(), static_cast<std::uint32_t>(at),
            static_cast<std::uint32_t>(at + marked.size())};
}

Diagnostic finding(Span span) {
    Diagnostic made;
    made.rule = "drop-column";
    made.span = span;
    made.message = "column is dropped";
    return made;
}

std::string shown(const Diagnostic& finding, const SourceSet& sources) {
    std::string out;
    FindingWriter(sources, Style{}, out).write(finding);
    return out;
}

TEST_CASE("a finding is its headline, its line and the words below") {
    SourceSet sources;
    const SourceFile& file = sources.add("a.sql", "\n\nALTER TABLE users DROP COLUMN email;\n");
    Diagnostic drop = finding(find(file, "DROP COLUMN email"));
    drop.note("it cannot be brought back").help("stop using it first");
    CHECK(shown(drop, sources) == R"(a.sql:3:19: warning: column is dropped [drop-column]
   |
 3 | ALTER TABLE users DROP COLUMN email;
   |                   ^^^^^^^^^^^^^^^^^
   = note: it cannot be brought back
   = help: stop using it first
)");
}

TEST_CASE("labels nearby share the picture") {
    SourceSet sources;
    const SourceFile& file =
        sources.add("a.sql", "CREATE TABLE t (\n  a INT,\n  b INT,\n  a INT\n);\n");
    Diagnostic twice = finding(find(file, "a INT\n"));
    twice.span.end -= 1;
    twice.label(find(file, "a INT"), "declared here").label(find(file, "t ("), "in this table");
    CHECK(shown(twice, sources) == R"(a.sql:4:3: warning: column is dropped [drop-column]
   |
 1 | CREATE TABLE t (
   |              --- in this table
 2 |   a INT,
   |   ----- declared here
 3 |   b INT,
 4 |   a INT
   |   ^^^^^
)");
}

TEST_CASE("labels far away and in other files get their own") {
    SourceSet sources;
    const SourceFile& schema =
        sources.add("schema.sql", std::string(11, '\n') + "  email VARCHAR(255),\n");
    const SourceFile& file = sources.add("a.sql", "one" + std::string(20, '\n') + "two\n");
    Diagnostic far = finding(find(file, "two"));
    far.label(find(file, "one"), "first").label(find(schema, "email"), "declared here");
    CHECK(shown(far, sources) == R"(a.sql:21:1: warning: column is dropped [drop-column]
    |
 21 | two
    | ^^^
   --> a.sql:1:1
    |
  1 | one
    | --- first
   --> schema.sql:12:3
    |
 12 |   email VARCHAR(255),
    |   ----- declared here
)");
}

TEST_CASE("marks stand under wide and combining characters and behind tabs") {
    SourceSet sources;
    const SourceFile& file = sources.add("a.sql", "\t'日本 e\u0301', bad;\n");
    CHECK(shown(finding(find(file, "bad")), sources) ==
          "a.sql:1:11: warning: column is dropped [drop-column]\n"
          "   |\n"
          " 1 |     '日本 e\u0301', bad;\n"
          "   |               ^^^\n");
}

TEST_CASE("a mark that goes on below its line says so") {
    SourceSet sources;
    const SourceFile& file = sources.add("a.sql", "UPDATE t\nSET a = 1;\n");
    CHECK(shown(finding(find(file, "UPDATE t\nSET a = 1")), sources) ==
          R"(a.sql:1:1: warning: column is dropped [drop-column]
   |
 1 | UPDATE t
   | ^^^^^^^^…
)");
}

TEST_CASE("long lines are cut around the mark") {
    SourceSet sources;
    const std::string filler(1000, 'x');
    const SourceFile& file = sources.add("a.sql", filler + " here " + filler);
    const std::string out = shown(finding(find(file, "here")), sources);
    CHECK(out == "a.sql:1:1002: warning: column is dropped [drop-column]\n"
                 "   |\n"
                 " 1 | …" +
                     std::string(59, 'x') + " here " + std::string(75, 'x') +
                     "…\n"
                     "   |  " +
                     std::string(60, ' ') + "^^^^\n");
}

TEST_CASE("the end of a file can be marked") {
    SourceSet sources;
    const SourceFile& file = sources.add("a.sql", "SELECT (");
    CHECK(shown(finding({file.id(), 8, 8}), sources) ==
          R"(a.sql:1:9: warning: column is dropped [drop-column]
   |
 1 | SELECT (
   |         ^
)");
}

TEST_CASE("terminal escapes, invalid bytes, carriage returns and a BOM do no harm") {
    SourceSet sources;
    const SourceFile& file = sources.add("a.sql", "\xEF\xBB\xBF\x1b[2J\xFF bad\r\n");
    CHECK(shown(finding(find(file, "bad")), sources) ==
          "a.sql:1:7: warning: column is dropped [drop-column]\n"
          "   |\n"
          " 1 | \uFFFD[2J\uFFFD bad\n"
          "   |       ^^^\n");
}

TEST_CASE("many findings on one endless line stay cheap") {
    SourceSet sources;
    std::string text;
    while (text.size() < 2'000'000) text += "INSERT INTO t VALUES (1); ";
    const SourceFile& file = sources.add("a.sql", text);
    std::string out;
    FindingWriter writer(sources, Style{}, out);
    for (std::uint32_t at = 0; at + 26 < text.size(); at += 26)
        writer.write(finding({file.id(), at, at + 6}));
    CHECK(out.find("a.sql:1:1999973: ") != std::string::npos);
}

} // namespace
} // namespace lintel
