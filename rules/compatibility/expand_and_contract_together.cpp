#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <set>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/online-ddl-operations.html",
    "https://dev.mysql.com/doc/refman/8.4/en/alter-table.html",
};

constexpr RuleInfo info{
    .id = "expand-and-contract-together",
    .category = Category::compatibility,
    .severity = Severity::warning,
    .summary = "column and what replaces it are dropped and added in the same file",
    .explanation = R"(
While a release goes out, the old code and the new one run side by side. The old code needs the old
column, the new code the new one; a file that adds the one and drops the other leaves no moment at
which both work. Run before the new code starts, it breaks the old; run after, the new one.

Take three steps. Add the new column, write both and copy what is there. Let the new code go out
and read the new column. Drop the old one in a later release.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
-- then
ALTER TABLE users ADD COLUMN full_name VARCHAR(100);
UPDATE users SET full_name = name WHERE id > 0;
ALTER TABLE users DROP COLUMN name;
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
-- then
ALTER TABLE users ADD COLUMN full_name VARCHAR(100);
UPDATE users SET full_name = name WHERE id > 0;
```

The new column is taken for a successor where the two names have a word in common and the file adds
it in an earlier statement. In one statement it is `drop-and-readd-column`.
)",
    .sources = sources,
};

std::set<std::string> words_of(std::string_view name) {
    std::set<std::string> words;
    std::string word;
    for (const char c : folded(name) + "_") {
        if (c != '_') {
            word += c;
            continue;
        }
        if (word.size() > 2) words.insert(word);
        word.clear();
    }
    return words;
}

bool share_a_word(const std::string& a, const std::string& b) {
    const std::set<std::string> words = words_of(a);
    return std::ranges::any_of(words_of(b),
                               [&](const std::string& word) { return words.contains(word); });
}

void check(const ColumnDropped& drop, RuleContext& ctx) {
    if (!drop.before || !drop.before->complete || !existed_before(drop.before) ||
        !drop.column.preexisting || drop.column.generation)
        return;
    for (const Column& column : drop.before->columns) {
        if (column.preexisting || column.generation || column.declared_at.file != drop.span.file ||
            !share_a_word(column.name, drop.column.name))
            continue;
        ctx.report(drop.span, "`{}` goes in the file in which `{}` comes", drop.column.name,
                   column.name)
            .about("{}.{}", drop.before->name.name, drop.column.name)
            .label(column.declared_at, "added here")
            .note("old code needs the one and new code the other: they cannot run side by side")
            .help("drop `{}` in a later release", drop.column.name);
        return;
    }
}

} // namespace

extern const Rule expand_and_contract_together = rule(info, check);

} // namespace lintel::rules
