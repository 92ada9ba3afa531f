#pragma once

#include "tests/golden/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lintel::golden {

// A golden file is SQL with directives in comments:
//
//     -- @schema            what is there before: the world is closed, nothing of it is judged
//     -- @migration [title] judged, after the schema
//     -- @case title        the same, starting again from the schema
//     -- @open title        judged with nothing known of what was there before
//     -- @mysql 5.7 8.0     the targets, of the case it stands in or, before the first case, of
//                           all; where they disagree a finding says whose it is
//     -- @rules all         every rule runs, not only the one the file is named after; or a list
//                           of them
//     -- @config            lines of lintel.toml follow, each behind `-- `, for the case or,
//                           before the first, for all
//
// Lines that begin with `#` are findings: under the text it is about (`<` where that begins in the
// first column), the rule, its severity where it is not the usual one, and the message, then
// labels, notes and helps.

/// What a file says when it is written anew.
struct Golden {
    std::string text;       ///< the file with the findings of this run
    bool fires = false;     ///< some case has a finding of the file's rule
    bool is_silent = false; ///< some case has none
};

/// The settings that these lines of a lintel.toml make.
Settings settings_from(std::string_view configuration);

/// Runs every case of a golden file for the rule of that id.
Golden regenerate(std::string_view text, std::string_view rule);

/// The lines that differ, as `diff -u` shows them.
std::string unified_diff(std::string_view expected, std::string_view actual);

} // namespace lintel::golden
