#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/numeric-type-attributes.html",
};

constexpr RuleInfo info{
    .id = "display-width",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .fixable = Fixable::safe,
    .summary = "integer type with a display width, which means nothing",
    .explanation = R"(
The number in `INT(11)` does not limit what the column holds: `INT(1)` and `INT(11)` both
take four bytes and reach 2147483647. It tells a client how far to pad, and only together
with `ZEROFILL`. Readers take it for a limit all the same, and size their forms and
checks by it. It is deprecated since 8.0.17, and from 8.0.19 on `SHOW CREATE TABLE`
leaves it out, so that a tool which compares the file with the server finds a difference
in every column.

Leave it out: `INT`. The change is one of metadata only.

```sql bad
CREATE TABLE users (id INT(11) PRIMARY KEY);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, active TINYINT(1) NOT NULL);
```

`TINYINT(1)` is exempt, as drivers read it as a boolean, and so is `ZEROFILL`. The rule is
off by default because every dump of an older server is full of widths.
)",
    .sources = sources,
};

void check_definition(const ast::ColumnDefinition& column, const ast::QualifiedName& table,
                      RuleContext& ctx) {
    const ast::DataType& type = column.type;
    if (!is_integer(type.name) || !type.length || type.zerofill) return;
    if (type.name == TypeName::tinyint_type && *type.length == 1) return;
    const std::string_view text = ctx.sources.text(type.span);
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return;
    const Span width{type.span.file, type.span.begin + static_cast<std::uint32_t>(open),
                     type.span.begin + static_cast<std::uint32_t>(close) + 1};
    ctx.report(type.span, "the width of `{}` limits nothing", column.name.text)
        .about("{}.{}", table.name.text, column.name.text)
        .note("display widths are deprecated since MySQL 8.0.17")
        .help("write `{}`", type.written)
        .suggest({"leave out the width", {{width, ""}}, Applicability::safe});
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    if (!ctx.dialect.mysql_since(8, 0, 17)) return;
    for_each_definition(create,
                        [&](const auto& column) { check_definition(column, create.table, ctx); });
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    if (!ctx.dialect.mysql_since(8, 0, 17)) return;
    for_each_definition(alter,
                        [&](const auto& column) { check_definition(column, alter.table, ctx); });
}

} // namespace

extern const Rule display_width = rule(info, check_created, check_altered);

} // namespace lintel::rules
