#include "tests/server/schema_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <re2/re2.h>
#include <string_view>
#include <vector>

namespace lintel::live {
namespace {

/// Columns keep their order, which has a meaning; the lines of keys and constraints behind them
/// have none.
std::string in_order(const std::string& create) {
    std::vector<std::string> lines;
    for (std::string_view rest = create; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        if (line.ends_with(',')) line.remove_suffix(1);
        lines.emplace_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    const auto keys = std::ranges::find_if(lines, [](const std::string& line) {
        return line.find("KEY `") != line.npos || line.starts_with("  PRIMARY KEY") ||
               line.starts_with("  CONSTRAINT");
    });
    const auto end = std::find_if(keys, lines.end(),
                                  [](const std::string& line) { return line.starts_with(")"); });
    std::sort(keys, end);
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

} // namespace

std::string schema_text(Connection& connection) {
    std::string text;
    const auto tables = connection.run("SELECT table_name FROM information_schema.tables WHERE "
                                       "table_schema = 'test' AND table_type = 'BASE TABLE' "
                                       "ORDER BY table_name");
    for (const auto& row : tables.rows) {
        std::string create =
            connection.run(fmt::format("SHOW CREATE TABLE `{}`", row.at(0))).rows.at(0).at(1);
        static const re2::RE2 counter(" AUTO_INCREMENT=[0-9]+");
        re2::RE2::GlobalReplace(&create, counter, "");
        text += in_order(create);
    }
    constexpr const char* queries[] = {
        "SELECT 'view', table_name, view_definition FROM information_schema.views WHERE "
        "table_schema = 'test' ORDER BY 2",
        "SELECT 'trigger', trigger_name, event_object_table, action_timing, event_manipulation, "
        "action_statement FROM information_schema.triggers WHERE trigger_schema = 'test' ORDER BY "
        "2",
        "SELECT routine_type, routine_name, dtd_identifier, routine_definition FROM "
        "information_schema.routines WHERE routine_schema = 'test' ORDER BY 1, 2",
        "SELECT 'event', event_name, event_definition, status FROM information_schema.events WHERE "
        "event_schema = 'test' ORDER BY 2",
    };
    for (const char* query : queries)
        for (const auto& row : connection.run(query).rows)
            text += fmt::format("{}\n", fmt::join(row, " | "));
    return text;
}

} // namespace lintel::live
