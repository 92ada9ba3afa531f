#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/clauses.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/"
    "innodb-online-ddl-operations.html#online-ddl-generated-column-operations",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-generated-columns.html",
};

constexpr RuleInfo info{
    .id = "add-stored-generated-column",
    .category = Category::locking,
    .severity = Severity::warning,
    .summary = "stored generated column is added to an existing table",
    .explanation = R"(
The value of a `STORED` column is worked out for every row and written into it, so the
table is copied while writes to it wait. A `VIRTUAL` column is worked out when it is read:
adding it is instant, and it can be indexed all the same, which stores its values in the
index and nowhere else.

`STORED` is needed only for a primary key, a foreign key, a `FULLTEXT` or `SPATIAL` index, or
an expression that is dear to work out.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
-- then
ALTER TABLE users ADD COLUMN domain VARCHAR(255) AS (substring_index(email, '@', -1)) STORED;
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255));
-- then
ALTER TABLE users ADD COLUMN domain VARCHAR(255) AS (substring_index(email, '@', -1)) VIRTUAL;
```
)",
    .sources = sources,
};

/// The word STORED or PERSISTENT at the end of the generation clause.
std::optional<Span> stored_word(Span clause, const SourceSet& files) {
    const std::string text = folded(files.text(clause));
    for (const std::string_view word : {"stored", "persistent"})
        if (text.ends_with(word))
            return Span{clause.file, clause.end - static_cast<std::uint32_t>(word.size()),
                        clause.end};
    return std::nullopt;
}

void check(const ColumnAdded& addition, RuleContext& ctx) {
    if (!existed_before(addition.before)) return;
    if (!addition.column.generation || !addition.column.generation->stored) return;
    const std::string& table = addition.after->name.name;
    Diagnostic& finding =
        ctx.report(addition.span, "stored generated column `{}` copies `{}`", addition.column.name,
                   table)
            .about("{}.{}", table, addition.column.name)
            .note("its value is worked out and written for each row, and writes to `{}` wait "
                  "meanwhile",
                  table)
            .help("make it `VIRTUAL`, which is instant; an index on it holds its values");
    const ast::AddColumn* add = added_column(ctx.step->statement, addition.span);
    if (add == nullptr || !add->column.generated) return;
    if (const auto stored = stored_word(add->column.generated->span, ctx.sources))
        finding.suggest({"make it virtual", {{*stored, "VIRTUAL"}}, Applicability::unsafe});
}

} // namespace

extern const Rule add_stored_generated_column = rule(info, check);

} // namespace lintel::rules
