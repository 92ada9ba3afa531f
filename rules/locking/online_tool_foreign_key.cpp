#include "analyzer/engine/rule.hpp"
#include "rules/locking/tool_remarks.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://github.com/github/gh-ost/blob/master/doc/requirements-and-limitations.md",
    "https://docs.percona.com/percona-toolkit/pt-online-schema-change.html",
    "https://github.com/block/spirit",
};

constexpr const OptionInfo* options[] = {&tools_in_use};

constexpr RuleInfo info{
    .id = "online-tool-foreign-key",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "foreign key that online schema change tools refuse or rename",
    .explanation = R"(
gh-ost and Spirit refuse a table that has foreign keys or that others reference: they put a
new table in the place of the old one, and the keys would go on pointing at the old.
pt-online-schema-change has a way (`--alter-foreign-keys-method`), which renames the keys of
the table itself and blocks for longer.

Know it when the migration is written rather than when the tool is started.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
-- then
ALTER TABLE orders ADD COLUMN n CHAR(5), ENGINE=InnoDB;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, u INT);
-- then
ALTER TABLE orders ADD COLUMN n CHAR(5), ENGINE=InnoDB;
```

Name the tools you use in the option `tools`.
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    report_concern(step, ToolConcern::foreign_key, ctx, "a foreign key of");
}

} // namespace

extern const Rule online_tool_foreign_key = rule(info, check);

} // namespace lintel::rules
