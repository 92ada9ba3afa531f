#include "cli/graph/view.hpp"
#include "cli/page/page.hpp"

namespace lintel {

std::string as_html(const GraphView& view) {
    return graph_page({{"graph", script_json(as_json(view))}});
}

} // namespace lintel
