#include "cli/layout/migration_name.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace lintel {
namespace {

std::string read(std::string_view layout, std::string_view name) {
    const auto found = NamePatternOf(*find_layout(layout)).read(name);
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

TEST_CASE("every example is a name that its tool takes") {
    for (const Layout& layout : layouts()) {
        INFO(layout.id);
        const std::string_view name = layout.example.substr(layout.example.find('/') + 1);
        CHECK(NamePatternOf(layout).read(name).has_value());
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
