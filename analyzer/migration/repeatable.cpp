#include "analyzer/migration/repeatable.hpp"

#include "analyzer/catalog/table_builder.hpp"
#include "grammar/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <variant>

namespace lintel {
namespace {

constexpr std::string_view rule = "non-idempotent-repeatable";

/// One file, run again.
class SecondRun {
public:
    SecondRun(const RepeatableMigration& migration, const Dialect& dialect)
        : migration_(migration), name_(file_name(migration.file->path())) {
        simulation_.catalog = migration.passage->after;
        simulation_.dialect = dialect;
        simulation_.session.sql_mode = migration.passage->session.sql_mode;
        simulation_.session.database = migration.passage->session.database;
    }

    std::vector<Diagnostic> findings() {
        run({{migration_.file, false}}, simulation_, [&](const Step& step) { look_at(step); });
        return std::move(findings_);
    }

private:
    const RepeatableMigration& migration_;
    std::string_view name_;
    Simulation simulation_;
    std::vector<Diagnostic> findings_;
    bool refused_ = false;
    std::set<ObjectName> emptied_; ///< tables that the file clears of rows, wholly or in part

    void look_at(const Step& step) {
        if (refused_ || simulation_.uncertain) return;
        if (!step.errors.empty() && !step.errors.front().by_mode) return refuse(step);
        for (const Change& change : step.changes) {
            if (const auto* created = std::get_if<TableCreated>(&change))
                emptied_.insert(created->after->name);
            if (const auto* truncated = std::get_if<TableTruncated>(&change))
                emptied_.insert(truncated->name);
        }
        if (const auto* gone = std::get_if<ast::Delete>(&step.statement.node))
            for (const ast::QualifiedName& table : gone->targets)
                emptied_.insert(named(table, step));
        if (const auto* insert = std::get_if<ast::Insert>(&step.statement.node))
            look_at(*insert, step);
    }

    static ObjectName named(const ast::QualifiedName& table, const Step& step) {
        return resolved_name(table, step.session);
    }

    void refuse(const Step& step) {
        // What runs behind it does so on a schema that nobody meant.
        refused_ = true;
        const ServerError& error = step.errors.front();
        Diagnostic& finding = report(error.span.empty() ? step.statement.span : error.span);
        finding.message = fmt::format("`{}` cannot run a second time: {}", name_, error.message);
        finding.note("the server refuses the statement with error {}", error.number)
            .help("write it so that it can run on what it left: `CREATE OR REPLACE`, `IF NOT "
                  "EXISTS`, or `DROP … IF EXISTS` before it");
        if (!error.declared_at.empty() && error.declared_at != finding.span)
            finding.label(error.declared_at, "declared here");
    }

    /// Values that are written out; what a SELECT finds may leave out the rows that are there.
    void look_at(const ast::Insert& insert, const Step& step) {
        if (insert.replace || insert.ignore || insert.query || !insert.on_duplicate.empty()) return;
        if (emptied_.contains(named(insert.table, step))) return;
        Diagnostic& finding = report(insert.table.span());
        finding.message = fmt::format("`{}` puts its rows into `{}` again each time it runs", name_,
                                      insert.table.name.text);
        finding
            .note("a second run leaves every row twice, or fails with error 1062 where a unique "
                  "key forbids that")
            .help("add `ON DUPLICATE KEY UPDATE`, or delete the rows first");
    }

    Diagnostic& report(Span span) {
        Diagnostic& finding = findings_.emplace_back(Diagnostic{
            .rule = std::string(rule), .severity = Severity::warning, .span = span, .message = {}});
        finding.about("{}", name_);
        return finding;
    }
};

} // namespace

std::vector<Diagnostic> judge_repeatable_migrations(const std::vector<RepeatableMigration>& files,
                                                    const Dialect& dialect) {
    std::vector<Diagnostic> findings;
    for (const RepeatableMigration& migration : files) {
        if (migration.passage == nullptr || !migration.passage->certain) continue;
        std::ranges::move(SecondRun(migration, dialect).findings(), std::back_inserter(findings));
    }
    return findings;
}

} // namespace lintel
