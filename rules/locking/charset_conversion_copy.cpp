#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-table-operations",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-conversion.html",
};

constexpr RuleInfo info{
    .id = "charset-conversion-copy",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "CONVERT TO CHARACTER SET that copies an existing table",
    .explanation = R"(
Converting rewrites every string of the table, so it is copied while writes to it wait.
Only a few conversions read alike in the old bytes and the new: `utf8mb3` to `utf8mb4` for
columns in no index and within one length byte, and another collation of the same set.

A conversion can also fail half way through: characters the new set does not have, keys
that become too long, `VARCHAR`s that no longer fit a row, values that are equal under the
new collation. Try it on a copy of the data. To change the default for new columns alone,
`ALTER TABLE … DEFAULT CHARACTER SET` needs no copy; then convert column by column, or the
table with an online schema change tool.

```sql bad
CREATE TABLE names (id INT PRIMARY KEY, name VARCHAR(100)) CHARACTER SET latin1;
-- then
ALTER TABLE names CONVERT TO CHARACTER SET utf8mb4;
```

```sql good
CREATE TABLE names (id INT PRIMARY KEY, name VARCHAR(100)) CHARACTER SET latin1;
-- then
ALTER TABLE names DEFAULT CHARACTER SET utf8mb4;
```
)",
    .sources = sources,
};

void check(const CharsetConverted& change, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(*ctx.step);
    if (prediction == nullptr || !copies_unasked(*prediction)) return;
    const std::string table = table_name(*prediction);
    Diagnostic& finding =
        ctx.report(change.span, "`{}` is converted to `{}`, which copies it", table, change.charset)
            .about("{}", table);
    std::size_t told = 0;
    for (const Reason& reason : prediction->reasons)
        if (reason.operation == Operation::change_type && ++told <= 3)
            finding.note("{}", reason.text);
    finding.note("writes to `{}` wait until the copy is complete", table)
        .help("set the default for new columns alone with `DEFAULT CHARACTER SET`, and convert the "
              "rest with an online schema change tool");
}

} // namespace

extern const Rule charset_conversion_copy = rule(info, check);

} // namespace lintel::rules
