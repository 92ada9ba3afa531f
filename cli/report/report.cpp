#include "cli/report/report.hpp"

#include <algorithm>

namespace lintel {
namespace {

constexpr Format all_formats[] = {
    {"text", &render_text},
    {"sarif", &render_sarif},
};

} // namespace

std::span<const Format> formats() { return all_formats; }

std::size_t count(std::span<const Diagnostic> findings, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Diagnostic::severity));
}

std::string counted(std::size_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

} // namespace lintel
