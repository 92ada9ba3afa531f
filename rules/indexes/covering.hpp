#pragma once

#include "analyzer/catalog/table.hpp"
#include "rules/clauses.hpp"

#include <string>

namespace lintel::rules {

/// How one index of a table makes another one superfluous.
enum class Coverage : std::uint8_t {
    none,
    duplicate, ///< the same parts
    prefix,    ///< the parts are the first ones of the other's
};

/// Whether `other` does all that `index` is there for. Uniqueness, full-text and spatial search,
/// expressions, direction, visibility and hash or tree are part of what an index is for; an index
/// that the server made for a foreign key goes by itself and is never superfluous.
inline Coverage coverage(const Index& index, const Index& other) {
    if (index.implicit || other.implicit || !index.visible || !other.visible) return Coverage::none;
    if (index.parts.empty() || index.parts.size() > other.parts.size()) return Coverage::none;
    const auto structure = [](IndexType type) {
        return type == IndexType::unspecified ? IndexType::btree : type;
    };
    const bool trees = index.kind <= IndexKind::plain && other.kind <= IndexKind::plain;
    const bool comparable = trees ? structure(index.type) == structure(other.type)
                                  : index.kind == other.kind && index.parser == other.parser;
    if (!comparable) return Coverage::none;

    bool same = index.parts.size() == other.parts.size();
    for (std::size_t i = 0; i < index.parts.size(); ++i) {
        const KeyPart& part = index.parts[i];
        const KeyPart& theirs = other.parts[i];
        if (part.column.empty() || !equal_names(part.column, theirs.column) ||
            part.order != theirs.order)
            return Coverage::none;
        if (part.length == theirs.length) continue;
        // A shorter prefix is covered by a longer one, but only as the last part: a following part
        // of the other index would be sorted within longer values.
        const bool shorter = part.length && (!theirs.length || *part.length < *theirs.length);
        if (!shorter || i + 1 != index.parts.size()) return Coverage::none;
        same = false;
    }
    if (same) return Coverage::duplicate;
    return index.kind == IndexKind::plain && trees ? Coverage::prefix : Coverage::none;
}

/// The index as a message names it.
inline std::string name_in_message(const Index& index) {
    return index.kind == IndexKind::primary ? "the primary key" : "`" + index.name + "`";
}

/// Says how an index that is too much goes: by a statement where it is there already, else out of
/// the one that would make it, if the finding is about that place.
inline void suggest_without(const Index& index, const Table& table, Diagnostic& finding,
                            const SourceSet& files) {
    if (index.preexisting) {
        finding.help("drop it: `ALTER TABLE {} DROP INDEX {}`", table.name.name, index.name);
        return;
    }
    finding.help("leave `{}` out", index.name);
    if (finding.span != index.declared_at) return;
    if (auto edit = without_clause(index.declared_at, files))
        finding.suggest({"leave the index out", {*std::move(edit)}, Applicability::unsafe});
}

} // namespace lintel::rules
