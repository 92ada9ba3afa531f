#include "cli/unified_diff.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace lintel {
namespace {

/// The second text, from the first and the diff: a patch program in small, which believes the line
/// numbers.
std::string patched(const std::string& before, const std::string& diff) {
    std::vector<std::string> old_lines;
    std::istringstream in(before);
    for (std::string line; std::getline(in, line);) old_lines.push_back(line + '\n');
    if (!before.empty() && !before.ends_with('\n')) old_lines.back().pop_back();
    std::string out;
    std::size_t at = 0;
    std::istringstream lines(diff);
    std::string line;
    char last_mark = ' ';
    std::getline(lines, line);
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        if (line.starts_with("@@")) {
            const std::string range = line.substr(4, line.find(' ', 4) - 4);
            const std::size_t begin = std::stoul(range);
            const bool empty = range.ends_with(",0");
            for (const std::size_t first = empty ? begin : begin - 1; at < first; ++at)
                out += old_lines.at(at);
        } else if (line.front() == '\\') {
            if (last_mark != '-') out.pop_back();
        } else {
            if (line.front() != '+') {
                std::string old_line = old_lines.at(at++);
                if (!old_line.ends_with('\n')) old_line += '\n';
                REQUIRE(old_line == line.substr(1) + '\n');
            }
            last_mark = line.front();
            if (last_mark != '-') out += line.substr(1) + '\n';
        }
    }
    for (; at < old_lines.size(); ++at) out += old_lines[at];
    return out;
}

TEST_CASE("equal texts have no diff") { CHECK(unified_diff("a.sql", "x\n", "x\n").empty()); }

TEST_CASE("a diff shows three lines around what changes") {
    CHECK(unified_diff("a.sql", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n") ==
          "--- a/a.sql\n+++ b/a.sql\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes far apart are hunks of their own, near ones are not") {
    const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
    CHECK(unified_diff("a", before, "x\n2\n3\n4\n5\n6\n7\ny\n9\n10\n")
              .starts_with("--- a/a\n+++ b/a\n@@ -1,10 +1,10 @@\n"));
    CHECK(unified_diff("a", before, "x\n2\n3\n4\n5\n6\n7\n8\n9\ny\n") ==
          "--- a/a\n+++ b/a\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n"
          "-10\n+y\n");
}

TEST_CASE("a last line without an end is said to be one") {
    CHECK(unified_diff("a", "x", "y\n") ==
          "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n");
}

TEST_CASE("what begins empty or becomes empty has an empty range") {
    CHECK(unified_diff("a", "", "x\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
    CHECK(unified_diff("a", "x\n", "") == "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-x\n");
}

TEST_CASE("a diff makes the second text of the first") {
    std::uint32_t seed = 42;
    const auto random = [&](std::uint32_t below) {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 16U) % below;
    };
    for (int round = 0; round < 500; ++round) {
        std::string texts[2];
        for (std::string& text : texts) {
            const std::uint32_t count = random(20);
            for (std::uint32_t i = 0; i < count; ++i)
                text += static_cast<char>('a' + random(4)), text += '\n';
            if (random(3) == 0 && !text.empty()) text.pop_back();
        }
        const std::string diff = unified_diff("a", texts[0], texts[1]);
        if (texts[0] != texts[1]) CHECK(patched(texts[0], diff) == texts[1]);
    }
}

} // namespace
} // namespace lintel
