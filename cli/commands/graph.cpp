#include "cli/commands/graph.hpp"

#include "cli/error.hpp"
#include "cli/graph/view.hpp"
#include "cli/output.hpp"
#include "cli/schema_run.hpp"

#include <fmt/format.h>

namespace lintel {
namespace {

std::string render(const GraphView& view, const std::string& format) {
    if (format == "json") return as_json(view);
    if (format == "mermaid") return as_mermaid(view);
    if (format == "html") return as_html(view);
    return as_dot(view);
}

} // namespace

int graph(const GraphOptions& options) {
    const SchemaRun run = run_schema(options.source);
    const GraphRequest request{.level = options.level == "columns" ? GraphLevel::columns
                                                                   : GraphLevel::tables,
                               .focus = options.focus,
                               .depth = options.depth};
    const auto view = view_of(run.graph, run.simulation.catalog, run.sources, request);
    if (!view) throw Error(fmt::format("there is no `{}` in this schema", options.focus));
    write_result(render(*view, options.source.format), options.source.output);
    return finish(run);
}

} // namespace lintel
