#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1304, 1359, 1537};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_sp_already_exists",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_trg_already_exists",
    "https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html",
};

constexpr RuleInfo info{
    .id = "duplicate-stored-program",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "routine, trigger or event whose name is taken already",
    .explanation = R"(
MySQL has no `CREATE OR REPLACE` for these, so that a file which is applied again whenever
it changes has to drop first. Trigger names are the database's, not the table's: `audit` on
a second table is a second trigger of that name.

Write `DROP PROCEDURE IF EXISTS` before it, give a second trigger another name, or, where
the first is to stay, `CREATE ... IF NOT EXISTS` (since 8.0.29).

```sql bad
CREATE FUNCTION tax(p DECIMAL(9,2)) RETURNS DECIMAL(9,2) DETERMINISTIC RETURN p * 0.19;
CREATE FUNCTION tax(p DECIMAL(9,2)) RETURNS DECIMAL(9,2) DETERMINISTIC RETURN p * 0.2;
```

```sql good
CREATE FUNCTION tax(p DECIMAL(9,2)) RETURNS DECIMAL(9,2) DETERMINISTIC RETURN p * 0.19;
DROP FUNCTION IF EXISTS tax;
CREATE FUNCTION tax(p DECIMAL(9,2)) RETURNS DECIMAL(9,2) DETERMINISTIC RETURN p * 0.2;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule duplicate_stored_program = rule(info, check_refusal);

} // namespace lintel::rules
