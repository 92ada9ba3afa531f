#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/stored-programs-logging.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-procedure.html",
};

constexpr RuleInfo info{
    .id = "function-without-characteristic",
    .category = Category::programs,
    .severity = Severity::warning,
    .summary = "stored function says neither DETERMINISTIC nor NO SQL nor READS SQL DATA",
    .explanation = R"(
With binary logging on, which is the default since 8.0, the server refuses such a function
with error 1418, unless `log_bin_trust_function_creators` is set, as it often is on the
machine of whoever wrote the file and is not on a managed server. The declaration is also
what the optimizer goes by: a function that is not declared `DETERMINISTIC` is called for
each row again.

Declare what is true of it: `DETERMINISTIC` if equal arguments always give the same
result, else `READS SQL DATA` if it only reads tables, or `NO SQL`.

```sql bad
CREATE FUNCTION twice(x INT) RETURNS INT RETURN x * 2;
```

```sql good
CREATE FUNCTION twice(x INT) RETURNS INT DETERMINISTIC NO SQL RETURN x * 2;
```

A function that says `MODIFIES SQL DATA` is refused as well, and is not reported: it was
thought about.
)",
    .sources = sources,
};

void check(const ast::CreateRoutine& create, RuleContext& ctx) {
    if (!create.function || create.body == nullptr) return;
    const ast::RoutineCharacteristics& said = create.characteristics;
    if (said.deterministic.value_or(false) || said.data_access == "NO SQL" ||
        said.data_access == "READS SQL DATA" || said.data_access == "MODIFIES SQL DATA")
        return;
    ctx.report(create.name.span(), "function `{}` does not say what it does with data",
               create.name.name.text)
        .about("{}", create.name.name.text)
        .note("with binary logging on, the server refuses it with error 1418")
        .help("declare it `DETERMINISTIC`, `NO SQL` or `READS SQL DATA`, whichever is true")
        .suggest({"declare that it reads data",
                  {{{create.body->span.file, create.body->span.begin, create.body->span.begin},
                    "READS SQL DATA "}},
                  Applicability::unsafe});
}

} // namespace

extern const Rule function_without_characteristic = rule(info, check);

} // namespace lintel::rules
