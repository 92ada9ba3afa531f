#include "cli/layout/layout.hpp"

#include <algorithm>
#include <array>

namespace lintel {
namespace {

using enum VersionOrder;
using enum UndoPlace;
using enum Sending;

constexpr std::string_view flyway_names =
    R"((?:V|(?P<undo>U)|(?P<baseline>B))(?P<version>[0-9]+(?:[._][0-9]+)*)(?:__.*)?(?i:\.sql)|(?P<repeatable>R)__.*(?i:\.sql))";

/// From the tools' sources and documentation, as of 2026.
constexpr std::array all{
    Layout{.id = "flyway",
           .title = "Flyway",
           .order = numeric,
           .undo = may_be_a_file,
           .sending = client,
           .names = flyway_names,
           .example = "V7__add_email.sql",
           .reads_subfolders = true},
    Layout{.id = "evolve",
           .title = "Evolve",
           .order = numeric,
           .undo = none,
           .sending = own,
           .names = flyway_names,
           .example = "V7__add_email.sql",
           .reads_subfolders = true},
    Layout{.id = "golang-migrate",
           .title = "golang-migrate",
           .order = numeric,
           .undo = file,
           .sending = server,
           .names = R"((?P<version>[0-9]+)_.*\.(?P<way>up|down)\.[^.]*)",
           .example = "000007_add_email.up.sql"},
    Layout{.id = "goose",
           .title = "goose",
           .order = numeric,
           .undo = section,
           .sending = lines,
           .names = R"((?P<version>0*[1-9][0-9]*)_.*\.sql)",
           .example = "00007_add_email.sql"},
    Layout{.id = "sql-migrate",
           .title = "sql-migrate",
           .order = numeric,
           .undo = section,
           .sending = lines,
           .names = R"((?P<version>[0-9]*).*\.sql)",
           .example = "00007_add_email.sql",
           .unique_versions = false},
    Layout{.id = "dbmate",
           .title = "dbmate",
           .order = text,
           .undo = section,
           .sending = server,
           .names = R"((?P<version>[0-9]+).*\.sql)",
           .example = "20260102030405_add_email.sql"},
    Layout{.id = "liquibase",
           .title = "Liquibase",
           .order = manifest,
           .undo = none,
           .sending = own,
           .names = R"(.*\.sql)",
           .example = "007_add_email.sql",
           .unique_versions = false},
    Layout{.id = "sqitch",
           .title = "Sqitch",
           .order = manifest,
           .undo = file,
           .sending = client,
           .names = R"(.*\.sql)",
           .example = "deploy/add_email.sql",
           .unique_versions = false},
    Layout{.id = "atlas",
           .title = "Atlas",
           .order = text,
           .undo = none,
           .sending = client,
           .names = R"((?P<version>[^_.]+).*\.sql)",
           .example = "20260102030405_add_email.sql",
           .unique_versions = false},
    Layout{.id = "diesel",
           .title = "Diesel",
           .order = text,
           .undo = file,
           .sending = server,
           .names = R"((?P<version>[0-9][0-9-]*)_.*)",
           .example = "2026-01-02-030405_add_email"},
    Layout{.id = "sqlx",
           .title = "SQLx",
           .order = numeric,
           .undo = may_be_a_file,
           .sending = server,
           .names = R"((?P<version>[0-9]+)_.*?(?:\.(?P<way>up|down))?\.sql)",
           .example = "20260102030405_add_email.sql"},
    Layout{.id = "refinery",
           .title = "refinery",
           .order = numeric,
           .undo = none,
           .sending = server,
           .names = R"([UV](?P<version>[0-9]+(?:\.[0-9]+)?)__\w+\.sql)",
           .example = "V7__add_email.sql",
           .reads_subfolders = true},
    Layout{.id = "mybatis",
           .title = "MyBatis Migrations",
           .order = numeric,
           .undo = section,
           .sending = server,
           .names = R"((?P<version>[0-9]+)_.*\.sql)",
           .example = "20260102030405_add_email.sql"},
    Layout{.id = "prisma",
           .title = "Prisma",
           .order = text,
           .undo = none,
           .sending = server,
           .names = R"((?P<version>[0-9]+)_.*)",
           .example = "20260102030405_add_email",
           .unique_versions = false},
    Layout{.id = "drizzle",
           .title = "Drizzle",
           .order = manifest,
           .undo = none,
           .sending = breakpoints,
           .names = R"((?P<version>[0-9]+)_.*\.sql)",
           .example = "0007_add_email.sql"},
    Layout{.id = "db-migrate",
           .title = "db-migrate",
           .order = text,
           .undo = file,
           .sending = server,
           .names = R"((?P<version>[0-9]+)-.*-(?P<way>up|down)\.sql)",
           .example = "20260102030405-add-email-up.sql"},
    Layout{.id = "yoyo",
           .title = "yoyo",
           .order = manifest,
           .undo = may_be_a_file,
           .sending = own,
           .names = R"(.*\.sql)",
           .example = "0007.add-email.sql",
           .unique_versions = false},
    Layout{.id = "grate",
           .title = "grate",
           .order = manifest,
           .undo = none,
           .sending = own,
           .names = R"(.*\.sql)",
           .example = "up/0007_add_email.sql",
           .unique_versions = false},
    Layout{.id = "temporal",
           .title = "Temporal's schema tool",
           .order = manifest,
           .undo = none,
           .sending = own,
           .names = R"(v(?P<version>[0-9]+(?:\.[0-9]+)*))",
           .example = "v1.7",
           .unique_versions = false},
};

} // namespace

std::span<const Layout> layouts() { return all; }

std::vector<std::string_view> layout_names() {
    std::vector<std::string_view> names{"plain"};
    for (const Layout& layout : all) names.push_back(layout.id);
    return names;
}

const Layout* find_layout(std::string_view id) {
    const auto found = std::ranges::find(all, id, &Layout::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace lintel
