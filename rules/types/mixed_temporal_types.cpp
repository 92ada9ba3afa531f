#include "analyzer/engine/rule.hpp"
#include "rules/naming/name_pattern.hpp"

#include <map>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/datetime.html",
    "https://dev.mysql.com/doc/refman/8.4/en/time-zone-support.html",
};

constexpr Option<std::string_view> pattern{
    "pattern",
    "(?i)(created|updated|modified|changed|deleted|inserted|added)(_?(at|on|date|time))?",
    "names of the columns that tell when a row was changed: RE2", &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern};

constexpr RuleInfo info{
    .id = "mixed-temporal-types",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "created_at is a TIMESTAMP in some tables and a DATETIME in others",
    .explanation = R"(
`TIMESTAMP` is kept in UTC and shown in the session's time zone, `DATETIME` is kept as it is written.
Where both stand for the same thing, a client in another time zone, a server that was moved or a
summer time sets them hours apart: `orders.created_at > users.created_at` is then true of rows it
should not be true of, and nothing fails. `TIMESTAMP` ends on 2038-01-19 besides.

Decide for one, `DATETIME` written in UTC where nothing speaks against it, and change the others with
the offset in mind: see `datetime-timestamp-conversion`.

The option `pattern` is a regular expression in the syntax of RE2 that the name of such a column
matches as a whole. Each database's rarer type is reported, at the first of its columns. The rule is
off by default.

```sql bad
CREATE TABLE a (id INT PRIMARY KEY, created_at DATETIME, updated_at DATETIME);
CREATE TABLE b (id INT PRIMARY KEY, created_at TIMESTAMP NULL);
```

```sql good
CREATE TABLE a (id INT PRIMARY KEY, created_at DATETIME, updated_at DATETIME);
CREATE TABLE b (id INT PRIMARY KEY, created_at DATETIME, seen TIMESTAMP NULL);
```
)",
    .sources = sources,
    .options = options,
};

/// The columns of one of the two types.
struct Use {
    std::size_t columns = 0;
    const Table* table = nullptr; ///< of the first judged column
    const Column* first = nullptr;

    void add(const Table& of, const Column& column, const RuleContext& ctx) {
        ++columns;
        if (!ctx.judged(column.declared_at)) return;
        if (first != nullptr && first->declared_at < column.declared_at) return;
        table = &of;
        first = &column;
    }
};

struct Uses {
    Use timestamp;
    Use datetime;
};

std::map<std::string, Uses> uses_by_database(const Catalog& catalog, const RuleContext& ctx) {
    std::map<std::string, Uses> databases;
    const NamePattern& names = pattern_of(pattern, ctx);
    catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (!table || table->temporary) return;
        for (const Column& column : table->columns) {
            const bool timestamp = column.type.name == TypeName::timestamp_type;
            if (!column.defined || (!timestamp && column.type.name != TypeName::datetime_type) ||
                !names.matches(column.name))
                continue;
            Uses& uses = databases[name.schema];
            (timestamp ? uses.timestamp : uses.datetime).add(*table, column, ctx);
        }
    });
    return databases;
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    for (const auto& [database, uses] : uses_by_database(schema.catalog, ctx)) {
        if (uses.timestamp.columns == 0 || uses.datetime.columns == 0) continue;
        const bool timestamp_is_rare = uses.timestamp.columns <= uses.datetime.columns;
        const Use& rare = timestamp_is_rare ? uses.timestamp : uses.datetime;
        const Use& usual = timestamp_is_rare ? uses.datetime : uses.timestamp;
        if (rare.first == nullptr) continue;
        Diagnostic& finding =
            ctx.report(rare.first->declared_at,
                       "`{}` of `{}` is a {}, and {} of the {} columns like it are {}",
                       rare.first->name, rare.table->name.name,
                       timestamp_is_rare ? "TIMESTAMP" : "DATETIME", usual.columns,
                       usual.columns + rare.columns, timestamp_is_rare ? "DATETIME" : "TIMESTAMP")
                .about("{}.{}", rare.table->name.name, rare.first->name)
                .note("only a TIMESTAMP follows the session's time zone, so the two drift apart")
                .help("decide for one of the two types");
        if (usual.first != nullptr)
            finding.label(usual.first->declared_at, "as in `{}`", usual.table->name.name);
    }
}

} // namespace

extern const Rule mixed_temporal_types = rule(info, check);

} // namespace lintel::rules
