#include "analyzer/engine/fix.hpp"

#include <catch2/catch.hpp>

namespace lintel {
namespace {

Diagnostic finding(std::vector<Edit> edits, Applicability applicability = Applicability::safe) {
    Diagnostic out;
    out.rule = "some-rule";
    out.span = edits.front().span;
    out.fix = Fix{"do it", std::move(edits), applicability};
    return out;
}

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text, FileId file = FileId{0}) {
    return {{file, begin, end}, std::move(text)};
}

TEST_CASE("fixes that do not overlap are applied together") {
    SourceSet sources;
    sources.add("a.sql", "one two three");
    const auto fixed = apply_fixes(
        {finding({edit(8, 13, "3")}), finding({edit(0, 3, "1"), edit(4, 7, "")})}, sources, false);
    REQUIRE(fixed.size() == 1);
    CHECK(fixed.at(FileId{0}).text == "1  3");
    CHECK(fixed.at(FileId{0}).fixes == 2);
}

TEST_CASE("of fixes that overlap the first is applied, and whole") {
    SourceSet sources;
    sources.add("a.sql", "one two three");
    const auto fixed = apply_fixes(
        {finding({edit(4, 7, "2")}), finding({edit(0, 3, "1"), edit(5, 9, "x")})}, sources, false);
    CHECK(fixed.at(FileId{0}).text == "1 txhree");
    CHECK(fixed.at(FileId{0}).fixes == 1);
}

TEST_CASE("two insertions at one place wait for each other") {
    SourceSet sources;
    sources.add("a.sql", "ab");
    const auto fixed =
        apply_fixes({finding({edit(1, 1, "x")}), finding({edit(1, 1, "y")})}, sources, false);
    CHECK(fixed.at(FileId{0}).text == "axb");
}

TEST_CASE("unsafe fixes need to be asked for") {
    SourceSet sources;
    sources.add("a.sql", "one");
    const std::vector<Diagnostic> findings{finding({edit(0, 3, "1")}, Applicability::unsafe)};
    CHECK(apply_fixes(findings, sources, false).empty());
    CHECK(apply_fixes(findings, sources, true).at(FileId{0}).text == "1");
}

TEST_CASE("a fix stays in the file of its finding") {
    SourceSet sources;
    sources.add("a.sql", "one");
    sources.add("b.sql", "two");
    CHECK(apply_fixes({finding({edit(0, 3, "1"), edit(0, 3, "2", FileId{1})})}, sources, true)
              .empty());
}

} // namespace
} // namespace lintel
