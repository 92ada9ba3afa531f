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
    .id = "online-tool-unique-key",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "no unique key by which an online schema change tool could match rows",
    .explanation = R"(
The tools find a row again by a unique key that is the same in the old table and the new:
without NULLs, and of the same columns. Where there is none, or where the primary key is
what changes, gh-ost refuses, pt-online-schema-change refuses to delete rows by it, and
Spirit wants the primary key itself.

Give the table a second unique key for the time of the change.

```sql bad
CREATE TABLE log (at DATETIME NOT NULL, text TEXT);
-- then
ALTER TABLE log ENGINE=InnoDB;
```

```sql good
CREATE TABLE log (id BIGINT PRIMARY KEY, at DATETIME NOT NULL, text TEXT);
-- then
ALTER TABLE log ENGINE=InnoDB;
```

Name the tools you use in the option `tools`.
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    report_concern(step, ToolConcern::unique_key, ctx, "the keys of");
}

} // namespace

extern const Rule online_tool_unique_key = rule(info, check);

} // namespace lintel::rules
