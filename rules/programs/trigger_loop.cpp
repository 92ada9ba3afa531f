#include "analyzer/catalog/dependents.hpp"
#include "analyzer/engine/rule.hpp"
#include "rules/programs/trigger_writes.hpp"

#include <set>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-program-restrictions.html",
};

constexpr RuleInfo info{
    .id = "trigger-loop",
    .category = Category::programs,
    .severity = Severity::warning,
    .summary = "triggers of several tables write each other's tables in a ring",
    .explanation = R"(
A trigger on `a` writes `b`, and a trigger on `b` writes `a`. The write that started it all is
still at work on `a`, so the second trigger is refused with error 1442 and with it the whole
statement. It shows only when the rows are such that both triggers do write.

Let one table lead: its trigger writes the other, and nothing writes back. Or put both writes in
one procedure.

```sql bad
CREATE TABLE accounts (id INT PRIMARY KEY, entries INT);
CREATE TABLE entries (id INT PRIMARY KEY, account_id INT, touched INT);
CREATE TRIGGER count_entries AFTER UPDATE ON entries FOR EACH ROW
    UPDATE accounts SET entries = entries + 1 WHERE id = NEW.account_id;
CREATE TRIGGER touch_entries AFTER UPDATE ON accounts FOR EACH ROW
    UPDATE entries SET touched = touched + 1 WHERE account_id = NEW.id;
```

```sql good
CREATE TABLE accounts (id INT PRIMARY KEY, entries INT);
CREATE TABLE entries (id INT PRIMARY KEY, account_id INT);
CREATE TRIGGER count_entries AFTER UPDATE ON entries FOR EACH ROW
    UPDATE accounts SET entries = entries + 1 WHERE id = NEW.account_id;
```

Which statement fires which trigger is looked at: an INSERT into a table that has only UPDATE
triggers goes no further.
)",
    .sources = sources,
};

using TriggerPtr = std::shared_ptr<const Trigger>;

bool fires(const Trigger& trigger, Need how) {
    switch (trigger.definition->event) {
    case ast::TriggerEvent::insert:
        return how == Need::inserts;
    case ast::TriggerEvent::update:
        return how == Need::updates;
    case ast::TriggerEvent::delete_:
        return how == Need::deletes;
    }
    return false;
}

struct Ring {
    const FinalSchema& schema;
    ObjectName start;
    std::set<ObjectName> met{};
    std::vector<Dependency> way{};

    bool leads_back(const Trigger& trigger) {
        for (const TriggerWrite& write :
             writes_of({NodeKind::trigger, trigger.name, {}}, schema.graph)) {
            const std::size_t before = way.size();
            way.insert(way.end(), write.way.begin(), write.way.end());
            if (write.table == start && before != 0) return true;
            if (write.table != start && met.insert(write.table).second)
                for (const ObjectName& name : triggers_of(schema.catalog, write.table))
                    if (const auto next = schema.catalog.trigger(name);
                        next && fires(*next, write.how) && leads_back(*next))
                        return true;
            way.resize(before);
        }
        return false;
    }
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    std::set<ObjectName> told;
    schema.catalog.triggers.for_each([&](const ObjectName& name, const TriggerPtr& trigger) {
        if (!trigger || !ctx.judged(trigger->declared_at) || told.contains(trigger->table)) return;
        Ring ring{schema, trigger->table};
        if (!ring.leads_back(*trigger)) return;
        Diagnostic& finding = ctx.report(trigger->declared_at,
                                         "what trigger `{}` writes leads back to its table `{}`",
                                         name.name, trigger->table.name);
        finding.about("{}", name.name);
        for (const Dependency& step : ring.way) {
            if (is_write(step.need)) told.insert(step.to.object);
            finding.label(step.span, "{} {} {}", describe(step.from), name_of(step.need),
                          describe(step.to));
        }
        finding.note(
            "where it comes to that, the write back is refused with error 1442, and the whole "
            "statement with it");
    });
}

} // namespace

extern const Rule trigger_loop = rule(info, check);

} // namespace lintel::rules
