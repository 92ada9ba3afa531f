#include "rules/foreign_keys/refused_key.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1005, Refused::type}, {1215, Refused::type}, 3780};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_incompatible_columns",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-type-mismatch",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "foreign key whose columns differ in type, size or sign",
    .explanation = R"(
Whole numbers must be of the same size and both signed or both unsigned, strings both
strings; lengths may differ. `INT` for `BIGINT UNSIGNED` is the usual case: the framework's
primary keys grew, or somebody wrote the column by hand, and the table cannot be created. Before
8.0 the server said no more than error 1215.

Give the child's column the parent's type. Where the column is declared in the same
statement, the fix does.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id INT,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    user_id BIGINT UNSIGNED,
    FOREIGN KEY (user_id) REFERENCES users (id)
);
```

With `foreign_key_checks = 0` it is refused too; the setting leaves out the rows, not the
definitions.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

/// Whole numbers only: of them the parent's type holds what the child's was to hold, or it could
/// not have been a reference.
void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    const Misfits found = misfits_of(error, *ctx.step);
    if (found.column == nullptr || !is_integer(found.column->type.name) ||
        found.column->type.serial || !is_integer(found.referenced->type.name))
        return;
    std::string type = describe(found.referenced->type, ctx.dialect);
    if (const std::size_t width = type.find('('); width != std::string::npos)
        type.erase(width, type.find(')') + 1 - width);
    const Span written = found.column->type.span;
    finding.suggest({"give it the type of the referenced column",
                     {{written, written_like(ctx.sources.text(written), std::move(type))}},
                     Applicability::unsafe});
}

} // namespace

extern const Rule foreign_key_type_mismatch = rule(info, check);

} // namespace lintel::rules
