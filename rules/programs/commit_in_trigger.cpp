#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-program-restrictions.html",
    "https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html",
};

constexpr RuleInfo info{
    .id = "commit-in-trigger",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "trigger or function holds a statement that such a program may not have",
    .explanation = R"(
A trigger or function runs inside another statement, so nothing in it may end the transaction:
the server refuses `COMMIT`, `ROLLBACK`, `START TRANSACTION` and everything that commits by
itself, `ALTER TABLE` or `TRUNCATE`, with error 1422 when the program is made. `PREPARE` and
`EXECUTE` are refused with error 1336, a `SELECT` that hands rows to the client with 1415.

Leave transactions to the caller. Do in a procedure what needs DDL or text put together, and
call it from the application or an event, not from the trigger.

```sql bad
CREATE FUNCTION clean_up() RETURNS INT DETERMINISTIC BEGIN
    TRUNCATE TABLE sessions;
    RETURN 1;
END;
```

```sql good
CREATE FUNCTION clean_up() RETURNS INT DETERMINISTIC BEGIN
    DELETE FROM sessions WHERE expires_at < '2024-01-01' LIMIT 1000;
    RETURN ROW_COUNT();
END;
```

What a procedure does that the program calls is found only when it runs, and is not looked at.
Temporary tables may be made and dropped.
)",
    .sources = sources,
};

struct Forbidden {
    std::uint16_t number;
    std::string_view what;
};

std::optional<Forbidden> forbidden(const ast::Statement& statement) {
    constexpr Forbidden ends{1422, "ends the transaction"};
    if (const auto* rollback = std::get_if<ast::Rollback>(&statement.node))
        return rollback->savepoint ? std::nullopt : std::optional(ends);
    if (std::holds_alternative<ast::Commit>(statement.node)) return ends;
    if (const auto* other = std::get_if<ast::Unmodelled>(&statement.node)) {
        if (other->words.starts_with("PREPARE") || other->words.starts_with("EXECUTE") ||
            other->words.starts_with("DEALLOCATE"))
            return Forbidden{1336, "runs text as SQL"};
        if (other->words.starts_with("FLUSH")) return std::nullopt;
    }
    // LOCK TABLES has an error of its own, which every stored program gets.
    if (std::holds_alternative<ast::LockTables>(statement.node)) return std::nullopt;
    if (const auto* select = std::get_if<ast::Select>(&statement.node))
        return select->query && select->query->into.empty()
                   ? std::optional(Forbidden{1415, "hands rows to the client"})
                   : std::nullopt;
    return ast::commits_implicitly(statement) ? std::optional(ends) : std::nullopt;
}

void look_in(const ast::Statement& body, std::string_view what, const std::string& name,
             RuleContext& ctx) {
    bool found = false;
    const auto visit = [&](const auto& node) {
        if constexpr (std::is_same_v<std::decay_t<decltype(node)>, ast::Statement>) {
            const auto one = found ? std::nullopt : forbidden(node);
            if (!one) return;
            found = true;
            ctx.report(node.span, "{} `{}` may not hold this: it {}", what, name, one->what)
                .about("{}", name)
                .note("the server refuses to make the {} with error {}", what, one->number);
        }
    };
    for_each_expression_in(body, visit);
}

void check_trigger(const ast::CreateTrigger& trigger, RuleContext& ctx) {
    if (trigger.body) look_in(*trigger.body, "trigger", trigger.trigger.name.text, ctx);
}

void check_function(const ast::CreateRoutine& routine, RuleContext& ctx) {
    if (routine.function && routine.body)
        look_in(*routine.body, "function", routine.name.name.text, ctx);
}

} // namespace

extern const Rule commit_in_trigger = rule(info, check_trigger, check_function);

} // namespace lintel::rules
