#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html",
    "https://dev.mysql.com/doc/refman/8.4/en/stored-programs-logging.html",
};

constexpr RuleInfo info{
    .id = "false-deterministic",
    .category = Category::programs,
    .severity = Severity::warning,
    .summary = "function is declared DETERMINISTIC and gives other results for equal arguments",
    .explanation = R"(
The optimizer believes the declaration: a `DETERMINISTIC` function with constant arguments is
called once for a statement and its result used for every row, and conditions with it may be
answered from an index. With `RAND()` or `UUID()` inside, all rows get the same value. Under
statement-based replication such a function writes other rows on the replica than on the
source, and the declaration is what let the server accept it.

Leave `DETERMINISTIC` out and say what is true, `NO SQL` or `READS SQL DATA`, or give the value
to the function as an argument.

```sql bad
CREATE FUNCTION token() RETURNS CHAR(36) DETERMINISTIC NO SQL RETURN UUID();
```

```sql good
CREATE FUNCTION token() RETURNS CHAR(36) NO SQL RETURN UUID();
```

A function that reads tables gives another result after they change. That is a note: within
one statement it holds.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

constexpr std::string_view changing[] = {
    "rand",          "uuid",         "uuid_short",     "now",           "sysdate",
    "curdate",       "curtime",      "current_date",   "current_time",  "current_timestamp",
    "localtime",     "utc_date",     "utc_time",       "utc_timestamp", "localtimestamp",
    "connection_id", "row_count",    "last_insert_id", "found_rows",    "random_bytes",
    "current_user",  "session_user", "sleep",          "get_lock",      "unix_timestamp"};

bool changes(const Expression& call) {
    if (call.kind != ExpressionKind::function || call.name.empty()) return false;
    const std::string name = folded(call.name.back().text);
    // With an argument it works something out.
    if (name == "unix_timestamp" && !call.operands.empty()) return false;
    return std::ranges::find(changing, name) != std::end(changing);
}

struct Found {
    const Expression* call = nullptr;
    const ast::TableReference* table = nullptr;

    void operator()(const Expression& expression) {
        if (call == nullptr && changes(expression)) call = &expression;
    }
    void operator()(const ast::TableReference& reference) {
        if (table == nullptr && reference.kind == ast::TableReference::Kind::table)
            table = &reference;
    }
};

void check(const ast::CreateRoutine& routine, RuleContext& ctx) {
    if (!routine.function || routine.body == nullptr ||
        !routine.characteristics.deterministic.value_or(false))
        return;
    Found found;
    const auto visit = [&](const auto& node) {
        if constexpr (std::is_invocable_v<Found&, decltype(node)>) found(node);
    };
    for_each_expression_in(*routine.body, visit);
    const std::string& name = routine.name.name.text;
    if (found.call != nullptr)
        ctx.report(found.call->span, "`{}` is declared DETERMINISTIC and calls `{}`", name,
                   found.call->name.back().text)
            .about("{}", name)
            .note("the server may call it once and use the result for every row")
            .help("leave `DETERMINISTIC` out, or pass the value as an argument");
    else if (found.table != nullptr)
        ctx.report_as_note(found.table->span, "`{}` is declared DETERMINISTIC and reads `{}`", name,
                           found.table->name.name.text)
            .about("{}", name)
            .note("its result changes with the table, and replicas under statement-based "
                  "replication may differ")
            .help("declare it `READS SQL DATA` and leave `DETERMINISTIC` out");
}

} // namespace

extern const Rule false_deterministic = rule(info, check);

} // namespace lintel::rules
