#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html",
};

constexpr RuleInfo info{
    .id = "deprecated-values-function",
    .category = Category::queries,
    .severity = Severity::note,
    .summary = "VALUES() in ON DUPLICATE KEY UPDATE, which is deprecated",
    .explanation = R"(
`VALUES(col)` for the value that was to be inserted is deprecated since 8.0.20 and will be
removed; each use leaves a warning. It is also easy to misread: anywhere but behind
`ON DUPLICATE KEY UPDATE` the same function gives NULL.

Give the new row a name and refer to it:
`INSERT INTO t (a, b) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE b = new.b`.

```sql bad
INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE b = VALUES(b);
```

```sql good
INSERT INTO t (a, b) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE b = new.b;
```

A statement is reported once, and only for servers that know row aliases (8.0.19 and
later). Rows that come from a query get their names there.
)",
    .sources = sources,
};

bool is_values_function(const ast::Expression& expression, const SourceSet& files) {
    return folded(files.text(expression.span)).starts_with("values(") ||
           folded(files.text(expression.span)).starts_with("values (");
}

/// `AS new` behind the rows, and `new.column` for each `VALUES(column)`. Nothing where a column of
/// the table is named as well, which then needs its table before it.
std::vector<Edit> row_alias(const ast::Insert& insert, const RuleContext& ctx) {
    if (insert.query != nullptr || insert.row_alias) return {};
    std::vector<Edit> edits;
    std::size_t columns = 0;
    for (const ast::Assignment& assignment : insert.on_duplicate)
        ast::for_each_expression(assignment.value, [&](const ast::Expression& expression) {
            if (expression.kind == ast::ExpressionKind::column) ++columns;
            if (expression.operands.size() != 1 || !is_values_function(expression, ctx.sources))
                return;
            edits.push_back({expression.span,
                             "new." + std::string(ctx.sources.text(expression.operands[0].span))});
        });
    if (columns != edits.size() || edits.empty()) return {};
    const Span statement = ctx.step->statement.span;
    const Span first = insert.on_duplicate.front().span;
    const std::string before = folded(
        ctx.sources[statement.file].text().substr(statement.begin, first.begin - statement.begin));
    const std::size_t on = before.rfind("on duplicate key update");
    if (on == std::string::npos) return {};
    const auto place = statement.begin + static_cast<std::uint32_t>(on);
    edits.push_back({{statement.file, place, place}, "AS new "});
    return edits;
}

void check(const ast::Insert& insert, RuleContext& ctx) {
    if (!ctx.dialect.mysql_since(8, 0, 20) || insert.on_duplicate.empty()) return;
    const ast::Expression* found = nullptr;
    for (const ast::Assignment& assignment : insert.on_duplicate)
        ast::for_each_expression(assignment.value, [&](const ast::Expression& expression) {
            if (found == nullptr && expression.operands.size() <= 1 &&
                is_values_function(expression, ctx.sources))
                found = &expression;
        });
    if (found == nullptr) return;
    Diagnostic& finding = ctx.report(found->span, "`VALUES()` for the new row is deprecated")
                              .about("{}", insert.table.name.text)
                              .note("deprecated since MySQL 8.0.20, to be removed");
    if (insert.query == nullptr)
        finding.help("name the row, `VALUES (...) AS new`, and write `new.column`");
    else
        finding.help("name the query's columns, and refer to them");
    if (std::vector<Edit> edits = row_alias(insert, ctx); !edits.empty())
        finding.suggest({"name the new row", std::move(edits), Applicability::safe});
}

} // namespace

extern const Rule deprecated_values_function = rule(info, check);

} // namespace lintel::rules
