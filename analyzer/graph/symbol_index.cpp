#include "analyzer/graph/symbol_index.hpp"

#include "analyzer/catalog/program_name.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace lintel {
namespace {

using Role = Mention::Role;

} // namespace

/// Tables and views go by one name; an index may be named as a constraint.
SymbolIndex::Key SymbolIndex::key_of(const Node& node) {
    Key key{node.object, node.kind, folded(node.part)};
    if (key.kind == NodeKind::view) key.kind = NodeKind::table;
    return key;
}

std::uint32_t SymbolIndex::symbol_of(const Node& node) {
    Key key = key_of(node);
    if (const std::uint32_t* found = names_.symbols.find(key)) return *found;
    if (const std::uint32_t* former = former_.symbols.find(key)) {
        names_.symbols.set(std::move(key), *former);
        return *former;
    }
    const auto symbol = static_cast<std::uint32_t>(symbols_.size());
    symbols_.push_back({node, group_});
    names_.symbols.set(std::move(key), symbol);
    return symbol;
}

void SymbolIndex::begin_group(const Names& names) {
    names_ = names;
    former_ = {};
    ++group_;
}

void SymbolIndex::begin_way_back(const Names& former) { former_ = former; }

void SymbolIndex::end_way_back(const Names& names) {
    names_ = names;
    former_ = {};
}

void SymbolIndex::follow(const Step& step, const SourceSet& sources) {
    Mentions mentions = mentions_in(step, sources);
    if (!mentions.complete) unfollowed_.push_back(step.statement.span);
    if (!step.errors.empty()) ++refused_;
    // What the statement itself makes is not what had the name before.
    std::vector<ObjectName> made;
    for (const Change& change : step.changes)
        if (const auto* created = std::get_if<TableCreated>(&change); created && created->after)
            made.push_back(created->after->name);
    const auto comes_after = [&](const Mention& mention) {
        return mention.role == Role::makes ||
               std::ranges::find(made, mention.node.object) != made.end();
    };
    std::vector<std::uint32_t> symbols(mentions.all.size());
    for (std::size_t i = 0; i < symbols.size(); ++i)
        if (!comes_after(mentions.all[i])) symbols[i] = symbol_of(mentions.all[i].node);
    for (const Change& change : step.changes) apply(change);
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        Mention& mention = mentions.all[i];
        if (comes_after(mention)) symbols[i] = symbol_of(mention.node);
        occurrences_.push_back({mention.span, symbols[i], mention.role});
        if (mention.role == Role::makes) symbols_[symbols[i]].node = std::move(mention.node);
    }
}

void SymbolIndex::apply(const Change& change) {
    std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (std::is_same_v<Kind, TableCreated>) {
                if (kind.after) forget(kind.after->name);
            } else if constexpr (std::is_same_v<Kind, TableDropped>) {
                forget(kind.name);
            } else if constexpr (std::is_same_v<Kind, TableRenamed>) {
                move_object(kind.from, kind.to);
            } else if constexpr (std::is_same_v<Kind, ColumnRenamed>) {
                move_part(NodeKind::column, kind, kind.from.name, kind.to);
            } else if constexpr (std::is_same_v<Kind, IndexRenamed>) {
                move_part(NodeKind::index, kind, kind.from, kind.to);
            } else if constexpr (std::is_same_v<Kind, ColumnDropped>) {
                forget_part(NodeKind::column, kind, kind.column.name);
            } else if constexpr (std::is_same_v<Kind, IndexDropped>) {
                forget_part(NodeKind::index, kind, kind.index.name);
            } else if constexpr (std::is_same_v<Kind, ForeignKeyDropped>) {
                forget_part(NodeKind::foreign_key, kind, kind.name);
            } else if constexpr (std::is_same_v<Kind, CheckDropped>) {
                forget_part(NodeKind::check, kind, kind.name);
            } else if constexpr (std::is_same_v<Kind, ObjectDropped>) {
                if (kind.type == ObjectType::view) return forget(kind.name);
                names_.symbols.erase(
                    Key{kind.type == ObjectType::trigger ? kind.name : program_name(kind.name),
                        kind_of(kind.type),
                        {}});
            } else if constexpr (std::is_same_v<Kind, DatabaseDropped>) {
                std::vector<Key> gone;
                names_.symbols.for_each_from(Key{{kind.name, {}}, {}, {}},
                                             [&](const Key& key, std::uint32_t) {
                                                 if (key.object.schema != kind.name) return false;
                                                 gone.push_back(key);
                                                 return true;
                                             });
                for (const Key& key : gone) names_.symbols.erase(key);
            }
        },
        change);
}

/// A table or view and its parts; programs may have its name too.
void SymbolIndex::forget(const ObjectName& object) {
    std::vector<Key> gone;
    names_.symbols.for_each_from(Key{object, {}, {}}, [&](const Key& key, std::uint32_t) {
        if (key.object != object) return false;
        if (key.kind == NodeKind::table || !key.part.empty()) gone.push_back(key);
        return true;
    });
    for (const Key& key : gone) names_.symbols.erase(key);
}

void SymbolIndex::move_object(const ObjectName& from, const ObjectName& to) {
    std::vector<std::pair<Key, std::uint32_t>> moved;
    names_.symbols.for_each_from(Key{from, {}, {}}, [&](const Key& key, std::uint32_t symbol) {
        if (key.object != from) return false;
        if (key.kind == NodeKind::table || !key.part.empty()) moved.emplace_back(key, symbol);
        return true;
    });
    forget(to);
    for (auto& [key, symbol] : moved) {
        names_.symbols.erase(key);
        symbols_[symbol].node.object = to;
        key.object = to;
        names_.symbols.set(std::move(key), symbol);
    }
}

void SymbolIndex::move_part(NodeKind kind, const TableChange& change, const std::string& from,
                            const std::string& to) {
    for (const TablePtr& side : {change.after, change.before}) {
        if (!side) continue;
        Key key{side->name, kind, folded(from)};
        const std::uint32_t* found = names_.symbols.find(key);
        if (found == nullptr) continue;
        const std::uint32_t symbol = *found;
        names_.symbols.erase(key);
        key.part = folded(to);
        names_.symbols.set(std::move(key), symbol);
        symbols_[symbol].node.part = to;
        return;
    }
}

void SymbolIndex::forget_part(NodeKind kind, const TableChange& change, const std::string& part) {
    for (const TablePtr& side : {change.after, change.before})
        if (side) names_.symbols.erase(Key{side->name, kind, folded(part)});
}

const Occurrence* SymbolIndex::at(FileId file, std::uint32_t offset) const {
    const Occurrence* found = nullptr;
    for (const Occurrence& each : occurrences_) {
        if (each.span.file != file || offset < each.span.begin || each.span.end < offset) continue;
        // A cursor stands between characters: where two names touch it, at the second.
        if (found == nullptr || each.span.begin > found->span.begin ||
            (each.span == found->span && found->role == Role::makes))
            found = &each;
    }
    return found;
}

} // namespace lintel
