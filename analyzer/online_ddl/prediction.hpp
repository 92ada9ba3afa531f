#pragma once

#include "analyzer/online_ddl/facts.hpp"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What becomes of the rows on disk.
enum class Storage : std::uint8_t {
    kept,
    replaced,           ///< thrown away, swapped or taken in, and nothing copied
    partitions_rebuilt, ///< some partitions are written anew
    rebuilt,            ///< the whole table is written anew
};

/// Why a statement is as expensive as it is; one for each of its clauses.
struct Reason {
    Span span;
    Operation operation;
    Algorithm algorithm; ///< what this clause alone would need
    Work work;
    Lock lock;
    std::string text;
};

/// Why the server refuses an ALGORITHM= or LOCK= clause.
struct Refusal {
    /// 1845, 1846, 4092, or 1221 for a pair that never goes together
    ErrorNumber number;
    bool lock = false;        ///< it is the LOCK clause that asks too much
    std::string reason;       ///< in our words; empty when the server gives none
    std::string_view instead; ///< a clause that it would take: `ALGORITHM=COPY`
};

/// What the server does when asked for one algorithm, or for none.
struct Answer {
    bool refused = false;
    std::uint16_t reason = 0; ///< of 1846, when refused; of the lock, when not
    std::string_view instead;
    Algorithm algorithm = Algorithm::instant;
    Lock lock = Lock::none; ///< the least that LOCK= may ask for
    Storage storage = Storage::kept;
    bool locks_refused = false; ///< no LOCK clause but DEFAULT is taken
    bool locks_ignored = false; ///< every LOCK clause is taken, and none looked at
};

/// What a server will do for one DDL statement.
struct Prediction {
    TablePtr before;
    TablePtr after;
    Algorithm algorithm = Algorithm::instant;
    /// The least lock while the work is done.
    Lock lock = Lock::none;
    Storage storage = Storage::kept;
    /// No row is read or written, and no index built.
    bool metadata_only = true;
    /// Writes to the table go on while the work is done.
    bool writes_go_on = true;
    std::vector<Reason> reasons;
    /// What it depends on that is not known here; while there is any, the prediction is the best
    /// case.
    std::vector<std::string> depends_on;

    bool rebuilds() const { return storage == Storage::rebuilt; }
    bool is_certain() const { return depends_on.empty(); }
    /// The clause that decides: the one that needs most.
    const Reason* decisive() const;
    const Reason* reason_for(std::initializer_list<Operation> operations) const;

    /// Whether the server refuses these clauses; nothing when it takes them.
    std::optional<Refusal> refusal(std::optional<ast::AlgorithmClause> algorithm,
                                   std::optional<ast::LockClause> lock) const;

    bool mysql = true;
    Answer unasked;
    /// By ast::AlgorithmClause.
    std::array<Answer, 4> asked;
};

/// How many statements may add or drop columns at once before the table has to be built anew: 64
/// since 8.0.29, 255 since 9.1 (MySQL 9.1 manual, 17.12.1 "Online DDL Operations"); 0 for servers
/// that do not count.
std::uint32_t most_row_versions(const Dialect& target);
/// Whether the statement adds one to them.
bool makes_row_version(const Prediction& prediction, const Dialect& target);

/// What the target will do for an alteration.
Prediction predict(const Alteration& alteration, const Dialect& target);
/// The same for a step's statement; nothing for one that is no ALTER TABLE, CREATE INDEX or DROP
/// INDEX, or that fails.
std::optional<Prediction> predict(const Step& step, const Dialect& target);

std::string_view name_of(Algorithm algorithm);
std::string_view name_of(Lock lock);

} // namespace lintel
