#pragma once

#include <string_view>

namespace lintel::page_files {

extern const std::string_view base_css;
extern const std::string_view graph_body;
extern const std::string_view graph_css;
extern const std::string_view graph_html;
extern const std::string_view graph_js;
extern const std::string_view report_css;
extern const std::string_view report_html;
extern const std::string_view report_js;

} // namespace lintel::page_files
