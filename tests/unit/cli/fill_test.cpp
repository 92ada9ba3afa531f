#include "cli/fill.hpp"

#include <catch2/catch.hpp>

namespace lintel {

TEST_CASE("words fill lines of a width") {
    CHECK(fill("one two three four", 9, 0, "  ") == "one two\n  three\n  four");
    CHECK(fill("one two", 0, 0, "  ") == "one two");
    CHECK(fill("", 10, 0, "  ").empty());
}

TEST_CASE("the first line begins where it is said") {
    CHECK(fill("one two", 9, 4, "") == "one\ntwo");
    CHECK(fill("seventeen", 9, 4, "") == "\nseventeen");
}

TEST_CASE("a word longer than a line has one for itself") {
    CHECK(fill("a incomprehensibilities b", 5, 0, "") == "a\nincomprehensibilities\nb");
}

TEST_CASE("columns are counted and not bytes") {
    CHECK(fill("日本 日本 éé", 9, 0, "") == "日本 日本\néé");
    CHECK(fill("日本 日本 éé", 8, 0, "") == "日本\n日本 éé");
}

TEST_CASE("only lines that are too wide are filled") {
    CHECK(fill_lines("one two\n  three four five\n\nsix\n", 12) ==
          "one two\n  three four\n      five\n\nsix\n");
    CHECK(fill_lines("one two three", 0) == "one two three");
    CHECK(fill_lines("one", 12) == "one");
}

} // namespace lintel
