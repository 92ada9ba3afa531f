#include "analyzer/engine/rule.hpp"

#include <ranges>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html",
    "https://dev.mysql.com/doc/refman/8.4/en/set-variable.html",
};

constexpr RuleInfo info{
    .id = "session-setting-leak",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "file changes a setting of the connection and does not set it back",
    .explanation = R"(
A tool that runs its migrations on one connection runs the next file under what this one set.
With `foreign_key_checks` off, that file's foreign keys are not checked and parents may be
dropped; with another `sql_mode`, a value that should be refused is cut off. The same file
then does one thing in a fresh installation, where everything runs in a row, and another in
production, where it runs alone.

Save the setting and put it back at the end, as dumps do:
`SET @old_checks = @@foreign_key_checks, foreign_key_checks = 0` and
`SET foreign_key_checks = @old_checks`.

```sql bad
SET foreign_key_checks = 0;
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
```

```sql good
SET foreign_key_checks = 0;
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
SET foreign_key_checks = 1;
```

Looked at are `foreign_key_checks`, `unique_checks`, `sql_mode` and `default_storage_engine`.
)",
    .sources = sources,
};

/// The last place where the file sets the variable.
const ast::SetVariable* find_last(const std::vector<ast::Statement>& statements,
                                  std::string_view name) {
    for (const ast::Statement& one : std::views::reverse(statements)) {
        const auto* set = std::get_if<ast::Set>(&one.node);
        if (set == nullptr) continue;
        for (const ast::SetVariable& variable : std::views::reverse(set->variables)) {
            const bool of_session = variable.scope == ast::VariableScope::unspecified ||
                                    variable.scope == ast::VariableScope::session;
            const std::size_t dot = variable.name.rfind('.');
            const std::string_view plain =
                std::string_view(variable.name).substr(dot == std::string::npos ? 0 : dot + 1);
            if (of_session && plain == name) return &variable;
        }
    }
    return nullptr;
}

void report(const FileEnd& file, std::string_view name, std::string_view effect, RuleContext& ctx) {
    const ast::SetVariable* last = find_last(file.statements, name);
    if (last == nullptr) return;
    ctx.report(last->span, "`{}` is not set back at the end of the file", name)
        .about("{}", name)
        .note("{}", effect)
        .help("save it in a user variable before, and set it back at the end");
}

void check(const FileEnd& file, RuleContext& ctx) {
    const Session& start = file.start;
    const Session& end = file.end;
    if (start.foreign_key_checks != end.foreign_key_checks)
        report(file, "foreign_key_checks",
               "foreign keys of the next file on this connection are not checked as they were",
               ctx);
    if (start.unique_checks != end.unique_checks)
        report(file, "unique_checks",
               "unique keys of the next file on this connection are not checked as they were", ctx);
    if (start.sql_mode != end.sql_mode)
        report(file, "sql_mode", "the next file on this connection runs in another mode", ctx);
    if (start.default_storage_engine != end.default_storage_engine)
        report(file, "default_storage_engine",
               "tables of the next file on this connection get another engine", ctx);
}

} // namespace

extern const Rule session_setting_leak = rule(info, check);

} // namespace lintel::rules
