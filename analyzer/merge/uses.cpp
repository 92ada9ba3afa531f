#include "analyzer/merge/uses.hpp"

#include "analyzer/catalog/dependents.hpp"
#include "analyzer/diff/definition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lintel {
namespace {

/// Tables, their columns, views, routines that went and have not come back under their name.
std::vector<Node> removed(const Comparison& comparison, const Catalog& merged) {
    std::vector<Node> nodes;
    for (const TableDifference& table : comparison.tables) {
        if (!table.to && !merged.view(table.name))
            nodes.push_back({NodeKind::table, table.name, {}});
        for (const PartDifference& part : table.parts)
            if (part.kind == PartKind::column && part.to.empty())
                nodes.push_back({NodeKind::column, table.name, part.name});
    }
    for (const auto& view : comparison.views)
        if (!view.to && !merged.table(view.name)) nodes.push_back({NodeKind::view, view.name, {}});
    for (const auto& routine : comparison.procedures)
        if (!routine.to) nodes.push_back({NodeKind::procedure, routine.name, {}});
    for (const auto& routine : comparison.functions)
        if (!routine.to) nodes.push_back({NodeKind::function, routine.name, {}});
    return nodes;
}

bool is_there(const Catalog& merged, const Node& node) {
    const auto has = [&](const auto& map) {
        const auto* found = map.find(node.object);
        return found != nullptr && *found != nullptr;
    };
    switch (node.kind) {
    case NodeKind::trigger:
        return has(merged.triggers);
    case NodeKind::procedure:
        return has(merged.procedures);
    case NodeKind::function:
        return has(merged.functions);
    case NodeKind::event:
        return has(merged.events);
    default:
        break;
    }
    const TablePtr table = merged.find_table(node.object);
    if (!table) return has(merged.views);
    switch (node.kind) {
    case NodeKind::column:
        return table->find_column(node.part) != nullptr;
    case NodeKind::index:
        return table->find_index(node.part) != nullptr;
    case NodeKind::foreign_key:
        return table->find_foreign_key(node.part) != nullptr;
    case NodeKind::check:
        return table->find_check(node.part) != nullptr;
    default:
        return true;
    }
}

/// Where the merged table still names the column in an index or at a foreign key's own end; the
/// graph does not hold indexes of plain columns.
std::vector<Node> keys_with(const Catalog& merged, const Node& column) {
    std::vector<Node> keys;
    const TablePtr table = merged.find_table(column.object);
    if (!table || table->find_column(column.part) != nullptr) return keys;
    for (const Index& index : table->indexes)
        if (holds_column(index, column.part))
            keys.push_back({NodeKind::index, column.object, index.name});
    for (const ForeignKey& key : table->foreign_keys)
        if (std::ranges::any_of(key.columns, [&](const std::string& name) {
                return equal_names(name, column.part);
            }))
            keys.push_back({NodeKind::foreign_key, column.object, key.name});
    return keys;
}

} // namespace

std::vector<MergeConflict> lost_uses(const Comparison& dropped_by, const DependencyGraph& base,
                                     const DependencyGraph& user, const Catalog& merged,
                                     std::string_view dropper_name, std::string_view user_name) {
    std::vector<MergeConflict> conflicts;
    for (const Node& gone : removed(dropped_by, merged)) {
        std::set<Node> before;
        for (const Dependency& dependency : base.needed_by(gone)) before.insert(dependency.from);
        std::set<Node> said;
        const auto say = [&](const Node& from) {
            if (!said.insert(from).second) return;
            conflicts.push_back(
                {.kind = MergeConflictKind::dropped_and_used,
                 .object = from.object,
                 .what = describe(gone),
                 .reason = fmt::format("{} is dropped by {}, and {} of {} needs it", describe(gone),
                                       dropper_name, describe(from), user_name)});
        };
        for (const Dependency& dependency : user.needed_by(gone)) {
            const Node& from = dependency.from;
            // What is part of a table goes with it.
            const bool goes_too = gone.kind != NodeKind::column && from.object == gone.object;
            if (goes_too || before.contains(from) || !is_there(merged, from)) continue;
            // The view itself is said.
            if (from.kind == NodeKind::column && !merged.find_table(from.object)) continue;
            say(from);
        }
        if (gone.kind == NodeKind::column)
            for (const Node& key : keys_with(merged, gone)) say(key);
    }
    return conflicts;
}

bool same_definition(const std::string& a, const std::string& b, const Dialect& dialect) {
    return a == b || words_of(a, dialect) == words_of(b, dialect);
}

} // namespace lintel
