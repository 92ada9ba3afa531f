#include "cli/report/outputs.hpp"

#include "cli/error.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace lintel {
namespace {

bool says(const char* name, std::string_view value) {
    const char* const variable = std::getenv(name);
    return variable != nullptr && variable == value;
}

std::string usual_format() {
    if (says("GITHUB_ACTIONS", "true")) return "github";
    return says("TF_BUILD", "True") ? "azure" : "text";
}

} // namespace

std::vector<ReportOutput> report_outputs(const std::string& format,
                                         const std::vector<std::string>& outputs) {
    std::vector<ReportOutput> all{{format, {}}};
    for (const std::string& output : outputs) {
        const std::size_t equals = output.find('=');
        const std::string head = output.substr(0, equals);
        if (equals != output.npos &&
            std::ranges::find(formats(), head, &Format::name) != formats().end())
            all.push_back({head, output.substr(equals + 1)});
        else if (all.front().path.empty())
            all.front().path = output;
        else
            throw Error(fmt::format("--output {}: `{}` has the report already; write FORMAT={} for "
                                    "another one",
                                    output, all.front().path, output));
    }
    // What the surroundings read is what is printed, and not what lies in a file.
    if (format.empty()) all.front().format = all.front().path.empty() ? usual_format() : "text";
    return all;
}

} // namespace lintel
