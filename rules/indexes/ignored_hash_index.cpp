#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
};

constexpr RuleInfo info{
    .id = "ignored-hash-index",
    .category = Category::indexes,
    .severity = Severity::note,
    .fixable = Fixable::safe,
    .summary = "USING HASH on an InnoDB table, which makes a B-tree",
    .explanation = R"(
InnoDB has no hash indexes. It takes the clause, adds a note that no tool shows, and builds
a B-tree; `SHOW CREATE TABLE` still says `USING HASH`. Nothing is lost but the truth: who
reads the schema expects an index without order, and plans for ranges or sorting that it
can serve go unwritten. InnoDB's adaptive hash index works by itself and is not asked for
in this way.

Leave the clause out.

```sql bad
CREATE TABLE t (id INT PRIMARY KEY, code CHAR(8), KEY by_code (code) USING HASH);
```

```sql good
CREATE TABLE t (id INT PRIMARY KEY, code CHAR(8), KEY by_code (code));
```

`MEMORY` and `NDB` tables have hash indexes and are not reported.
)",
    .sources = sources,
};

void check_index(const ast::IndexDefinition& index, const ast::QualifiedName& name,
                 RuleContext& ctx) {
    if (index.options.type != IndexType::hash) return;
    const ObjectName resolved{name.schema ? name.schema->text : ctx.step->session.database,
                              name.name.text};
    const auto table = ctx.step->after.table(resolved);
    if (!table || table->engine != "innodb") return;
    const Span clause = index.options.type_span;
    Diagnostic& finding =
        ctx.report(clause.empty() ? index.span : clause, "InnoDB makes a B-tree of this index")
            .about("{}.{}", name.name.text, index.name ? index.name->text : "")
            .note("it has no hash indexes, and takes the clause without an error")
            .help("leave out `USING HASH`");
    if (folded(ctx.sources.text(clause)).starts_with("using"))
        finding.suggest(
            {"write what the server makes", {{clause, "USING BTREE"}}, Applicability::safe});
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    for (const ast::IndexDefinition& index : create.indexes) check_index(index, create.table, ctx);
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions)
        if (const auto* add = std::get_if<ast::AddIndex>(&action))
            check_index(add->index, alter.table, ctx);
}

void check_index_created(const ast::CreateIndex& create, RuleContext& ctx) {
    check_index(create.index, create.table, ctx);
}

} // namespace

extern const Rule ignored_hash_index =
    rule(info, check_created, check_altered, check_index_created);

} // namespace lintel::rules
