#include "cli/plan/plan.hpp"

#include "analyzer/engine/newness.hpp"
#include "analyzer/online_ddl/metadata_locks.hpp"
#include "analyzer/online_ddl/prediction.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

constexpr std::size_t most_of_statement = 100;

/// On one line, comments and layout as they are but for line ends; cut where it is long.
std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return shortened(line, most_of_statement);
}

/// What it costs, and whether another program does it better.
void weigh(const Step& step, const SourceSet& sources, const Dialect& target,
           const Statistics* statistics, PlanStep& result) {
    const Prediction& prediction = *step.prediction;
    const TableStatistics* sizes = nullptr;
    if (statistics != nullptr && prediction.before) sizes = statistics->of(prediction.before->name);
    if (sizes != nullptr) result.cost = cost_of(prediction, *sizes, *statistics);
    const bool copies = prediction.algorithm == Algorithm::copy || prediction.rebuilds();
    const bool small = sizes != nullptr && statistics->is_small(*sizes);
    if (!copies || small || !existed_before(prediction.before) || !step.errors.empty()) return;
    result.tools = advise(step, sources, target);
}

} // namespace

bool belongs_in_plan(const Step& step) {
    const ast::StatementNode& node = step.statement.node;
    return step.prediction || !step.changes.empty() || !step.errors.empty() ||
           std::holds_alternative<ast::Update>(node) || std::holds_alternative<ast::Delete>(node) ||
           std::holds_alternative<ast::Insert>(node) || std::holds_alternative<ast::LoadData>(node);
}

PlanStep plan_step(const Step& step, const SourceSet& sources, const Dialect& target,
                   const Statistics* statistics) {
    const SourceFile& file = sources[step.statement.span.file];
    PlanStep result;
    result.place = fmt::format("{}:{}", file.path(), file.locate(step.statement.span.begin).line);
    result.statement = one_line(file.text(step.statement.span));
    result.work = work_of(step, target);
    if (step.prediction) weigh(step, sources, target, statistics, result);
    for (const ObjectName& other : tables_locked_with(step))
        result.also_locked.push_back(other.name);
    result.back = way_back(step);
    return result;
}

std::size_t point_of_no_return(const std::vector<PlanStep>& steps) {
    return static_cast<std::size_t>(std::ranges::find_if(steps,
                                                         [](const PlanStep& step) {
                                                             return step.work.refused.empty() &&
                                                                    !step.back.reversible;
                                                         }) -
                                    steps.begin());
}

} // namespace lintel
