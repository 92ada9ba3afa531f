#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-and-mysql-replication.html",
    "https://dev.mysql.com/doc/refman/9.7/en/replication-features-foreign-keys.html",
    "https://mariadb.com/docs/server/ha-and-performance/standard-replication/"
    "replication-and-foreign-keys",
};

constexpr RuleInfo info{
    .id = "vitess-cascade-not-in-binlog",
    .category = Category::vitess,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "foreign key whose actions what follows the binary log does not see",
    .explanation = R"(
InnoDB itself deletes and changes the rows of the child table along `ON DELETE` or `ON UPDATE`
`CASCADE` and `SET NULL`, and the binary log has the change of the parent alone. A replica with the
same key does it over; whatever else follows the log misses it: a copy of the table by VReplication
or gh-ost, a stream of changes to a search index or a warehouse, an audit. The copy keeps rows that
are gone, and nothing says so.

Delete or change the child rows in the application, the children first, and let the key forbid the
rest. MySQL 9.6 and later write these changes to the log, unless `innodb_native_foreign_keys` is on,
and are not reported.

```sql bad
CREATE TABLE orders (id BIGINT PRIMARY KEY);
CREATE TABLE items (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
);
```

```sql good
CREATE TABLE orders (id BIGINT PRIMARY KEY);
CREATE TABLE items (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  FOREIGN KEY (order_id) REFERENCES orders (id)
);
```

The rule holds for other servers than Vitess too. It is off because only you know whether anything
follows the log.
)",
    .sources = sources,
};

/// Nothing where the key only forbids.
std::string_view action_of(const ForeignKey& key) {
    const auto changes_rows = [](const std::optional<ReferenceOption>& action) {
        return action == ReferenceOption::cascade || action == ReferenceOption::set_null;
    };
    if (changes_rows(key.on_delete)) return "deleted";
    return changes_rows(key.on_update) ? "changed" : "";
}

void check(const FinalTable& final, RuleContext& ctx) {
    if (ctx.dialect.mysql_since(9, 6)) return;
    for (const ForeignKey& key : final.table.foreign_keys) {
        const std::string_view action = action_of(key);
        if (action.empty() || !ctx.judged(key.declared_at)) continue;
        ctx.report(key.declared_at,
                   "what happens to rows of `{}` when a row of `{}` is {} is not in the binary log",
                   final.table.name.name, key.referenced_table.name, action)
            .about("{}.{}", final.table.name.name, key.name)
            .note("what follows the log, such as a copy of the table, keeps them as they were")
            .help("change the rows in the application, the children first");
    }
}

} // namespace

extern const Rule vitess_cascade_not_in_binlog = rule(info, check);

} // namespace lintel::rules
