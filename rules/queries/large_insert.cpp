#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/insert-optimization.html",
    "https://dev.mysql.com/doc/refman/8.4/en/packet-too-large.html",
};

constexpr Option<std::int64_t> rows{"rows", 1000, "most rows that one INSERT may have"};
constexpr const OptionInfo* options[] = {&rows};

constexpr RuleInfo info{
    .id = "large-insert",
    .category = Category::queries,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "one INSERT or REPLACE writes more rows than the limit",
    .explanation = R"(
Rows in one statement are one transaction and one packet. Past `max_allowed_packet` the server closes
the connection (error 1153); before that it holds the locks on what it wrote, and on the gaps of
unique keys, until all of it is done, and a replica does it again in one piece while it falls behind.
A mistake in the last row rolls back all others.

Write some hundred rows at a time, which is where a larger statement stops being faster. Rows that
are more than a lookup table are data, and are loaded by a tool of their own, not by a migration.

The option `rows` says how many one statement may have. The rule is a matter of policy and off by
default.

```sql bad
-- option: rows = 2
INSERT INTO colours (name) VALUES ('red'), ('green'), ('blue');
```

```sql good
INSERT INTO colours (name) VALUES ('red'), ('green'), ('blue');
```
)",
    .sources = sources,
    .options = options,
};

void check(const ast::Insert& insert, RuleContext& ctx) {
    const auto most = static_cast<std::uint64_t>(std::max<std::int64_t>(ctx.get(rows), 0));
    if (insert.row_count <= most) return;
    ctx.report(insert.table.span(), "{} rows are written to `{}` in one statement",
               insert.row_count, insert.table.name.text)
        .about("{}", insert.table.name.text)
        .help("write them in statements of at most {} rows, or load them apart from migrations",
              most);
}

} // namespace

extern const Rule large_insert = rule(info, check);

} // namespace lintel::rules
