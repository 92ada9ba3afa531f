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
    .id = "online-tool-add-unique",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "unique key whose duplicates an online schema change tool would drop silently",
    .explanation = R"(
gh-ost and pt-online-schema-change copy rows with `INSERT IGNORE`. A row that the new unique
key excludes is not copied and nobody is told, where the server itself would refuse the
change with error 1062.

Look for duplicates first, or leave the change to the server, which adds an index in place.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100) NOT NULL);
-- then
ALTER TABLE users ADD UNIQUE KEY (mail), ENGINE=InnoDB;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100) NOT NULL);
-- then
ALTER TABLE users ADD UNIQUE KEY (mail);
```

Name the tools you use in the option `tools`.
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    report_concern(step, ToolConcern::added_unique, ctx, "a new unique key of");
}

} // namespace

extern const Rule online_tool_add_unique = rule(info, check);

} // namespace lintel::rules
