#include "analyzer/engine/rule.hpp"

#include <map>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-collation-coercibility.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-table.html",
};

constexpr RuleInfo info{
    .id = "mixed-collations",
    .category = Category::charset,
    .severity = Severity::note,
    .summary = "table whose collation differs from most others of its database",
    .explanation = R"(
Columns of different collations are compared after a conversion, which no index of the
converted side can serve; where neither side can be converted, the query fails with
error 1267, "Illegal mix of collations". The usual cause is that tables were made at
different times by servers of different versions, and it shows up as one join that is
slow for no visible reason.

Give the database a default collation and the tables no other, and convert those that
were made before: `ALTER TABLE ... CONVERT TO CHARACTER SET utf8mb4 COLLATE ...`.

```sql bad
CREATE TABLE a (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE b (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE c (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
```

```sql good
CREATE TABLE a (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE b (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE c (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
```

Only tables that say what they have are compared, and each collation that stands out is
reported once, at the first of its tables. `_bin` collations are chosen on purpose and
left alone.
)",
    .sources = sources,
};

struct Use {
    std::size_t tables = 0;
    const Table* first_judged = nullptr;
};
using Uses = std::map<std::string_view, Use>;

/// How often each collation is used in each database, by tables that name one.
std::map<std::string, Uses> count_uses(const Catalog& catalog, const RuleContext& ctx) {
    std::map<std::string, Uses> databases;
    catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (table == nullptr || table->temporary || table->collation.empty()) return;
        if (!table->charset_written && !table->collation_written) return;
        if (table->collation.ends_with("_bin")) return;
        Use& use = databases[name.schema][table->collation];
        ++use.tables;
        if (!ctx.judged(table->declared_at)) return;
        if (use.first_judged == nullptr || table->declared_at < use.first_judged->declared_at)
            use.first_judged = table.get();
    });
    return databases;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    for (const auto& [database, uses] : count_uses(schema.catalog, ctx)) {
        auto most = uses.begin();
        for (auto it = uses.begin(); it != uses.end(); ++it)
            if (it->second.tables > most->second.tables) most = it;
        for (const auto& [collation, use] : uses) {
            if (collation == most->first || use.first_judged == nullptr ||
                use.tables == most->second.tables)
                continue;
            const Table& table = *use.first_judged;
            Diagnostic& finding =
                ctx.report(table.declared_at, "`{}` is collated by `{}`, and most tables by `{}`",
                           table.name.name, collation, most->first)
                    .about("{}", table.name.name)
                    .note("comparing columns of the two cannot use an index, or fails with error "
                          "1267");
            if (use.tables > 1) finding.note("so are {} more tables", use.tables - 1);
            finding.help("write `COLLATE={}` here too", most->first);
        }
    }
}

} // namespace

extern const Rule mixed_collations = rule(info, check);

} // namespace lintel::rules
