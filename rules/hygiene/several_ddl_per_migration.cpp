#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
    "https://dev.mysql.com/doc/refman/8.4/en/atomic-ddl.html",
};

constexpr Option<std::int64_t> most{"max", 1, "most statements of a file that change the schema"};
constexpr const OptionInfo* options[] = {&most};

constexpr RuleInfo info{
    .id = "several-ddl-per-migration",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "file changes the schema by more than one statement",
    .explanation = R"(
Each DDL statement commits by itself. When the second of three fails, the first stays done, the tool
records the file as failed, and it can neither be run again, since the first would now fail, nor be
taken back as a whole. Someone has to find out by hand how far it came. A file with one statement is
done or not done.

Give each statement a file of its own. Changes of one table go into one `ALTER TABLE`, which is done as
a whole or not at all, where they can be combined without losing `ALGORITHM=INSTANT`.

The option `max` says how many statements a file may have that make, alter or drop schema objects;
temporary tables do not count. The first one too many is reported. The rule is a matter of policy and
off by default: it is of no use for a schema kept in one file.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE users ADD COLUMN last_order BIGINT UNSIGNED;
```

```sql good
CREATE TEMPORARY TABLE picked (id INT PRIMARY KEY);
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
INSERT INTO orders (id) VALUES (1);
```
)",
    .sources = sources,
    .options = options,
};

void check(const FileEnd& file, RuleContext& ctx) {
    const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(ctx.get(most), 1));
    if (file.definitions.size() <= limit) return;
    ctx.report(file.definitions[limit], "the file changes the schema by {} statements",
               file.definitions.size())
        .label(file.definitions.front(), "the first is done when a later one fails")
        .help("put each into a file of its own");
}

} // namespace

extern const Rule several_ddl_per_migration = rule(info, check);

} // namespace lintel::rules
