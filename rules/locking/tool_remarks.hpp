#pragma once

#include "analyzer/online_ddl/online_tools.hpp"
#include "rules/locking/predicted.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lintel::rules {

inline constexpr std::string_view all_tools[] = {"gh-ost", "spirit", "pt-online-schema-change"};
inline constexpr Option<std::span<const std::string_view>> tools_in_use{
    "tools", all_tools, "the online schema change tools that are used"};

/// Reports what one concern has the tools in use refuse or lose, for statements that copy or
/// rebuild a table and would be left to them.
inline void report_concern(const Step& step, ToolConcern concern, RuleContext& ctx,
                           std::string_view what) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || (!copies_unasked(*prediction) && !rebuilds_unasked(*prediction)))
        return;
    const std::vector<std::string>& in_use = ctx.get(tools_in_use);
    std::vector<std::string> notes;
    for (const ToolAdvice& advice : advise(step, ctx.sources, ctx.dialect)) {
        if (std::ranges::find(in_use, name_of(advice.tool)) == in_use.end()) continue;
        for (const ToolRemark& remark : advice.remarks)
            if (remark.concern == concern)
                notes.push_back(fmt::format("{}{}: {}", name_of(advice.tool),
                                            remark.refuses ? " refuses" : "", remark.text));
    }
    if (notes.empty()) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding =
        ctx.report(step.statement.span, "{} `{}` stands in an online schema change tool's way",
                   what, table)
            .about("{}", table);
    finding.notes.insert(finding.notes.end(), notes.begin(), notes.end());
}

} // namespace lintel::rules
