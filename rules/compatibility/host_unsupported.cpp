#include "analyzer/engine/rule.hpp"
#include "rules/security/definers.hpp"
#include "rules/security/file_uses.hpp"
#include "rules/words.hpp"

#include <algorithm>
#include <array>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.FeatureSupport.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.MasterAccounts.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Compare-80-v3.html",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/"
    "AuroraMySQL.Migrating.RDSMySQL.Import.html",
    "https://learn.microsoft.com/azure/mysql/flexible-server/concepts-limitations",
    "https://cloud.google.com/sql/docs/mysql/features",
    "https://cloud.google.com/sql/docs/mysql/diagnose-issues",
    "https://dev.mysql.com/doc/refman/8.4/en/group-replication-requirements.html",
    "https://dev.mysql.com/doc/refman/8.4/en/replication-gtids-restrictions.html",
};

constexpr std::string_view rds = "rds";
constexpr std::string_view aurora = "aurora";
constexpr std::string_view azure = "azure";
constexpr std::string_view cloud_sql = "cloud-sql";
constexpr std::string_view group_replication = "group-replication";

struct Host {
    std::string_view name;
    std::string_view title;
};
constexpr std::array known{Host{rds, "Amazon RDS"}, Host{aurora, "Aurora MySQL"},
                           Host{azure, "Azure Database for MySQL"}, Host{cloud_sql, "Cloud SQL"},
                           Host{group_replication, "Group Replication"}};

std::string objection_to_host(const OptionValue& value) {
    for (const std::string& word : std::get<std::vector<std::string>>(value))
        if (std::ranges::find(known, std::string_view(word), &Host::name) == known.end())
            return "`" + word +
                   "` is none of `rds`, `aurora`, `azure`, `cloud-sql` and `group-replication`";
    return {};
}

constexpr std::span<const std::string_view> none{};
constexpr Option<std::span<const std::string_view>> hosts{
    "hosts", none, "where the schema runs: rds, aurora, azure, cloud-sql, group-replication",
    &objection_to_host};
constexpr const OptionInfo* options[] = {&hosts};

constexpr RuleInfo info{
    .id = "host-unsupported",
    .category = Category::compatibility,
    .severity = Severity::error,
    .on_by_default = false,
    .summary = "statement that the hosts the project runs on do not take",
    .explanation = R"(
A managed server is a MySQL with things taken away: it gives no account the privileges `SUPER` and `FILE`,
keeps the storage to itself and replicates in its own way. What is taken away works on the developer's
machine and in every test, and fails in production, where it was not tried.

The option `hosts` says where the schema runs, and the rule tells what the vendors' documents say is not
possible there:

- `rds`: engines FEDERATED and NDB, `SET PERSIST` and `SET GLOBAL`, tables' own encryption, moving
  tablespaces, and the server's files. Tables of other engines than InnoDB are not restored reliably.
- `aurora`: engines but InnoDB, `ROW_FORMAT=COMPRESSED`, tablespaces, resource groups, `SET GLOBAL`, the
  server's files, and changes in the `mysql` database.
- `azure`: engines but InnoDB and MEMORY, definers, `INTO OUTFILE`, `LOAD DATA` without `LOCAL`, and
  changes in the `mysql` database.
- `cloud-sql`: engines but InnoDB, plugins and loadable functions, and the server's files.
- `group-replication`: engines but InnoDB, and tables without a primary key or a unique one that is never
  `NULL`.

`CREATE TABLE … SELECT` is told for servers before 8.0.21 of the last two, which keep GTIDs. What is not in
this list is not known, not allowed. The rule is off by default.

```sql bad
-- option: hosts = ["azure"]
CREATE TABLE log (id BIGINT PRIMARY KEY) ENGINE=MyISAM;
```

```sql good
-- option: hosts = ["azure"]
CREATE TABLE log (id BIGINT PRIMARY KEY) ENGINE=InnoDB;
```
)",
    .sources = sources,
    .options = options,
};

