#include "analyzer/engine/rule.hpp"
#include "rules/replaced_routines.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html",
    "https://dev.mysql.com/doc/refman/8.4/en/call.html",
};

constexpr RuleInfo info{
    .id = "routine-signature-change",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "a routine is made anew with other parameters",
    .explanation = R"(
Parameters are passed by position and their number is checked at the call: code that is running
while the migration is deployed calls with the old list and fails with error 1318, or passes a
value where another is meant. There are no default values and no overloading.

Give the new signature a new name, let the callers move, and drop the old routine in a later
release; meanwhile the old one can call the new one.

```sql bad
CREATE PROCEDURE close_month(IN month INT) SELECT month;
-- then
DROP PROCEDURE close_month;
CREATE PROCEDURE close_month(IN year INT, IN month INT) SELECT year, month;
```

```sql good
CREATE PROCEDURE close_month(IN month INT) SELECT month;
-- then
CREATE PROCEDURE close_month_of(IN year INT, IN month INT) SELECT year, month;
```

Another name for a parameter changes nothing for the callers.
)",
    .sources = sources,
};

/// As in `IN int, OUT varchar(20)`.
std::string signature(const ast::CreateRoutine& routine, const Dialect& dialect) {
    const Charsets none{};
    std::string text;
    for (const ast::RoutineParameter& parameter : routine.parameters) {
        constexpr std::string_view modes[] = {"IN ", "OUT ", "INOUT "};
        if (!text.empty()) text += ", ";
        if (!routine.function) text += modes[static_cast<std::size_t>(parameter.mode)];
        text += describe(resolve(parameter.type, none, dialect), dialect);
    }
    if (routine.returns)
        text += " -> " + describe(resolve(*routine.returns, none, dialect), dialect);
    return text;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    for_each_replaced_routine(schema, ctx, [&](const Routine& old, const Routine& now) {
        const std::string was = signature(*old.definition, ctx.dialect);
        const std::string is = signature(*now.definition, ctx.dialect);
        if (was == is) return;
        ctx.report(now.declared_at, "{} `{}` changes from ({}) to ({})",
                   now.function ? "function" : "procedure", now.name.name, was, is)
            .about("{}", now.name.name)
            .label(old.declared_at, "as running code calls it")
            .help("give the new one a name of its own until nothing calls the old one");
    });
}

} // namespace

extern const Rule routine_signature_change = rule(info, check);

} // namespace lintel::rules
