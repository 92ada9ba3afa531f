#include "analyzer/diff/statements.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/diff/alteration_clauses.hpp"
#include "analyzer/diff/definition.hpp"
#include "analyzer/diff/schema_objects.hpp"
#include "analyzer/migration/migration.hpp"
#include "analyzer/online_ddl/prediction.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace lintel {
namespace {

/// A foreign key of a table, by its name in lower case.
using KeyName = std::pair<ObjectName, std::string>;

class TableStatements {
public:
    TableStatements(const Comparison& comparison, const SchemaSide& from, const SchemaSide& to,
                    const Dialect& dialect, bool qualified, const ObjectStatements& objects,
                    SchemaChange& change)
        : from_(from.catalog), to_(to.catalog), dialect_(dialect), qualified_(qualified),
          change_(change) {
        for (const TableDifference& table : comparison.tables) {
            if (!table.to) {
                if (!objects.goes_with_database(table.name)) dropped_[table.name] = &table;
                gone_.insert(table.name);
            } else if (!table.from)
                created_[table.name] = &table;
            else
                altered_[table.name] = &table;
        }
        lift_foreign_keys();
        find_moved_checks();
    }

    /// Foreign keys in the way, and checks whose names another table will take.
    void make_room() {
        std::map<ObjectName, std::vector<std::string>> clauses;
        for (const KeyName& key : lifted_)
            clauses[key.first].push_back(fmt::format(
                "DROP FOREIGN KEY {}",
                quoted_name(from_.find_table(key.first)->find_foreign_key(key.second)->name)));
        for (const auto& [table, checks] : moved_checks_)
            for (const std::string& check : checks)
                clauses[table].push_back(
                    fmt::format("DROP CHECK {}",
                                quoted_name(from_.find_table(table)->find_check(check)->name)));
        for (const auto& [table, list] : clauses) alter(table, list);
    }

    /// Children first.
    void drop() {
        for_each_parents_last(dropped_, from_, [&](const TableDifference& table) {
            add(table.name, fmt::format("DROP TABLE {}", name_text(table.name, qualified_)));
        });
    }

    void change() {
        for (const auto& [name, table] : altered_) {
            const auto moved = moved_checks_.find(name);
            AlterationClauses clauses = clauses_between(
                *table->from, *table->to, dialect_,
                moved == moved_checks_.end() ? std::set<std::string>{} : moved->second);
            std::vector<std::string> whole = clauses.clauses;
            std::ranges::copy(clauses.new_indexes, std::back_inserter(whole));
            // Columns are added at once, and indexes built in place, but both in one statement
            // build the table anew (MySQL 8.0 manual, 17.12.1 "Online DDL Operations").
            const bool apart = clauses.partitioning.empty() && !clauses.clauses.empty() &&
                               !clauses.new_indexes.empty() &&
                               builds(*table->from, {whole}) >
                                   builds(*table->from, {clauses.clauses, clauses.new_indexes});
            if (!apart && !whole.empty() && clauses.partitioning.empty() &&
                clauses.new_partitions.empty() && clauses.afterwards.empty())
                std::ranges::move(foreign_keys_to_join(*table, whole), std::back_inserter(whole));
            alter(name, apart ? clauses.clauses : whole, clauses.partitioning);
            if (apart) alter(name, clauses.new_indexes);
            if (!clauses.new_partitions.empty()) alter(name, {clauses.new_partitions});
            for (const std::string& clause : clauses.afterwards) alter(name, {clause});
        }
    }

    /// Parents first; a foreign key to a table that is not there yet is added later.
    void create() {
        std::vector<const TableDifference*> order;
        for_each_parents_last(created_, to_,
                              [&](const TableDifference& table) { order.push_back(&table); });
        std::set<ObjectName> waiting;
        for (const auto& [name, table] : created_) waiting.insert(name);
        for (auto table = order.rbegin(); table != order.rend(); ++table) {
            Table written = *(*table)->to;
            waiting.erase(written.name);
            std::erase_if(written.foreign_keys, [&](const ForeignKey& key) {
                if (!waiting.contains(key.referenced_table)) return false;
                late_.emplace(written.name, folded(key.name));
                return true;
            });
            std::string sql = without_version_comments(show_create(written, dialect_));
            const std::string name = quoted_name(written.name.name);
            sql.replace(sql.find(name), name.size(), name_text(written.name, qualified_));
            add(written.name, std::move(sql));
        }
    }