/// Reports what one of the hosts refuses, once for each of them that is used.
void refuse(Span place, std::initializer_list<std::string_view> refusing, std::string_view what,
            RuleContext& ctx, std::string_view instead = {}) {
    const std::vector<std::string>& used = ctx.get(hosts);
    for (const Host& host : known) {
        if (std::ranges::find(refusing, host.name) == refusing.end() ||
            std::ranges::find(used, host.name) == used.end())
            continue;
        Diagnostic& finding = ctx.report(place, "{} takes no {}", host.title, what);
        if (!instead.empty()) finding.help("{}", instead);
    }
}

bool is_used(std::string_view host, const RuleContext& ctx) {
    const std::vector<std::string>& used = ctx.get(hosts);
    return std::ranges::find(used, host) != used.end();
}

void check_engine(const Table& table, RuleContext& ctx) {
    if (!table.engine_written || table.engine.empty() || table.engine == "innodb") return;
    const std::string what = fmt::format("tables of engine `{}`", table.engine);
    constexpr std::string_view instead = "use InnoDB";
    refuse(table.declared_at, {aurora, cloud_sql, group_replication}, what, ctx, instead);
    if (table.engine != "memory") refuse(table.declared_at, {azure}, what, ctx, instead);
    if (table.engine == "federated" || table.engine == "ndbcluster" || table.engine == "ndb")
        refuse(table.declared_at, {rds}, what, ctx, instead);
    else if (is_used(rds, ctx))
        ctx.report_as_note(table.declared_at,
                           "Amazon RDS may lose rows of engine `{}` when it restores", table.engine)
            .about("{}", table.name.name)
            .note("snapshots and restores to a point in time hold for InnoDB alone")
            .help("{}", instead);
}

bool identifies_rows(const Table& table) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.is_unique() && std::ranges::all_of(index.parts, [&](const KeyPart& part) {
                   const Column* column = table.find_column(part.column);
                   return column != nullptr && !column->nullable;
               });
    });
}

void check_table(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary || table.declared_at.empty() || !ctx.judged(table.declared_at)) return;
    check_engine(table, ctx);
    if (equal_names(table.row_format, "compressed"))
        refuse(table.declared_at, {aurora}, "ROW_FORMAT=COMPRESSED", ctx, "leave it out");
    if (const auto option = table.options.find("ENCRYPTION");
        option != table.options.end() && equal_names(option->second, "y"))
        refuse(table.declared_at, {rds}, "encryption of single tables", ctx,
               "encrypt the instance's storage");
    if (table.complete && !identifies_rows(table))
        refuse(table.declared_at, {group_replication},
               "writes to a table without a primary key (error 3098)", ctx, "add one");
}

void check_alter(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) {
        const auto* tablespace = std::get_if<ast::TablespaceAction>(&action);
        const auto* partition = std::get_if<ast::PartitionAction>(&action);
        using Kind = ast::PartitionAction::Kind;
        if (tablespace != nullptr)
            refuse(tablespace->span, {rds}, "tablespaces from elsewhere", ctx);
        else if (partition != nullptr &&
                 (partition->kind == Kind::discard || partition->kind == Kind::import))
            refuse(partition->span, {rds}, "tablespaces from elsewhere", ctx);
    }
}

void check_tablespace(const ast::TablespaceStatement&, RuleContext& ctx) {
    refuse(ctx.step->statement.span, {rds, aurora}, "tablespaces", ctx,
           "leave tables in files of their own");
}

/// Error 1786 before atomic DDL recorded it as one transaction (MySQL 8.0 manual, 19.1.3.7
/// "Restrictions on Replication with GTIDs").
void check_create(const ast::CreateTable& create, RuleContext& ctx) {
    if (create.query && !create.temporary && !ctx.dialect.mysql_since(8, 0, 21))
        refuse(create.table.span(), {cloud_sql, group_replication},
               "CREATE TABLE … SELECT (error 1786)", ctx,
               "create the table first, and fill it with `INSERT … SELECT`");
}

