#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/set-variable.html",
    "https://dev.mysql.com/doc/refman/8.4/en/persisted-system-variables.html",
};

constexpr RuleInfo info{
    .id = "global-setting-change",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "SET GLOBAL or SET PERSIST: changes the server for everybody",
    .explanation = R"(
A global setting changes the server for all databases and every connection that comes
after, stays when the migration has long ended, or, with `PERSIST`, survives the restart.
It is not undone when the migration fails, does not reach replicas, and needs a privilege
that migrations should not have and that managed services do not give (error 1227).

Set the session variable where the migration needs it (`SET SESSION ...`), and leave the
server's configuration to what manages the server.

```sql bad
SET GLOBAL max_allowed_packet = 1073741824;
```

```sql good
SET SESSION lock_wait_timeout = 5;
```
)",
    .sources = sources,
};

void check(const ast::Set& set, RuleContext& ctx) {
    for (const ast::SetVariable& variable : set.variables) {
        using enum ast::VariableScope;
        const bool until_restart = variable.scope == global;
        if (!until_restart && variable.scope != persist && variable.scope != persist_only) continue;
        Diagnostic& finding =
            ctx.report(variable.span, "`{}` is changed for the whole server", variable.name)
                .about("{}", variable.name);
        if (until_restart)
            finding.note("it stays changed until the server restarts, and is no secret to other "
                         "databases on it");
        else
            finding.note("it stays changed after a restart too");
        finding.help("use `SET SESSION`, or leave it to the server's configuration");
    }
}

} // namespace

extern const Rule global_setting_change = rule(info, check);

} // namespace lintel::rules
