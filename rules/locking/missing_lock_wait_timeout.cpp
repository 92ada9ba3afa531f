#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_lock_wait_timeout",
    "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html",
    "https://mariadb.com/kb/en/server-system-variables/#lock_wait_timeout",
};

constexpr Option<std::int64_t> seconds{"seconds", 10, "how long the fix has DDL wait for a lock"};
constexpr const OptionInfo* options[] = {&seconds};

constexpr RuleInfo info{
    .id = "missing-lock-wait-timeout",
    .category = Category::locking,
    .severity = Severity::warning,
    .on_by_default = false,
    .fixable = Fixable::unsafe,
    .summary = "table in use is changed without a limit to the wait for its metadata lock",
    .explanation = R"(
Every `ALTER`, `DROP` and `RENAME` needs the table's metadata lock for itself at some moment, however
instant the change is. It waits for each transaction that has touched the table, such as a report that
runs for an hour or a session that somebody left open; and whatever comes after it, a plain `SELECT`
too, waits behind it. The limit to that wait is `lock_wait_timeout`: a year in MySQL, a day in MariaDB.
`innodb_lock_wait_timeout` has to do with locks on rows alone.

Set it for the session to some seconds, so that the migration fails (error 1205) instead of the
application, and try again. The fix does that before the first such statement of a file, for as long as
the option `seconds` says. It is unsafe since a statement that would have waited fails then.

Told once a file, of tables from before the change set. A tool that sets the variable on its connection
makes the rule superfluous. It is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(80);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
-- then
SET SESSION lock_wait_timeout = 5;
ALTER TABLE users ADD COLUMN name VARCHAR(80);
```
)",
    .sources = sources,
    .options = options,
};

/// The table in use that the statement changes; null when there is none.
const ObjectName* changed_table(const Step& step) {
    for (const Change& change : step.changes) {
        const ObjectName* found = std::visit(
            []<class Kind>(const Kind& kind) -> const ObjectName* {
                if constexpr (!std::is_base_of_v<TableChange, Kind> ||
                              std::is_same_v<Kind, TableCreated>)
                    return nullptr;
                else if constexpr (requires { kind.name.schema; })
                    return existed_before(kind.before) ? &kind.name : nullptr;
                else if (!existed_before(kind.before))
                    return nullptr;
                else
                    return kind.before ? &kind.before->name : &kind.after->name;
            },
            change);
        if (found != nullptr) return found;
    }
    return nullptr;
}

/// Where `;` does not end a statement, none can be put before another.
bool has_other_delimiter(std::string_view text) {
    constexpr std::string_view word = "DELIMITER";
    return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
               return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b;
           }) != text.end();
}

void check(const Step& step, RuleContext& ctx) {
    const Span statement = step.statement.span;
    if (step.session.assigned.find("lock_wait_timeout") != nullptr ||
        !ast::defines_schema(step.statement) || ctx.has_reported_in(statement.file))
        return;
    const ObjectName* table = changed_table(step);
    if (table == nullptr) return;
    const std::string set = fmt::format("SET SESSION lock_wait_timeout = {};", ctx.get(seconds));
    Diagnostic& finding =
        ctx.report(statement, "nothing limits how long this waits for `{}`", table->name)
            .about("{}", table->name)
            .note("the default is {}, and every statement on the table waits behind it",
                  ctx.dialect.is_mariadb() ? "a day" : "a year")
            .help("begin the file with `{}`", set);
    if (!has_other_delimiter(ctx.sources[statement.file].text()))
        finding.suggest({"limit the wait",
                         {{{statement.file, statement.begin, statement.begin}, set + "\n"}},
                         Applicability::unsafe});
}

} // namespace

extern const Rule missing_lock_wait_timeout = rule(info, check);

} // namespace lintel::rules
