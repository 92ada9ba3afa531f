#include "analyzer/engine/allowance.hpp"

#include <catch2/catch.hpp>

using namespace lintel;

namespace {

constexpr RuleInfo table_info{
    .id = "drop-table", .category = Category::destructive, .summary = "x", .explanation = ""};
constexpr RuleInfo column_info{
    .id = "drop-column", .category = Category::destructive, .summary = "x", .explanation = ""};
constexpr RuleInfo unused_info{.id = "unused-suppression",
                               .category = Category::hygiene,
                               .severity = Severity::note,
                               .summary = "x",
                               .explanation = ""};
constexpr RuleInfo reason_info{.id = "suppression-without-reason",
                               .category = Category::hygiene,
                               .severity = Severity::note,
                               .on_by_default = false,
                               .summary = "x",
                               .explanation = ""};
const Rule table_rule = rule(table_info);
const Rule column_rule = rule(column_info);
const Rule unused_rule = rule(unused_info);
const Rule reason_rule = rule(reason_info);
const Rule* const all[] = {&table_rule, &column_rule, &unused_rule, &reason_rule};

/// A file with comments; each `-- lintel:` becomes a marker, as the splitter makes them.
struct File {
    SourceSet sources;
    const SourceFile& file;
    std::vector<Marker> markers;
    std::vector<Span> statements;
    std::vector<Diagnostic> problems;
    std::vector<Allowance> allowances;

