#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/return.html",
};

constexpr RuleInfo info{
    .id = "function-without-return",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "function has no RETURN",
    .explanation = R"(
The server refuses to make a function without a `RETURN` statement, with error 1320. One that
has a `RETURN` and comes past it is made, and fails with error 1321 when it is called.

```sql bad
CREATE FUNCTION bump(x INT) RETURNS INT DETERMINISTIC NO SQL BEGIN SET x = x + 1; END;
```

```sql good
CREATE FUNCTION bump(x INT) RETURNS INT DETERMINISTIC NO SQL BEGIN SET x = x + 1; RETURN x; END;
```

A `RETURN` anywhere in the body counts.
)",
    .sources = sources,
};

void check(const ast::CreateRoutine& routine, RuleContext& ctx) {
    if (!routine.function || routine.body == nullptr) return;
    bool returns = false;
    const auto visit = [&](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, ast::ProgramStatement>)
            returns |= node.kind == ast::ProgramStatement::Kind::return_;
        if constexpr (std::is_same_v<Node, ast::Unparsed>) returns = true;
    };
    for_each_expression_in(*routine.body, visit);
    if (returns) return;
    ctx.report(routine.name.span(), "function `{}` returns nothing", routine.name.name.text)
        .about("{}", routine.name.name.text)
        .note("the server refuses to make it with error 1320")
        .help("end the body with `RETURN`");
}

} // namespace

extern const Rule function_without_return = rule(info, check);

} // namespace lintel::rules
