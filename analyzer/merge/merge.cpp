#include "analyzer/merge/merge.hpp"

#include "analyzer/catalog/show_create.hpp"
#include "analyzer/merge/table_merge.hpp"
#include "analyzer/merge/uses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lintel {
namespace {

class SchemaMerger {
public:
    SchemaMerger(const MergeSide& base, const MergeSide& ours, const MergeSide& theirs,
                 const Dialect& dialect)
        : base_(base), ours_(ours), theirs_(theirs), dialect_(dialect),
          by_ours_(compare(base.schema, ours.schema, dialect)),
          by_theirs_(compare(base.schema, theirs.schema, dialect)) {
        result_.merged = ours.schema.catalog;
    }

    SchemaMerge run() {
        result_.unknown = by_ours_.unknown;
        result_.unknown.insert(result_.unknown.end(), by_theirs_.unknown.begin(),
                               by_theirs_.unknown.end());
        for (const Comparison* by : {&by_ours_, &by_theirs_})
            for (const TableDifference& table : by->tables) result_.tables.insert(table.name);
        merge_databases();
        merge_tables();
        Catalog& merged = result_.merged;
        merge_objects("view", by_ours_.views, by_theirs_.views,
                      [&](const auto& one) { merged.views.set(one.name, one.to); });
        merge_objects("procedure", by_ours_.procedures, by_theirs_.procedures,
                      [&](const auto& one) { merged.procedures.set(one.name, one.to); });
        merge_objects("function", by_ours_.functions, by_theirs_.functions,
                      [&](const auto& one) { merged.functions.set(one.name, one.to); });
        merge_objects("trigger", by_ours_.triggers, by_theirs_.triggers,
                      [&](const auto& one) { merged.put_trigger(one.name, one.to); });
        merge_objects("event", by_ours_.events, by_theirs_.events,
                      [&](const auto& one) { merged.events.set(one.name, one.to); });
        find_shared_names();
        find_lost_uses();
        return std::move(result_);
    }

private:
    const MergeSide& base_;
    const MergeSide& ours_;
    const MergeSide& theirs_;
    const Dialect& dialect_;
    Comparison by_ours_;
    Comparison by_theirs_;
    SchemaMerge result_;

    /// Visits what one side or both did, by name; either may be null.
    template <class Difference, class Visit>
    static void for_each_change(const std::vector<Difference>& ours,
                                const std::vector<Difference>& theirs, Visit visit) {
        using Name = decltype(Difference::name);
        std::map<Name, std::pair<const Difference*, const Difference*>> changes;
        for (const Difference& one : ours) changes[one.name].first = &one;
        for (const Difference& one : theirs) changes[one.name].second = &one;
        for (const auto& [name, pair] : changes) visit(pair.first, pair.second);
    }

    void say(MergeAction action, std::string what, bool ours, bool theirs) {
        result_.changes.push_back({action, std::move(what), ours, theirs});
    }

    static std::string text_of(const std::shared_ptr<const Database>& database) {
        if (!database) return {};
        return fmt::format("CHARACTER SET {} COLLATE {}", database->charset, database->collation);
    }

    void merge_databases() {
        for_each_change(by_ours_.databases, by_theirs_.databases,
                        [&](const DatabaseDifference* ours, const DatabaseDifference* theirs) {
                            const DatabaseDifference& any = ours != nullptr ? *ours : *theirs;
                            const std::string what = fmt::format("database `{}`", any.name);
                            const std::string base = text_of(any.from);
                            const std::string to = text_of(any.to);
                            if (ours != nullptr && theirs != nullptr && to != text_of(theirs->to)) {
                                result_.conflicts.push_back(
                                    conflict_between({}, what, base, to, text_of(theirs->to)));
                                return;
                            }
                            if (ours == nullptr)
                                result_.merged.databases.set(theirs->name, theirs->to);
                            say(action_of(base, to), what, ours != nullptr, theirs != nullptr);
                        });
    }

    std::string text_of(const TablePtr& table) const {
        return table ? show_create(*table, dialect_) : std::string();
    }

    void merge_tables() {
        for_each_change(by_ours_.tables, by_theirs_.tables,
                        [&](const TableDifference* ours, const TableDifference* theirs) {
                            if (ours != nullptr && theirs != nullptr)
                                return merge_changed_table(*ours, *theirs);
                            const TableDifference& only = ours != nullptr ? *ours : *theirs;
                            if (theirs != nullptr) result_.merged.put_table(only.name, only.to);
                            say_table(only, ours != nullptr, theirs != nullptr);
                        });
    }

    void say_table(const TableDifference& table, bool ours, bool theirs) {
        for (const PartDifference& part : table.parts)
            say(action_of(part.from, part.to), describe_part(table.name, part.kind, part.name),
                ours, theirs);
        if (!table.from || !table.to)
            say(table.from ? MergeAction::drops : MergeAction::adds,
                fmt::format("table `{}`", table.name.name), ours, theirs);
    }

