#pragma once

#include "analyzer/online_ddl/prediction.hpp"

namespace lintel {

/// What a statement asks for with ALGORITHM=; nothing for DEFAULT.
using Request = std::optional<ast::AlgorithmClause>;

/// The facts of one alteration, each with its row of the table.
struct Case {
    const Alteration& alteration;
    const Dialect& dialect;
    std::vector<const Fact*> facts; ///< by the order of `alteration.found`; null where unknown

    const Table& before() const { return *alteration.before; }
    const Table& after() const { return *alteration.after; }
    bool has(Operation operation) const { return alteration.has(operation); }
    bool any_of(std::initializer_list<Operation> operations) const;
    /// All operations InnoDB has to do something for are among these.
    bool only(std::initializer_list<Operation> operations) const;
    bool any_work(Work work) const;
    /// No fact but those of `Instant::always`.
    bool all_always_instant() const;
    bool all_may_be_instant() const;
};

bool has_index_of(const Table& table, IndexKind kind);
bool is_innodb(const Table& table);

inline Answer refuses(std::string_view instead, std::uint16_t reason = 0) {
    return {.refused = true, .reason = reason, .instead = instead};
}
inline Answer takes(Algorithm algorithm, Lock lock, Storage storage, std::uint16_t reason = 0) {
    return {.reason = reason, .algorithm = algorithm, .lock = lock, .storage = storage};
}
/// The copy algorithm: writes wait, reads go on.
inline Answer copies() { return takes(Algorithm::copy, Lock::shared, Storage::rebuilt, 1847); }

/// What the server's SQL layer says before an engine is asked; nothing when the engine decides.
std::optional<Answer> answer_before_engine(const Case& one, Request request);
/// What InnoDB says; a refusal of INPLACE means COPY where nothing is asked for.
Answer answer_of_mysql_innodb(const Case& one, Request request);
Answer answer_of_mariadb_innodb(const Case& one, Request request);
/// Engines without an in-place interface of their own: MyISAM, MEMORY and the like.
Answer answer_of_other_engine(const Case& one, Request request);

} // namespace lintel
