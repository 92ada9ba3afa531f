#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/json.html",
    "https://dev.mysql.com/doc/refman/8.4/en/constraints.html",
};

constexpr Option<std::int64_t> most{"columns", 7, "most columns of a table that is looked at"};
constexpr const OptionInfo* options[] = {&most};

constexpr RuleInfo info{
    .id = "attribute-value-table",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "table of entities, attributes and values",
    .explanation = R"(
A row of such a table says that post 7's `price` is `'12.50'`. It takes any attribute without a migration,
and for that gives up what a database does: every value is text, nothing is required, unique, of a type or
a reference, a misspelt attribute is a new one, and a row of five values is put together by five joins that
no statistics can estimate.

Make attributes that are asked about columns; `ALGORITHM=INSTANT` adds them in no time. Keep those that
nobody asks about in one `JSON` column, from which generated columns and indexes can be made later.

Looked at are tables with a column that points to something (`post_id`), one called after a key
(`name`, `attribute`, `meta_key`) and one called after a value, all of it text, up to as many columns as
the option `columns` says. Settings without an owner are not reported. The rule is off by default.

```sql bad
CREATE TABLE post_meta (
    id BIGINT UNSIGNED PRIMARY KEY, post_id BIGINT UNSIGNED NOT NULL,
    meta_key VARCHAR(255), meta_value LONGTEXT
);
```

```sql good
CREATE TABLE posts (
    id BIGINT UNSIGNED PRIMARY KEY, price DECIMAL(10, 2) NOT NULL, extra JSON
);
```
)",
    .sources = sources,
    .options = options,
};

/// The last word of a name, and the name itself.
bool ends_in_word(const std::string& name, std::string_view word) {
    return name == word || (name.size() > word.size() && name.ends_with(word) &&
                            name[name.size() - word.size() - 1] == '_');
}

bool is_text(const Column& column) {
    return has_charset(column.type.name) && !column.type.members &&
           column.type.name != TypeName::json_type;
}

bool names_attribute(const Column& column) {
    constexpr std::string_view words[] = {"key",  "attribute", "attr",      "property",
                                          "name", "field",     "parameter", "param"};
    const std::string name = folded(column.name);
    const bool numbered = name == "attribute_id" || name == "field_id" || name == "property_id";
    return numbered || (is_text(column) && std::ranges::any_of(words, [&](std::string_view word) {
                            return ends_in_word(name, word);
                        }));
}

bool names_value(const Column& column) {
    const std::string name = folded(column.name);
    return is_text(column) && (ends_in_word(name, "value") || ends_in_word(name, "val"));
}

/// A column that points to whatever has the attributes; not the table's own number.
bool names_entity(const Column& column, const Table& table) {
    const std::string name = folded(column.name);
    const Index* primary = table.primary_key();
    const bool own = primary != nullptr && primary->parts.size() == 1 &&
                     equal_names(primary->parts.front().column, column.name);
    return !own && !names_attribute(column) && name.ends_with("_id");
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary || !table.complete || !ctx.judged(table.declared_at) ||
        static_cast<std::int64_t>(table.columns.size()) > ctx.get(most))
        return;
    const auto attribute = std::ranges::find_if(table.columns, names_attribute);
    const auto value = std::ranges::find_if(table.columns, names_value);
    const auto entity = std::ranges::find_if(
        table.columns, [&](const Column& column) { return names_entity(column, table); });
    if (attribute == table.columns.end() || value == table.columns.end() ||
        entity == table.columns.end())
        return;
    ctx.report(table.declared_at, "a row of `{}` is one attribute of what `{}` points to",
               table.name.name, entity->name)
        .about("{}", table.name.name)
        .label(attribute->declared_at, "which attribute")
        .label(value->declared_at, "its value, as text")
        .help("make attributes columns, or keep them in one `JSON` column");
}

} // namespace

extern const Rule attribute_value_table = rule(info, check);

} // namespace lintel::rules
