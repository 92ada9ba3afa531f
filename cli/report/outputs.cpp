#include "cli/report/outputs.hpp"

#include "cli/error.hpp"
#include "cli/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace lintel {
namespace {

std::string usual_format() {
    const char* const actions = std::getenv("GITHUB_ACTIONS");
    return actions != nullptr && std::string_view(actions) == "true" ? "github" : "text";
}

} // namespace

std::vector<ReportOutput> report_outputs(const std::string& format,
                                         const std::vector<std::string>& outputs) {
    std::vector<ReportOutput> all{{format.empty() ? usual_format() : format, {}}};
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
    return all;
}

} // namespace lintel
