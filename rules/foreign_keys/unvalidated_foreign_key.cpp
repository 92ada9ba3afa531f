#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "server-system-variables.html#sysvar_foreign_key_checks",
};

constexpr RuleInfo info{
    .id = "unvalidated-foreign-key",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .summary =
        "foreign key is added with foreign_key_checks off: rows that are there are never checked",
    .explanation = R"(
With `foreign_key_checks = 0` the key is added in place and without a look at the rows.
Switching the checks on again does not catch up: a row without a parent stays for good,
until an update of it or a restore of the dump fails with error 1452, years later. The
key is there and looks like a promise that it does not keep.

It is the right way to add a key to a large table, provided that the check is made by
hand: look for rows without a parent before, and again after, as rows written in between
are checked only from the moment the key exists.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED, KEY (user_id));
-- then
SET SESSION foreign_key_checks = 0;
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
-- then
SET SESSION foreign_key_checks = 0;
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
```

A key on a column that the same change set added, and that is NULL in every row, is not
reported.
)",
    .sources = sources,
};

void check(const ForeignKeyAdded& addition, RuleContext& ctx) {
    if (addition.before == nullptr || !existed_before(addition.before)) return;
    if (ctx.step->session.foreign_key_checks) return;
    const ForeignKey& key = addition.foreign_key;
    for (const std::string& name : key.columns) {
        const Column* column = addition.after->find_column(name);
        if (column != nullptr && !existed_before(*column) && column->nullable &&
            !column->default_value)
            return;
    }
    const std::string& table = addition.after->name.name;
    ctx.report(addition.span, "rows of `{}` that have no parent in `{}` are not looked for", table,
               key.referenced_table.name)
        .about("{}.{}", table, key.name)
        .note("the key is added with `foreign_key_checks` off, and never checked later")
        .help("look for such rows yourself, before and after");
}

} // namespace

extern const Rule unvalidated_foreign_key = rule(info, check);

} // namespace lintel::rules
