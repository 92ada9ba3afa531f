#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://documentation.red-gate.com/flyway/flyway-concepts/migrations",
    "https://github.com/pressly/goose",
};

constexpr RuleInfo info{
    .id = "duplicate-migration-version",
    .category = Category::hygiene,
    .severity = Severity::error,
    .summary = "two migrations have one version",
    .explanation = R"(
The version says which migrations a server has run. Where two files have the same one, Flyway,
goose, golang-migrate and others refuse to run at all, and those that do not run one of the
two and take the other for done. It comes about when two branches each add the next number
and both are merged: neither of them alone looks wrong.

Give the one that came later a version of its own, behind all others:

```sql good
-- V8__phone.sql, beside V7__email.sql
ALTER TABLE users ADD COLUMN phone VARCHAR(20);
```

Asked is only where the tool that keeps the folder is known (`lintel check --statistics` says
which), and counted as that tool counts: to Flyway `V1` and `V1.0` are one version, to dbmate
`1` and `01` are two.
)",
    .sources = sources,
};

} // namespace

extern const Rule duplicate_migration_version = rule(info);

} // namespace lintel::rules
