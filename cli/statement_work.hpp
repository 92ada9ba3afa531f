#pragma once

#include "analyzer/migration/migration.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace lintel {

/// What the server does for one statement, in the words of reports.
struct StatementWork {
    std::string algorithm; ///< empty for one that alters no table
    std::string lock;
    std::string storage; ///< what is built anew: `no`, `replaced`, `partitions` or `table`
    bool writes_go_on = true;
    std::vector<std::string> reasons;
    std::vector<std::string> depends_on; ///< what is not known; all else is then the best case
    std::string refused;                 ///< why the server refuses it
};

/// As predicted; for one that makes, drops, renames or empties a whole table, of which there is no
/// prediction, as the facts have it.
StatementWork work_of(const Step& step, const Dialect& target);

/// `ALGORITHM=INPLACE, LOCK=NONE; rebuilds: no; writes go on`.
std::string describe(const StatementWork& work);

/// The members that every report in JSON has of it.
void put_work(const StatementWork& work, nlohmann::ordered_json& json);

} // namespace lintel
