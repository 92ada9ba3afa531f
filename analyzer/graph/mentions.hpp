#pragma once

#include "analyzer/graph/dependency_graph.hpp"
#include "analyzer/migration/migration.hpp"
#include "grammar/source.hpp"

#include <cstdint>
#include <vector>

namespace lintel {

/// A place in a statement that names a schema object.
struct Mention {
    enum class Role : std::uint8_t {
        uses,
        makes, ///< declares it, gives it another definition, or is the new name of a renaming
        removes,
        renames, ///< is the old name of a renaming
    };
    Node node;
    Span span; ///< the name alone, with its quotes and without what qualifies it
    Role role = Role::uses;
};

/// Where a statement names tables, views, columns, indexes, constraints and programs.
struct Mentions {
    /// In the order of the text. A name that stands in two roles at once (a column that a view
    /// hands on under its name) is there twice.
    std::vector<Mention> all;
    /// Every name was followed. False where the object of one is not known, or the statement could
    /// not be read.
    bool complete = true;
};
Mentions mentions_in(const Step& step, const SourceSet& sources);

} // namespace lintel
