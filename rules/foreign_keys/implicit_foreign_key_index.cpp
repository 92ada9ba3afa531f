#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "implicit-foreign-key-index",
    .category = Category::foreign_keys,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "foreign key without an index of its own: the server makes one",
    .explanation = R"(
InnoDB needs an index that begins with the columns of a foreign key and makes one where there
is none. It is in no file, has the name of the key, and goes by itself as soon as another
index can serve, so that the schema a person reads and the one the server has differ. Where the
statement that makes it is an `ALTER TABLE`, building it is the dear part.

Declare the index, and put to its columns what queries filter or sort by.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, KEY (user_id), FOREIGN KEY (user_id) REFERENCES users (id));
```

The rule is off by default: the server's index does its work.
)",
    .sources = sources,
};

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Index& index : table.indexes) {
        if (!index.implicit) continue;
        const auto key = std::ranges::find_if(table.foreign_keys, [&](const ForeignKey& one) {
            return one.columns.size() == index.parts.size() &&
                   std::ranges::equal(one.columns, index.parts, {}, {}, &KeyPart::column);
        });
        if (key == table.foreign_keys.end() || !ctx.judged(key->declared_at)) continue;
        ctx.report(key->declared_at, "the server makes index `{}` for foreign key `{}`", index.name,
                   key->name)
            .about("{}.{}", table.name.name, key->name)
            .help("declare an index on `{}`", describe(index.parts));
    }
}

} // namespace

extern const Rule implicit_foreign_key_index = rule(info, check);

} // namespace lintel::rules
