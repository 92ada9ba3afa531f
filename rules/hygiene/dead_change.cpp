#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "dead-change",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "what a pending file makes is dropped before anyone had it",
    .explanation = R"(
Both statements are still to be run: what the one adds, the other takes away, and between them
production builds an index, or rewrites a table, for nothing. It happens when a decision is
taken back in a new migration before the first one went out.

Take both out while nobody has run them. A file that has run anywhere must stay as it is.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
-- then
CREATE INDEX by_name ON users (name);
DROP INDEX by_name ON users;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN tmp INT;
UPDATE users SET tmp = id WHERE id > 0;
ALTER TABLE users DROP COLUMN tmp;
```

Columns and tables are looked at when another file drops them: within one they are scratch. It speaks only
where earlier files are known to have been run (`--new`, `--schema`): in a whole history every
drop is of something that was made before.
)",
    .sources = sources,
};

/// Whether the table was made by history that was read.
bool has_run(const TablePtr& table) { return table && table->preexisting && table->complete; }

/// In one file, columns and tables are scratch: filled, read and dropped again.
bool made_elsewhere(Span declared_at, Span dropped, RuleContext& ctx) {
    return !declared_at.empty() && declared_at.file != dropped.file && ctx.judged(declared_at);
}

void report(Span dropped, Span made, std::string_view what, const std::string& name,
            RuleContext& ctx) {
    ctx.report(dropped, "{} `{}` goes before it was ever there", what, name)
        .about("{}", name)
        .label(made, "made here")
        .help("take both out, if neither file has been run");
}

void check_column(const ColumnDropped& drop, RuleContext& ctx) {
    if (!has_run(drop.before) || !drop.column.defined || drop.column.preexisting) return;
    if (made_elsewhere(drop.column.declared_at, drop.span, ctx))
        report(drop.span, drop.column.declared_at, "column", drop.column.name, ctx);
}

void check_index(const IndexDropped& drop, RuleContext& ctx) {
    if (!has_run(drop.before) || drop.index.parts.empty() || drop.index.preexisting) return;
    if (!drop.index.declared_at.empty() && ctx.judged(drop.index.declared_at))
        report(drop.span, drop.index.declared_at, "index", drop.index.name, ctx);
}

bool has_history(const Catalog& catalog) {
    bool found = false;
    catalog.tables.for_each(
        [&](const ObjectName&, const TablePtr& table) { found = found || has_run(table); });
    return found;
}

void check_table(const TableDropped& drop, RuleContext& ctx) {
    if (!drop.before || drop.before->preexisting || drop.before->temporary) return;
    if (made_elsewhere(drop.before->declared_at, drop.span, ctx) && has_history(ctx.step->before))
        report(drop.span, drop.before->declared_at, "table", drop.name.name, ctx);
}

} // namespace

extern const Rule dead_change = rule(info, check_column, check_index, check_table);

} // namespace lintel::rules
