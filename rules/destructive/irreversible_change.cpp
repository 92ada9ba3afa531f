#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/column_change.hpp"
#include "rules/compatibility/unique_columns.hpp"
#include "rules/destructive/members.hpp"
#include "rules/destructive/repertoire.hpp"

#include <fmt/ranges.h>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
    "https://vitess.io/docs/user-guides/schema-changes/revertible-migrations/",
    "https://planetscale.com/docs/vitess/schema-changes/deploy-requests#revert-a-schema-change",
};

constexpr RuleInfo info{
    .id = "irreversible-change",
    .category = Category::destructive,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "change loses nothing, and cannot be taken back once new rows are written",
    .explanation = R"(
A longer `VARCHAR`, a column that may be `NULL`, a unique key less: such changes are harmless on the way
there. When the release is taken back an hour later, the new rows stand in the way. The old type does
not hold them, `NOT NULL` and `UNIQUE` fail on them (errors 1406, 1264, 1265, 1138 and 1062), and a
foreign key or check that is put back is refused by the rows that came in without it (1452, 3819). The
script that was meant to undo it works in every test, where no such row was written.

Let the old release run on the new schema, so that nothing has to be taken back, and use the new room
only when the old release is gone. For a way back have a statement ready that finds the rows in
question.

Told are: values, characters, members and `NULL`s that the old definition cannot hold; unique keys,
foreign keys and checks that go; and a `NOT NULL` column without default that is dropped, for which
newer rows have no value. What loses rows or values at once is told of by `drop-column`, `drop-table`,
`type-narrowing` and their like. The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL);
-- then
ALTER TABLE users MODIFY name VARCHAR(200) NOT NULL;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL);
-- then
ALTER TABLE users ADD COLUMN full_name VARCHAR(200);
```
)",
    .sources = sources,
};

/// What integers of the new type the old one cannot hold; empty for none.
std::string wider_integers(const ColumnType& old, const ColumnType& now) {
    const IntegerRange from = integer_range(old.name, old.is_unsigned);
    const IntegerRange to = integer_range(now.name, now.is_unsigned);
    if (to.greatest > from.greatest) return fmt::format("values over {}", from.greatest);
    if (to.least < from.least)
        return from.least == 0 ? std::string("negative values")
                               : fmt::format("values under {}", from.least);
    return {};
}

/// Any text, where the old type takes only some; empty elsewhere.
std::string any_text(const ColumnType& old, const ColumnType& now, const Dialect& dialect) {
    const bool free_text = has_charset(now.name) && !now.members && now.name != TypeName::json_type;
    if (!free_text) return {};
    if (old.members) return "values that are no member";
    const bool numeric =
        is_integer(old.name) || is_floating(old.name) || old.name == TypeName::decimal_type;
    if (!numeric && !is_temporal(old.name) && old.name != TypeName::json_type) return {};
    return fmt::format("values that are no `{}`", describe(old, dialect));
}

/// What rows may hold under the new definition that the old one cannot.
std::vector<std::string> newly_possible(const Column& old, const Column& now,
                                        const Dialect& dialect) {
    std::vector<std::string> found;
    if (std::string text = any_text(old.type, now.type, dialect); !text.empty())
        found.push_back(std::move(text));
    if (is_integer(old.type.name) && is_integer(now.type.name)) {
        if (std::string wider = wider_integers(old.type, now.type); !wider.empty())
            found.push_back(std::move(wider));
    } else if (std::string loss = narrowing(now.type, old.type); !loss.empty()) {
        found.push_back(std::move(loss));
    }
    if (has_charset(old.type.name) && has_charset(now.type.name) &&
        !holds_all(now.type.charset, old.type.charset))
        found.push_back(fmt::format("characters that `{}` lacks", old.type.charset));
    if (old.type.members && now.type.members && old.type.name == now.type.name)
        for (const std::string& member : *now.type.members)
            if (!position_of(member, *old.type.members))
                found.push_back(fmt::format("the member `{}`", member));
    if (now.nullable && !old.nullable) found.emplace_back("`NULL`");
    return found;
}

void report_wider(Span place, const Column& old, const Column& now, const Table& table,
                  RuleContext& ctx) {
    const std::vector<std::string> possible = newly_possible(old, now, ctx.dialect);
    if (possible.empty()) return;
    Diagnostic& finding =
        ctx.report(place, "`{}` of `{}` may hold from now on what it could not until now: {}",
                   now.name, table.name.name, fmt::join(possible, ", "))
            .about("{}.{}", table.name.name, now.name)
            .note("with such a row there it cannot be changed back")
            .help("use the new room only when the old release is gone for good");
    if (!old.declared_at.empty()) finding.label(old.declared_at, "as it is until now");
}

void check_column(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.before || !existed_before(change.before) || !change.from.defined ||
        !existed_before(change.from) || change.to.generation)
        return;
    report_wider(change.span, change.from, change.to, *change.after, ctx);
}

/// The first column whose characters grow in number stands for all.
void check_converted(const CharsetConverted& change, RuleContext& ctx) {
    if (!change.before || !existed_before(change.before)) return;
    for (const Column& old : change.before->columns) {
        const Column* now = change.after->find_column(old.name);
        if (now == nullptr || !old.defined || !existed_before(old) || !has_charset(old.type.name) ||
            holds_all(now->type.charset, old.type.charset))
            continue;
        return report_wider(change.span, old, *now, *change.after, ctx);
    }
}

void check_dropped(const ColumnDropped& drop, RuleContext& ctx) {
    const Column& column = drop.column;
    if (!drop.before || !existed_before(drop.before) || !column.defined ||
        !existed_before(column) || column.nullable || column.default_value || column.generation ||
        column.auto_increment)
        return;
    ctx.report(drop.span, "`{}` of `{}` cannot come back: newer rows have no value for it",
               column.name, drop.before->name.name)
        .about("{}.{}", drop.before->name.name, column.name)
        .note("it is NOT NULL and has no default")
        .help("give it a default first, and drop it in a later release");
}

/// What held for the rows of a table and does not any more, in words; empty where it still holds,
/// or held nothing. `old` is null for a table that was never seen.
std::string lost_hold(const Removal& removal, const Table* old, const Table& now) {
    const std::string& name = removal.what.part;
    if (removal.what.kind == NodeKind::foreign_key) {
        if (old != nullptr && old->find_foreign_key(name) == nullptr) return {};
        return fmt::format("foreign key `{}` of `{}` cannot come back once a row has no parent",
                           name, now.name.name);
    }
    if (removal.what.kind == NodeKind::check) {
        if (old != nullptr && old->find_check(name) == nullptr) return {};
        return fmt::format("check `{}` of `{}` cannot come back once a row does not meet it", name,
                           now.name.name);
    }
    const Index* index = old == nullptr ? nullptr : old->find_index(name);
    if (removal.what.kind != NodeKind::index || index == nullptr ||
        index->kind != IndexKind::unique || still_held(now, *index))
        return {};
    return fmt::format("unique key `{}` of `{}` cannot come back once two rows are equal", name,
                       now.name.name);
}

/// Whether the new foreign keys of a table hold what an old one did.
bool has_other_key(const Removal& removal, const Table* old, const Table& now) {
    const ForeignKey* key = old == nullptr ? nullptr : old->find_foreign_key(removal.what.part);
    return key != nullptr && std::ranges::any_of(now.foreign_keys, [&](const ForeignKey& other) {
               return other.columns == key->columns &&
                      other.referenced_table == key->referenced_table;
           });
}

/// What the change set took away in the end: what came back, or went with its table, is no matter.
void check_removals(const FinalSchema& schema, RuleContext& ctx) {
    for (const Removal& removal : schema.graph.removals()) {
        if (!removal.judged || !removal.renamed_to.empty()) continue;
        const TablePtr now = schema.catalog.find_table(removal.what.object);
        if (!now || !existed_before(now)) continue;
        const TablePtr old = schema.start.find_table(removal.what.object);
        if (has_other_key(removal, old.get(), *now)) continue;
        if (const std::string lost = lost_hold(removal, old.get(), *now); !lost.empty())
            ctx.report(removal.span, "{}", lost).about("{}.{}", now->name.name, removal.what.part);
    }
}

} // namespace

extern const Rule irreversible_change =
    rule(info, check_column, check_converted, check_dropped, check_removals);

} // namespace lintel::rules
