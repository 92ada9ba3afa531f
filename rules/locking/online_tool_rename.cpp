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
    .id = "online-tool-rename",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "rename that online schema change tools refuse or mistake for a new column",
    .explanation = R"(
None of the tools renames a table. A renamed column is a matter of trust: the tools see a
column that is gone and one that is new, and without being told lose its values (gh-ost asks
for `--approve-renamed-columns`, pt-online-schema-change for `--no-check-alter`); Spirit
refuses to rename a column of the primary key.

The server renames columns and tables at once: leave it to a statement of its own.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100));
-- then
ALTER TABLE users RENAME COLUMN mail TO email, ENGINE=InnoDB;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100));
-- then
ALTER TABLE users RENAME COLUMN mail TO email;
```

Name the tools you use in the option `tools`.
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    report_concern(step, ToolConcern::rename, ctx, "a rename in");
}

} // namespace

extern const Rule online_tool_rename = rule(info, check);

} // namespace lintel::rules
