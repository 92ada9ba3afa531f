#include "rules/charset/allowed_names.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset.html",
};

constexpr std::string_view usual[] = {"utf8mb4_0900_ai_ci", "utf8mb4_bin"};
constexpr Option<std::span<const std::string_view>> allowed{
    "allowed", usual, "collations that tables and columns may have"};
constexpr const OptionInfo* options[] = {&allowed};

constexpr RuleInfo info{
    .id = "disallowed-collation",
    .category = Category::charset,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "collation that is not on the list of allowed ones",
    .explanation = R"(
One collation for all text keeps joins on their indexes and comparisons free of surprises. The
option `allowed` lists those that tables and columns may have, by the server's names. The
rule is a matter of policy and off by default.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(80)) COLLATE=utf8mb4_general_ci;
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
```

The collation that a table or column ends up with counts, whether it was written or inherited,
where it is known. A table is reported once.
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    constexpr NamedAttribute attribute{"collation", &Table::collation, &Table::collation_written,
                                       &ColumnType::collation};
    report_disallowed(final.table, attribute, ctx.get(allowed), ctx);
}

} // namespace

extern const Rule disallowed_collation = rule(info, check);

} // namespace lintel::rules
