#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "grammar/source.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lintel {

/// A schema and the texts that its spans point into: programs and queries are kept as written.
struct SchemaSide {
    const Catalog& catalog;
    const SourceSet& sources;
};

enum class PartKind : std::uint8_t {
    column,
    column_order,
    index,
    foreign_key,
    check,
    option,
    partitions,
};
std::string_view name_of(PartKind kind);

/// A part of a table that is there in one schema alone, or different in the two. The texts are what
/// SHOW CREATE TABLE prints of it, with the character set of a column always written out; empty
/// where there is no such part.
struct PartDifference {
    PartKind kind = PartKind::column;
    std::string name; ///< as `to` spells it, where it is there
    std::string from;
    std::string to;
};

/// What messages call it: "index `by_email`", "partitions".
std::string label_of(const PartDifference& part);

/// The two texts without the character set where it is the same in both: what is left differs.
std::pair<std::string, std::string> texts_that_differ(const PartDifference& part);

/// A table that is there in one schema alone (the other is null) or different in the two.
struct TableDifference {
    ObjectName name;
    TablePtr from;
    TablePtr to;
    std::vector<PartDifference> parts; ///< of a table that is there in both
    /// Of one that is there once: its definition, as SHOW CREATE TABLE prints it.
    std::string from_text;
    std::string to_text;
};

/// The same for what has no parts: the texts are whole definitions.
template <class T> struct ObjectDifference {
    ObjectName name; ///< as the catalog's map has it
    std::shared_ptr<const T> from;
    std::shared_ptr<const T> to;
    std::string from_text;
    std::string to_text;
};

struct DatabaseDifference {
    std::string name;
    std::shared_ptr<const Database> from;
    std::shared_ptr<const Database> to;
};

/// Where two schemas differ, each kind in the order of its names.
struct Comparison {
    std::vector<DatabaseDifference> databases;
    std::vector<TableDifference> tables;
    std::vector<ObjectDifference<View>> views;
    std::vector<ObjectDifference<Trigger>> triggers;
    std::vector<ObjectDifference<Routine>> procedures;
    std::vector<ObjectDifference<Routine>> functions;
    std::vector<ObjectDifference<Event>> events;
    /// Tables that are known in part, so that nothing is said of them.
    std::vector<ObjectName> unknown;

    bool empty() const {
        return databases.empty() && tables.empty() && views.empty() && triggers.empty() &&
               procedures.empty() && functions.empty() && events.empty();
    }
};

/// Calls `visit("view", difference)`, and so on, for what has no parts.
template <class Visit> void for_each_object(const Comparison& comparison, Visit visit) {
    for (const auto& one : comparison.views) visit("view", one);
    for (const auto& one : comparison.triggers) visit("trigger", one);
    for (const auto& one : comparison.procedures) visit("procedure", one);
    for (const auto& one : comparison.functions) visit("function", one);
    for (const auto& one : comparison.events) visit("event", one);
}

/// Where `to` differs from `from` in meaning. What leaves a table as it is does not count: the
/// order of indexes, the next AUTO_INCREMENT value, whether a character set was written or
/// inherited; temporary tables are no part of a schema. Queries and programs are compared word by
/// word, without comments, layout and backquotes.
Comparison compare(const SchemaSide& from, const SchemaSide& to, const Dialect& dialect);

/// The parts in which two tables differ.
std::vector<PartDifference> compare_tables(const Table& from, const Table& to,
                                           const Dialect& dialect);

} // namespace lintel
