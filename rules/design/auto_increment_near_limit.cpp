#include "analyzer/engine/rule.hpp"

#include <charconv>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/integer-types.html",
};

constexpr Option<std::int64_t> percent{
    "percent", 80, "how much of the type's range may be used before it is reported"};
constexpr const OptionInfo* options[] = {&percent};

constexpr RuleInfo info{
    .id = "auto-increment-near-limit",
    .category = Category::design,
    .severity = Severity::warning,
    .summary = "AUTO_INCREMENT= in the file says that most of the column's range is used",
    .explanation = R"(
`SHOW CREATE TABLE` writes the next value of the counter into a dump. When it nears the
end of the type, the day is in sight on which every `INSERT` fails with error 1062 or
167, at once and until the column has been widened, which copies the table while nothing
can be written to it. With foreign keys the tables that refer to it have to be widened
as well.

Widen to `BIGINT UNSIGNED` while there is time to do it at a quiet hour.

```sql bad
CREATE TABLE events (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
```

```sql good
CREATE TABLE events (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1900000000;
```
)",
    .sources = sources,
    .options = options,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    const auto option = table.options.find("AUTO_INCREMENT");
    if (option == table.options.end() || !ctx.judged(table.declared_at)) return;
    std::uint64_t next = 0;
    const std::string& text = option->second;
    if (std::from_chars(text.data(), text.data() + text.size(), next).ec != std::errc()) return;
    for (const Column& column : table.columns) {
        if (!column.defined || !column.auto_increment || !is_integer(column.type.name)) continue;
        const std::uint64_t greatest =
            integer_range(column.type.name, column.type.is_unsigned).greatest;
        const double used = 100.0 * static_cast<double>(next) / static_cast<double>(greatest);
        if (used < static_cast<double>(ctx.get(percent))) return;
        ctx.report(column.declared_at, "`{}` of `{}` has used {:.0f} % of its range", column.name,
                   table.name.name, used)
            .about("{}.{}", table.name.name, column.name)
            .note("the next value is {}, and the last one {}: every insert fails after it", next,
                  greatest)
            .help("widen it to `BIGINT UNSIGNED` while there is time");
    }
}

} // namespace

extern const Rule auto_increment_near_limit = rule(info, check);

} // namespace lintel::rules
