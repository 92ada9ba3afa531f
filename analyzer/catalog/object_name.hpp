#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace lintel {

/// The name of a table, view, trigger, routine or event in its database. The schema is empty where
/// no database has been chosen. Compared byte by byte: table names are case sensitive with
/// lower_case_table_names=0 (MySQL 8.0 manual, 11.2.3 "Identifier Case Sensitivity").
struct ObjectName {
    std::string schema;
    std::string name;

    friend auto operator<=>(const ObjectName&, const ObjectName&) = default;
};

/// Column, index, constraint and variable names are equal without regard to case (same manual
/// section). Letters beyond ASCII are compared as they are.
bool equal_names(std::string_view a, std::string_view b);

/// The name in lower case (ASCII), for maps whose keys are compared by `equal_names`.
std::string folded(std::string_view name);

} // namespace lintel
