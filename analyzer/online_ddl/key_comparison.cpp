#include "analyzer/online_ddl/key_comparison.hpp"

#include "analyzer/catalog/canonical.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;

/// Bytes of a key part: its prefix, or the whole column. Nothing where it does not count.
std::optional<std::uint64_t> part_bytes(const Table& table, const Index& index,
                                        const KeyPart& part) {
    if (index.kind == IndexKind::fulltext || index.kind == IndexKind::spatial) return std::nullopt;
    const Column* column = table.find_column(part.column);
    if (column == nullptr) return std::nullopt;
    std::optional<std::uint64_t> length = part.length ? part.length : column->type.length;
    if (!length || !has_charset(column->type.name)) return part.length;
    return *length * bytes_per_character(column->type.charset).value_or(1);
}

bool is_whole(const KeyPart& part) { return !part.length && !part.expression; }

/// A unique index that can order rows.
bool is_candidate(const Table& table, const Index& index) {
    if (index.kind == IndexKind::primary) return true;
    if (index.kind != IndexKind::unique) return false;
    return std::ranges::all_of(index.parts, [&](const KeyPart& part) {
        const Column* column = table.find_column(part.column);
        return is_whole(part) && column != nullptr && !column->nullable && !column->is_virtual();
    });
}

std::size_t candidates(const Table& table) {
    return static_cast<std::size_t>(std::ranges::count_if(
        table.indexes, [&](const Index& index) { return is_candidate(table, index); }));
}

const Index* find_exactly(const Table& table, std::string_view name) {
    const auto at = std::ranges::find(table.indexes, name, &Index::name);
    return at == table.indexes.end() ? nullptr : &*at;
}

} // namespace

const Index* clustered_index(const Table& table) {
    if (const Index* primary = table.primary_key()) return primary;
    const auto at = std::ranges::find_if(
        table.indexes, [&](const Index& index) { return is_candidate(table, index); });
    return at == table.indexes.end() ? nullptr : &*at;
}

Operation KeyComparison::operation_of_new(const Index& index, bool becomes_clustered) {
    if (becomes_clustered) return add_primary_key;
    switch (index.kind) {
    case IndexKind::primary:
        return add_primary_key;
    case IndexKind::unique:
        return add_unique_index;
    case IndexKind::fulltext:
        return add_fulltext_index;
    case IndexKind::spatial:
        return add_spatial_index;
    case IndexKind::plain:
        break;
    }
    return add_index;
}

KeyComparison::Difference KeyComparison::difference(const Index& old, const Index& now) const {
    Difference difference;
    difference.comment = old.comment != now.comment;
    // InnoDB keeps every index as a B-tree: only what the definition says differs.
    difference.type = old.type != now.type;
    // MariaDB builds the index anew all the same.
    if (difference.type && dialect_.is_mariadb()) difference.definition = true;
    if (old.kind != now.kind || old.parts.size() != now.parts.size() || old.parser != now.parser) {
        difference.definition = true;
        return difference;
    }
    for (std::size_t i = 0; i < old.parts.size(); ++i) {
        const KeyPart& a = old.parts[i];
        const KeyPart& b = now.parts[i];
        if (a.expression || b.expression) {
            if (!a.expression || !b.expression || a.order != b.order ||
                canonical(*a.expression) != canonical(*b.expression))
                difference.definition = true;
            continue;
        }
        const auto bytes = part_bytes(before_, old, a);
        const auto bytes_now = part_bytes(after_, now, b);
        if (bytes != bytes_now && (only_changes_columns_ || dialect_.is_mariadb()) && !a.length &&
            !b.length)
            difference.width = true;
        else if (bytes != bytes_now)
            difference.definition = true;
        const bool fulltext = old.kind == IndexKind::fulltext;
        if (a.order != b.order || is_new_(b.column) || name_after_(a.column).empty() ||
            !equal_names(name_after_(a.column), b.column) ||
            (!fulltext && a.length.has_value() != b.length.has_value()))
            difference.definition = true;
    }
    return difference;
}

std::vector<KeyChange>
KeyComparison::changes(const std::vector<const IndexRenamed*>& renamed) const {
    std::vector<KeyChange> changes;
    std::vector<const Index*> gone;
    std::vector<const Index*> came;
    const auto compare = [&](const Index& old, const Index& now) {
        const Difference found = difference(old, now);
        if (found.comment) changes.push_back({change_index_comment, now.name, false});
        if (found.definition) {
            gone.push_back(&old);
            came.push_back(&now);
        } else {
            if (found.type) changes.push_back({change_index_type, now.name, false});
            if (found.width) changes.push_back({widen_index, now.name, false});
        }
    };
    const auto renamed_to = [&](const Index& old) -> const Index* {
        for (const IndexRenamed* one : renamed)
            if (equal_names(one->from, old.name)) return after_.find_index(one->to);
        return nullptr;
    };
    const auto is_renamed = [&](const Index& now) {
        return std::ranges::any_of(
            renamed, [&](const IndexRenamed* one) { return equal_names(one->to, now.name); });
    };
    for (const Index& old : before_.indexes) {
        const Index* now = renamed_to(old);
        if (now == nullptr) now = find_exactly(after_, old.name);
        if (now == nullptr)
            gone.push_back(&old);
        else
            compare(old, *now);
    }
    for (const Index& now : after_.indexes) {
        const Index* same = find_exactly(before_, now.name);
        const bool taken_over = same != nullptr && renamed_to(*same) != nullptr;
        if (!is_renamed(now) && (same == nullptr || taken_over)) came.push_back(&now);
    }

    std::size_t candidate_count = candidates(before_);
    const Index* clustered = clustered_index(before_);
    for (const Index* old : gone) {
        const bool orders_rows = old == clustered;
        if (is_candidate(before_, *old)) --candidate_count;
        changes.push_back({orders_rows        ? drop_primary_key
                           : old->is_unique() ? drop_unique_index
                                              : drop_index,
                           old->name, true});
    }
    // The server keeps the primary key first, then the other candidates.
    std::ranges::stable_sort(came, [&](const Index* a, const Index* b) {
        return (a->kind == IndexKind::primary) > (b->kind == IndexKind::primary);
    });
    bool has_fulltext = std::ranges::any_of(
        before_.indexes, [](const Index& index) { return index.kind == IndexKind::fulltext; });
    for (const Index* now : came) {
        const bool candidate = is_candidate(after_, *now);
        Operation operation = operation_of_new(*now, candidate && candidate_count == 0);
        if (candidate) ++candidate_count;
        if (operation == add_fulltext_index && !has_fulltext) {
            operation = add_first_fulltext_index;
            has_fulltext = true;
        }
        changes.push_back({operation, now->name, false});
    }
    return changes;
}

} // namespace lintel
