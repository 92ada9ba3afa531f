#include "cli/commands/merge.hpp"

#include "analyzer/catalog/dependents.hpp"
#include "analyzer/merge/merge.hpp"
#include "cli/config_file.hpp"
#include "cli/error.hpp"
#include "cli/json.hpp"
#include "cli/migration_merge.hpp"
#include "cli/output.hpp"
#include "cli/schema_run.hpp"
#include "cli/schema_sql.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace lintel {
namespace {

/// What the three files or folders hold, and what comes of them.
class MergeCommand {
public:
    explicit MergeCommand(const MergeOptions& options)
        : options_(options),
          target_(configured({{options.ours}, {}, options.config, options.target, std::nullopt}, {},
                             built_in_rules())
                      .target) {}

    int perform() {
        const MigrationFolders folders{options_.base, options_.ours, options_.theirs};
        const bool migrations = are_migrations(folders, files_);
        read_sides();
        merged_ = lintel::merge(side(base_), side(ours_), side(theirs_), target_);
        for (const ObjectName& name : merged_.unknown)
            throw Error(fmt::format("not all of table `{}` is known, so that it cannot be merged",
                                    name.name));
        if (migrations)
            take_migrations(folders);
        else if (!options_.output.empty())
            refuse_rows();
        statements_ = schema_statements(merged_.merged, sources_, target_);
        if (merged_.conflicts.empty()) try_together();
        write();
        return merged_.conflicts.empty() ? 0 : 1;
    }

private:
    const MergeOptions& options_;
    Dialect target_;
    FileTree files_;
    SourceSet sources_;
    SchemaRun base_;
    SchemaRun ours_;
    SchemaRun theirs_;
    SchemaMerge merged_;
    std::vector<SchemaStatement> statements_;

    void read_sides() {
        std::vector<SchemaRun> runs =
            run_places({options_.base, options_.ours, options_.theirs}, target_, files_, sources_);
        base_ = whole(std::move(runs[0]), "BASE");
        ours_ = whole(std::move(runs[1]), "OURS");
        theirs_ = whole(std::move(runs[2]), "THEIRS");
    }

    /// What would be left out would be lost in the merge.
    static SchemaRun whole(SchemaRun run, std::string_view name) {
        if (!run.failures.empty()) throw Error(fmt::format("{}", fmt::join(run.failures, "\n")));
        if (run.refused != 0)
            throw Error(fmt::format("{} has a statement that would be left out, and lost in the "
                                    "merge: {}",
                                    name, run.refusal));
        return run;
    }

    /// The file that is written holds a schema and nothing else.
    void refuse_rows() const {
        for (const SchemaRun* run : {&base_, &ours_, &theirs_})
            run->simulation.catalog.tables.for_each([&](const ObjectName& name, const auto& table) {
                if (table && table->has_rows)
                    throw Error(fmt::format("table `{}` is given rows, which --output would lose: "
                                            "it writes the schema alone",
                                            name.name));
            });
    }

    MergeSide side(const SchemaRun& run) const {
        return {{run.simulation.catalog, sources_}, run.graph};
    }

    /// Two migrations that go together only in some order are in conflict as schemas often too,
    /// and what the chain leaves is the merged schema.
    void take_migrations(const MigrationFolders& folders) {
        MigrationMerge merge = merge_migrations(folders, target_, files_, std::move(sources_));
        sources_ = std::move(merge.run.sources);
        std::ranges::move(merge.conflicts, std::back_inserter(merged_.conflicts));
        if (merged_.conflicts.empty() && merge.run.refused != 0)
            merged_.conflicts.push_back(
                {.kind = MergeConflictKind::refused,
                 .what = "migrations",
                 .reason = "the server refuses the two sides' migrations together: " +
                           merge.run.refusal});
        if (merged_.conflicts.empty()) merged_.merged = merge.run.simulation.catalog;
    }

    /// What neither side has broken alone the server may refuse of both: a foreign key to a column
    /// whose type the other changed.
    void try_together() {
        SourceSet sources;
        sources.add("merged", guarded(sql_of(statements_to_try())));
        Simulation simulation;
        simulation.dialect = target_;
        simulation.session.sql_mode = target_.sql_mode;
        simulation.catalog.closed = true;
        run({{&sources[FileId{0}], true}}, simulation, [&](const Step& step) {
            if (!merged_.conflicts.empty()) return; // others follow from the first
            for (const ServerError& error : step.errors)
                merged_.conflicts.push_back({.kind = MergeConflictKind::refused,
                                             .what = "merged schema",
                                             .reason = fmt::format("the server refuses the two "
                                                                   "together: {}",
                                                                   error.message)});
        });
    }

    /// Without the tables that neither side touched, unless they are next to one that was along a
    /// foreign key, or views and programs may need them.
    std::vector<SchemaStatement> statements_to_try() const {
        const Catalog& catalog = merged_.merged;
        const bool tables_alone = catalog.views.empty() && catalog.triggers.empty() &&
                                  catalog.functions.empty() && catalog.procedures.empty() &&
                                  catalog.events.empty();
        if (!tables_alone) return statements_;
        std::set<ObjectName> needed = merged_.tables;
        for (const ObjectName& name : merged_.tables) {
            if (const TablePtr table = catalog.find_table(name))
                for (const ForeignKey& key : table->foreign_keys)
                    needed.insert(key.referenced_table);
            for (const TablePtr& child : tables_referencing(catalog, name))
                needed.insert(child->name);
        }
        // Databases are put into use by the first of their tables.
        std::vector<SchemaStatement> statements;
        std::ranges::copy_if(statements_, std::back_inserter(statements),
                             [&](const SchemaStatement& statement) {
                                 return !statement.use.empty() || needed.contains(statement.object);
                             });
        return statements;
    }

