#include "cli/config_file.hpp"
#include "cli/error.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace lintel {
namespace {

namespace fs = std::filesystem;

constexpr Option<std::int64_t> most{"max", 12, "most indexes"};
constexpr const OptionInfo* index_options[] = {&most};
const Rule too_many{
    RuleInfo{
        .id = "too-many-indexes", .summary = "many", .explanation = "", .options = index_options},
    {}};
const Rule dropped{RuleInfo{.id = "drop-column",
                            .category = Category::destructive,
                            .summary = "gone",
                            .explanation = ""},
                   {}};
constexpr const Rule* two_rules[] = {&too_many, &dropped};

/// A folder with one lintel.toml that goes away with the test.
class ConfiguredFolder {
public:
    explicit ConfiguredFolder(std::string_view text) {
        std::string pattern = (fs::temp_directory_path() / "lintel-config-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        std::ofstream(folder / "lintel.toml") << text;
    }
    ConfiguredFolder(const ConfiguredFolder&) = delete;
    ConfiguredFolder& operator=(const ConfiguredFolder&) = delete;
    ~ConfiguredFolder() { fs::remove_all(folder); }

    std::string file() const { return (folder / "lintel.toml").string(); }
    Configuration read() const { return read_configuration(file(), two_rules); }

    fs::path folder;
};

/// What is said of a wrong configuration, from its first place on.
std::string mistake(std::string_view text) {
    const ConfiguredFolder wrong(text);
    try {
        wrong.read();
    } catch (const Error& error) {
        const std::string said = error.what();
        return said.substr(said.find("lintel.toml:") + 12);
    }
    return "no mistake";
}

TEST_CASE("a configuration says how the rules run") {
    const ConfiguredFolder given(R"(
target = "mysql-5.7"
paths = ["db/migrations"]
schema = "db/schema.sql"
fail-on = "never"
select = ["destructive"]
ignore = ["too-many-indexes"]
require-reason = true
[rules]
drop-column = "off"
[rules.too-many-indexes]
severity = "error"
max = 16
[[overrides]]
paths = ["db/old/*"]
rules = {drop-column = "note"}
)");
    const Configuration read = given.read();
    CHECK(read.target.version < Version{8, 0, 0});
    CHECK(read.paths == std::vector{(given.folder / "db/migrations").string()});
    CHECK(read.schema == (given.folder / "db/schema.sql").string());
    CHECK(read.fail_on == FailOn::never);
    CHECK(read.settings.select == std::vector<std::string>{"destructive"});
    CHECK(read.settings.ignore == std::vector<std::string>{"too-many-indexes"});
    CHECK(read.settings.require_reason);
    CHECK(read.settings.rules.at("drop-column").on == false);
    CHECK(read.settings.rules.at("too-many-indexes").severity == Severity::error);
    CHECK(std::get<std::int64_t>(read.settings.rules.at("too-many-indexes").options.at("max")) ==
          16);
    const std::string old_file = (given.folder / "db/old/1.sql").string();
    CHECK(read.settings.rule_in("drop-column", old_file).severity == Severity::note);
    CHECK(read.settings.rule_in("drop-column", (given.folder / "db/1.sql").string()).on == false);
}

TEST_CASE("every kind of mistake has its place and its remedy") {
    CHECK(mistake("pathz = []\n") == R"(1:1: error: unknown key `pathz` [configuration]
   |
 1 | pathz = []
   | ^^^^^
   = help: did you mean `paths`?)");
    CHECK_THAT(mistake("\n\ntarget = \"oracle\"\n"),
               Catch::StartsWith("3:10: error: unknown target `oracle`"));
    CHECK_THAT(mistake("[rules]\ndrop-colum = \"off\"\n"),
               Catch::StartsWith("2:1: error: unknown rule `drop-colum`"));
    CHECK_THAT(mistake("[rules]\ndrop-colum = \"off\"\n"),
               Catch::EndsWith("did you mean `drop-column`?"));
    CHECK_THAT(mistake("[rules]\ndrop-column = \"warn\"\n"),
               Catch::StartsWith("2:15: error: unknown severity `warn`"));
    CHECK_THAT(mistake("[rules.too-many-indexes]\nmaxx = 3\n"),
               Catch::StartsWith("2:1: error: rule `too-many-indexes` has no option `maxx`"));
    CHECK_THAT(mistake("[rules.too-many-indexes]\nmax = \"3\"\n"),
               Catch::StartsWith("2:7: error: `max` takes an integer, not a string"));
    CHECK_THAT(mistake("paths = \"db\"\n"),
               Catch::StartsWith("1:9: error: `paths` takes a list of strings, not a string"));
    CHECK_THAT(mistake("paths = [1]\n"),
               Catch::StartsWith("1:10: error: `paths` takes a list of strings, not an integer"));
    CHECK_THAT(mistake("select = [\"destructiv\"]\n"),
               Catch::EndsWith("did you mean `destructive`?"));
    CHECK_THAT(mistake("fail-on = \"fatal\"\n"),
               Catch::EndsWith("it is one of `note`, `warning`, `error`, `never`"));
    CHECK_THAT(mistake("[[overrides]]\nrules = {}\n"),
               Catch::StartsWith("1:1: error: an override needs `paths`"));
    CHECK_THAT(mistake("overrides = 3\n"),
               Catch::StartsWith("1:13: error: `overrides` takes a list of tables"));
    CHECK_THAT(mistake("paths = [\n"), Catch::Contains("error: "));
    CHECK(mistake("") == "no mistake");
}

TEST_CASE("the nearest configuration upwards is found") {
    const ConfiguredFolder given("");
    fs::create_directories(given.folder / "a/b");
    CHECK(find_configuration((given.folder / "a/b").string()) == given.file());
    CHECK(find_configuration((given.folder / "a/b/missing.sql").string()) == given.file());
    std::ofstream(given.folder / "a/lintel.toml") << "";
    CHECK(find_configuration((given.folder / "a/b").string()) ==
          (given.folder / "a/lintel.toml").string());
}

TEST_CASE("names on the command line are held to what there is") {
    CHECK_NOTHROW(require_rules_or_categories({"drop-column", "indexes"}, two_rules, "--select"));
    CHECK_THROWS_WITH(
        require_rules_or_categories({"drop-colum"}, two_rules, "--select"),
        "--select: unknown rule or category `drop-colum`; did you mean `drop-column`?");
    CHECK_THROWS_WITH(require_target("mysql"),
                      Catch::StartsWith("--target: unknown target `mysql`"));
}

} // namespace
} // namespace lintel
