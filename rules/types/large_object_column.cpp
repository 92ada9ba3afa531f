#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/blob.html",
    "https://dev.mysql.com/doc/refman/8.4/en/internal-temporary-tables.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-row-format.html",
};

constexpr std::string_view families[] = {"text", "blob", "json", "geometry"};

std::string objection_to_family(const OptionValue& value) {
    for (const std::string& word : std::get<std::vector<std::string>>(value))
        if (std::ranges::find(families, word) == std::end(families))
            return "`" + word + "` is none of `text`, `blob`, `json` and `geometry`";
    return {};
}

constexpr Option<std::span<const std::string_view>> kinds{
    "types", families, "what is a large object: text, blob, json, geometry", &objection_to_family};
constexpr const OptionInfo* options[] = {&kinds};

constexpr RuleInfo info{
    .id = "large-object-column",
    .category = Category::types,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "column is a TEXT, BLOB, JSON or GEOMETRY, whose values may be of any size",
    .explanation = R"(
Values of these types may be large, and InnoDB keeps what does not fit beside a row in pages of
their own, one read more for each. `SELECT *` carries them through every layer; a query that
needs a temporary table for one runs on disk in MySQL 5.7, and in memory up to a limit since 8.0;
they cannot be indexed whole, and each change of a byte writes the value into the binary log. Files
in a table make backups and replicas as large as they are.

Use `VARCHAR` with the length that is meant, columns for the fields that are asked for, and an
object store for files. Where a large value is right, a table of its own beside the first keeps it
out of the way.

The option `types` says which are reported, `text` and `blob` each with all four sizes: all of them
until a project says otherwise. The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, photo MEDIUMBLOB);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, photo_url VARCHAR(500));
```
)",
    .sources = sources,
    .options = options,
};

/// What the option calls a type; empty for one that is small.
std::string_view family_of(TypeName type) {
    if (is_spatial(type)) return "geometry";
    if (type == TypeName::json_type) return "json";
    if (!is_blob_or_text(type)) return {};
    return has_charset(type) ? "text" : "blob";
}

void check(const FinalTable& final, RuleContext& ctx) {
    const std::vector<std::string>& reported = ctx.get(kinds);
    for (const Column& column : judged_columns(final, ctx)) {
        const std::string_view family = family_of(column.type.name);
        if (family.empty() || std::ranges::find(reported, family) == reported.end()) continue;
        ctx.report(column.declared_at, "`{}` of `{}` is a `{}`", column.name, final.table.name.name,
                   describe(column.type, ctx.dialect))
            .about("{}.{}", final.table.name.name, column.name)
            .help("use a type of the size that is meant, or keep large values in a table of their "
                  "own or outside");
    }
}

} // namespace

extern const Rule large_object_column = rule(info, check);

} // namespace lintel::rules
