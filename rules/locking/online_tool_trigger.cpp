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
    .id = "online-tool-trigger",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "trigger on a table that an online schema change tool would have to copy",
    .explanation = R"(
gh-ost before 1.1.7 and Spirit refuse a table with triggers: the copy would not have them, or
they would fire for the tool's own writes. pt-online-schema-change works by triggers itself
and carries the others over where it is told to.

Drop the trigger for the time of the change, or choose another tool.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, n INT);
CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET NEW.n = 1;
-- then
ALTER TABLE orders ENGINE=InnoDB;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, n INT);
-- then
ALTER TABLE orders ENGINE=InnoDB;
```

Name the tools you use in the option `tools`.
)",
    .sources = sources,
    .options = options,
};

void check(const Step& step, RuleContext& ctx) {
    report_concern(step, ToolConcern::trigger, ctx, "a trigger of");
}

} // namespace

extern const Rule online_tool_trigger = rule(info, check);

} // namespace lintel::rules
