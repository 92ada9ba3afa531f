#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <fmt/ranges.h>

#include <string>
#include <vector>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "modify-drops-attribute",
    .category = Category::destructive,
    .severity = Severity::warning,
    .fixable = Fixable::unsafe,
    .summary = "MODIFY or CHANGE leaves out an attribute the column had",
    .explanation = R"(
`MODIFY` and `CHANGE` do not change a column's definition, they replace it. What
the new one does not repeat is gone: `NOT NULL`, `DEFAULT`, `AUTO_INCREMENT`,
`ON UPDATE`, `COMMENT`, a character set of its own. The server says nothing, and
the loss shows later and elsewhere: an `INSERT` without an id fails because the
column no longer counts, rows with `NULL` appear, `updated_at` stands still.

Take the definition from `SHOW CREATE TABLE`, change the part that is to change
and write all of it. To change nothing but the default, use
`ALTER COLUMN … SET DEFAULT`, which leaves the rest alone.

```sql bad
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    status VARCHAR(20) NOT NULL DEFAULT 'new' COMMENT 'see Status.java'
);
-- then
ALTER TABLE users MODIFY status VARCHAR(40);
```

```sql good
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    status VARCHAR(20) NOT NULL DEFAULT 'new' COMMENT 'see Status.java'
);
-- then
ALTER TABLE users MODIFY status VARCHAR(40) NOT NULL DEFAULT 'new' COMMENT 'see Status.java';
```

`NULL` or `DEFAULT NULL` written out says that the change is meant, and is not
reported for that attribute; neither is a default changed to another.
)",
    .sources = sources,
};

/// An attribute that is gone: how to name it, and the clause that would keep it.
struct Lost {
    std::string name;
    std::string clause;
};

const ast::ColumnDefinition* definition_of(const ColumnChanged& change, const Step& step) {
    const auto* alter = std::get_if<ast::AlterTable>(&step.statement.node);
    if (alter == nullptr) return nullptr;
    for (const ast::AlterAction& action : alter->actions)
        if (const auto* written = std::get_if<ast::ChangeColumn>(&action);
            written != nullptr && equal_names(written->column.name.text, change.to.name))
            return &written->column;
    return nullptr;
}

std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') result += '\'';
        result += c;
    }
    return result + "'";
}

bool is_null(const ast::Expression& value) {
    return value.kind == ast::ExpressionKind::null_literal;
}

void compare_charset(const Column& from, const Column& to, const ast::ColumnDefinition& written,
                     std::vector<Lost>& lost) {
    if (written.type.charset || written.type.collation || written.type.national ||
        written.type.binary_collation)
        return;
    const ColumnType& before = from.type;
    const ColumnType& after = to.type;
    if (!has_charset(before.name) || !has_charset(after.name)) return;
    if (before.charset.empty() || after.charset.empty() || before.collation.empty() ||
        after.collation.empty())
        return;
    if (before.charset != after.charset)
        lost.push_back(
            {"CHARACTER SET " + std::string(before.charset),
             fmt::format("CHARACTER SET {} COLLATE {}", before.charset, before.collation)});
    else if (before.collation != after.collation)
        lost.push_back({"COLLATE " + std::string(before.collation),
                        "COLLATE " + std::string(before.collation)});
}

/// What `from` had and `to` has not, although the clause does not say so; in the order clauses are
/// written.
std::vector<Lost> lost_attributes(const Column& from, const Column& to,
                                  const ast::ColumnDefinition& written,
                                  const SourceSet& sources_of_text) {
    std::vector<Lost> lost;
    const auto text_of = [&](const ast::Expression& expression) {
        return std::string(sources_of_text.text(expression.span));
    };
    compare_charset(from, to, written, lost);
    if (from.generation && !to.generation)
        lost.push_back(
            {"GENERATED ALWAYS AS", fmt::format("AS ({}) {}", text_of(from.generation->expression),
                                                from.generation->stored ? "STORED" : "VIRTUAL")});
    const bool null_is_written =
        written.nullable || (written.default_value && is_null(written.default_value->value));
    if (!from.nullable && to.nullable && !null_is_written) lost.push_back({"NOT NULL", "NOT NULL"});
    if (!from.visible && to.visible && !written.visible) lost.push_back({"INVISIBLE", "INVISIBLE"});
    const bool default_possible =
        !to.auto_increment && !to.generation && !is_blob_or_text(to.type.name);
    if (from.default_value && !is_null(*from.default_value) && !to.default_value &&
        !written.default_value && default_possible) {
        const std::string clause = "DEFAULT " + text_of(*from.default_value);
        lost.push_back({clause.size() <= 40 ? clause : "DEFAULT", clause});
    }
    if (from.on_update && !to.on_update && is_temporal(to.type.name)) {
        const std::string clause = "ON UPDATE " + text_of(*from.on_update);
        lost.push_back({clause, clause});
    }
    if (from.auto_increment && !to.auto_increment)
        lost.push_back({"AUTO_INCREMENT", "AUTO_INCREMENT"});
    if (!from.comment.empty() && to.comment.empty() && !written.comment)
        lost.push_back({"COMMENT", "COMMENT " + quoted(from.comment)});
    if (from.rare && from.rare->srid && !(to.rare && to.rare->srid) && is_spatial(to.type.name))
        lost.push_back(
            {fmt::format("SRID {}", *from.rare->srid), fmt::format("SRID {}", *from.rare->srid)});
    return lost;
}

std::string listed(const std::vector<Lost>& lost) {
    std::string text;
    for (std::size_t i = 0; i < lost.size(); ++i) {
        if (i > 0) text += i + 1 == lost.size() ? " and " : ", ";
        text += "`" + lost[i].name + "`";
    }
    return text;
}

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.redefined || change.before == nullptr || !existed_before(change.before)) return;
    if (!change.from.defined || !existed_before(change.from)) return;
    const ast::ColumnDefinition* written = definition_of(change, *ctx.step);
    if (written == nullptr) return;
    const std::vector<Lost> lost = lost_attributes(change.from, change.to, *written, ctx.sources);
    if (lost.empty()) return;

    std::vector<std::string> clauses;
    for (const Lost& each : lost) clauses.push_back(each.clause);
    const std::string& table = change.after->name.name;
    Diagnostic& finding =
        ctx.report(change.span, "the new definition of `{}` leaves out {}", change.from.name,
                   listed(lost))
            .about("{}.{}", table, change.from.name)
            .note("the definition is replaced as a whole: what is not repeated is lost");
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the definition until now");
    finding.help("repeat what is to stay: `{}`", fmt::join(clauses, " "));
    // What generates a column and its character set belong in other places than the end.
    const bool goes_behind = std::ranges::none_of(clauses, [](const std::string& clause) {
        return clause.starts_with("CHARACTER") || clause.starts_with("COLLATE") ||
               clause.starts_with("AS ");
    });
    // CURRENT_TIMESTAMP takes as many digits as its column (error 1067).
    const bool other_digits =
        is_temporal(change.to.type.name) && change.from.type.length != change.to.type.length;
    if (!goes_behind || other_digits || written->references) return;
    const Span behind{written->span.file, written->span.end, written->span.end};
    finding.suggest({"repeat it",
                     {{behind, fmt::format(" {}", fmt::join(clauses, " "))}},
                     Applicability::unsafe});
}

} // namespace

extern const Rule modify_drops_attribute = rule(info, check);

} // namespace lintel::rules
