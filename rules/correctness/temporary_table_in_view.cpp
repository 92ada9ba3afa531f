#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1351, 1352};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_view_select_tmptable",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_view_select_variable",
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
};

constexpr RuleInfo info{
    .id = "temporary-table-in-view",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "view that reads a temporary table or a variable",
    .explanation = R"(
A view is there for every connection; a temporary table and a user variable are one
connection's. So are the parameters of a routine in which a view is made. The server refuses
such a view, though the query in it runs.

Make the table a permanent one, or the view a procedure that takes the value as a parameter.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, shop INT);
CREATE VIEW orders_here AS SELECT id FROM orders WHERE shop = @shop;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, shop INT);
CREATE PROCEDURE orders_of(here INT) SELECT id FROM orders WHERE shop = here;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule temporary_table_in_view = rule(info, check_refusal);

} // namespace lintel::rules
