#include "cli/config_file.hpp"
#include "cli/error.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace lintel {
namespace {

namespace fs = std::filesystem;

class ConfiguredFolder {
public:
    explicit ConfiguredFolder(std::string_view text) {
        std::string pattern = (fs::temp_directory_path() / "lintel-custom-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        std::ofstream(folder / "lintel.toml") << text;
    }
    ConfiguredFolder(const ConfiguredFolder&) = delete;
    ConfiguredFolder& operator=(const ConfiguredFolder&) = delete;
    ~ConfiguredFolder() { fs::remove_all(folder); }

    Configuration read() const {
        return read_configuration((folder / "lintel.toml").string(), built_in_rules());
    }

private:
    fs::path folder;
};

/// What is said of a wrong configuration, from its first place on.
std::string mistake(std::string_view text) {
    try {
        ConfiguredFolder(text).read();
    } catch (const Error& error) {
        const std::string said = error.what();
        return said.substr(said.find("lintel.toml:") + 12);
    }
    return "no mistake";
}

/// The messages of the custom rules for the SQL.
std::vector<std::string> said_of(const Configuration& configuration, std::string_view sql) {
    SourceSet sources;
    Simulation simulation;
    simulation.dialect = configuration.target;
    simulation.session.sql_mode = configuration.target.sql_mode;
    std::vector<std::string> said;
    const ReadResult read =
        run({{&sources.add("t.sql", std::string(sql)), true}}, simulation, [&](const Step& step) {
            for (const auto& rule : configuration.custom_rules)
                for (const Diagnostic& finding :
                     rule->findings(step, configuration.target, sources))
                    said.push_back(finding.message);
        });
    CHECK(read.problems.empty());
    return said;
}

std::vector<std::string> said_of(std::string_view toml, std::string_view sql) {
    return said_of(ConfiguredFolder(toml).read(), sql);
}

/// The text of every block that a fence with these words opens.
std::vector<std::string> blocks(const std::string& page, const std::string& words) {
    std::vector<std::string> found;
    const std::string fence = "\n```" + words + "\n";
    for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
        at += fence.size();
        found.push_back(page.substr(at, page.find("\n```", at) - at));
    }
    return found;
}

TEST_CASE("the policies in the documentation do what they say") {
    std::ifstream file(LINTEL_SOURCE_DIR "/rules/custom/README.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const auto rules = blocks(page, "toml");
    const auto bad = blocks(page, "sql bad");
    const auto good = blocks(page, "sql good");
    REQUIRE(rules.size() == 10);
    REQUIRE(bad.size() == rules.size());
    REQUIRE(good.size() == rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        INFO(rules[i]);
        CHECK(said_of(rules[i], bad[i]).size() == 1);
        CHECK(said_of(rules[i], good[i]).empty());
    }
}

TEST_CASE("every attribute and every kind of statement is in the documentation") {
    std::ifstream file(LINTEL_SOURCE_DIR "/rules/custom/README.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    for (const std::string_view subject : rules::subjects()) {
        CHECK_THAT(page, Catch::Contains("`" + std::string(subject) + "`"));
        for (const rules::Attribute& attribute : rules::attributes_of(subject))
            CHECK_THAT(page, Catch::Contains("`" + std::string(attribute.name) + "`"));
    }
}

TEST_CASE("objects are seen where they are made and where they are changed") {
    const std::string_view columns = R"([[custom-rule]]
id = "seen"
match = "column"
message = "{table}.{name} {full-type}"
)";
    CHECK(said_of(columns, "CREATE TABLE t (a INT);") == std::vector<std::string>{"t.a int"});
    CHECK(said_of(columns, "ALTER TABLE t ADD b INT, MODIFY a BIGINT;") ==
          std::vector<std::string>{"t.b int", "t.a bigint"});
    CHECK(said_of(columns, "DROP TABLE t;").empty());
}

TEST_CASE("what is not known keeps a custom rule silent") {
    const std::string_view keyless = R"([[custom-rule]]
id = "keyless"
match = "table"
when = { primary-key = false }
message = "no key"
)";
    CHECK(said_of(keyless, "CREATE TABLE t (a INT);").size() == 1);
    CHECK(said_of(keyless, "ALTER TABLE t COMMENT 'x';").empty());
    const std::string_view not_keyed = R"([[custom-rule]]
id = "keyless"
match = "table"
unless = { primary-key = true }
message = "no key"
)";
    CHECK(said_of(not_keyed, "CREATE TABLE t (a INT);").size() == 1);
    CHECK(said_of(not_keyed, "ALTER TABLE t COMMENT 'x';").empty());
}

TEST_CASE("mistakes in a custom rule have their place and their remedy") {
    const auto with = [](std::string_view line) {
        return mistake("[[custom-rule]]\nid = \"x-y\"\nmatch = \"column\"\nmessage = \"m\"\n" +
                       std::string(line) + "\n");
    };
    CHECK(with("") == "no mistake");
    CHECK(with("mesage = 1") == R"(5:1: error: unknown key `mesage` in `custom-rule` [configuration]
   |
 5 | mesage = 1
   | ^^^^^^
   = help: did you mean `message`?)");
    CHECK_THAT(with("when = { nmae = 'a' }"),
               Catch::StartsWith("5:10: error: `column` has no attribute `nmae`"));
    CHECK_THAT(with("when = { name = '(' }"),
               Catch::StartsWith("5:17: error: `(` is no pattern: missing )"));
    CHECK_THAT(with("when = { nullable = 'yes' }"),
               Catch::StartsWith("5:21: error: `nullable` takes true or false"));
    CHECK_THAT(with("when = { length = 'long' }"),
               Catch::StartsWith("5:19: error: `long` is no comparison"));
    CHECK_THAT(with("when = 3"), Catch::StartsWith("5:8: error: `when` takes a table"));
    CHECK_THAT(with("severity = 'off'"),
               Catch::StartsWith("5:12: error: a custom rule cannot be off"));
    CHECK_THAT(with("category = 'nameing'"), Catch::EndsWith("did you mean `naming`?"));
    CHECK_THAT(with("[[custom-rule]]\nid = 'x-y'\nmatch = 'table'\nmessage = 'm'"),
               Catch::StartsWith("6:6: error: a custom rule `x-y` is there already"));
    CHECK_THAT(mistake("[[custom-rule]]\nid = 'drop-column'\nmatch = 'table'\nmessage = 'm'\n"),
               Catch::StartsWith("2:6: error: `drop-column` is the name of a built-in rule"));
    CHECK_THAT(mistake("[[custom-rule]]\nid = 'X Y'\nmatch = 'table'\nmessage = 'm'\n"),
               Catch::StartsWith("2:6: error: `X Y` cannot be a rule's id"));
    CHECK_THAT(mistake("[[custom-rule]]\nid = 'x'\nmatch = 'colum'\nmessage = 'm'\n"),
               Catch::EndsWith("did you mean `column`?"));
    CHECK_THAT(mistake("[[custom-rule]]\nid = 'x'\nmatch = 'table'\nmessage = '{nam}'\n"),
               Catch::StartsWith("4:11: error: `table` has no attribute `nam`"));
    CHECK_THAT(mistake("[[custom-rule]]\nid = 'x'\nmatch = 'table'\n"),
               Catch::StartsWith("1:1: error: a custom rule needs `message`"));
    CHECK_THAT(mistake("custom-rule = 3\n"),
               Catch::StartsWith("1:15: error: `custom-rule` takes a list of tables"));
}

} // namespace
} // namespace lintel