    void add_foreign_keys() {
        std::map<ObjectName, std::vector<std::string>> clauses;
        const auto add_key = [&](const Table& table, const std::string& name) {
            const auto place = std::ranges::find_if(table.foreign_keys, [&](const ForeignKey& key) {
                return folded(key.name) == name;
            });
            if (place == table.foreign_keys.end()) return;
            const auto i = static_cast<std::size_t>(place - table.foreign_keys.begin());
            clauses[table.name].push_back("ADD " + table_text(table, dialect_).foreign_keys[i]);
        };
        for (const KeyName& key : late_) add_key(*to_.find_table(key.first), key.second);
        for (const auto& [name, table] : altered_)
            for (const ForeignKey& key : table->to->foreign_keys)
                if (!table->from->find_foreign_key(key.name) &&
                    !lifted_.contains({name, folded(key.name)}) &&
                    !joined_.contains({name, folded(key.name)}))
                    add_key(*table->to, folded(key.name));
        for (const KeyName& key : lifted_)
            if (const TablePtr table = to_.find_table(key.first)) add_key(*table, key.second);
        for (const auto& [name, list] : clauses) alter(name, list);
    }

private:
    using Tables = std::map<ObjectName, const TableDifference*>;

    const Catalog& from_;
    const Catalog& to_;
    const Dialect& dialect_;
    bool qualified_;
    SchemaChange& change_;
    Tables dropped_;
    Tables created_;
    Tables altered_;
    std::set<ObjectName> gone_; ///< those dropped with their database too
    std::set<KeyName> lifted_;  ///< dropped first, and added last where they are still wanted
    std::set<KeyName> late_;    ///< of new tables, to tables made after them
    std::set<KeyName> joined_;  ///< new ones that the alteration of their table adds too
    std::map<ObjectName, std::set<std::string>> moved_checks_;

    void add(const ObjectName& object, std::string sql) {
        change_.statements.push_back({std::move(sql), object, false});
    }
    /// How many times statements of these clauses build the table anew.
    int builds(const Table& table,
               std::initializer_list<std::vector<std::string>> statements) const {
        Simulation simulation;
        Table before = table;
        before.preexisting = true;
        // What the foreign keys would refuse has been moved out of the way.
        before.foreign_keys.clear();
        simulation.catalog.put_table(table.name, std::make_shared<const Table>(std::move(before)));
        simulation.dialect = dialect_;
        simulation.session.sql_mode = dialect_.sql_mode;
        if (!qualified_) simulation.session.database = table.name.schema;
        std::string script;
        for (const std::vector<std::string>& clauses : statements)
            script += fmt::format("ALTER TABLE {} {};\n", name_text(table.name, qualified_),
                                  fmt::join(clauses, ", "));
        SourceSet sources;
        const SourceFile& file = sources.add("alter.sql", std::move(script));
        int builds = 0;
        run({{&file, true}}, simulation, [&](const Step& step) {
            const bool builds_table =
                step.prediction &&
                (step.prediction->rebuilds() || step.prediction->algorithm == Algorithm::copy);
            if (!step.errors.empty() || !step.prediction || builds_table) ++builds;
        });
        return builds;
    }

    /// New foreign keys to tables that stay as they are. Checking them copies the table, which an
    /// alteration that builds it anew can do as well.
    std::vector<std::string> foreign_keys_to_join(const TableDifference& table,
                                                  const std::vector<std::string>& whole) {
        std::vector<std::string> clauses;
        std::vector<KeyName> keys;
        for (std::size_t i = 0; i < table.to->foreign_keys.size(); ++i) {
            const ForeignKey& key = table.to->foreign_keys[i];
            const KeyName name{table.name, folded(key.name)};
            const ObjectName& parent = key.referenced_table;
            if (table.from->find_foreign_key(key.name) || lifted_.contains(name) ||
                created_.contains(parent) || altered_.contains(parent) || !from_.find_table(parent))
                continue;
            clauses.push_back("ADD " + table_text(*table.to, dialect_).foreign_keys[i]);
            keys.push_back(name);
        }
        if (clauses.empty() || builds(*table.from, {whole}) == 0) return {};
        joined_.insert(keys.begin(), keys.end());
        return clauses;
    }