    /// Tables may reference others that come later.
    std::string guarded(const std::string& sql) const {
        bool references = false;
        merged_.merged.tables.for_each([&](const ObjectName&, const TablePtr& table) {
            references = references || (table && !table->foreign_keys.empty());
        });
        if (!references) return sql;
        return fmt::format("SET foreign_key_checks = 0;\n\n{}SET foreign_key_checks = 1;\n", sql);
    }

    std::string text() const { return guarded(sql_of(statements_)); }

    static std::string object_text(const std::vector<SchemaStatement>& statements,
                                   const ObjectName& object) {
        std::vector<SchemaStatement> its;
        std::ranges::copy_if(statements, std::back_inserter(its),
                             [&](const auto& statement) { return statement.object == object; });
        for (SchemaStatement& statement : its) statement.use.clear();
        return sql_of(its);
    }

    /// Each object in conflict stands there twice, as both sides have it. Nothing where a conflict
    /// is about no object, or databases have to be told apart.
    std::string text_with_markers() const {
        std::set<ObjectName> objects;
        for (const MergeConflict& conflict : merged_.conflicts) {
            if (conflict.object.name.empty() || !conflict.object.schema.empty()) return {};
            objects.insert(conflict.object);
        }
        const auto of = [&](const SchemaRun& run) {
            return schema_statements(run.simulation.catalog, sources_, target_);
        };
        const auto ours = of(ours_);
        const auto theirs = of(theirs_);
        std::vector<SchemaStatement> rest;
        std::ranges::copy_if(statements_, std::back_inserter(rest), [&](const auto& statement) {
            return !objects.contains(statement.object);
        });
        std::string out = sql_of(rest);
        for (const ObjectName& object : objects)
            out += fmt::format("<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n\n",
                               object_text(ours, object), object_text(theirs, object));
        return guarded(out);
    }

    void write() const {
        const bool clean = merged_.conflicts.empty();
        if (!options_.output.empty()) {
            const std::string result = clean ? text() : text_with_markers();
            if (!result.empty()) write_file(options_.output, result);
        }
        if (options_.format == "json") return write_standard_output(json());
        if (options_.format == "sql" && clean) return write_standard_output(text());
        if (options_.format == "sql")
            fmt::print(stderr, "{}", report());
        else
            write_standard_output(report());
    }

    static std::string_view doer(const MergeChange& change) {
        if (change.ours && change.theirs) return "both";
        return change.ours ? "ours" : "theirs";
    }

    std::string report() const {
        std::string out;
        for (const MergeChange& change : merged_.changes) {
            std::string_view verb = name_of(change.action);
            if (change.ours && change.theirs) verb.remove_suffix(1);
            out += fmt::format("{} {} {}\n", doer(change), verb, change.what);
        }
        for (const MergeConflict& conflict : merged_.conflicts) {
            out += fmt::format("conflict: {} [{}]\n", conflict.reason, name_of(conflict.kind));
            if (conflict.base.empty() && conflict.ours.empty() && conflict.theirs.empty()) continue;
            for (const auto& [name, text] :
                 {std::pair("base", &conflict.base), std::pair("ours", &conflict.ours),
                  std::pair("theirs", &conflict.theirs)})
                if (!text->empty()) out += fmt::format("{:>8}: {}\n", name, indented(*text));
        }
        const std::size_t count = merged_.conflicts.size();
        return out + (count == 0 ? "no conflicts\n"
                                 : fmt::format("{} conflict{}\n", count, count == 1 ? "" : "s"));
    }

    static std::string indented(std::string_view text) {
        std::string out;
        for (const char c : text) {
            out += c;
            if (c == '\n') out += std::string(10, ' ');
        }
        return out;
    }

    std::string json() const {
        using Json = nlohmann::ordered_json;
        Json changes = Json::array();
        for (const MergeChange& change : merged_.changes)
            changes.push_back(
                {{"action", name_of(change.action)}, {"what", change.what}, {"by", doer(change)}});
        Json conflicts = Json::array();
        for (const MergeConflict& conflict : merged_.conflicts)
            conflicts.push_back({{"kind", name_of(conflict.kind)},
                                 {"schema", conflict.object.schema},
                                 {"object", conflict.object.name},
                                 {"what", conflict.what},
                                 {"reason", conflict.reason},
                                 {"base", conflict.base},
                                 {"ours", conflict.ours},
                                 {"theirs", conflict.theirs}});
        Json result{{"version", 1}, {"changes", changes}, {"conflicts", conflicts}};
        if (merged_.conflicts.empty()) result["sql"] = text();
        return json_text(result);
    }
};

} // namespace

int merge(const MergeOptions& options) { return MergeCommand(options).perform(); }

} // namespace lintel
