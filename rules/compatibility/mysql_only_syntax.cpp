#include "analyzer/engine/rule.hpp"
#include "grammar/other_server.hpp"
#include "rules/queries/expressions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://mariadb.com/kb/en/mariadb-vs-mysql-compatibility/",
    "https://mariadb.com/kb/en/supported-character-sets-and-collations/",
};

std::string objection_to_server(const OptionValue& value) {
    const auto& name = std::get<std::string>(value);
    const auto target = parse_target(name);
    if (target && target->is_mariadb()) return {};
    return "`" + name + "` is no MariaDB, such as `mariadb-10.11`";
}

constexpr Option<std::string_view> server{"server", "mariadb-10.11",
                                          "the other server that must take the statements",
                                          &objection_to_server};
constexpr const OptionInfo* options[] = {&server};

constexpr RuleInfo info{
    .id = "mysql-only-syntax",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "statement that MariaDB, which the project runs on too, does not take",
    .explanation = R"(
MariaDB and MySQL have grown apart since 5.7. Invisible indexes, indexes on expressions, `->`, row
aliases in `INSERT`, `NOT ENFORCED` and the `_0900_` collations are MySQL's alone, or are written in
another way; a migration that uses them works on the developer's MySQL and stops on the customer's
MariaDB, half done.

Write what both take: a generated column and an index on it, `JSON_EXTRACT()`, `VALUES()`, a collation
that both have, such as `utf8mb4_unicode_ci`.

The option `server` says which MariaDB is meant. Each statement is read as that server reads it; functions,
defaults and settings that it lacks are not looked at. `lintel check --target mariadb-10.11` judges a
project for MariaDB altogether. The rule is off by default.

```sql bad
SELECT profile->'$.name' FROM users;
```

```sql good
SELECT JSON_EXTRACT(profile, '$.name') FROM users;
```
)",
    .sources = sources,
    .options = options,
};

/// Collations of MySQL 8.0, which MariaDB has from 11.4.5 on (MariaDB documentation, "Supported
/// Character Sets and Collations").
std::optional<Span> unknown_collation(const Step& step, const Dialect& other, RuleContext& ctx) {
    if (other.version >= Version{11, 4, 5}) return std::nullopt;
    const Span statement = step.statement.span;
    const std::string_view text = ctx.sources.text(statement);
    const std::size_t at = text.find("_0900_");
    if (at == std::string_view::npos) return std::nullopt;
    const auto is_of_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    std::size_t begin = at;
    while (begin > 0 && is_of_name(text[begin - 1])) --begin;
    std::size_t end = at;
    while (end < text.size() && is_of_name(text[end])) ++end;
    if (find_collation(text.substr(begin, end - begin)).empty()) return std::nullopt;
    return Span{statement.file, statement.begin + static_cast<std::uint32_t>(begin),
                statement.begin + static_cast<std::uint32_t>(end)};
}

/// The statement with the signs of the version comment that it begins or ends in, which are no part
/// of it.
Span with_version_comment(Span statement, const SourceSet& files) {
    const std::string_view text = files[statement.file].text();
    std::string_view before = text.substr(0, statement.begin);
    for (const std::string_view passed : {" \t\r\n", "0123456789"})
        before = before.substr(0, before.find_last_not_of(passed) + 1);
    Span whole = statement;
    for (const std::string_view sign : {"/*!", "/*M!"})
        if (before.ends_with(sign))
            whole.begin = static_cast<std::uint32_t>(before.size() - sign.size());
    const std::size_t close = text.find_first_not_of(" \t\r\n", statement.end);
    if (close != std::string_view::npos && text.substr(close).starts_with("*/"))
        whole.end = static_cast<std::uint32_t>(close + 2);
    return whole;
}

/// Rows of literals are read alike, and there may be any number of them.
bool is_worth_reading(const ast::StatementNode& node) {
    const auto* insert = std::get_if<ast::Insert>(&node);
    return insert == nullptr ||
           (insert->rows.size() == insert->row_count && (can_query(*insert) || insert->row_alias));
}

void check(const Step& step, RuleContext& ctx) {
    if (!ctx.dialect.is_mysql()) return;
    const OtherServer& other = ctx.once(
        server, [&] { return OtherServer(parse_target(ctx.get(server)).value_or(Dialect{})); });
    const Dialect& dialect = other.dialect();
    if (const auto collation = unknown_collation(step, dialect, ctx))
        ctx.report(*collation, "{} has no collation `{}`", describe(dialect),
                   ctx.sources.text(*collation))
            .help("use one that both servers have, such as `utf8mb4_unicode_ci`");
    if (step.tree == nullptr || !is_worth_reading(step.statement.node)) return;
    const Span whole = with_version_comment(step.statement.span, ctx.sources);
    Dialect written_for = ctx.dialect;
    written_for.sql_mode = step.session.sql_mode;
    auto problem = other.refusal(ctx.sources[whole.file], whole, *step.tree, written_for);
    if (!problem) return;
    Diagnostic& finding = problem->message.starts_with("MariaDB")
                              ? ctx.report(problem->span, "{}", problem->message)
                              : ctx.report(problem->span, "{} does not take this: {}",
                                           describe(dialect), problem->message);
    finding.notes = std::move(problem->notes);
    finding.helps = std::move(problem->helps);
}

} // namespace

extern const Rule mysql_only_syntax = rule(info, check);

} // namespace lintel::rules
