#include "analyzer/engine/rule.hpp"
#include "grammar/keywords.hpp"

#include <optional>
#include <string>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/keywords.html",
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

constexpr RuleInfo info{
    .id = "reserved-word",
    .category = Category::naming,
    .severity = Severity::note,
    .summary = "name that is a reserved word, in the target or in a later release",
    .explanation = R"(
A reserved word is a name only inside backticks. The declaration was written with
them, or comes from a tool that always writes them; the queries of five services,
a report and a person at a prompt are not, and each that forgets them fails with
error 1064, at a place that does not mention the name. The list grows: an upgrade to
8.0 made `rank`, `groups`, `system` and `rows` reserved, and broke schemas that had
used them for years.

Take a name that says more, `sort_order` for `order`, `user_group` for `groups`,
while nothing depends on it yet. Where the word becomes reserved only in a later
release than the target, the finding names that release: the time to act is before
the upgrade.

```sql bad
CREATE TABLE players (id BIGINT UNSIGNED PRIMARY KEY, `rank` INT NOT NULL);
```

```sql good
CREATE TABLE players (id BIGINT UNSIGNED PRIMARY KEY, position INT NOT NULL);
```

Only declarations are looked at, never uses, and each once.
)",
    .sources = sources,
};

/// `8.0.2` for 80002, `8.4` for 80400.
std::string release(Version version) {
    const std::uint32_t patch = version.number % 100;
    const std::string series =
        fmt::format("{}.{}", version.number / 10000, version.number / 100 % 100);
    return patch == 0 ? series : fmt::format("{}.{}", series, patch);
}

void check_name(const ast::Identifier& name, std::string_view what, RuleContext& ctx) {
    const Keyword* word = name.empty() ? nullptr : find_keyword(name.text);
    if (word == nullptr) return;
    if (is_reserved(name.text, ctx.dialect)) {
        Diagnostic& finding = ctx.report(name.span, "the {} name `{}` is a reserved word of {}",
                                         what, name.text, describe(ctx.dialect))
                                  .about("{}", name.text);
        if (ctx.dialect.is_mysql() && word->reserved_since > Version{5, 7, 0})
            finding.note("it is reserved since MySQL {}: statements that name it without backticks "
                         "fail from there on",
                         release(word->reserved_since));
        else
            finding.note("every statement that names it without backticks is a syntax error");
        finding.help("take a name that is no keyword, while nothing depends on it");
        return;
    }
    const bool later = ctx.dialect.is_mysql() && word->ever_reserved &&
                       word->reserved_until.number == 0 &&
                       word->reserved_since > ctx.dialect.version;
    if (!later) return;
    ctx.report(name.span, "the {} name `{}` becomes a reserved word in MySQL {}", what, name.text,
               release(word->reserved_since))
        .about("{}", name.text)
        .note("statements that name it without backticks work on {} and fail after the upgrade",
              describe(ctx.dialect))
        .help("take a name that is no keyword, or quote it everywhere before the upgrade");
}

void check_name(const std::optional<ast::Identifier>& name, std::string_view what,
                RuleContext& ctx) {
    if (name) check_name(*name, what, ctx);
}

void check_index(const ast::IndexDefinition& index, RuleContext& ctx) {
    if (index.kind == ast::IndexKind::primary) return; // its name is PRIMARY, whatever is written
    check_name(index.name ? index.name : index.constraint, "index", ctx);
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    check_name(create.table.name, "table", ctx);
    for (const auto& column : create.columns) check_name(column.name, "column", ctx);
    for (const auto& index : create.indexes) check_index(index, ctx);
    for (const auto& key : create.foreign_keys) check_name(key.constraint, "constraint", ctx);
    for (const auto& check : create.checks) check_name(check.name, "constraint", ctx);
}

void check_action(const ast::AlterAction& action, RuleContext& ctx) {
    if (const auto* add = std::get_if<ast::AddColumn>(&action))
        check_name(add->column.name, "column", ctx);
    else if (const auto* rename = std::get_if<ast::RenameColumn>(&action))
        check_name(rename->to, "column", ctx);
    else if (const auto* index = std::get_if<ast::AddIndex>(&action))
        check_index(index->index, ctx);
    else if (const auto* key = std::get_if<ast::AddForeignKey>(&action))
        check_name(key->foreign_key.constraint, "constraint", ctx);
    else if (const auto* added = std::get_if<ast::AddCheck>(&action))
        check_name(added->check.name, "constraint", ctx);
    else if (const auto* renamed = std::get_if<ast::RenameIndex>(&action))
        check_name(renamed->to, "index", ctx);
    else if (const auto* table = std::get_if<ast::RenameTableAction>(&action))
        check_name(table->to.name, "table", ctx);
    else if (const auto* change = std::get_if<ast::ChangeColumn>(&action);
             change != nullptr && !equal_names(change->name.text, change->column.name.text))
        check_name(change->column.name, "column", ctx);
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions) check_action(action, ctx);
}

void check_renamed(const ast::RenameTable& rename, RuleContext& ctx) {
    for (const auto& pair : rename.pairs) check_name(pair.to.name, "table", ctx);
}

void check_index_created(const ast::CreateIndex& create, RuleContext& ctx) {
    check_index(create.index, ctx);
}

void check_view(const ast::CreateView& create, RuleContext& ctx) {
    if (create.alter) return;
    check_name(create.view.name, "view", ctx);
    for (const ast::Identifier& column : create.columns) check_name(column, "column", ctx);
}

void check_routine(const ast::CreateRoutine& create, RuleContext& ctx) {
    check_name(create.name.name, create.function ? "function" : "procedure", ctx);
}

void check_trigger(const ast::CreateTrigger& create, RuleContext& ctx) {
    check_name(create.trigger.name, "trigger", ctx);
}

void check_event(const ast::CreateEvent& create, RuleContext& ctx) {
    if (!create.alter)
        check_name(create.event.name, "event", ctx);
    else if (create.rename_to)
        check_name(create.rename_to->name, "event", ctx);
}

} // namespace

extern const Rule reserved_word =
    rule(info, check_created, check_altered, check_renamed, check_index_created, check_view,
         check_routine, check_trigger, check_event);

} // namespace lintel::rules