void check_set(const ast::Set& set, RuleContext& ctx) {
    for (const ast::SetVariable& variable : set.variables) {
        using Scope = ast::VariableScope;
        if (variable.scope == Scope::persist || variable.scope == Scope::persist_only)
            refuse(variable.span, {rds}, "SET PERSIST", ctx, "change the parameter group");
        if (variable.scope == Scope::global)
            refuse(variable.span, {rds, aurora}, "SET GLOBAL", ctx, "change the parameter group");
    }
}

template <class Create> void check_definer(const Create& create, RuleContext& ctx) {
    if (create.definer && !create.definer->name.empty())
        refuse(create.definer->span, {azure}, "definer", ctx, "leave it out");
}

void check_load(const ast::LoadData&, RuleContext& ctx) {
    const std::vector<Word> words = words_of(ctx.step->statement, ctx);
    for (std::size_t i = 0; i + 1 < std::min<std::size_t>(words.size(), 5); ++i) {
        if (words[i].is("LOCAL") || words[i].is("FROM")) return; // Aurora loads FROM S3
        if (words[i].is("INFILE")) break;
    }
    refuse(cover(words.front().span, words[std::min<std::size_t>(1, words.size() - 1)].span),
           {rds, aurora, azure, cloud_sql}, "LOAD DATA of the server's files", ctx,
           "use `LOAD DATA LOCAL`");
}

template <class Node> void check_files(const Node& node, RuleContext& ctx) {
    if (!can_query(node)) return;
    for_each_file_use(ctx.step->statement, ctx.sources, [&](Span place, FileUse use) {
        if (use == FileUse::out_file)
            refuse(place, {rds, aurora, azure, cloud_sql}, "INTO OUTFILE and DUMPFILE", ctx,
                   "let a client write the file");
        else
            refuse(place, {rds, aurora, cloud_sql}, "LOAD_FILE()", ctx);
    });
}

void check_system_table(const ast::QualifiedName& name, RuleContext& ctx) {
    const std::string_view database =
        name.schema ? std::string_view(name.schema->text) : ctx.step->session.database;
    if (equal_names(database, "mysql"))
        refuse(name.span(), {aurora, azure}, "changes in the `mysql` database", ctx,
               "use `CREATE USER`, `GRANT` and their like");
}

void check_insert(const ast::Insert& insert, RuleContext& ctx) {
    check_system_table(insert.table, ctx);
    check_files(insert, ctx);
}
void check_update(const ast::Update& update, RuleContext& ctx) {
    if (update.tables.size() == 1 && update.tables.front().kind == ast::TableReference::Kind::table)
        check_system_table(update.tables.front().name, ctx);
    check_files(update, ctx);
}
void check_delete(const ast::Delete& statement, RuleContext& ctx) {
    for (const ast::QualifiedName& target : statement.targets) check_system_table(target, ctx);
}

void check_routine(const ast::CreateRoutine& routine, RuleContext& ctx) {
    check_definer(routine, ctx);
    if (routine.body)
        check_files(routine, ctx);
    else
        refuse(routine.name.span(), {cloud_sql}, "loadable functions", ctx);
}

void check_other(const ast::Unmodelled& statement, RuleContext& ctx) {
    const Span place = ctx.step->statement.span;
    const std::vector<Word> words = words_of(ctx.step->statement, ctx);
    if (words.size() < 3) return;
    if (words[1].is("PLUGIN") && (words[0].is("INSTALL") || words[0].is("UNINSTALL")))
        refuse(place, {cloud_sql}, "plugins", ctx);
    if (words[1].is("RESOURCE") && words[2].is("GROUP"))
        refuse(place, {aurora}, "resource groups", ctx);
    if (statement.words.starts_with("CREATE") &&
        std::ranges::any_of(words, [](const Word& word) { return word.is("SONAME"); }))
        refuse(place, {cloud_sql}, "loadable functions", ctx);
}

} // namespace

extern const Rule host_unsupported =
    rule(info, check_table, check_alter, check_tablespace, check_create, check_set, check_load,
         check_insert, check_update, check_delete, check_files<ast::Select>, check_routine,
         check_definer<ast::CreateView>, check_definer<ast::CreateTrigger>,
         check_definer<ast::CreateEvent>, check_other);

} // namespace lintel::rules
