#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/metadata_locks.hpp"
#include "analyzer/online_ddl/prediction.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/metadata-locking.html",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html#foreign-key-locking",
};

constexpr Option<std::int64_t> least_tables{
    "tables", 3, "how many other tables have to be locked before it is said"};
constexpr const OptionInfo* options[] = {&least_tables};

constexpr RuleInfo info{
    .id = "foreign-key-lock-fanout",
    .category = Category::locking,
    .severity = Severity::note,
    .summary = "statement that locks many tables along foreign keys",
    .explanation = R"(
A statement that alters a table takes an exclusive lock on its definition, for an instant at
the start and at the end, and for that it waits for every transaction that has touched the
table. Along foreign keys it takes such locks on other tables too: on every child of a
table that is altered, on the parents of keys that are added or dropped, and on both sides
of a table that is renamed or dropped. One open transaction on any of them holds the
statement up, and whatever else wants one of these tables queues behind it.

Look for long transactions before it runs, and set a low `lock_wait_timeout` for the session
so that it gives up rather than blocks; retry at a quiet moment.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE a (u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE b (u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE c (u INT, FOREIGN KEY (u) REFERENCES users (id));
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE a (u INT, FOREIGN KEY (u) REFERENCES users (id));
-- then
ALTER TABLE users ADD COLUMN name VARCHAR(100);
```

It speaks from three other tables on, or as many as the option `tables` says, and once for
a table.
)",
    .sources = sources,
    .options = options,
};

constexpr std::size_t most_named = 8;

void check(const Step& step, RuleContext& ctx) {
    if (step.prediction == nullptr || !step.errors.empty() || step.altered_before ||
        !existed_before(step.prediction->before))
        return;
    const std::vector<ObjectName> others = tables_locked_with(step);
    const auto least = static_cast<std::size_t>(std::max<std::int64_t>(1, ctx.get(least_tables)));
    if (others.size() < least) return;
    const std::string table = step.prediction->before->name.name;
    std::string names;
    for (std::size_t i = 0; i < others.size() && i < most_named; ++i)
        names += fmt::format("{}`{}`", i == 0 ? "" : ", ", others[i].name);
    if (others.size() > most_named)
        names += fmt::format(" and {} more", others.size() - most_named);
    ctx.report(step.statement.span, "altering `{}` locks {} other tables along foreign keys", table,
               others.size())
        .about("{}", table)
        .note("for an instant no transaction may be open on {}", names)
        .help("set a low `lock_wait_timeout` for the session, and try again when it gives up");
}

} // namespace

extern const Rule foreign_key_lock_fanout = rule(info, check);

} // namespace lintel::rules
