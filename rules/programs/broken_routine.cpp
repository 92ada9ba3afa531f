#include "rules/programs/breakage.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html",
    "https://dev.mysql.com/doc/refman/8.4/en/stored-routines-syntax.html",
};

constexpr RuleInfo info{
    .id = "broken-routine",
    .category = Category::programs,
    .severity = Severity::warning,
    .summary = "a procedure, function or event names what is not there",
    .explanation = R"(
The server reads the body of a procedure, function or event when it runs, not when a table it
names is dropped or changed. What it lost is found out at the next call (error 1054, 1146 or
1305), which for a month-end job may be weeks later.

Change the routine together with the table, in the order that keeps both working: first the
routine that does without, then the drop.

```sql bad
CREATE TABLE ledger (id INT PRIMARY KEY, closed BOOL);
CREATE PROCEDURE close_month() UPDATE ledger SET closed = TRUE;
-- then
ALTER TABLE ledger DROP COLUMN closed;
```

```sql good
CREATE TABLE ledger (id INT PRIMARY KEY, closed BOOL);
CREATE PROCEDURE close_month() UPDATE ledger SET closed = TRUE;
-- then
DROP PROCEDURE close_month;
ALTER TABLE ledger DROP COLUMN closed;
```

Tables that a routine makes itself, and SQL that it puts together as text, are not looked at.
)",
    .sources = sources,
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    for_each_breakage(schema, BrokenThrough::routine, [&](const Breakage& breakage) {
        Diagnostic& finding = report_breakage(breakage, ctx);
        finding.note("the next call finds out; nothing is refused before");
        finding.help("change {} first so that it does without",
                     describe(breakage.broken.front().node));
    });
    for_each_program_problem(
        schema, ctx, false, [&](const Node& routine, const ServerError& problem) {
            ctx.report(problem.span, "{} cannot run to its end: {}", describe(routine),
                       problem.message)
                .about("{}", routine.object.name)
                .note("it can be made; what runs this statement fails with error {}",
                      problem.number);
        });
}

} // namespace

extern const Rule broken_routine = rule(info, check);

} // namespace lintel::rules
