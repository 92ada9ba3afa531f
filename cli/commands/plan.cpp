#include "cli/commands/plan.hpp"

#include "analyzer/engine/newness.hpp"
#include "analyzer/migration/way_back.hpp"
#include "analyzer/online_ddl/cost.hpp"
#include "analyzer/online_ddl/metadata_locks.hpp"
#include "analyzer/online_ddl/online_tools.hpp"
#include "analyzer/online_ddl/prediction.hpp"
#include "cli/markdown.hpp"
#include "cli/output.hpp"
#include "cli/schema_run.hpp"
#include "cli/statement_work.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// The form of `--format json`; raised when a field changes its meaning.
constexpr int json_version = 1;
constexpr std::size_t most_of_statement = 100;

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
    if (line.size() <= most_of_statement) return line;
    std::size_t end = most_of_statement;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    return line.substr(0, end) + " …";
}

/// Data definition, or a change of rows.
bool belongs_in_plan(const Step& step) {
    const ast::StatementNode& node = step.statement.node;
    return step.prediction || !step.changes.empty() || !step.errors.empty() ||
           std::holds_alternative<ast::Update>(node) || std::holds_alternative<ast::Delete>(node) ||
           std::holds_alternative<ast::Insert>(node) || std::holds_alternative<ast::LoadData>(node);
}

/// What it costs, and whether another program does it better.
void weigh(const Step& step, const SchemaRun& run, PlanStep& result) {
    const Prediction& prediction = *step.prediction;
    const TableStatistics* sizes = nullptr;
    if (run.statistics && prediction.before) sizes = run.statistics->of(prediction.before->name);
    if (sizes != nullptr) result.cost = cost_of(prediction, *sizes, *run.statistics);
    const bool copies = prediction.algorithm == Algorithm::copy || prediction.rebuilds();
    const bool small = sizes != nullptr && run.statistics->is_small(*sizes);
    if (!copies || small || !existed_before(prediction.before) || !step.errors.empty()) return;
    result.tools = advise(step, run.sources, run.simulation.dialect);
}

PlanStep describe(const Step& step, const SchemaRun& run) {
    const SourceSet& sources = run.sources;
    const SourceFile& file = sources[step.statement.span.file];
    PlanStep result;
    result.place = fmt::format("{}:{}", file.path(), file.locate(step.statement.span.begin).line);
    result.statement = one_line(file.text(step.statement.span));
    result.work = work_of(step, run.simulation.dialect);
    if (step.prediction) weigh(step, run, result);
    for (const ObjectName& other : tables_locked_with(step))
        result.also_locked.push_back(other.name);
    result.back = way_back(step);
    return result;
}

std::string refusals(const ToolAdvice& advice) {
    std::string text;
    for (const ToolRemark& remark : advice.remarks)
        if (remark.refuses) text += (text.empty() ? "" : "; ") + remark.text;
    return text;
}

std::string joined(const std::vector<std::string>& words, std::string_view otherwise) {
    return words.empty() ? std::string(otherwise) : fmt::format("{}", fmt::join(words, ", "));
}

/// The first statement after which what was there cannot be had again.
std::size_t point_of_no_return(const std::vector<PlanStep>& steps) {
    return static_cast<std::size_t>(std::ranges::find_if(steps,
                                                         [](const PlanStep& step) {
                                                             return step.work.refused.empty() &&
                                                                    !step.back.reversible;
                                                         }) -
                                    steps.begin());
}

void put_tools(const std::vector<ToolAdvice>& tools, std::string& out) {
    const ToolAdvice* best = best_of(tools);
    if (best != nullptr) {
        out += fmt::format("   online: {}\n", best->command);
        for (const ToolRemark& remark : best->remarks)
            out += fmt::format("           beware: {}\n", remark.text);
    }
    for (const ToolAdvice& each : tools)
        if (!each.fits())
            out += fmt::format("   {} refuses: {}\n", name_of(each.tool), refusals(each));
}

std::string as_text(const std::vector<PlanStep>& steps, const Statistics* statistics) {
    std::string out;
    const std::size_t no_return = point_of_no_return(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const PlanStep& step = steps[i];
        if (i == no_return) out += "--- point of no return ---\n";
        out += fmt::format("{}. {}  ({})\n", i + 1, step.statement, step.place);
        if (!step.work.refused.empty()) {
            out += fmt::format("   refused, {}\n", step.work.refused);
            continue;
        }
        if (!step.work.algorithm.empty()) out += fmt::format("   {}\n", describe(step.work));
        for (const std::string& reason : step.work.reasons) out += fmt::format("   - {}\n", reason);
        if (step.cost && statistics != nullptr)
            out += fmt::format("   cost: {}\n", describe(*step.cost, *statistics));
        put_tools(step.tools, out);
        for (const std::string& unknown : step.work.depends_on)
            out += fmt::format("   ? at best: it depends on {}\n", unknown);
        if (!step.also_locked.empty())
            out += fmt::format("   also locked: {}\n", joined(step.also_locked, ""));
        if (!step.back.text.empty())
            out += fmt::format("   {}: {}\n", step.back.reversible ? "way back" : "no way back",
                               step.back.text);
    }
    return out;
}

