#include "cli/commands/plan.hpp"

#include "cli/fill.hpp"
#include "cli/json.hpp"
#include "cli/output.hpp"
#include "cli/plan/plan.hpp"
#include "cli/schema_run.hpp"
#include "cli/terminal.hpp"

#include <nlohmann/json.hpp>

namespace lintel {

int plan(const PlanOptions& options) {
    std::vector<PlanStep> steps;
    SchemaRun run = run_schema(
        options.source, options.new_paths, [&](const Step& step, const SchemaRun& so_far) {
            if (step.judged && belongs_in_plan(step))
                steps.push_back(plan_step(step, so_far.sources, so_far.simulation.dialect,
                                          so_far.statistics.get()));
        });
    const std::string& format = options.source.format;
    const std::string& output = options.source.output;
    write_result(format == "json"       ? json_text(plan_json(steps))
                 : format == "markdown" ? plan_markdown(steps)
                                        : fill_lines(plan_text(steps, run.statistics.get()),
                                                     screen_for(When::never, output).width),
                 output);
    return finish(run);
}

} // namespace lintel
