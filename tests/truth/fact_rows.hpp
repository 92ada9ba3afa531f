#pragma once

#include <cstddef>
#include <string>

namespace lintel {

struct FactRows {
    std::size_t held = 0;
    std::size_t judged = 0;
};

/// Holds Lintel to a table of facts about online DDL, tests/truth/online_ddl_facts.tsv, whose head
/// says what its columns are: one judgement a line and target. What does not hold is printed.
FactRows judge_fact_rows(const std::string& path);

} // namespace lintel
