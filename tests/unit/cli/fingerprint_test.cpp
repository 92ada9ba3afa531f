#include "cli/report/fingerprint.hpp"

#include <catch2/catch.hpp>

namespace lintel {
namespace {

using Hashes = std::map<std::uint32_t, std::string>;

std::set<std::uint32_t> lines(std::uint32_t last) {
    std::set<std::uint32_t> all;
    for (std::uint32_t line = 1; line <= last; ++line) all.insert(line);
    return all;
}

// The expected values are what github/codeql-action computes for these texts.
TEST_CASE("line hashes are those of GitHub code scanning") {
    CHECK(line_hashes("", lines(1)) == Hashes{{1, "c129715d7a2bc9a3:1"}});
    CHECK(line_hashes(" a\nb\n  \t\tc\n d", lines(4)) == Hashes{{1, "271789c17abda88f:1"},
                                                                {2, "54703d4cd895b18:1"},
                                                                {3, "180aee12dab6264:1"},
                                                                {4, "a23a3dc5e078b07b:1"}});
}

TEST_CASE("blanks and the kind of line end do not change a line's hash") {
    const Hashes plain = line_hashes("CREATE TABLE t\n(a INT)\n", lines(2));
    CHECK(line_hashes("CREATE  TABLE\tt\r\n  (a INT)\r\n", lines(2)) == plain);
    CHECK(line_hashes("CREATE TABLE t\r(a INT)\r", lines(2)) == plain);
    CHECK(line_hashes("CREATE TABLE t\n(b INT)\n", lines(2)) != plain);
}

TEST_CASE("equal lines are numbered") {
    std::string text;
    for (int i = 0; i < 300; ++i) text += "SELECT 1;\n";
    const Hashes hashes = line_hashes(text, {1, 2, 3});
    CHECK(hashes.at(1).ends_with(":1"));
    CHECK(hashes.at(3).ends_with(":3"));
    CHECK(hashes.at(1).substr(0, hashes.at(1).find(':')) ==
          hashes.at(2).substr(0, hashes.at(2).find(':')));
}

TEST_CASE("only the lines asked for are given") {
    CHECK(line_hashes("a\nb\nc\n", {2}).size() == 1);
}

TEST_CASE("a stable hash never changes") {
    CHECK(stable_hash("") == "cbf29ce484222325");
    CHECK(stable_hash("a") == "af63dc4c8601ec8c");
    CHECK(stable_hash("foobar") == "85944171f73967e8");
}

TEST_CASE("a rule that was cut out of another keeps that one's fingerprints") {
    const auto fingerprint = [](std::string rule) {
        Diagnostic finding;
        finding.rule = std::move(rule);
        finding.message = "column `email` exists already in `users`";
        return Fingerprints().next(finding, "db/1.sql");
    };
    CHECK(fingerprint("duplicate-column") == fingerprint("would-fail"));
    CHECK(fingerprint("newer-syntax") == fingerprint("syntax-error"));
    CHECK(fingerprint("drop-column") != fingerprint("would-fail"));
}

} // namespace
} // namespace lintel
