#include "rules/correctness/refusal.hpp"
#include "rules/locking/split.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1795};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_innodb_ft_limit",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr RuleInfo info{
    .id = "several-fulltext-indexes",
    .category = Category::correctness,
    .severity = Severity::error,
    .fixable = Fixable::safe,
    .summary = "ALTER TABLE that adds more than one FULLTEXT index in place",
    .explanation = R"(
InnoDB builds one full-text index at a time: a second one in the same statement is refused,
though each by itself is built in place. In a `CREATE TABLE` there can be any number of them,
so that a schema which loads well cannot be arrived at by the migration that was made from it.

Write a statement for each. With `ALGORITHM=COPY` the server takes them together, and blocks all
writes while it copies the table.

```sql bad
CREATE TABLE pages (id BIGINT UNSIGNED PRIMARY KEY, title VARCHAR(200), body TEXT);
ALTER TABLE pages ADD FULLTEXT KEY by_title (title), ADD FULLTEXT KEY by_body (body);
```

```sql good
CREATE TABLE pages (id BIGINT UNSIGNED PRIMARY KEY, title VARCHAR(200), body TEXT);
ALTER TABLE pages ADD FULLTEXT KEY by_title (title);
ALTER TABLE pages ADD FULLTEXT KEY by_body (body);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    finding.help("give each FULLTEXT index a statement of its own");
    suggest_split(finding, *ctx.step, ctx, Applicability::safe);
}

} // namespace

extern const Rule several_fulltext_indexes = rule(info, check);

} // namespace lintel::rules
