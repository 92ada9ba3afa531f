#include "analyzer/catalog/table_requirements.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "server-system-variables.html#sysvar_restrict_fk_on_non_standard_key",
};

constexpr RuleInfo info{
    .id = "foreign-key-to-nonunique-key",
    .category = Category::foreign_keys,
    .severity = Severity::warning,
    .summary = "foreign key references columns that are no unique key of their table",
    .explanation = R"(
InnoDB long took any index of the parent that begins with the columns, but what such a key
means is not defined: several parents may have the value, and `ON DELETE CASCADE` deletes the
child with the first of them. From 8.4 on `restrict_fk_on_non_standard_key` is on and the
server refuses the key with error 6125 (`would-fail` says so); dumps that have one cannot be
loaded any more.

Reference the primary key or a unique key, all its columns; make the parent's index `UNIQUE`
where its values are.

```sql bad
-- target: mysql-8.0
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), KEY (name));
CREATE TABLE posts (id INT PRIMARY KEY, author VARCHAR(50), FOREIGN KEY (author) REFERENCES users (name));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), UNIQUE KEY (name));
CREATE TABLE posts (id INT PRIMARY KEY, author VARCHAR(50), FOREIGN KEY (author) REFERENCES users (name));
```
)",
    .sources = sources,
};

void look_at(const ForeignKey& key, const Table& child, RuleContext& ctx) {
    const TablePtr parent = key.referenced_table == child.name
                                ? std::make_shared<const Table>(child)
                                : ctx.step->after.find_table(key.referenced_table);
    if (!parent || !parent->complete || key.referenced_columns.empty()) return;
    if (std::ranges::any_of(parent->indexes, [&](const Index& index) {
            return is_key_of(index, key.referenced_columns);
        }))
        return;
    Diagnostic& finding = ctx.report(
        key.declared_at, "foreign key `{}` references columns of `{}` that are no unique key",
        key.name, parent->name.name);
    finding.about("{}.{}", child.name.name, key.name)
        .note("several rows of `{}` may have the value: which one is the parent is not defined",
              parent->name.name);
    if (ctx.dialect.is_mysql())
        finding.note("from MySQL 8.4 on the server refuses it with error 6125, unless "
                     "restrict_fk_on_non_standard_key is off");
    finding.label(parent->declared_at, "the parent")
        .help("reference the primary key or all columns of a unique key");
}

void check_created(const TableCreated& creation, RuleContext& ctx) {
    if (creation.after)
        for (const ForeignKey& key : creation.after->foreign_keys)
            look_at(key, *creation.after, ctx);
}

void check_added(const ForeignKeyAdded& addition, RuleContext& ctx) {
    if (addition.after) look_at(addition.foreign_key, *addition.after, ctx);
}

} // namespace

extern const Rule foreign_key_to_nonunique_key = rule(info, check_created, check_added);

} // namespace lintel::rules
