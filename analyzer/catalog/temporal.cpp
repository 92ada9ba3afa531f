#include "analyzer/catalog/temporal.hpp"

#include <array>
#include <cctype>
#include <chrono>

namespace lintel {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

DateProblem date_problem(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    std::size_t run = 0;
    while (run < text.size() && is_digit(text[run])) ++run;
    std::array<int, 3> parts{};
    std::size_t found = 0;
    if (run >= 6) { // YYYYMMDD…, YYMMDD…
        const std::size_t year = run == 8 || run >= 14 ? 4 : 2;
        for (std::size_t at = 0; at < year + 4; ++at) {
            const std::size_t part = at < year ? 0 : at < year + 2 ? 1 : 2;
            parts[part] = parts[part] * 10 + (text[at] - '0');
        }
        found = 3;
    } else {
        std::size_t at = 0;
        while (found < 3 && at < text.size() && is_digit(text[at])) {
            for (; at < text.size() && is_digit(text[at]); ++at)
                parts[found] = parts[found] * 10 + (text[at] - '0');
            ++found;
            if (found < 3 && at < text.size() && std::ispunct(static_cast<unsigned char>(text[at])))
                ++at;
        }
    }
    if (found < 3) return DateProblem::invalid;
    const auto [year, month, day] = parts;
    if (year == 0 && month == 0 && day == 0) return DateProblem::zero;
    if (month > 12 || day > 31) return DateProblem::invalid;
    if (month == 0 || day == 0) return DateProblem::zero_part;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? DateProblem::none : DateProblem::invalid;
}

} // namespace lintel
