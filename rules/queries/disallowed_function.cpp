#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/built-in-function-reference.html",
};

constexpr std::string_view usual[] = {"sleep", "benchmark", "load_file", "get_lock"};
constexpr Option<std::span<const std::string_view>> functions{"functions", usual,
                                                              "functions that are not to be used"};
constexpr const OptionInfo* options[] = {&functions};

constexpr RuleInfo info{
    .id = "disallowed-function",
    .category = Category::queries,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "function that is on the list of those not to be used",
    .explanation = R"(
Some functions have no place in migrations and programs: `SLEEP` holds a connection, `BENCHMARK` the
processor, `LOAD_FILE` reads the server's files, `GET_LOCK` outlives what took it. The option
`functions` lists those that are not to be used.

The rule is off by default.

```sql bad
SELECT SLEEP(5);
```

```sql good
SELECT ABS(5);
```
)",
    .sources = sources,
    .options = options,
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    const std::vector<std::string>& names = ctx.get(functions);
    for_each_expression_in(statement, [&](const ast::Expression& one) {
        if (one.kind != ast::ExpressionKind::function || one.name.empty()) return;
        const std::string& name = one.name.back().text;
        if (std::ranges::any_of(names,
                                [&](const std::string& each) { return equal_names(each, name); }))
            ctx.report(one.span, "`{}` is not to be used", name).about("{}", name);
    });
}

} // namespace

extern const Rule disallowed_function = query_rule<check>(info);

} // namespace lintel::rules
