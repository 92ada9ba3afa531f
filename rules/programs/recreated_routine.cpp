#include "rules/replaced_routines.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-routines-privileges.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-procedure.html",
    "https://mariadb.com/kb/en/create-procedure/",
};

constexpr RuleInfo info{
    .id = "recreated-routine",
    .category = Category::programs,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "routine in use is dropped and created again",
    .explanation = R"(
MySQL has no `CREATE OR REPLACE PROCEDURE`, so a new body means `DROP` and `CREATE`. Between the two,
however near they stand, calls fail with error 1305; when the `CREATE` fails, they go on failing.
The privileges that were given on the routine go with it (`automatic_sp_privileges`), and only its
creator gets new ones: whoever else was granted `EXECUTE` on it gets error 1370.

Create the new body under a name of its own and let the callers change over, or grant `EXECUTE` on
the database rather than the routine and run the two statements while nobody calls it. `ALTER
PROCEDURE` changes characteristics and the comment in place. MariaDB has `CREATE OR REPLACE`, which
keeps the privileges and leaves no gap.

Only routines from before the change set are reported. The rule is off by default.

```sql bad
CREATE PROCEDURE prune() DELETE FROM logs WHERE at < NOW() - INTERVAL 1 YEAR;
-- then
DROP PROCEDURE IF EXISTS prune;
CREATE PROCEDURE prune() DELETE FROM logs WHERE at < NOW() - INTERVAL 1 MONTH;
```

```sql good
CREATE PROCEDURE prune() DELETE FROM logs WHERE at < NOW() - INTERVAL 1 YEAR;
-- then
CREATE PROCEDURE prune_2() DELETE FROM logs WHERE at < NOW() - INTERVAL 1 MONTH;
```
)",
    .sources = sources,
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    for_each_replaced_routine(schema, ctx, [&](const Routine& old, const Routine& now) {
        if (now.definition->or_replace) return;
        Diagnostic& finding =
            ctx.report(now.declared_at, "{} `{}` is dropped and created again",
                       now.function ? "function" : "procedure", now.name.name)
                .about("{}", now.name.name)
                .note("calls fail in between, and privileges given on it are gone")
                .help("{}", ctx.dialect.is_mariadb() ? "use `CREATE OR REPLACE`"
                                                     : "give the new body a name of its own, or "
                                                       "grant its privileges anew");
        if (!old.declared_at.empty()) finding.label(old.declared_at, "as it is called now");
    });
}

} // namespace

extern const Rule recreated_routine = rule(info, check);

} // namespace lintel::rules
