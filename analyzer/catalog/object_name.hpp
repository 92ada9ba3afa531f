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
/// section), Latin, Greek and Cyrillic letters alike.
bool equal_names(std::string_view a, std::string_view b);

/// The server's own databases, which hold tables from the start.
bool is_system_database(std::string_view name);

/// Whether one of them may have a table of the name: those of `mysql` are known (MySQL 8.0 manual,
/// 7.3 "The mysql System Schema").
bool is_system_table(const ObjectName& name);

/// The name in lower case, for maps whose keys are compared by `equal_names`.
std::string folded(std::string_view name);

/// The name in lower case and without accents: how names of routines and events are compared, by
/// the data dictionary's collation utf8mb3_general_ci.
std::string without_accents(std::string_view name);

/// Whether a name has more than the 64 characters that a table, column, index, constraint, routine
/// or database may have (MySQL 8.0 manual, 11.2.1 "Identifier Length Limits").
bool too_long(std::string_view name);

} // namespace lintel
