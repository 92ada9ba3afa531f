#include "tests/server/known_differences.hpp"

#include "tests/server/comparison.hpp"

#include <algorithm>
#include <charconv>
#include <re2/re2.h>
#include <sstream>
#include <vector>

namespace lintel::live {
namespace {

/// The error number that an answer begins with; 0 when it is none.
unsigned number_of(std::string_view answer) {
    unsigned number = 0;
    const auto end = std::from_chars(answer.data(), answer.data() + answer.size(), number).ptr;
    return end == answer.data() + 4 ? number : 0;
}

bool is_pair(unsigned server, unsigned lintel, unsigned one, unsigned other) {
    return server == one && lintel == other;
}

/// Errors of ALTER TABLE that depend on the rows.
bool is_of_rows(unsigned number) {
    constexpr unsigned numbers[] = {1048, 1062, 1138, 1264, 1265, 1292, 1366, 1406, 1452, 4025};
    return std::ranges::find(numbers, number) != std::end(numbers);
}

std::vector<std::string> sorted_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line); lines.push_back(line))
        if (line.ends_with(',')) line.pop_back();
    std::ranges::sort(lines);
    return lines;
}

/// The text without the names of keys.
std::string without_key_names(std::string text) {
    for (std::size_t at = 0; (at = text.find("\n  KEY `", at)) != std::string::npos; ++at)
        text.erase(at + 8, text.find('`', at + 8) - at - 8);
    return text;
}

bool same_but_for_names(const std::string& one, const std::string& other) {
    return one.starts_with("CREATE") && without_key_names(one) == without_key_names(other);
}

/// The text with its checks' numbers and strings taken out.
std::string without_constants(const std::string& text) {
    static const RE2 constant(R"('[^']*'|\b[0-9]+\b)");
    std::string left;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line); left += line + "\n")
        if (const std::size_t at = std::min(line.find("CHECK ("), line.find(" AS ("));
            at != line.npos) {
            std::string check = line.substr(at);
            RE2::GlobalReplace(&check, constant, "?");
            line.replace(at, line.npos, check);
        }
    return left;
}

bool same_but_for_constants(const std::string& one, const std::string& other) {
    return one.starts_with("CREATE") && without_constants(one) == without_constants(other);
}

/// Whether they differ in a zero that fills a column with ON UPDATE alone.
bool same_but_for_zeros(std::string one, std::string other) {
    static const RE2 zero(R"( DEFAULT '0000-00-00 00:00:00(\.0+)?' ON UPDATE)");
    for (std::string* text : {&one, &other}) RE2::GlobalReplace(text, zero, " ON UPDATE");
    return one.starts_with("CREATE") && one == other;
}

bool same_but_for_order(const std::string& one, const std::string& other) {
    return one.starts_with("CREATE") && sorted_lines(one) == sorted_lines(other);
}

} // namespace

std::string_view known_reason(const Difference& difference) {
    const unsigned server = number_of(difference.server);
    const unsigned lintel = number_of(difference.lintel);
    if (is_pair(server, lintel, 1025, 1553) || is_pair(server, lintel, 1822, 1005) ||
        is_pair(server, lintel, 1825, 1005) || is_pair(server, lintel, 1846, 1832) ||
        is_pair(server, lintel, 1833, 1832))
        return "a foreign key refuses the ALTER under another number when it copies the table";
    const bool made = difference.sql.find("IF NOT EXISTS") != std::string::npos;
    if (server != 0 && lintel == 0 && made && difference.sql.starts_with("CREATE"))
        return "CREATE … IF NOT EXISTS of what is there: MariaDB reads the definition all the same";
    if (server == 1901 && lintel == 0 &&
        difference.server.find("CHECK clause") != std::string::npos &&
        difference.sql.find("FOREIGN KEY") != std::string::npos)
        return "a foreign key that its engine forgets, on a column in a check";
    if (same_but_for_names(difference.server, difference.lintel))
        return "the name of an index that was made for a foreign key since dropped";
    if (server == 1356) return "a view whose columns have become others";
    if (server == 1901 && lintel == 0 &&
        difference.server.find("GENERATED ALWAYS") != std::string::npos)
        return "a generated column that depends on PAD_CHAR_TO_FULL_LENGTH: not followed";
    if (server == 0 && lintel == 1553 &&
        difference.sql.find("DROP PRIMARY KEY") != std::string::npos &&
        difference.before.find("UNIQUE KEY") != std::string::npos)
        return "a unique key becomes the primary key, and nobody asks who references the old one";
    const bool redefines = difference.sql.find("MODIFY") != std::string::npos ||
                           difference.sql.find("CHANGE") != std::string::npos;
    if ((server == 1005 || server == 1832) && lintel == 0 && redefines)
        return "a foreign key to its own table whose columns the same ALTER changes";
    if ((server == 0 && lintel == 1176) ||
        (server == 1553 && lintel == 0 && difference.sql.find("RENAME INDEX") != std::string::npos))
        return "an index renamed by the ALTER that takes its columns away";
    if (server == 1064 && difference.sql.find("\\\n") != std::string::npos)
        return "a line that ends in a backslash, as scripts for a shell have it";
    if (server == 1146 && lintel == 0 && difference.sql.starts_with("SET"))
        return "a subquery in SET: not looked into";
    if (server == 4078 && lintel == 0 &&
        difference.server.find("Illegal parameter") != std::string::npos)
        return "types of operands that do not go together: not followed";
    if (lintel == 0 && is_of_rows(server)) return "the rows that are there do not fit";
    if (same_but_for_constants(difference.server, difference.lintel))
        return "a constant in an expression, written as the type it is compared with has it";
    if (same_but_for_zeros(difference.server, difference.lintel))
        return "the zero that MariaDB makes the default of a column with ON UPDATE, since dropped";
    if (same_but_for_order(difference.server, difference.lintel))
        return "a key before the primary key that makes its column NOT NULL is listed later";
    if (server != 0 && lintel != 0)
        return "both refuse a statement with two mistakes, and name different ones";
    return {};
}

} // namespace lintel::live
