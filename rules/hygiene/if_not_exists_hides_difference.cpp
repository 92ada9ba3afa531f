#include "analyzer/catalog/apply.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
};

constexpr RuleInfo info{
    .id = "if-not-exists-hides-difference",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "CREATE TABLE IF NOT EXISTS of a table that is there with another definition",
    .explanation = R"(
The table is there, so the server does nothing and says so in a note that no tool shows. The
migration counts as done, and the columns, keys and types it declares are on the databases that
were set up later and on no other. The code that needs them fails on some servers only.

Write the difference as `ALTER TABLE`. Leave `IF NOT EXISTS` out of migrations, which run once
anyway: then such a clash is an error, and is seen.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY, email VARCHAR(200));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN email VARCHAR(200);
```

Compared are columns with their types, and keys by what they cover. A table of the same
definition is not reported.
)",
    .sources = sources,
};

/// How two tables differ, in words; empty when they do not as far as is compared.
std::string difference(const Table& there, const Table& written, const Dialect& dialect) {
    for (const Column& column : written.columns) {
        const Column* old = there.find_column(column.name);
        if (old == nullptr) return fmt::format("column `{}` is not in it", column.name);
        if (!old->defined || !column.defined) continue;
        const std::string old_type = describe(old->type, dialect);
        const std::string new_type = describe(column.type, dialect);
        if (old_type != new_type)
            return fmt::format("column `{}` is `{}` there, not `{}`", column.name, old_type,
                               new_type);
        if (old->nullable != column.nullable)
            return fmt::format("column `{}` is {} there", column.name,
                               old->nullable ? "NULL" : "NOT NULL");
    }
    for (const Column& column : there.columns)
        if (written.find_column(column.name) == nullptr)
            return fmt::format("column `{}` is in it and not in this definition", column.name);
    for (const Index& index : written.indexes) {
        const bool covered = std::ranges::any_of(there.indexes, [&](const Index& one) {
            return one.kind == index.kind && describe(one.parts) == describe(index.parts);
        });
        if (!index.implicit && !covered)
            return fmt::format("it has no such key on `{}`", describe(index.parts));
    }
    return {};
}

void check(const ast::CreateTable& create, RuleContext& ctx) {
    if (!create.if_not_exists || create.temporary || create.like || create.query) return;
    const ObjectName name{create.table.schema ? create.table.schema->text
                                              : ctx.step->session.database,
                          create.table.name.text};
    const TablePtr there = ctx.step->before.find_table(name);
    if (!there || !there->complete || there->temporary) return;
    // Only the name is in the way: in an open catalog without the table the rest is as it was.
    Catalog without = ctx.step->before;
    without.put_table(name, nullptr);
    const Effect effect = apply(ctx.step->statement, without, ctx.step->session, ctx.dialect, true);
    const TablePtr written = effect.errors.empty() ? effect.catalog.find_table(name) : nullptr;
    if (!written || !written->complete) return;
    const std::string differs = difference(*there, *written, ctx.dialect);
    if (differs.empty()) return;
    ctx.report(create.table.span(), "`{}` is there already, and this is skipped: {}", name.name,
               differs)
        .about("{}", name.name)
        .label(there->declared_at, "declared here")
        .help("write the difference as `ALTER TABLE {}`", name.name);
}

} // namespace

extern const Rule if_not_exists_hides_difference = rule(info, check);

} // namespace lintel::rules