    void alter(const ObjectName& table, const std::vector<std::string>& clauses,
               const std::string& partitioning = {}) {
        if (clauses.empty() && partitioning.empty()) return;
        std::string sql = fmt::format("ALTER TABLE {}", name_text(table, qualified_));
        const bool one = clauses.size() + (partitioning.empty() ? 0 : 1) == 1;
        for (std::size_t i = 0; i < clauses.size(); ++i)
            sql += fmt::format("{}{}{}", i == 0 ? "" : ",", one ? " " : "\n  ", clauses[i]);
        if (!partitioning.empty()) sql += (one ? " " : "\n  ") + partitioning;
        add(table, std::move(sql));
    }

    /// Each table before those its foreign keys reference, a ring entered at its first.
    template <class Visit>
    static void for_each_parents_last(const Tables& tables, const Catalog& catalog, Visit visit) {
        std::vector<const TableDifference*> order;
        std::set<ObjectName> met;
        std::vector<std::pair<const TableDifference*, std::size_t>> way;
        const auto enter = [&](const ObjectName& name) {
            const auto found = tables.find(name);
            if (found != tables.end() && met.insert(name).second)
                way.emplace_back(found->second, 0);
        };
        for (const auto& [name, table] : tables) {
            enter(name);
            while (!way.empty()) {
                auto& [at, next] = way.back();
                const TablePtr one = catalog.find_table(at->name);
                if (next == one->foreign_keys.size()) {
                    order.push_back(at);
                    way.pop_back();
                } else
                    enter(one->foreign_keys[next++].referenced_table);
            }
        }
        for (auto at = order.rbegin(); at != order.rend(); ++at) visit(**at);
    }

    // Foreign keys

    void lift_foreign_keys() {
        const auto look = [&](const Table& child) {
            for (const ForeignKey& key : child.foreign_keys)
                if (is_in_the_way(child, key)) lifted_.emplace(child.name, folded(key.name));
        };
        for (const auto& [name, table] : altered_) {
            look(*table->from);
            for (const TablePtr& child : tables_referencing(from_, name)) look(*child);
        }
        for (const ObjectName& name : gone_)
            for (const TablePtr& child : tables_referencing(from_, name)) look(*child);
        lift_rings_of_dropped();
    }

    /// Dropped tables that reference each other in a ring: the foreign keys that lead back.
    void lift_rings_of_dropped() {
        std::set<ObjectName> there;
        for (const auto& [name, table] : dropped_) there.insert(name);
        for_each_parents_last(dropped_, from_, [&](const TableDifference& table) {
            there.erase(table.name);
            for (const TablePtr& child : tables_referencing(from_, table.name))
                if (there.contains(child->name))
                    for (const ForeignKey& key : child->foreign_keys)
                        if (key.referenced_table == table.name)
                            lifted_.emplace(child->name, folded(key.name));
        });
    }

    bool is_in_the_way(const Table& child, const ForeignKey& key) const {
        if (gone_.contains(child.name)) return false;
        if (gone_.contains(key.referenced_table)) return true;
        const TablePtr now = to_.find_table(child.name);
        const ForeignKey* kept = now ? now->find_foreign_key(key.name) : nullptr;
        if (kept == nullptr) return true;
        const auto changed = altered_.find(child.name);
        if (changed != altered_.end() &&
            (std::ranges::any_of(changed->second->parts,
                                 [&](const PartDifference& part) {
                                     return part.kind == PartKind::foreign_key &&
                                            equal_names(part.name, key.name);
                                 }) ||
             shakes(*changed->second, key.columns)))
            return true;
        const auto parent = altered_.find(key.referenced_table);
        return parent != altered_.end() && shakes(*parent->second, key.referenced_columns);
    }

    /// Whether the alteration touches what a foreign key on these columns rests on.
    bool shakes(const TableDifference& table, const std::vector<std::string>& columns) const {
        std::set<std::string> changed_indexes;
        for (const PartDifference& part : table.parts) {
            if (part.kind == PartKind::partitions ||
                (part.kind == PartKind::option && part.name == "ENGINE"))
                return true;
            if (part.kind == PartKind::index) changed_indexes.insert(folded(part.name));
        }
        for (const std::string& name : columns) {
            const Column* old = table.from->find_column(name);
            const Column* now = table.to->find_column(name);
            if (old == nullptr || now == nullptr || old->name != now->name ||
                !(old->type == now->type) || old->nullable != now->nullable ||
                (old->generation != nullptr) != (now->generation != nullptr) ||
                old->is_virtual() != now->is_virtual())
                return true;
        }
        return std::ranges::none_of(table.from->indexes, [&](const Index& index) {
            return begins_with(index, columns) && !changed_indexes.contains(folded(index.name)) &&
                   !rests_on_new_column(table, index);
        });
    }
    static bool rests_on_new_column(const TableDifference& table, const Index& index) {
        return std::ranges::any_of(index.parts, [&](const KeyPart& part) {
            const Column* old = table.from->find_column(part.column);
            const Column* now = table.to->find_column(part.column);
            return old != nullptr && now != nullptr && needs_new_column(*old, *now);
        });
    }

