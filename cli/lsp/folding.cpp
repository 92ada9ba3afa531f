#include "cli/lsp/folding.hpp"

#include "grammar/split.hpp"

namespace lintel::lsp {

Answer folding_ranges(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, Json());
    if (!place) return Json();
    Json ranges = Json::array();
    Lines lines(place->file.text(), workspace.client.encoding);
    Splitter splitter(place->file, place->project.configuration().target);
    while (const auto statement = splitter.next()) {
        const std::uint32_t first = lines.position_of(statement->span.begin).line;
        const std::uint32_t last = lines.position_of(statement->span.end).line;
        if (last > first) ranges.push_back({{"startLine", first}, {"endLine", last}});
    }
    return ranges;
}

} // namespace lintel::lsp
