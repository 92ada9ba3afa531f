#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1347, Refused::trigger}, 1361};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_trg_on_view_or_temp_table",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_wrong_object",
    "https://dev.mysql.com/doc/refman/8.4/en/create-trigger.html",
};

constexpr RuleInfo info{
    .id = "trigger-on-view",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "trigger on a view or a temporary table",
    .explanation = R"(
Triggers fire on the rows of permanent tables. PostgreSQL and SQL Server have `INSTEAD OF`
triggers on views; MySQL has none, and a write through a view fires those of its table.

Put the trigger on the table that the view reads.

```sql bad
CREATE TABLE accounts (id INT PRIMARY KEY, name VARCHAR(50));
CREATE VIEW users AS SELECT id, name FROM accounts;
CREATE TRIGGER trim_name BEFORE INSERT ON users FOR EACH ROW SET NEW.name = TRIM(NEW.name);
```

```sql good
CREATE TABLE accounts (id INT PRIMARY KEY, name VARCHAR(50));
CREATE VIEW users AS SELECT id, name FROM accounts;
CREATE TRIGGER trim_name BEFORE INSERT ON accounts FOR EACH ROW SET NEW.name = TRIM(NEW.name);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule trigger_on_view = rule(info, check_refusal);

} // namespace lintel::rules
