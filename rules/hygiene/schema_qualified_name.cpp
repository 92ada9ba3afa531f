#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifier-qualifiers.html",
};

constexpr RuleInfo info{
    .id = "schema-qualified-name",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "statement names its database",
    .explanation = R"(
A migration that says `shop.users`, or `USE shop`, runs against that database and no other: not against
a test's copy under another name, and not for a second tenant. Leave the database to the connection.

The rule is off by default.

```sql bad
CREATE TABLE shop.users (id INT PRIMARY KEY);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY);
```
)",
    .sources = sources,
};

void report(const ast::QualifiedName& name, RuleContext& ctx) {
    if (name.schema)
        ctx.report(name.schema->span, "`{}` pins the statement to one database", name.schema->text)
            .about("{}.{}", name.schema->text, name.name.text)
            .help("leave the database to the connection");
}
void check_create(const ast::CreateTable& create, RuleContext& ctx) { report(create.table, ctx); }
void check_alter(const ast::AlterTable& alter, RuleContext& ctx) { report(alter.table, ctx); }
void check_insert(const ast::Insert& insert, RuleContext& ctx) { report(insert.table, ctx); }
void check_index(const ast::CreateIndex& create, RuleContext& ctx) { report(create.table, ctx); }
void check_view(const ast::CreateView& create, RuleContext& ctx) { report(create.view, ctx); }
void check_drop(const ast::DropTable& drop, RuleContext& ctx) {
    for (const ast::QualifiedName& table : drop.tables) report(table, ctx);
}
void check_use(const ast::Use& use, RuleContext& ctx) {
    ctx.report(use.database.span, "`{}` pins the file to one database", use.database.text)
        .help("leave the database to the connection");
}

} // namespace

extern const Rule schema_qualified_name = rule(info, check_create, check_alter, check_insert,
                                               check_index, check_view, check_drop, check_use);

} // namespace lintel::rules
