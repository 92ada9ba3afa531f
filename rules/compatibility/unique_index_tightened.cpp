#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "unique-index-tightened",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "unique key is replaced by one that allows less",
    .explanation = R"(
Rows that were different under the old key may be equal under the new one: over fewer columns, or
over a shorter prefix. The statement then fails with error 1062 at the first pair, on production's
data and not on the test's; and where it succeeds, the code that is still running fails when it
writes what was allowed until now.

Look for such pairs first, keep both keys until no old code writes, and drop the old one last.

```sql bad
CREATE TABLE members (id INT PRIMARY KEY, team INT, user INT, UNIQUE KEY uk (team, user));
-- then
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (user);
```

```sql good
CREATE TABLE members (id INT PRIMARY KEY, team INT, user INT, UNIQUE KEY uk (team));
-- then
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (team, user);
```

A unique key where there was none is `unique-index-on-existing-data`, which this finding adds
the old key to.
)",
    .sources = sources,
};

const KeyPart* find_part(const Index& index, const KeyPart& part) {
    const auto found = std::ranges::find_if(index.parts, [&](const KeyPart& one) {
        return !one.column.empty() && equal_names(one.column, part.column);
    });
    return found == index.parts.end() ? nullptr : &*found;
}

/// Whether every part of the new key is in the old one, and it is shorter in parts or characters.
bool is_tighter(const Index& index, const Index& old) {
    bool shorter = index.parts.size() < old.parts.size();
    for (const KeyPart& part : index.parts) {
        const KeyPart* was = find_part(old, part);
        if (was == nullptr) return false;
        if (part.length && (!was->length || *part.length < *was->length)) shorter = true;
        if (was->length && (!part.length || *part.length > *was->length)) return false;
    }
    return shorter;
}

void check(const Step& step, RuleContext& ctx) {
    for (const Change& change : step.changes) {
        const auto* drop = std::get_if<IndexDropped>(&change);
        if (drop == nullptr || drop->index.kind != IndexKind::unique ||
            !existed_before(drop->before))
            continue;
        for (const Change& other : step.changes) {
            const auto* add = std::get_if<IndexAdded>(&other);
            if (add == nullptr || add->index.kind != IndexKind::unique ||
                !is_tighter(add->index, drop->index))
                continue;
            ctx.report(add->span, "unique key on `{}` allows less than the one on `{}`",
                       describe(add->index.parts), describe(drop->index.parts))
                .about("{}.{}", add->after->name.name, add->index.name)
                .label(drop->index.declared_at, "the key until now")
                .note("rows that differ in the rest are equal now: the statement fails with error "
                      "1062, or "
                      "running code does")
                .help("look for such rows first, and keep both keys until no old code writes");
        }
    }
}

} // namespace

extern const Rule unique_index_tightened = rule(info, check);

} // namespace lintel::rules
