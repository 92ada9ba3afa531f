#include "analyzer/engine/rule.hpp"
#include "rules/locking/predicted.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-limitations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html",
};

constexpr RuleInfo info{
    .id = "program-waits-for-migration",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "trigger, routine or event writes a table while the migration blocks writes to it",
    .explanation = R"(
A table that is copied, or changed under a lock, takes no writes until the end. Whatever writes it
waits, and what waits is not seen from the statement: a trigger writes the table for an `INSERT` into
another one, an event does at night, a procedure does from anywhere. Those statements wait too, with
the locks they hold, and give up with error 1205 or after `lock_wait_timeout`.

Look at the finding's list before the migration is run: stop the events
(`ALTER EVENT … DISABLE`), or run it at a time in which the tables with the triggers are quiet.

```sql bad
CREATE TABLE audit (id INT PRIMARY KEY, n INT);
CREATE TABLE orders (id INT PRIMARY KEY);
CREATE TRIGGER tr AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit (id) VALUES (NEW.id);
-- then
ALTER TABLE audit MODIFY n BIGINT;
```

```sql good
CREATE TABLE audit (id INT PRIMARY KEY, n INT);
CREATE TABLE orders (id INT PRIMARY KEY);
CREATE TRIGGER tr AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit (id) VALUES (NEW.id);
-- then
ALTER TABLE audit ADD COLUMN note VARCHAR(100);
```
)",
    .sources = sources,
};

void check(const Step& step, RuleContext& ctx) {
    const Prediction* prediction = prediction_for_existing(step);
    if (prediction == nullptr || prediction->writes_go_on) return;
    const ObjectName& table = prediction->before->name;
    const Dependency* first = nullptr;
    std::vector<Dependency> writers;
    for (Dependency& one :
         std::vector<Dependency>(ctx.graph.needed_by({NodeKind::table, table, {}})))
        if (is_write(one.need) && one.from.part.empty() && one.from.kind != NodeKind::table)
            writers.push_back(std::move(one));
    if (writers.empty()) return;
    first = &writers.front();
    Diagnostic& finding =
        ctx.report(step.statement.span, "{} writes `{}`, and waits while this runs",
                   describe(first->from), table.name);
    finding.about("{}", table.name);
    for (const Dependency& one : writers)
        if (!one.span.empty())
            finding.label(one.span, "{} {} it", describe(one.from), name_of(one.need));
    finding.note("whatever fires or calls it waits too, with the locks it holds")
        .help("stop it for the time, or run this when it is quiet");
}

} // namespace

extern const Rule program_waits_for_migration = rule(info, check);

} // namespace lintel::rules