    explicit File(std::string text) : file(sources.add("x.sql", std::move(text))) {
        const std::string_view content = file.text();
        const std::string_view opening = "-- lintel:";
        for (auto at = content.find(opening); at != std::string_view::npos;
             at = content.find(opening, at + 1)) {
            const auto end = std::min(content.find('\n', at), content.size());
            const auto line_begin =
                content.rfind('\n', at) == std::string_view::npos ? 0 : content.rfind('\n', at) + 1;
            const bool alone =
                content.substr(line_begin, at - line_begin).find_first_not_of(" \t") ==
                std::string_view::npos;
            markers.push_back(
                {MarkerKind::lintel,
                 {file.id(), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                 content.substr(at + opening.size(), end - at - opening.size()),
                 alone});
        }
        for (auto at = content.find("DROP"); at != std::string_view::npos;
             at = content.find("DROP", at + 1))
            statements.push_back({file.id(), static_cast<std::uint32_t>(at),
                                  static_cast<std::uint32_t>(content.find(';', at))});
        allowances = read_allowances(file, markers, statements, all, problems);
    }
    Diagnostic finding(std::string rule, std::size_t statement = 0) const {
        Diagnostic found;
        found.rule = std::move(rule);
        found.span = statements.at(statement);
        return found;
    }
    /// What is left of one finding of `drop-table` in each statement.
    std::size_t left() {
        std::vector<Diagnostic> findings;
        for (std::size_t i = 0; i < statements.size(); ++i)
            findings.push_back(finding("drop-table", i));
        apply_allowances(allowances, findings);
        return findings.size();
    }
};

} // namespace

TEST_CASE("an allowance is read with its rules and its reason") {
    File file("DROP TABLE a; -- lintel: allow drop-table, drop-column (copied (twice), see #3)\n");
    REQUIRE(file.allowances.size() == 1);
    const Allowance& allowance = file.allowances.front();
    REQUIRE(allowance.rules.size() == 2);
    CHECK(allowance.rules[0].rule == "drop-table");
    CHECK(allowance.rules[1].rule == "drop-column");
    CHECK(file.sources.text(allowance.rules[1].span) == "drop-column");
    CHECK(allowance.reason == "copied (twice), see #3");
    CHECK(file.problems.empty());
}

TEST_CASE("at the end of a line it covers that line") {
    File file("DROP TABLE a; -- lintel: allow drop-table (x)\nDROP TABLE b;\n");
    CHECK(file.left() == 1);
}

TEST_CASE("alone on a line it covers the statement that follows, blank lines or not") {
    File file("-- lintel: allow drop-table (x)\n\n-- about a\nDROP\nTABLE\na;\nDROP TABLE b;\n");
    CHECK(file.left() == 1);
    CHECK(File("DROP TABLE a;\n-- lintel: allow drop-table (x)\n").left() == 1);
}

TEST_CASE("inside a statement it covers the next line of it") {
    File file("DROP TABLE a,\n  -- lintel: allow drop-table (x)\n  -- more\n  b,\n  c;\n");
    REQUIRE(file.allowances.size() == 1);
    CHECK(file.sources.text(file.allowances.front().covers) == "  b,");
}

TEST_CASE("allow-file covers the whole file") {
    CHECK(File("DROP TABLE a;\n-- lintel: allow-file drop-table (x)\nDROP TABLE b;\n").left() == 0);
}

TEST_CASE("another rule's findings stay") {
    File file("DROP TABLE a; -- lintel: allow drop-table (x)\n");
    std::vector<Diagnostic> findings{file.finding("drop-column")};
    apply_allowances(file.allowances, findings);
    CHECK(findings.size() == 1);
    CHECK_FALSE(file.allowances.front().rules.front().used);
}

TEST_CASE("what cannot be understood is reported with the nearest right word") {
    const auto problem = [](const std::string& comment) {
        File file("DROP TABLE a; " + comment + "\n");
        REQUIRE(file.problems.size() == 1);
        const Diagnostic& found = file.problems.front();
        CHECK(found.rule == "unknown-suppression");
        return std::string(file.sources.text(found.span)) + " | " + found.message + " | " +
               found.helps.at(0);
    };
    CHECK(problem("-- lintel: allow drop-tabel (x)") ==
          "drop-tabel | no rule is named `drop-tabel` | write `drop-table`");
    CHECK(problem("-- lintel: allow drop_table") ==
          "drop_table | no rule is named `drop_table` | write `drop-table`");
    CHECK(problem("-- lintel: allow zebra").ends_with("look the name up in `lintel rules`"));
    CHECK(problem("-- lintel: alow drop-table").starts_with("alow | "));
    CHECK(problem("-- lintel: alow drop-table").ends_with(" | write `allow`"));
    CHECK(problem("-- lintel: allow (x)").ends_with("write `-- lintel: allow RULE (reason)`"));
    CHECK(problem("-- lintel:").find("nothing more") != std::string::npos);
    CHECK(problem("-- lintel: allow drop-table because").starts_with("because | "));
    CHECK(problem("-- lintel: allow drop-table (x").starts_with("(x | "));
}

TEST_CASE("the known rules of a list count even beside an unknown one") {
    File file("DROP TABLE a; -- lintel: allow zebra, drop-table (x)\n");
    CHECK(file.problems.size() == 1);
    CHECK(file.left() == 0);
}

TEST_CASE("unused allowances and missing reasons are reported under the settings") {
    File file("DROP TABLE a; -- lintel: allow drop-table, drop-column\n");
    CHECK(file.left() == 0);
    Settings settings;
    const Dialect dialect;
    Engine engine(all, settings, dialect, file.sources);
    report_allowances(file.allowances, engine);
    REQUIRE(engine.findings().size() == 1);
    CHECK(engine.findings()[0].rule == "unused-suppression");
    CHECK(file.sources.text(engine.findings()[0].span) == "drop-column");

    settings.require_reason = true;
    settings.ignore = {"drop-column"};
    Engine strict(all, settings, dialect, file.sources);
    report_allowances(file.allowances, strict);
    REQUIRE(strict.findings().size() == 1);
    CHECK(strict.findings()[0].rule == "suppression-without-reason");
}

TEST_CASE("a suppression of unused suppressions cannot hide that it is unused itself") {
    File file(
        "-- lintel: allow-file unused-suppression\nDROP TABLE a; -- lintel: allow drop-table\n");
    CHECK(file.left() == 0);
    const Settings settings;
    const Dialect dialect;
    Engine engine(all, settings, dialect, file.sources);
    report_allowances(file.allowances, engine);
    REQUIRE(engine.findings().size() == 1);
    CHECK(file.sources.text(engine.findings()[0].span) == "unused-suppression");
}

TEST_CASE("the nearest name is near") {
    const std::vector<std::string_view> names{"drop-table", "drop-column", "rename-table"};
    CHECK(nearest_name("drop-tabel", names) == "drop-table");
    CHECK(nearest_name("drop_colum", names) == "drop-column");
    CHECK(nearest_name("zebra", names).empty());
    CHECK(nearest_name("", names).empty());
    CHECK(nearest_name(std::string(10000, 'x'), names).empty());
}
