#include "analyzer/migration/drift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace lintel {
namespace {

/// Where tools keep which migrations have run: dumps hold them, and no migration makes them.
constexpr std::string_view tables_of_tools[] = {
    "__diesel_schema_migrations",
    "__drizzle_migrations",
    "_prisma_migrations",
    "_sqlx_migrations",
    "_yoyo_log",
    "_yoyo_migration",
    "_yoyo_version",
    "ar_internal_metadata",
    "atlas_schema_revisions",
    "changelog",
    "databasechangelog",
    "databasechangeloglock",
    "flyway_schema_history",
    "goose_db_version",
    "gorp_migrations",
    "migrations",
    "refinery_schema_history",
    "schema_migrations",
    "schema_version",
    "yoyo_lock",
};

bool is_of_a_tool(const ObjectName& name) {
    return std::ranges::any_of(
        tables_of_tools, [&](std::string_view table) { return equal_names(table, name.name); });
}

class Drift {
public:
    std::vector<Diagnostic> run(const Comparison& comparison) {
        for (const TableDifference& table : comparison.tables) add(table);
        for_each_object(comparison,
                        [&](std::string_view kind, const auto& one) { add(kind, one); });
        return std::move(findings_);
    }

private:
    std::vector<Diagnostic> findings_;

    Diagnostic& report(Span span, const ObjectName& name, std::string message) {
        findings_.push_back({.rule = "schema-drift",
                             .severity = Severity::warning,
                             .span = span,
                             .message = std::move(message)});
        return findings_.back()
            .about("{}", name.name)
            .help("write a migration for what was declared by hand, or write the declared schema "
                  "anew");
    }

    void add_once(std::string_view kind, const ObjectName& name, Span span, bool is_declared) {
        report(span, name,
               is_declared
                   ? fmt::format("{} `{}` is declared, and no migration makes it", kind, name.name)
                   : fmt::format("{} `{}`, which the migrations make, is not declared", kind,
                                 name.name));
    }

    static std::string described(const PartDifference& part) {
        const std::string what = label_of(part);
        if (part.from.empty()) return fmt::format("{} is declared alone", what);
        if (part.to.empty()) return fmt::format("{} is not declared", what);
        const auto [made, declared] = texts_that_differ(part);
        return fmt::format("{} is declared as {}, and the migrations make it {}", what, declared,
                           made);
    }

    void add(const TableDifference& table) {
        if (!table.from || !table.to) {
            const Table& known = table.to ? *table.to : *table.from;
            if (!is_of_a_tool(table.name))
                add_once("table", table.name, known.declared_at, table.to != nullptr);
            return;
        }
        Diagnostic& finding =
            report(table.to->declared_at, table.name,
                   fmt::format("table `{}` is declared other than the migrations make it: {}",
                               table.name.name, described(table.parts.front())));
        for (std::size_t i = 1; i < table.parts.size(); ++i)
            finding.note("{}", described(table.parts[i]));
    }

    template <class T> void add(std::string_view kind, const ObjectDifference<T>& object) {
        const Span span = object.to ? object.to->declared_at : object.from->declared_at;
        if (object.from && object.to)
            report(span, object.name,
                   fmt::format("{} `{}` is declared other than the migrations make it", kind,
                               object.name.name));
        else
            add_once(kind, object.name, span, object.to != nullptr);
    }
};

} // namespace

std::vector<Diagnostic> drift_between(const SchemaSide& replayed, const SchemaSide& declared,
                                      const Dialect& dialect) {
    return Drift().run(compare(replayed, declared, dialect));
}

} // namespace lintel