/// The bytes that are written anew, or read.
std::string short_cost(const PlanStep& step) {
    if (!step.cost) return "-";
    if (step.cost->is_free()) return "none";
    const std::uint64_t bytes =
        step.cost->copied_bytes > 0 ? step.cost->copied_bytes : step.cost->read_bytes;
    return fmt::format("{}, {}", describe_bytes(bytes),
                       describe_range(step.cost->fastest, step.cost->slowest));
}

std::string recommended(const PlanStep& step) {
    const ToolAdvice* best = best_of(step.tools);
    return best == nullptr ? "-" : std::string(name_of(best->tool));
}

std::string as_markdown(const std::vector<PlanStep>& steps) {
    std::string out = "| step | statement | algorithm | lock | rebuilds | cost | tool | also "
                      "locked | way back |\n"
                      "|--:|---|---|---|---|---|---|---|---|\n";
    const std::size_t no_return = point_of_no_return(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const PlanStep& step = steps[i];
        const std::string back = !step.work.refused.empty() ? "**refused**, " + step.work.refused
                                 : !step.back.reversible    ? "**none**: " + step.back.text
                                 : step.back.text.empty()   ? std::string("yes")
                                                            : step.back.text;
        out += fmt::format("| {}{} | {} | {}{} | {} | {} | {} | {} | {} | {} |\n", i + 1,
                           i == no_return ? " ⚠" : "", table_cell(code_span(step.statement)),
                           step.work.algorithm.empty() ? "-" : step.work.algorithm,
                           step.work.depends_on.empty() ? "" : " at best",
                           step.work.lock.empty() ? "-" : step.work.lock,
                           step.work.storage.empty() ? "-" : step.work.storage, short_cost(step),
                           recommended(step), table_cell(joined(step.also_locked, "-")),
                           table_cell(back));
    }
    if (no_return < steps.size())
        out += fmt::format("\n⚠ Step {} is the point of no return.\n", no_return + 1);
    return out;
}

Json as_json(const ToolAdvice& advice) {
    Json json{{"tool", name_of(advice.tool)},
              {"fits", advice.fits()},
              {"command", advice.command},
              {"refuses", Json::array()},
              {"beware", Json::array()}};
    for (const ToolRemark& remark : advice.remarks)
        json[remark.refuses ? "refuses" : "beware"].push_back(remark.text);
    return json;
}

std::string as_json(const std::vector<PlanStep>& steps) {
    Json json{{"version", json_version}, {"steps", Json::array()}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const PlanStep& step = steps[i];
        Json one{{"step", i + 1}, {"place", step.place}, {"statement", step.statement}};
        put_work(step.work, one);
        if (step.cost)
            one["cost"] = {{"rows", step.cost->rows},
                           {"read_bytes", step.cost->read_bytes},
                           {"copied_bytes", step.cost->copied_bytes},
                           {"space_bytes", step.cost->space_bytes},
                           {"fastest_seconds", step.cost->fastest.count()},
                           {"slowest_seconds", step.cost->slowest.count()}};
        for (const ToolAdvice& tool : step.tools) one["tools"].push_back(as_json(tool));
        one["also_locked"] = step.also_locked;
        one["reversible"] = step.back.reversible;
        one["way_back"] = step.back.text;
        json["steps"].push_back(std::move(one));
    }
    const std::size_t no_return = point_of_no_return(steps);
    json["point_of_no_return"] = no_return < steps.size() ? Json(no_return + 1) : Json(nullptr);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

int plan(const PlanOptions& options) {
    std::vector<PlanStep> steps;
    SchemaRun run = run_schema(options.source, options.new_paths,
                               [&](const Step& step, const SchemaRun& so_far) {
                                   if (step.judged && belongs_in_plan(step))
                                       steps.push_back(describe(step, so_far));
                               });
    const std::string& format = options.source.format;
    write_result(format == "json"       ? as_json(steps)
                 : format == "markdown" ? as_markdown(steps)
                                        : as_text(steps, run.statistics.get()),
                 options.source.output);
    return finish(run);
}

} // namespace lintel
