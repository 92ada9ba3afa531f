#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "analyzer/catalog/change.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

enum class Use : std::uint8_t {
    reads,
    inserts,
    updates,
    deletes,
    locks, ///< or truncates, or alters: any other need of the table as a whole
    calls,
};

/// A place in a query or program that names a schema object.
struct Reference {
    enum class Kind : std::uint8_t {
        relation, ///< a table or view
        column,   ///< `object`.`column`
        procedure,
        function,
    } kind = Kind::relation;
    ObjectName object;
    std::string column;
    Use use = Use::reads;
    Span span;
};

/// What a query or program names, each name followed to the table, view, column or routine it
/// means.
struct Resolution {
    std::vector<Reference> references;
    /// What the server would say of the names, in its order: missing tables before missing columns.
    std::vector<ServerError> problems;
    /// Of a trigger's NEW and OLD, which the server looks up when the trigger is made.
    std::vector<ServerError> row_problems;
    /// User and system variables.
    std::vector<Span> variables;
    /// Everything was followed. False where a table has not been seen or is made by the program
    /// itself, so that a column's table could not be told.
    bool complete = true;
};

} // namespace lintel
