#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/c-api/8.4/en/c-api-multiple-queries.html",
    "https://pressly.github.io/goose/documentation/annotations/",
    "https://orm.drizzle.team/docs/migrations",
};

constexpr RuleInfo info{
    .id = "several-statements-at-once",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .fixable = Fixable::safe,
    .summary = "statements that the migration tool sends to the server as one",
    .explanation = R"(
The server takes one statement in a packet unless the connection says otherwise, and connections
of applications rarely do, since that opens the door to injected statements. goose and
sql-migrate cut a file behind each line that ends with `;`, so that two statements on a line go
together; Drizzle cuts it at `--> statement-breakpoint` and nowhere else. The server answers with
error 1064 at the second statement, though each is well.

Begin each statement on a line of its own, or put the breakpoint between them:

```sql good
-- +goose Up
CREATE TABLE notes (id INT PRIMARY KEY);
CREATE TABLE labels (id INT PRIMARY KEY);
```

Asked is only where the tool that keeps the folder is known. Where the connection allows several
(`multiStatements=true`, `multipleStatements`), switch the rule off.
)",
    .sources = sources,
};

} // namespace

extern const Rule several_statements_at_once = rule(info);

} // namespace lintel::rules
