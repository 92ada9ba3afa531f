#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-unique",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-failure-conditions.html",
};

constexpr RuleInfo info{
    .id = "unique-index-on-existing-data",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "unique index is added to a table that existed before",
    .explanation = R"(
The index is built from the rows that are there. Two equal ones among them, equal
under the column's collation, so that `a` and `A` or `e` and `é` may count as the
same, and the statement fails with error 1062, at the end of a build that may have
taken hours. Rows inserted while it runs can make it fail as well. Afterwards the
same happens to the application: inserts that used to succeed are now refused.

Look for duplicates first, on a replica, with the grouping the index will have, and
decide what becomes of them. Deploy the code that avoids new ones before the index.
Do not use `INSERT IGNORE` or an online tool's equivalent to get past them: rows
would vanish without a word.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255) NOT NULL);
-- then
ALTER TABLE users ADD UNIQUE KEY users_email (email);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255) NOT NULL);
-- then
ALTER TABLE users ADD KEY users_email (email);
```

Not reported where it cannot fail: on a table the change set creates, on columns of
another unique key and more, or on a new column that is `NULL` in every row.
)",
    .sources = sources,
};

/// Whether values that differ under `old_part` also differ under `new_part`.
bool keeps_apart(const KeyPart& old_part, const KeyPart& new_part) {
    if (old_part.column.empty() || !equal_names(old_part.column, new_part.column)) return false;
    return !new_part.length || (old_part.length && *new_part.length >= *old_part.length);
}

/// Whether a unique key that is there already makes the new one hold: all its parts are in the new
/// one.
bool follows_from(const Index& old_key, const Index& index) {
    return old_key.is_unique() && !old_key.parts.empty() &&
           std::all_of(old_key.parts.begin(), old_key.parts.end(), [&](const KeyPart& old_part) {
               return std::any_of(index.parts.begin(), index.parts.end(),
                                  [&](const KeyPart& part) { return keeps_apart(old_part, part); });
           });
}

/// Whether a part is a column of this change set that is NULL in every row.
bool is_null_everywhere(const KeyPart& part, const Table& table) {
    const Column* column = table.find_column(part.column);
    if (column == nullptr || existed_before(*column) || !column->nullable || column->generation)
        return false;
    return !column->default_value ||
           column->default_value->kind == ast::ExpressionKind::null_literal;
}

std::string grouping(const Index& index) {
    std::string columns;
    for (const KeyPart& part : index.parts) {
        if (part.column.empty()) return {};
        columns += columns.empty() ? "" : ", ";
        columns +=
            part.length ? fmt::format("LEFT({}, {})", part.column, *part.length) : part.column;
    }
    return columns;
}

void check(const IndexAdded& addition, RuleContext& ctx) {
    const Index& index = addition.index;
    if (index.kind != IndexKind::unique || addition.before == nullptr ||
        !existed_before(addition.before))
        return;
    if (std::any_of(addition.before->indexes.begin(), addition.before->indexes.end(),
                    [&](const Index& old_key) { return follows_from(old_key, index); }))
        return;
    if (std::any_of(index.parts.begin(), index.parts.end(),
                    [&](const KeyPart& part) { return is_null_everywhere(part, *addition.after); }))
        return;

    const std::string& table = addition.after->name.name;
    Diagnostic& finding = ctx.report(addition.span, "`{}` of `{}` must be unique from here on",
                                     describe(index.parts), table)
                              .about("{}.{}", table, index.name)
                              .note("two equal rows among those that are there, and the statement "
                                    "fails with error 1062");
    if (const std::string columns = grouping(index); !columns.empty())
        finding.help("look for duplicates first: `SELECT {0}, COUNT(*) FROM {1} GROUP BY {0} "
                     "HAVING COUNT(*) > 1`",
                     columns, table);
}

} // namespace

extern const Rule unique_index_on_existing_data = rule(info, check);

} // namespace lintel::rules
