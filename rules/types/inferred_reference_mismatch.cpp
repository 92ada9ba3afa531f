#include "analyzer/engine/rule.hpp"

#include <map>
#include <optional>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html",
    "https://dev.mysql.com/doc/refman/8.4/en/integer-types.html",
};

constexpr RuleInfo info{
    .id = "inferred-reference-mismatch",
    .category = Category::types,
    .severity = Severity::warning,
    .summary = "column is named after another table's key and has another type",
    .explanation = R"(
`user_id INT` beside `users.id BIGINT UNSIGNED` works until the ids pass 2,147,483,647: from
then on the child cannot hold them, and the parent cannot be without children. A signed column
beside an unsigned one halves the range; a text column beside a number makes every join convert
each row, so that no index is used. Nothing else notices, since no foreign key is declared; it
could not be, with error 3780.

Give the column the type of the key it holds, the sign included.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, user_id INT NOT NULL);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED NOT NULL);
```

Looked at are columns `x_id` where a table `x` or its plural is there and has the primary key
`id` or `x_id`, both whole numbers. Columns with a foreign key are left to it.
)",
    .sources = sources,
};

/// Names that a table of things called `word` may have.
std::vector<std::string> names_for(const std::string& word) {
    std::vector<std::string> names{word, word + "s", word + "es"};
    if (word.ends_with("y")) names.push_back(word.substr(0, word.size() - 1) + "ies");
    return names;
}

using Tables = std::map<ObjectName, const Table*>; // by name in lower case

struct Key {
    const Table* table;
    const Column* column;
};

/// The one column of the table's primary key, if it is named `id` or as the column that refers to
/// it.
const Column* key_of(const Table& table, const std::string& referring) {
    const Index* primary = table.primary_key();
    if (primary == nullptr || primary->parts.size() != 1) return nullptr;
    const Column* column = table.find_column(primary->parts.front().column);
    if (column == nullptr || !column->defined) return nullptr;
    const bool named = equal_names(column->name, "id") || equal_names(column->name, referring);
    return named ? column : nullptr;
}

std::optional<Key> referred_by(const Column& column, const Table& table, const Tables& tables) {
    const std::string name = folded(column.name);
    if (name.size() < 4 || !name.ends_with("_id")) return std::nullopt;
    std::optional<Key> found;
    for (const std::string& wanted : names_for(name.substr(0, name.size() - 3))) {
        const auto it = tables.find({table.name.schema, wanted});
        if (it == tables.end() || it->second == &table) continue;
        const Column* key = key_of(*it->second, column.name);
        if (key == nullptr) continue;
        if (found) return std::nullopt; // two tables could be meant
        found = Key{it->second, key};
    }
    return found;
}

bool differs(const ColumnType& a, const ColumnType& b) {
    return is_integer(a.name) && is_integer(b.name) &&
           (a.name != b.name || a.is_unsigned != b.is_unsigned);
}

/// Whether the column runs out of values before the key does.
bool is_smaller(const ColumnType& column, const ColumnType& key) {
    return integer_range(column.name, true).greatest < integer_range(key.name, true).greatest;
}

bool has_foreign_key(const Table& table, const std::string& column) {
    for (const ForeignKey& key : table.foreign_keys)
        for (const std::string& one : key.columns)
            if (equal_names(one, column)) return true;
    return false;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    Tables tables;
    schema.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (table && !table->temporary)
            tables.emplace(ObjectName{name.schema, folded(name.name)}, table.get());
    });
    for (const auto& [name, table] : tables)
        for (const Column& column : table->columns) {
            if (!column.defined || !ctx.judged(column.declared_at)) continue;
            const auto key = referred_by(column, *table, tables);
            if (!key || !differs(column.type, key->column->type) ||
                has_foreign_key(*table, column.name))
                continue;
            constexpr auto message = "`{}` of `{}` is `{}`, and `{}` of `{}` is `{}`";
            const std::string type = describe(column.type, ctx.dialect);
            const std::string key_type = describe(key->column->type, ctx.dialect);
            Diagnostic& finding =
                is_smaller(column.type, key->column->type)
                    ? ctx.report(column.declared_at, message, column.name, table->name.name, type,
                                 key->column->name, key->table->name.name, key_type)
                          .note("the ids outgrow it")
                    : ctx.report_as_note(column.declared_at, message, column.name, table->name.name,
                                         type, key->column->name, key->table->name.name, key_type);
            finding.about("{}.{}", table->name.name, column.name)
                .label(key->column->declared_at, "the key it is named after")
                .help("give it the key's type, the sign included");
        }
}

} // namespace

extern const Rule inferred_reference_mismatch = rule(info, check);

} // namespace lintel::rules
