#include "cli/statistics_file.hpp"

#include "cli/error.hpp"
#include "cli/file_tree.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <vector>

namespace lintel {

const std::string_view statistics_query =
    "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_ROWS, DATA_LENGTH, INDEX_LENGTH, AUTO_INCREMENT\n"
    "  FROM information_schema.TABLES\n"
    " WHERE TABLE_TYPE = 'BASE TABLE'\n"
    "   AND TABLE_SCHEMA NOT IN ('mysql', 'sys', 'performance_schema', 'information_schema');\n";

namespace {

using Json = nlohmann::json;

/// One table's fields by their name in lower case.
using Fields = std::map<std::string, std::string, std::less<>>;

std::optional<std::uint64_t> number(const Fields& fields, std::string_view name,
                                    const std::string& place) {
    const auto found = fields.find(name);
    if (found == fields.end() || found->second.empty() || found->second == "NULL" ||
        found->second == "\\N")
        return std::nullopt;
    const std::string& text = found->second;
    std::uint64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size())
        throw Error(fmt::format("{}: `{}` is `{}`, which is no count", place, name, text));
    return value;
}

void add(const Fields& fields, const std::string& place, Statistics& statistics) {
    const auto name = fields.find("table_name");
    if (name == fields.end() || name->second.empty())
        throw Error(fmt::format("{}: no `table_name`\nrun `lintel explain statistics` for the "
                                "query that makes this file",
                                place));
    const auto schema = fields.find("table_schema");
    const auto size = [&](std::string_view field) {
        return number(fields, field, place).value_or(0);
    };
    statistics.add({schema == fields.end() ? std::string{} : schema->second, name->second},
                   {.rows = size("table_rows"),
                    .data_bytes = size("data_length"),
                    .index_bytes = size("index_length"),
                    .auto_increment = number(fields, "auto_increment", place)});
}

/// What stands between tabs; the client escapes nothing that names and numbers can hold.
std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields;
    for (std::size_t begin = 0;;) {
        const std::size_t tab = line.find('\t', begin);
        fields.emplace_back(line.substr(begin, tab - begin));
        if (tab == std::string_view::npos) return fields;
        begin = tab + 1;
    }
}

void read_tabs(std::string_view text, const std::string& path, Statistics& statistics) {
    std::vector<std::string> names;
    std::size_t line_number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line_number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        const std::string place = fmt::format("{}:{}", path, line_number);
        const std::vector<std::string> values = fields_of(line);
        if (names.empty()) {
            for (const std::string& name : values) names.push_back(folded(name));
            continue;
        }
        if (values.size() != names.size())
            throw Error(
                fmt::format("{}: {} fields below {} names", place, values.size(), names.size()));
        Fields fields;
        for (std::size_t i = 0; i < names.size(); ++i) fields[names[i]] = values[i];
        add(fields, place, statistics);
    }
}

void read_json(const std::string& text, const std::string& path, Statistics& statistics) {
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        throw Error(fmt::format("{}: no JSON: {}", path, error.what()));
    }
    const Json& list = json.is_object() && json.contains("tables") ? json["tables"] : json;
    if (!list.is_array())
        throw Error(
            fmt::format("{}: a list of tables is expected, not {}", path, list.type_name()));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = fmt::format("{}: table {}", path, i + 1);
        if (!list[i].is_object())
            throw Error(
                fmt::format("{}: an object is expected, not {}", place, list[i].type_name()));
        Fields fields;
        for (const auto& [name, value] : list[i].items())
            fields[folded(name)] = value.is_null()     ? std::string{}
                                   : value.is_string() ? value.get<std::string>()
                                                       : value.dump();
        add(fields, place, statistics);
    }
}

} // namespace

void read_statistics(const std::string& path, Statistics& statistics) {
    std::string reason;
    SourceSet sources;
    const SourceFile* file = FileTree().open_source(sources, path, "<stdin>", reason);
    if (file == nullptr) throw Error(fmt::format("{}: {}", path, reason));
    const std::string text(file->text());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (text[first] == '[' || text[first] == '{'))
        read_json(text, path, statistics);
    else
        read_tabs(text, path, statistics);
}

} // namespace lintel
