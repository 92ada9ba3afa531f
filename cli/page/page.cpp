#include "cli/page/page.hpp"

#include "cli/page/files.hpp"
#include "cli/report/escape.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// What is put in is not looked at again.
std::string filled(std::string_view page, std::vector<PagePart> parts) {
    parts.insert(parts.end(), {{"base.css", page_files::base_css},
                               {"graph.body", page_files::graph_body},
                               {"graph.css", page_files::graph_css},
                               {"graph.js", page_files::graph_js},
                               {"report.css", page_files::report_css},
                               {"report.js", page_files::report_js}});
    std::string out;
    for (;;) {
        const std::size_t begin = page.find("{{");
        out += page.substr(0, begin);
        if (begin == page.npos) return out;
        const std::size_t end = page.find("}}", begin);
        const std::string_view name = page.substr(begin + 2, end - begin - 2);
        const auto part = std::ranges::find(parts, name, &PagePart::first);
        if (part != parts.end()) out += part->second;
        page.remove_prefix(end + 2);
    }
}

} // namespace

std::string graph_page(const std::vector<PagePart>& parts) {
    return filled(page_files::graph_html, parts);
}

std::string report_page(const std::vector<PagePart>& parts) {
    return filled(page_files::report_html, parts);
}

std::string script_json(std::string_view json) {
    static constexpr Escape in_script[] = {{'<', "\\u003c"}};
    return escaped(json, in_script);
}

} // namespace lintel
