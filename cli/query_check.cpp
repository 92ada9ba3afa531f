#include "cli/query_check.hpp"

#include "analyzer/resolve/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <re2/re2.h>
#include <set>
#include <string>
#include <string_view>

namespace lintel {
namespace {

class QueryCheck {
public:
    QueryCheck(const QuerySchemas& schemas, Engine& failures)
        : schemas_(schemas), failures_(failures) {}

    QueryFindings run(std::span<const SourceFile* const> files) {
        for (const SourceFile* file : files) look_at(*file);
        for (Diagnostic& finding : failures_.findings()) {
            call_by_name(finding);
            if (failed_before_.contains(finding.span))
                leave_to_before(finding);
            else
                say_what_took_it(finding);
        }
        result_.findings = std::move(failures_.findings());
        return std::move(result_);
    }

private:
    const QuerySchemas& schemas_;
    Engine& failures_;
    QueryFindings result_;
    std::map<Span, std::string> names_; ///< of statements that have one
    std::set<Span> failed_before_;      ///< the places of errors

    void look_at(const SourceFile& file) {
        Simulation simulation = for_application(schemas_.after);
        std::uint32_t last = 0;
        const ReadResult read = lintel::run({{&file, true}}, simulation, [&](const Step& step) {
            const Span statement = step.statement.span;
            if (std::string name = name_above(file.text().substr(last, statement.begin - last));
                !name.empty())
                names_.emplace(statement, std::move(name));
            last = statement.end;
            failures_.look_at(step);
            for (Reference& one :
                 resolve(step.statement, step.session.database, step.before).references)
                if (one.kind != Reference::Kind::column)
                    result_.named.insert(std::move(one.object));
        });
        for (const Diagnostic& problem : read.problems) failures_.take(problem);
        result_.statements += read.judged_statements;
        if (schemas_.before == nullptr) return;
        simulation.catalog = *schemas_.before;
        simulation.session = schemas_.after.session;
        simulation.uncertain = false;
        lintel::run({{&file, true}}, simulation, [&](const Step& step) {
            for (const ServerError& error : step.errors) failed_before_.insert(error.span);
        });
    }

    /// `-- name: GetUser :one`, as sqlc, yesql and aiosql write it; empty where there is none.
    static std::string name_above(std::string_view comments) {
        static const re2::RE2 pattern(R"((?m)^\s*(?:--|#|/\*)\s*name:\s*([\w.-]+))");
        re2::StringPiece rest(comments.data(), comments.size());
        std::string name;
        while (re2::RE2::FindAndConsume(&rest, pattern, &name)) {
        }
        return name;
    }

    void call_by_name(Diagnostic& finding) const {
        const auto after = names_.upper_bound(finding.span);
        if (after == names_.begin()) return;
        const auto& [statement, name] = *std::prev(after);
        if (statement.file != finding.span.file || finding.span.begin > statement.end) return;
        finding.message = fmt::format("query `{}`: {}", name, finding.message);
        finding.about("{}", name);
    }

    static void leave_to_before(Diagnostic& finding) {
        finding.severity = std::min(finding.severity, Severity::note);
        finding.note("the schema before these changes refuses it too");
    }

    void say_what_took_it(Diagnostic& finding) const {
        std::string_view missing = failures_.source(finding.span.file).text(finding.span);
        if (const auto dot = missing.rfind('.'); dot != std::string_view::npos)
            missing.remove_prefix(dot + 1);
        while (missing.starts_with('`')) missing.remove_prefix(1);
        while (missing.ends_with('`')) missing.remove_suffix(1);
        for (const Removal& removal : schemas_.removals) {
            const Node& what = removal.what;
            if (what.kind == NodeKind::index || what.kind == NodeKind::foreign_key ||
                what.kind == NodeKind::check)
                continue; // no statement misses one
            if (!equal_names(what.part.empty() ? what.object.name : what.part, missing)) continue;
            if (removal.renamed_to.empty()) {
                finding.label(removal.span, "takes {} away", describe(what));
                finding.help("let the application do without it in one release, and take it away "
                             "in the next");
            } else {
                finding.label(removal.span, "renames {} to `{}`", describe(what),
                              removal.renamed_to);
                finding.help("add `{}` beside it and write both, move the queries over in one "
                             "release, and drop the old one in the next",
                             removal.renamed_to);
            }
            return;
        }
    }
};

} // namespace

Simulation for_application(Simulation schema) {
    schema.uncertain = false;
    schema.dialect.client_parameters = true;
    return schema;
}

QueryFindings findings_of_queries(std::span<const SourceFile* const> files,
                                  const QuerySchemas& schemas, Engine& failures) {
    return QueryCheck(schemas, failures).run(files);
}

} // namespace lintel
