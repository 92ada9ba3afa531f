#pragma once

#include "analyzer/migration/migration.hpp"
#include "analyzer/online_ddl/prediction.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lintel {

/// What is built anew: `no`, `replaced`, `partitions` or `table`.
std::string_view name_of(Storage storage);

/// What a statement that makes, drops, renames or empties a whole table does, which no prediction
/// is made of.
struct WholeStatementWork {
    std::string_view algorithm;
    std::string_view lock;
    std::string_view storage;
};
std::optional<WholeStatementWork> work_of_whole_statement(const Step& step, const Dialect& target);

/// `ALGORITHM=INPLACE, LOCK=NONE; rebuilds: no; writes go on`.
std::string describe_work(std::string_view algorithm, std::string_view lock,
                          std::string_view storage, bool writes_go_on);

} // namespace lintel
