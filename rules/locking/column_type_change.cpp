#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/column_change.hpp"
#include "rules/locking/length_byte.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-column-operations",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance",
};

constexpr RuleInfo info{
    .id = "column-type-change",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "column of an existing table gets a type that needs the table copied",
    .explanation = R"(
Where the new type is stored differently, InnoDB cannot change it in place. The
server makes a new table, copies every row into it under `ALGORITHM=COPY` and swaps
the two. Reads go on, every write to the table waits until the end, and replicas
do the same after the source has finished. On a large table that is an outage.

Few changes escape: a `VARCHAR` that grows without needing a second length byte
(which it needs from 256 bytes on, 64 characters in utf8mb4), members appended to an
`ENUM` or `SET` within its storage size, and what changes no type at all. Write
`ALGORITHM=INPLACE` to have anything else refused at once instead of run.

Otherwise add a column of the new type, write both from the application, fill it in
batches, and switch the readers over; or let an online schema change tool (gh-ost,
pt-online-schema-change, spirit) do the same for the whole table.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, quantity INT NOT NULL);
-- then
ALTER TABLE orders MODIFY quantity BIGINT NOT NULL;
```

```sql good
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, reference VARCHAR(100) NOT NULL);
-- then
ALTER TABLE orders MODIFY reference VARCHAR(200) NOT NULL;
```

Where the old type is not known, the first `MODIFY` or `CHANGE` of a file gets a note, since
only the server can tell.
)",
    .sources = sources,
};

void note_unknown(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.redefined || ctx.has_reported_in(change.span.file)) return;
    ctx.report_as_note(change.span, "a new type may need `{}` copied: the old one is not known",
                       change.after->name.name)
        .about("{}.{}", change.after->name.name, change.from.name)
        .help("show Lintel the schema with `--schema`");
}

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (change.before == nullptr || !existed_before(change.before) || !existed_before(change.from))
        return;
    if (!change.from.defined) return note_unknown(change, ctx);
    const TypeRewrite rewrite =
        type_rewrite(change.from, change.to, *change.before, *change.after, ctx.dialect);
    if (rewrite.rewrite != Rewrite::copy || length_byte_crossing(change, ctx)) return;

    const std::string& table = change.after->name.name;
    const Span place = change.type_span.empty() ? change.span : change.type_span;
    Diagnostic& finding =
        ctx.report(place, "`{}` of `{}` changes from `{}` to `{}`, which copies the table",
                   change.from.name, table, describe(change.from.type, ctx.dialect),
                   describe(change.to.type, ctx.dialect))
            .about("{}.{}", table, change.from.name)
            .note("{}", rewrite.reason)
            .note("writes to `{}` wait until the copy is complete", table);
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the type until now");
    finding.help("add a column of the new type, fill it in batches and switch over, or use an "
                 "online schema change "
                 "tool");
}

} // namespace

extern const Rule column_type_change = rule(info, check);

} // namespace lintel::rules
