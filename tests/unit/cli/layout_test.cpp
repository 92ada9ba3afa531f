#include "cli/layout/flyway_settings.hpp"
#include "cli/layout/migration_name.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace lintel {
namespace {

std::string read_as(std::string_view names, std::string_view name) {
    const auto found = NamePatternOf(names).read(name);
    if (!found) return "passed over";
    using enum MigrationName::Kind;
    switch (found->kind) {
    case down:
        return "down " + found->version;
    case repeatable:
        return "repeatable";
    case baseline:
        return "baseline " + found->version;
    case up:
        break;
    }
    return found->version;
}

std::string read(std::string_view layout, std::string_view name) {
    return read_as(find_layout(layout)->names, name);
}

TEST_CASE("names are migrations to the tools that take them") {
    CHECK(read("flyway", "V1__a.sql") == "1");
    CHECK(read("flyway", "V1_2.3__a b.SQL") == "1_2.3");
    CHECK(read("flyway", "U3__a.sql") == "down 3");
    CHECK(read("flyway", "B3__a.sql") == "baseline 3");
    CHECK(read("flyway", "R__views.sql") == "repeatable");
    CHECK(read("flyway", "V1_a.sql") == "passed over");
    CHECK(read("flyway", "v1__a.sql") == "passed over");
    CHECK(read("flyway", "afterMigrate.sql") == "passed over");
    CHECK(read("golang-migrate", "001_a.up.sql") == "001");
    CHECK(read("golang-migrate", "001_a.down.sql") == "down 001");
    CHECK(read("golang-migrate", "001_a.sql") == "passed over");
    CHECK(read("goose", "00001_a.sql") == "00001");
    CHECK(read("goose", "00000_a.sql") == "passed over");
    CHECK(read("goose", "1a.sql") == "passed over");
    CHECK(read("dbmate", "20260101.sql") == "20260101");
    CHECK(read("sqlx", "1_a.sql") == "1");
    CHECK(read("sqlx", "1_a.up.sql") == "1");
    CHECK(read("sqlx", "1_a.down.sql") == "down 1");
    CHECK(read("db-migrate", "20260101-a-b-down.sql") == "down 20260101");
    CHECK(read("diesel", "2026-01-01-000000_a") == "2026-01-01-000000");
    CHECK(read("refinery", "U12__a.sql") == "12");
    CHECK(read("temporal", "v1.10") == "1.10");
}

TEST_CASE("a Flyway project may choose its names") {
    const std::string usual = names_in({});
    for (const char* name : {"V1__a.sql", "V1_2.3__a b.SQL", "U3__a.sql", "B3__a.sql",
                             "R__views.sql", "V1_a.sql", "v1__a.sql", "V7.sql", "afterMigrate.sql"})
        CHECK(read_as(usual, name) == read("flyway", name));
    FlywaySettings settings;
    settings.versioned = "M";
    settings.undo = "M.";
    settings.repeatable = "each";
    settings.separator = "-";
    const std::string names = names_in(settings);
    CHECK(read_as(names, "M1.2-a.sql") == "1.2");
    CHECK(read_as(names, "M.3-a.sql") == "down 3");
    CHECK(read_as(names, "Mx3-a.sql") == "passed over");
    CHECK(read_as(names, "B3-a.sql") == "baseline 3");
    CHECK(read_as(names, "each-views.sql") == "repeatable");
    CHECK(read_as(names, "V1__a.sql") == "passed over");
}

TEST_CASE("the nearest settings hold, in either form") {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "lintel-flyway-XXXXXX").string();
    const std::filesystem::path root = ::mkdtemp(pattern.data());
    std::filesystem::create_directories(root / "app" / "sql");
    std::ofstream(root / "flyway.conf") << "# names\nflyway.sqlMigrationPrefix = M\r\n"
                                           "flyway.locations=filesystem:sql, classpath:db\n"
                                           "other.sqlMigrationPrefix=X";
    const FileTree files;
    const auto above = flyway_settings((root / "app" / "sql").string(), files);
    REQUIRE(above);
    CHECK((above->file == "flyway.conf" && above->versioned == "M" && above->undo == "U"));
    CHECK(above->locations == std::vector<std::string>{"filesystem:sql", "classpath:db"});
    std::ofstream(root / "app" / "flyway.toml") << "[flyway]\nundoSqlMigrationPrefix = 'back'\n"
                                                   "sqlMigrationSeparator = 7\n"
                                                   "locations = ['filesystem:sql']\n";
    const auto nearest = flyway_settings((root / "app" / "sql").string(), files);
    REQUIRE(nearest);
    CHECK((nearest->file == "flyway.toml" && nearest->versioned == "V" && nearest->undo == "back" &&
           nearest->separator == "__"));
    CHECK(nearest->names((root / "app" / "sql").string()));
    std::ofstream(root / "app" / "flyway.toml") << "[flyway\n";
    CHECK(names_in(*flyway_settings((root / "app").string(), files)) == names_in({}));
    std::filesystem::remove_all(root);
    CHECK_FALSE(flyway_settings(root.string(), files));
}

TEST_CASE("a location is a folder below the settings, or the end of a class path") {
    FlywaySettings settings;
    settings.folder = "app";
    settings.locations = {"filesystem:sql", "classpath:db/migration", "filesystem:/srv/sql"};
    CHECK(settings.names("app/sql"));
    CHECK(settings.names("app/src/main/resources/db/migration"));
    CHECK(settings.names("/srv/sql"));
    CHECK_FALSE(settings.names("sql"));
    CHECK_FALSE(settings.names("app/sql/old"));
    CHECK_FALSE(settings.names("app/mydb/migration"));
}

TEST_CASE("every example is a name that its tool takes") {
    for (const Layout& layout : layouts()) {
        INFO(layout.id);
        const std::string_view name = layout.example.substr(layout.example.find('/') + 1);
        CHECK(NamePatternOf(layout.names).read(name).has_value());
    }
}

TEST_CASE("versions are ordered by their numbers") {
    CHECK((compare_versions("9", "10") < 0));
    CHECK((compare_versions("1.10", "1_9") > 0));
    CHECK((compare_versions("1", "1.0") == 0));
    CHECK((compare_versions("001", "1") == 0));
    CHECK((compare_versions("1", "1.0.1") < 0));
    CHECK((compare_versions("99999999999999999999999999", "100000000000000000000000000") < 0));
}

TEST_CASE("a name that begins with a version seems to be meant") {
    CHECK(seems_versioned("V1_a.sql"));
    CHECK(seems_versioned("7.sql"));
    CHECK(seems_versioned("r__views.sql"));
    CHECK_FALSE(seems_versioned("seed.sql"));
    CHECK_FALSE(seems_versioned("views.sql"));
    CHECK_FALSE(seems_versioned("run.sql"));
}

} // namespace
} // namespace lintel