    /// Names of checks are unique in a database (MySQL 8.0 manual, 15.1.20.6 "CHECK Constraints").
    void find_moved_checks() {
        if (!dialect_.is_mysql()) return;
        std::map<ObjectName, std::vector<ObjectName>> leavers; // by schema and check
        for (const auto& [name, table] : altered_)
            for (const PartDifference& part : table->parts)
                if (part.kind == PartKind::check && part.to.empty())
                    leavers[{name.schema, folded(part.name)}].push_back(name);
        const auto meet = [&](const ObjectName& table, const std::string& check) {
            const auto found = leavers.find({table.schema, folded(check)});
            if (found == leavers.end()) return;
            for (const ObjectName& leaver : found->second)
                moved_checks_[leaver].insert(folded(check));
        };
        for (const auto& [name, table] : altered_)
            for (const PartDifference& part : table->parts)
                if (part.kind == PartKind::check && part.from.empty()) meet(name, part.name);
    }
};

template <class T> void note_schemas(const Catalog::Map<T>& map, std::set<std::string>& schemas) {
    map.for_each([&](const ObjectName& name, const auto& object) {
        if (object && !is_system_database(name.schema)) schemas.insert(name.schema);
    });
}

} // namespace

std::string database_in_use(const Catalog& from, const Catalog& to) {
    std::set<std::string> schemas;
    for (const Catalog* catalog : {&from, &to}) {
        note_schemas(catalog->tables, schemas);
        note_schemas(catalog->views, schemas);
        note_schemas(catalog->procedures, schemas);
        note_schemas(catalog->functions, schemas);
        note_schemas(catalog->events, schemas);
    }
    return schemas.size() == 1 ? *schemas.begin() : std::string{};
}

SchemaChange with_settings(SchemaChange change, const Catalog& from, const std::string& database,
                           const Dialect& dialect) {
    SourceSet sources;
    std::string script;
    for (const DiffStatement& statement : change.statements) script += delimited(statement);
    const SourceFile& file = sources.add("diff.sql", std::move(script));
    Simulation trial;
    trial.catalog = from;
    trial.catalog.closed = true;
    trial.dialect = dialect;
    trial.session.sql_mode = dialect.sql_mode;
    trial.session.database = database;
    bool lax = false;
    bool unchecked = false;
    run({{&file, false}}, trial, [&](const Step& step) {
        for (const ServerError& error : step.errors) {
            lax = lax || error.by_mode;
            unchecked = unchecked || error.number == 1824;
        }
    });
    const auto around = [&](std::string before, std::string after) {
        change.statements.insert(change.statements.begin(), {std::move(before), {}, false});
        change.statements.push_back({std::move(after), {}, false});
    };
    if (unchecked) around("SET foreign_key_checks = 0", "SET foreign_key_checks = 1");
    if (lax) around("SET sql_mode = 'NO_ENGINE_SUBSTITUTION'", "SET sql_mode = DEFAULT");
    return change;
}

std::string delimited(const DiffStatement& statement) {
    if (!statement.holds_statements) return statement.sql + ";\n";
    return fmt::format("DELIMITER ;;\n{};;\nDELIMITER ;\n", statement.sql);
}

SchemaChange statements_between(const Comparison& comparison, const SchemaSide& from,
                                const SchemaSide& to, const Dialect& dialect) {
    SchemaChange change;
    const bool qualified = database_in_use(from.catalog, to.catalog).empty();
    ObjectStatements objects(comparison, from, to, qualified, change);
    TableStatements tables(comparison, from, to, dialect, qualified, objects, change);
    objects.create_databases();
    objects.drop_dependents();
    tables.make_room();
    tables.drop();
    objects.drop_databases();
    tables.change();
    tables.create();
    tables.add_foreign_keys();
    objects.create();
    return change;
}

} // namespace lintel
