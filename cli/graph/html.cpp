#include "cli/graph/page.hpp"
#include "cli/graph/view.hpp"

namespace lintel {

std::string as_html(const GraphView& view) {
    constexpr std::string_view mark = "{{graph}}";
    const std::size_t at = graph_page.find(mark);
    std::string page(graph_page.substr(0, at));
    // No text of the schema may end the script element.
    for (const char c : as_json(view)) {
        if (c == '<')
            page += "\\u003c";
        else
            page += c;
    }
    page += graph_page.substr(at + mark.size());
    return page;
}

} // namespace lintel
