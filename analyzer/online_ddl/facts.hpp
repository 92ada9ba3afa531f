#pragma once

#include "analyzer/online_ddl/operation.hpp"

#include <span>
#include <string_view>

namespace lintel {

/// What a server does to a table while it alters it.
enum class Algorithm : std::uint8_t { instant, inplace, copy };

/// What other sessions cannot do meanwhile: nothing, write, or read either. A short exclusive lock
/// on the table's definition comes on top at the beginning and the end.
enum class Lock : std::uint8_t { none, shared, exclusive };

/// The servers a fact holds for: one kind, from a version on and before another.
struct Servers {
    Flavor flavor = Flavor::mysql;
    Version since;
    Version before;

    bool hold(const Dialect& dialect) const {
        return dialect.flavor == flavor && dialect.version >= since && dialect.version < before;
    }
};

/// Whether an operation can be INSTANT: never; where all others of the statement can be and their
/// mixture may; whatever stands beside it, since InnoDB has nothing to do for it.
enum class Instant : std::uint8_t { no, together, always };

/// What InnoDB does for an operation when it is not instant.
enum class Work : std::uint8_t {
    nothing,    ///< the server's definition of the table changes, InnoDB's does not
    dictionary, ///< InnoDB's definition
    index,      ///< an index is built
    partitions, ///< partitions are made, filled or thrown away
    rebuild,    ///< the whole table is built anew, in place
    copy,       ///< the server copies row by row into a new table
};

/// One row of the table of facts.
struct Fact {
    Operation operation;
    Servers servers;
    Instant instant;
    Work work;
    Lock lock; ///< the least while the work is done
    /// The server's reason for not doing it in place: the number of its message, 0 for none.
    std::uint16_t reason;
    std::string_view effect; ///< goes on from `subject_of`: `adding column z` …
};

/// The row for an operation; null where the server has no such operation.
const Fact* fact_of(Operation operation, const Dialect& dialect);
std::span<const Fact> all_facts();

/// `adding column`, `changing the type of`: how a reason begins.
std::string_view phrase_of(Operation operation);

/// A reason MariaDB gives in words, with no number of its own.
inline constexpr std::uint16_t index_changes = 1;

/// The reasons 1846 gives, by the number of the server's message, in our words.
std::string_view reason_text(std::uint16_t reason);

} // namespace lintel
