#include "analyzer/diff/renames.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/diff/definition.hpp"
#include "analyzer/migration/migration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lintel {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == at)
            parts.emplace_back();
        else if (c != '`')
            parts.back() += c;
    return parts;
}

/// What a column is but for its name.
std::string nameless(const std::string& text, std::string_view name) {
    const std::string quoted = quoted_name(name);
    return text.starts_with(quoted) ? text.substr(quoted.size()) : text;
}

std::string columns_of(const Table& table, const Dialect& dialect) {
    const TableMeaning meaning = meaning_of(table, dialect);
    std::string text;
    for (const std::string& column : meaning.text.columns) text += column + '\n';
    return text;
}

/// The pairs of keys that are alone on either side with their text.
template <class Key>
std::vector<std::pair<Key, Key>> pairs_of(const std::map<std::string, std::vector<Key>>& gone,
                                          const std::map<std::string, std::vector<Key>>& come) {
    std::vector<std::pair<Key, Key>> pairs;
    for (const auto& [text, keys] : gone) {
        const auto found = come.find(text);
        if (keys.size() == 1 && found != come.end() && found->second.size() == 1)
            pairs.emplace_back(keys.front(), found->second.front());
    }
    return pairs;
}

std::string sql_of(const Rename& rename, const Catalog& catalog, const Dialect& dialect,
                   bool qualified) {
    const std::string table = name_text(rename.table, qualified);
    if (rename.from.empty())
        return fmt::format("RENAME TABLE {} TO {}", table,
                           name_text({rename.table.schema, rename.to}, qualified));
    const bool by_name =
        dialect.is_mariadb() ? dialect.version >= Version{10, 5, 2} : dialect.mysql_since(8, 0);
    if (by_name)
        return fmt::format("ALTER TABLE {} RENAME COLUMN {} TO {}", table, quoted_name(rename.from),
                           quoted_name(rename.to));
    const TablePtr known = catalog.find_table(rename.table);
    const Column* column = known ? known->find_column(rename.from) : nullptr;
    if (column == nullptr) return {};
    const auto place = static_cast<std::size_t>(column - known->columns.data());
    return fmt::format("ALTER TABLE {} CHANGE COLUMN {} {}{}", table, quoted_name(rename.from),
                       quoted_name(rename.to),
                       without_version_comments(
                           nameless(table_text(*known, dialect).columns[place], column->name)));
}

} // namespace

std::optional<Rename> parse_rename(std::string_view text, const std::string& database) {
    const std::vector<std::string> sides = split(text, '=');
    if (sides.size() != 2) return std::nullopt;
    const std::vector<std::string> from = split(sides[0], '.');
    const std::vector<std::string> to = split(sides[1], '.');
    const auto is_empty = [](const std::string& part) { return part.empty(); };
    if (std::ranges::any_of(from, is_empty) || std::ranges::any_of(to, is_empty) ||
        from.size() > 3 || to.size() != from.size())
        return std::nullopt;
    if (from.size() == 1) return Rename{{database, from[0]}, {}, to[0]};
    if (from.size() == 2) return Rename{{database, from[0]}, from[1], to[1]};
    return Rename{{from[0], from[1]}, from[2], to[2]};
}

std::vector<Rename> rename_candidates(const Comparison& comparison, const Dialect& dialect) {
    std::vector<Rename> renames;
    std::map<std::string, std::vector<ObjectName>> gone;
    std::map<std::string, std::vector<ObjectName>> come;
    for (const TableDifference& table : comparison.tables) {
        if (!table.to) gone[columns_of(*table.from, dialect)].push_back(table.name);
        if (!table.from) come[columns_of(*table.to, dialect)].push_back(table.name);
    }
    for (const auto& [from, to] : pairs_of(gone, come))
        if (from.schema == to.schema) renames.push_back({from, {}, to.name});
    for (const TableDifference& table : comparison.tables) {
        std::map<std::string, std::vector<std::string>> old;
        std::map<std::string, std::vector<std::string>> now;
        for (const PartDifference& part : table.parts) {
            if (part.kind != PartKind::column) continue;
            if (part.to.empty()) old[nameless(part.from, part.name)].push_back(part.name);
            if (part.from.empty()) now[nameless(part.to, part.name)].push_back(part.name);
        }
        for (const auto& [from, to] : pairs_of(old, now)) renames.push_back({table.name, from, to});
    }
    return renames;
}

RenamedSchema apply_renames(const Catalog& from, const std::vector<Rename>& renames,
                            const Dialect& dialect, bool qualified) {
    std::vector<Rename> order = renames;
    std::ranges::stable_partition(order, [](const Rename& one) { return one.from.empty(); });
    Simulation simulation;
    simulation.catalog = from;
    simulation.catalog.closed = true;
    simulation.dialect = dialect;
    simulation.session.sql_mode = dialect.sql_mode;
    RenamedSchema result;
    std::map<ObjectName, ObjectName> moved;
    for (Rename& rename : order) {
        if (!qualified) simulation.session.database = rename.table.schema;
        if (const auto now = moved.find(rename.table); now != moved.end())
            rename.table = now->second;
        DiffStatement statement{sql_of(rename, simulation.catalog, dialect, qualified),
                                rename.table, false};
        std::string reason = statement.sql.empty() ? "there is no such column" : "";
        SourceSet sources;
        const SourceFile& file = sources.add("rename.sql", statement.sql);
        if (reason.empty())
            run({{&file, false}}, simulation, [&](const Step& step) {
                if (!step.errors.empty()) reason = step.errors.front().message;
            });
        if (!reason.empty()) {
            const std::string column = rename.from.empty() ? "" : "." + rename.from;
            result.refused.push_back(
                fmt::format("--rename {}{}: {}", rename.table.name, column, reason));
            continue;
        }
        if (rename.from.empty()) moved[rename.table] = {rename.table.schema, rename.to};
        result.statements.push_back(std::move(statement));
    }
    result.catalog = std::move(simulation.catalog);
    result.catalog.closed = from.closed;
    return result;
}

} // namespace lintel
