#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html",
};

constexpr RuleInfo info{
    .id = "upsert-with-several-unique-keys",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "ON DUPLICATE KEY UPDATE on a table with more than one unique key",
    .explanation = R"(
The row to update is the first one that collides in any unique key, in the order the
server looks at them. With two keys the new row may collide with two different rows, and
one of them, not both, is changed: the e-mail address of one user moves to the account
of another. Under statement-based replication the replica may choose the other one, which
is why the server calls such statements unsafe.

Find the row by the key that is meant and update it, or leave one unique key.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255) UNIQUE, name VARCHAR(80));
-- then
INSERT INTO users (id, email, name) VALUES (1, 'a@b.c', 'A')
    ON DUPLICATE KEY UPDATE name = 'A';
```

```sql good
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(255) UNIQUE, name VARCHAR(80));
-- then
INSERT INTO users (email, name) VALUES ('a@b.c', 'A') ON DUPLICATE KEY UPDATE name = 'A';
```

A key counts only when the statement gives a value for one of its columns, as a counter
that fills itself does not collide.
)",
    .sources = sources,
};

/// Whether the statement says what goes into some column of the key.
bool is_given(const Index& key, const ast::Insert& insert) {
    if (!insert.has_column_list) return true;
    return std::ranges::any_of(key.parts, [&](const KeyPart& part) {
        return std::ranges::any_of(insert.columns, [&](const ast::Expression& column) {
            return !column.name.empty() && equal_names(column.name.back().text, part.column);
        });
    });
}

void check(const ast::Insert& insert, RuleContext& ctx) {
    if (insert.on_duplicate.empty() || !insert.assignments.empty()) return;
    const ast::QualifiedName& name = insert.table;
    const ObjectName resolved{name.schema ? name.schema->text : ctx.step->session.database,
                              name.name.text};
    const auto table = ctx.step->before.table(resolved);
    if (!table) return;
    std::vector<const Index*> keys;
    for (const Index& index : table->indexes)
        if (index.is_unique() && is_given(index, insert)) keys.push_back(&index);
    if (keys.size() < 2) return;
    ctx.report(name.span(), "`{}` has {} unique keys that the row may collide with", name.name.text,
               keys.size())
        .about("{}", name.name.text)
        .note("when it collides with two rows, only one is updated: `{}` and `{}` decide",
              describe(keys[0]->parts), describe(keys[1]->parts))
        .help("update by the key that is meant");
}

} // namespace

extern const Rule upsert_with_several_unique_keys = rule(info, check);

} // namespace lintel::rules
