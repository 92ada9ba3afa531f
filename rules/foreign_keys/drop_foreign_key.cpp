#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "drop-foreign-key",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .summary = "foreign key is dropped and no other takes its place",
    .explanation = R"(
From this statement on rows may point at parents that do not exist, and rows whose parent
is deleted stay, where the key refused the delete or cascaded it. Code that relied on
`ON DELETE CASCADE` leaves rows behind without an error. Putting the key back fails with
error 1452 once the first such row is there. Dropping is instant; putting it back, with
the checks on, copies the table.

Say in the migration what keeps the references whole from now on.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id)
);
-- then
ALTER TABLE orders DROP FOREIGN KEY of_user;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id)
);
-- then
ALTER TABLE orders
    DROP FOREIGN KEY of_user,
    ADD CONSTRAINT of_user_2 FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
```

Not reported where the key was never seen, and where the same statement drops a column or
adds another key.
)",
    .sources = sources,
};

/// Whether the statement does something else about the columns, so that the drop is a part of it.
bool is_replaced(const Step& step) {
    return std::ranges::any_of(step.changes, [](const Change& change) {
        return std::holds_alternative<ForeignKeyAdded>(change) ||
               std::holds_alternative<ColumnDropped>(change);
    });
}

void check(const ForeignKeyDropped& drop, RuleContext& ctx) {
    if (drop.before == nullptr || !existed_before(drop.before) || is_replaced(*ctx.step)) return;
    const ForeignKey* key = drop.before->find_foreign_key(drop.name);
    if (key == nullptr || !key->preexisting) return;
    const std::string& table = drop.before->name.name;
    Diagnostic& finding =
        ctx.report(drop.span, "foreign key `{}` of `{}` is dropped", drop.name, table)
            .about("{}.{}", table, drop.name)
            .note("rows without a parent are no longer refused");
    if (key->on_delete == ReferenceOption::cascade)
        finding.note("deleting a row of `{}` no longer deletes its rows here",
                     key->referenced_table.name);
    if (!key->declared_at.empty()) finding.label(key->declared_at, "declared here");
    finding.help("say in the migration what keeps the references whole from here on");
}

} // namespace

extern const Rule drop_foreign_key = rule(info, check);

} // namespace lintel::rules
