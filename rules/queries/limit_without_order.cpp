#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/replication-features-limit.html",
    "https://dev.mysql.com/doc/refman/8.4/en/limit-optimization.html",
};

constexpr RuleInfo info{
    .id = "limit-without-order",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "UPDATE or DELETE with LIMIT and no ORDER BY: which rows it takes is left to chance",
    .explanation = R"(
Without `ORDER BY` the server takes the rows it meets first, which depends on the index it
happens to choose. Two environments, or a source and a replica with statement-based
replication, change different rows, and a second run goes on somewhere else. The server
itself calls such statements unsafe for replication (error 1592).

Order by the primary key: `DELETE FROM logs WHERE at < '2020-01-01' ORDER BY id LIMIT 5000`.

```sql bad
UPDATE users SET active = 0 WHERE locale = 'en' LIMIT 10;
```

```sql good
UPDATE users SET active = 0 WHERE locale = 'en' ORDER BY id LIMIT 10;
```

`LIMIT 1` is left alone, as it mostly says that there is one such row, and so are queries
that only read and statements in stored programs.
)",
    .sources = sources,
};

/// `LIMIT 1`; the clause is known by its text only.
bool is_one(const ast::Expression& limit, const SourceSet& files) {
    return files.text(limit.span).ends_with(" 1");
}

template <class Statement> void check(const Statement& statement, RuleContext& ctx) {
    if (!statement.limit || !statement.order_by.empty() || is_one(*statement.limit, ctx.sources))
        return;
    ctx.report(statement.limit->span, "which rows the limit takes is left to chance")
        .note("another index, server or replica may take others")
        .help("order by the primary key");
}

} // namespace

extern const Rule limit_without_order = rule(info, check<ast::Update>, check<ast::Delete>);

} // namespace lintel::rules