    void merge_changed_table(const TableDifference& ours, const TableDifference& theirs) {
        if (ours.from && ours.to && theirs.to) {
            TableMerge merged =
                lintel::merge_tables(*ours.from, *ours.to, *theirs.to, ours, theirs);
            result_.merged.put_table(ours.name, merged.merged);
            std::ranges::move(merged.changes, std::back_inserter(result_.changes));
            std::ranges::move(merged.conflicts, std::back_inserter(result_.conflicts));
            return;
        }
        const bool alike =
            (!ours.to && !theirs.to) ||
            (ours.to && theirs.to && compare_tables(*ours.to, *theirs.to, dialect_).empty());
        if (alike) return say_table(ours, true, true);
        result_.conflicts.push_back(
            conflict_between(ours.name, fmt::format("table `{}`", ours.name.name),
                             text_of(ours.from), text_of(ours.to), text_of(theirs.to)));
    }

    template <class T>
    bool alike(const ObjectDifference<T>& ours, const ObjectDifference<T>& theirs) const {
        if (!ours.to || !theirs.to) return !ours.to && !theirs.to;
        return same_definition(ours.to_text, theirs.to_text, dialect_);
    }

    template <class T, class Put>
    void merge_objects(std::string_view kind, const std::vector<ObjectDifference<T>>& by_ours,
                       const std::vector<ObjectDifference<T>>& by_theirs, Put put) {
        for_each_change(by_ours, by_theirs,
                        [&](const ObjectDifference<T>* ours, const ObjectDifference<T>* theirs) {
                            const ObjectDifference<T>& any = ours != nullptr ? *ours : *theirs;
                            const std::string what = fmt::format("{} `{}`", kind, any.name.name);
                            if (ours != nullptr && theirs != nullptr && !alike(*ours, *theirs)) {
                                result_.conflicts.push_back(
                                    conflict_between(any.name, what, ours->from_text, ours->to_text,
                                                     theirs->to_text));
                                return;
                            }
                            if (ours == nullptr) put(*theirs);
                            const MergeAction action = !any.from ? MergeAction::adds
                                                       : !any.to ? MergeAction::drops
                                                                 : MergeAction::changes;
                            say(action, what, ours != nullptr, theirs != nullptr);
                        });
    }

    /// Tables and views share their names, and constraints theirs in a database.
    void find_shared_names() {
        result_.merged.views.for_each([&](const ObjectName& name, const auto& view) {
            const TablePtr table = result_.merged.find_table(name);
            if (!view || !table || table->temporary) return;
            result_.conflicts.push_back(
                {.kind = MergeConflictKind::added_differently,
                 .object = name,
                 .what = fmt::format("`{}`", name.name),
                 .reason = fmt::format("`{}` is a table on one side and a view on the other",
                                       name.name)});
        });
        find_shared_constraints();
    }

    void find_shared_constraints() {
        for (const TableDifference& theirs : by_theirs_.tables) {
            if (!theirs.to) continue;
            for (const ForeignKey& key : theirs.to->foreign_keys)
                look_for_owner("f ", "foreign key", key.name, theirs.name);
            for (const CheckConstraint& check : theirs.to->checks)
                look_for_owner("c ", "check", check.name, theirs.name);
        }
    }

    void look_for_owner(std::string_view prefix, std::string_view kind, const std::string& name,
                        const ObjectName& table) {
        if (name.empty() || dialect_.is_mariadb()) return; // there it is the table's own
        const std::string* owner = ours_.schema.catalog.constraints.find(
            ObjectName{table.schema, std::string(prefix) + folded(name)});
        if (owner == nullptr || *owner == table.name) return;
        const TablePtr holder = result_.merged.find_table({table.schema, *owner});
        const bool there = holder && (prefix == "f " ? holder->find_foreign_key(name) != nullptr
                                                     : holder->find_check(name) != nullptr);
        if (!there) return;
        const std::string what = fmt::format("{} `{}`", kind, name);
        result_.conflicts.push_back(
            {.kind = MergeConflictKind::added_differently,
             .object = table,
             .what = what,
             .reason =
                 fmt::format("{} is in table `{}` by ours and in table `{}` by theirs, and its "
                             "name is unique in the database",
                             what, *owner, table.name)});
    }

    void find_lost_uses() {
        std::vector<MergeConflict> lost =
            lost_uses(by_ours_, base_.graph, theirs_.graph, result_.merged, "ours", "theirs");
        std::ranges::move(lost, std::back_inserter(result_.conflicts));
        lost = lost_uses(by_theirs_, base_.graph, ours_.graph, result_.merged, "theirs", "ours");
        std::ranges::move(lost, std::back_inserter(result_.conflicts));
    }
};

} // namespace

std::string_view name_of(MergeConflictKind kind) {
    constexpr std::string_view names[] = {
        "changed-differently", "added-differently", "dropped-and-changed",
        "dropped-and-used",    "refused",           "same-version",
        "order-matters"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(MergeAction action) {
    constexpr std::string_view names[] = {"adds", "changes", "drops"};
    return names[static_cast<std::size_t>(action)];
}

SchemaMerge merge(const MergeSide& base, const MergeSide& ours, const MergeSide& theirs,
                  const Dialect& dialect) {
    return SchemaMerger(base, ours, theirs, dialect).run();
}

} // namespace lintel
