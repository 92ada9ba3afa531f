#pragma once

#include "analyzer/migration/migration.hpp"
#include "analyzer/migration/way_back.hpp"
#include "analyzer/online_ddl/cost.hpp"
#include "analyzer/online_ddl/online_tools.hpp"
#include "cli/statement_work.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// One statement and what it costs.
struct PlanStep {
    std::string place; ///< `V2__orders.sql:14`
    std::string statement;
    StatementWork work;
    std::vector<std::string> also_locked;
    std::optional<Cost> cost;      ///< where the table's size is known
    std::vector<ToolAdvice> tools; ///< for what copies or rebuilds a table that is not small
    WayBack back;
};

/// Whether it is data definition, or a change of rows.
bool belongs_in_plan(const Step& step);

/// `statistics` is null where none are given.
PlanStep plan_step(const Step& step, const SourceSet& sources, const Dialect& target,
                   const Statistics* statistics);

/// The index of the first statement after which what was there cannot be had again; their number
/// when there is none.
std::size_t point_of_no_return(const std::vector<PlanStep>& steps);

/// What is to be known of it beside its text, a line each; of one that the server refuses, why.
std::vector<std::string> plan_lines(const PlanStep& step, const Statistics* statistics);

std::string plan_text(const std::vector<PlanStep>& steps, const Statistics* statistics);
/// A table of the first `most` steps, and how many more there are.
std::string plan_markdown(const std::vector<PlanStep>& steps,
                          std::size_t most = static_cast<std::size_t>(-1));
nlohmann::ordered_json plan_json(const std::vector<PlanStep>& steps);

} // namespace lintel
