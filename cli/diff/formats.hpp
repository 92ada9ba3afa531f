#pragma once

#include "analyzer/diff/renames.hpp"
#include "grammar/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One difference in words: of an object as a whole, or of a part of a table.
struct WordedDifference {
    std::string_view object; ///< `table`, `view` …
    ObjectName name;
    std::string_view part; ///< `column`, `index` …; empty for the object as a whole
    std::string part_name;
    std::string_view change; ///< added, removed, changed, renamed
    std::string from;
    std::string to;
};

/// A statement, what the server does for it, and what the rules say of it.
struct JudgedStatement {
    DiffStatement statement;
    std::string algorithm; ///< empty for one that alters no table
    std::string lock;
    std::string storage;
    bool writes_go_on = true;
    std::vector<std::string> reasons;
    std::vector<std::string> depends_on;
    std::vector<Diagnostic> findings;
    std::string refused; ///< why the server refuses it
};

struct DiffReport {
    std::string from; ///< as the user named them
    std::string to;
    std::string target;
    std::vector<WordedDifference> differences;
    std::vector<Rename> candidates; ///< what --rename could take
    std::vector<JudgedStatement> statements;
    std::vector<Unwritten> unwritten;
    std::vector<ObjectName> unknown; ///< tables of which too little is known to compare them
    std::size_t left_out_from = 0;   ///< statements that do not parse or that the server refuses
    std::size_t left_out_to = 0;
};

std::vector<WordedDifference> worded(const Comparison& comparison);

std::string diff_sql(const DiffReport& report);
std::string diff_json(const DiffReport& report);
std::string diff_markdown(const DiffReport& report);
/// Both sides beside each other, then the statements.
std::string diff_text(const DiffReport& report, bool color);

} // namespace lintel
