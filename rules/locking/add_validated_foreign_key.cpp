#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <string>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-foreign-key-operations",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "add-validated-foreign-key",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "foreign key is added to a table that existed before, with foreign_key_checks on",
    .explanation = R"(
With `foreign_key_checks = 1`, the default, `ADD FOREIGN KEY` has only one way to
run: `ALGORITHM=COPY`. The whole child table is copied row by row into a new one
while every write to it waits, and each row is looked up in the parent. Both tables
are held by metadata locks, so other DDL on the parent waits too. A single row
without its parent makes it all fail at that point with error 1452.

With the checks off the key is added in place and without reading a row:
`ALGORITHM=INPLACE`, writes go on. It holds for all later writes, but the rows
that are there are taken on trust, so look for orphans yourself, before and after:
a `LEFT JOIN` from child to parent where the parent is `NULL`. Set the variable for
the session only, and back on afterwards.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED, KEY (user_id));
-- then
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED, KEY (user_id));
-- then
SET SESSION foreign_key_checks = 0;
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id), ALGORITHM=INPLACE;
SET SESSION foreign_key_checks = 1;
```

A table that the same change set creates is empty and not reported.
)",
    .sources = sources,
};

std::string listed(const std::vector<std::string>& columns) {
    std::string text;
    for (const std::string& column : columns) text += (text.empty() ? "`" : ", `") + column + "`";
    return text;
}

/// A query that finds rows of the child without a parent.
std::string orphan_query(const std::string& table, const ForeignKey& key) {
    std::string join;
    std::string child_is_set;
    for (std::size_t i = 0; i < key.columns.size() && i < key.referenced_columns.size(); ++i) {
        join += fmt::format("{}p.{} = c.{}", i == 0 ? "" : " AND ", key.referenced_columns[i],
                            key.columns[i]);
        child_is_set += fmt::format("c.{} IS NOT NULL AND ", key.columns[i]);
    }
    return fmt::format("SELECT c.* FROM {} c LEFT JOIN {} p ON {} WHERE {}p.{} IS NULL", table,
                       key.referenced_table.name, join, child_is_set,
                       key.referenced_columns.front());
}

/// One ALTER copies the table once, however many keys it adds: the first one speaks for all.
bool is_first_of_statement(const ForeignKeyAdded& addition, const Step& step) {
    for (const Change& change : step.changes)
        if (const auto* added = std::get_if<ForeignKeyAdded>(&change)) return added == &addition;
    return true;
}

void check(const ForeignKeyAdded& addition, RuleContext& ctx) {
    if (addition.before == nullptr || !existed_before(addition.before)) return;
    if (!ctx.step->session.foreign_key_checks || !is_first_of_statement(addition, *ctx.step))
        return;
    const ForeignKey& key = addition.foreign_key;
    const std::string& table = addition.after->name.name;

    Diagnostic& finding =
        ctx.report(addition.span,
                   "the foreign key on {} of `{}` is added with `foreign_key_checks` on",
                   listed(key.columns), table)
            .about("{}.{}", table, key.name)
            .note("this takes `ALGORITHM=COPY`: writes to `{}` wait while it is copied, and DDL on "
                  "`{}` waits too",
                  table, key.referenced_table.name)
            .help("add it under `SET SESSION foreign_key_checks = 0`, which needs no copy");
    if (!key.referenced_columns.empty() && key.columns.size() == key.referenced_columns.size())
        finding.help("look for rows without a parent yourself: `{}`", orphan_query(table, key));
}

} // namespace

extern const Rule add_validated_foreign_key = rule(info, check);

} // namespace lintel::rules
