#pragma once

#include <cstdint>
#include <string_view>

namespace lintel {

/// What keeps a text from being a date.
enum class DateProblem : std::uint8_t {
    none,
    zero,      ///< 0000-00-00
    zero_part, ///< a month or a day of 0
    invalid,   ///< no such day, or no date at all
};

/// Reads the date a text begins with: numbers of year, month and day with any punctuation between,
/// or digits alone (MySQL 8.0 manual, 11.1.3 "Date and Time Literals").
DateProblem date_problem(std::string_view text);

} // namespace lintel
