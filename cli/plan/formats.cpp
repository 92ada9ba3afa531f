#include "cli/markdown.hpp"
#include "cli/plan/plan.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// The form of `--format json`; raised when a field changes its meaning.
constexpr int json_version = 1;

std::string refusals(const ToolAdvice& advice) {
    std::string text;
    for (const ToolRemark& remark : advice.remarks)
        if (remark.refuses) text += (text.empty() ? "" : "; ") + remark.text;
    return text;
}

std::string joined(const std::vector<std::string>& words, std::string_view otherwise) {
    return words.empty() ? std::string(otherwise) : fmt::format("{}", fmt::join(words, ", "));
}

void put_tools(const std::vector<ToolAdvice>& tools, std::vector<std::string>& lines) {
    const ToolAdvice* best = best_of(tools);
    if (best != nullptr) {
        lines.push_back(fmt::format("online: {}", best->command));
        for (const ToolRemark& remark : best->remarks)
            lines.push_back(fmt::format("        beware: {}", remark.text));
    }
    for (const ToolAdvice& each : tools)
        if (!each.fits())
            lines.push_back(fmt::format("{} refuses: {}", name_of(each.tool), refusals(each)));
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

} // namespace

std::vector<std::string> plan_lines(const PlanStep& step, const Statistics* statistics) {
    if (!step.work.refused.empty()) return {fmt::format("refused, {}", step.work.refused)};
    std::vector<std::string> lines;
    if (!step.work.algorithm.empty()) lines.push_back(describe(step.work));
    for (const std::string& reason : step.work.reasons)
        lines.push_back(fmt::format("- {}", reason));
    if (step.cost && statistics != nullptr)
        lines.push_back(fmt::format("cost: {}", describe(*step.cost, *statistics)));
    put_tools(step.tools, lines);
    for (const std::string& unknown : step.work.depends_on)
        lines.push_back(fmt::format("? at best: it depends on {}", unknown));
    if (!step.also_locked.empty())
        lines.push_back(fmt::format("also locked: {}", fmt::join(step.also_locked, ", ")));
    if (!step.back.text.empty())
        lines.push_back(fmt::format("{}: {}", step.back.reversible ? "way back" : "no way back",
                                    step.back.text));
    return lines;
}

std::string plan_text(const std::vector<PlanStep>& steps, const Statistics* statistics) {
    std::string out;
    const std::size_t no_return = point_of_no_return(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const PlanStep& step = steps[i];
        if (i == no_return) out += "--- point of no return ---\n";
        out += fmt::format("{}. {}  ({})\n", i + 1, step.statement, step.place);
        for (const std::string& line : plan_lines(step, statistics))
            out += fmt::format("   {}\n", line);
    }
    return out;
}

std::string plan_markdown(const std::vector<PlanStep>& steps, std::size_t most) {
    std::string out = "| step | statement | algorithm | lock | rebuilds | cost | tool | also "
                      "locked | way back |\n"
                      "|--:|---|---|---|---|---|---|---|---|\n";
    const std::size_t no_return = point_of_no_return(steps);
    const std::size_t shown = std::min(most, steps.size());
    for (std::size_t i = 0; i < shown; ++i) {
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
    if (shown < steps.size())
        out += fmt::format("\n{} more steps: `lintel plan` lists them.\n", steps.size() - shown);
    if (no_return < steps.size())
        out += fmt::format("\n⚠ Step {} is the point of no return.\n", no_return + 1);
    return out;
}

Json plan_json(const std::vector<PlanStep>& steps) {
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
    return json;
}

} // namespace lintel
