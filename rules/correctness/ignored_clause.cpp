#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-check-constraints.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/index-hints.html",
};

constexpr RuleInfo info{
    .id = "ignored-clause",
    .category = Category::correctness,
    .severity = Severity::warning,
    .summary = "clause that the server reads and does not heed",
    .explanation = R"(
The statement succeeds, and what it says is not there: a `CHECK` before 8.0.16 checks nothing,
`DESC` in an index before 8.0 makes an ascending one, a `FOREIGN KEY` of a table that is not
stored by InnoDB or NDB refuses no row. The schema promises what no server keeps, until
an upgrade or a change of engine makes it true and fails on the rows that came in meanwhile.

Leave the clause out, or move to what heeds it: a trigger in place of the check, InnoDB for
the table.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE log (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id)) ENGINE=MyISAM;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE log (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id)) ENGINE=InnoDB;
```

`REFERENCES` in a column's definition is `inline-reference-ignored`, `USING HASH` is
`ignored-hash-index`.
)",
    .sources = sources,
};

void report_checks(const std::vector<ast::CheckConstraint>& checks, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql() || ctx.dialect.mysql_since(8, 0, 16)) return;
    for (const ast::CheckConstraint& check : checks)
        ctx.report(check.span, "the CHECK is read and not heeded")
            .note("checks are kept since MySQL 8.0.16")
            .help("check it in a trigger, or in the application");
}

void report_order(const std::vector<ast::KeyPart>& parts, RuleContext& ctx) {
    const bool heeded = ctx.dialect.is_mysql() ? ctx.dialect.mysql_since(8, 0)
                                               : ctx.dialect.version >= Version{10, 8, 0};
    if (heeded) return;
    for (const ast::KeyPart& part : parts) {
        if (part.order != ast::Order::descending) continue;
        ctx.report(part.span, "`DESC` is read and not heeded: the index is ascending")
            .note("{}", ctx.dialect.is_mysql() ? "descending indexes are kept since MySQL 8.0"
                                               : "descending indexes are kept since MariaDB 10.8");
        return;
    }
}

/// Engines that are known to have no foreign keys.
bool lacks_foreign_keys(const std::string& engine) {
    constexpr std::string_view known[] = {"myisam",    "memory", "heap", "csv",        "archive",
                                          "blackhole", "merge",  "aria", "mrg_myisam", "federated"};
    for (const std::string_view one : known)
        if (engine == one) return true;
    return false;
}

void report_foreign_key(const ast::ForeignKeyDefinition& key, const ast::QualifiedName& table,
                        RuleContext& ctx) {
    const ObjectName name{table.schema ? table.schema->text : ctx.step->session.database,
                          table.name.text};
    const TablePtr made = ctx.step->after.find_table(name);
    if (!made || !lacks_foreign_keys(made->engine)) return;
    ctx.report(key.span, "the foreign key is read and not heeded: `{}` is stored by `{}`",
               table.name.text, made->engine)
        .about("{}", table.name.text)
        .note("rows without a parent are taken, and nothing is cascaded")
        .help("store the table by InnoDB, or leave the key out");
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    report_checks(create.checks, ctx);
    for (const ast::ColumnDefinition& column : create.columns) report_checks(column.checks, ctx);
    for (const ast::IndexDefinition& index : create.indexes) report_order(index.parts, ctx);
    for (const ast::ForeignKeyDefinition& key : create.foreign_keys)
        report_foreign_key(key, create.table, ctx);
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        if (const auto* check = std::get_if<ast::AddCheck>(&action))
            report_checks({check->check}, ctx);
        if (const auto* add = std::get_if<ast::AddColumn>(&action))
            report_checks(add->column.checks, ctx);
        if (const auto* index = std::get_if<ast::AddIndex>(&action))
            report_order(index->index.parts, ctx);
        if (const auto* key = std::get_if<ast::AddForeignKey>(&action))
            report_foreign_key(key->foreign_key, alter.table, ctx);
    }
}

void check_index(const ast::CreateIndex& create, RuleContext& ctx) {
    report_order(create.index.parts, ctx);
}

} // namespace

extern const Rule ignored_clause = rule(info, check_created, check_altered, check_index);

} // namespace lintel::rules
