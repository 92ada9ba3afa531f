#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "unnamed-constraint",
    .category = Category::naming,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "foreign key or check without a name",
    .explanation = R"(
The server numbers what has no name, `orders_ibfk_1`, by what was there on that day: on another server the
same key may have another number, and the migration that drops it fails on one of them.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, u INT, CONSTRAINT fk_u FOREIGN KEY (u) REFERENCES users (id));
```
)",
    .sources = sources,
};

void report(const std::optional<ast::Identifier>& name, Span span, std::string_view what,
            RuleContext& ctx) {
    if (!name)
        ctx.report(span, "{} without a name", what).help("write `CONSTRAINT name` before it");
}

void check_create(const ast::CreateTable& create, RuleContext& ctx) {
    for (const ast::ForeignKeyDefinition& key : create.foreign_keys)
        report(key.constraint, key.span, "foreign key", ctx);
    for (const ast::CheckConstraint& check : create.checks)
        report(check.name, check.span, "check", ctx);
}
void check_alter(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        if (const auto* key = std::get_if<ast::AddForeignKey>(&action))
            report(key->foreign_key.constraint, key->foreign_key.span, "foreign key", ctx);
        if (const auto* check = std::get_if<ast::AddCheck>(&action))
            report(check->check.name, check->check.span, "check", ctx);
    }
}

} // namespace

extern const Rule unnamed_constraint = rule(info, check_create, check_alter);

} // namespace lintel::rules
