#include "analyzer/engine/settings.hpp"

#include <catch2/catch.hpp>

using namespace lintel;

TEST_CASE("globs match paths part by part") {
    CHECK(matches_glob("db/migrate/*.sql", "db/migrate/1.sql"));
    CHECK_FALSE(matches_glob("db/migrate/*.sql", "db/migrate/old/1.sql"));
    CHECK_FALSE(matches_glob("db/*/1.sql", "db/1.sql"));
    CHECK(matches_glob("db/**/1.sql", "db/1.sql"));
    CHECK(matches_glob("db/**/1.sql", "db/a/b/1.sql"));
    CHECK(matches_glob("**/seed_?.sql", "a/b/seed_1.sql"));
    CHECK_FALSE(matches_glob("**/seed_?.sql", "a/b/seed_10.sql"));
    CHECK(matches_glob("V[0-9]*.sql", "db/V1__init.sql"));
    CHECK(matches_glob("**", "anything/at/all.sql"));
    CHECK(matches_glob("./db//x.sql", "db/x.sql"));
}

TEST_CASE("a glob that matches a folder covers what is in it") {
    CHECK(matches_glob("legacy", "legacy/a/b.sql"));
    CHECK(matches_glob("legacy", "db/legacy/b.sql"));
    CHECK(matches_glob("db/legacy", "db/legacy/b.sql"));
    CHECK(matches_glob("db/legacy/", "db/legacy/b.sql"));
    CHECK_FALSE(matches_glob("db/legacy", "app/db/legacy/b.sql"));
    CHECK_FALSE(matches_glob("db/legacy", "db/legacy2/b.sql"));
    CHECK_FALSE(matches_glob("", "db/x.sql"));
}

TEST_CASE("many stars take no more than linear time") {
    std::string glob;
    std::string path;
    for (int i = 0; i < 200; ++i) {
        glob += "**/";
        path += "a/";
    }
    CHECK_FALSE(matches_glob(glob + "x", path + "y"));
}

TEST_CASE("path overrides are laid over the general setting, the last one on top") {
    Settings settings;
    settings.folder = "/project";
    settings.rules["drop-table"].severity = Severity::error;
    settings.overrides.push_back(
        {{"db/legacy"}, {{"drop-table", {.on = false, .severity = {}, .options = {}}}}});
    settings.overrides.push_back(
        {{"db/legacy/keep.sql"},
         {{"drop-table", {.on = true, .severity = Severity::note, .options = {{"n", true}}}}}});

    const RuleSetting elsewhere = settings.rule_in("drop-table", "/project/db/1.sql");
    CHECK(elsewhere.severity == Severity::error);
    CHECK_FALSE(elsewhere.on.has_value());
    const RuleSetting legacy = settings.rule_in("drop-table", "/project/db/legacy/1.sql");
    CHECK(legacy.severity == Severity::error);
    CHECK(legacy.on == false);
    const RuleSetting kept = settings.rule_in("drop-table", "/project/db/legacy/keep.sql");
    CHECK(kept.severity == Severity::note);
    CHECK(kept.on == true);
    CHECK(kept.options.contains("n"));
    CHECK_FALSE(settings.rule_in("drop-column", "/project/db/legacy/1.sql").on.has_value());
}
