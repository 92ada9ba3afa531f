#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/storage-engines.html",
    "https://dev.mysql.com/doc/refman/8.4/en/myisam-storage-engine.html",
    "https://dev.mysql.com/doc/refman/8.4/en/memory-storage-engine.html",
};

constexpr std::string_view innodb_only[] = {"InnoDB"};
constexpr Option<std::span<const std::string_view>> allowed{"allowed", innodb_only,
                                                            "storage engines that tables may have"};
constexpr const OptionInfo* options[] = {&allowed};

constexpr RuleInfo info{
    .id = "non-innodb-engine",
    .category = Category::design,
    .severity = Severity::warning,
    .fixable = Fixable::unsafe,
    .summary = "table uses a storage engine other than InnoDB",
    .explanation = R"(
Among MySQL's engines InnoDB alone has transactions, row locks, foreign keys and
recovery after a crash. A `MyISAM` table locks as a whole for each write, cannot be
rolled back together with the rest of a transaction, and is marked as crashed when
the server stops in the middle of a write. `MEMORY` tables are empty after a
restart, which on a replica means that it silently differs from its source. Managed
services and Group Replication accept InnoDB only.

Leave the clause out or write `ENGINE=InnoDB`. Full-text and spatial indexes, the
old reasons for MyISAM, exist in InnoDB since 5.6 and 5.7.

```sql bad
CREATE TABLE articles (id INT UNSIGNED PRIMARY KEY, body TEXT) ENGINE=MyISAM;
```

```sql good
CREATE TABLE articles (id INT UNSIGNED PRIMARY KEY, body TEXT) ENGINE=InnoDB;
```

Temporary tables are not reported. Other engines that are used on purpose, such as
`NDB` in a cluster, go into the option `allowed`.
)",
    .sources = sources,
    .options = options,
};

/// What one gives up with an engine (MySQL 8.0 manual, chapter 18 "Alternative Storage Engines").
std::string_view drawback(std::string_view engine) {
    struct Row {
        std::string_view engine;
        std::string_view drawback;
    };
    static constexpr Row rows[] = {
        {"myisam", "MyISAM has no transactions and no foreign keys, locks the whole table for each "
                   "write, and does "
                   "not survive a crash unharmed"},
        {"mrg_myisam",
         "MERGE is a view over MyISAM tables, with their lack of transactions and crash safety"},
        {"merge",
         "MERGE is a view over MyISAM tables, with their lack of transactions and crash safety"},
        {"memory",
         "a MEMORY table loses its rows when the server stops, on each replica at another time"},
        {"heap",
         "a MEMORY table loses its rows when the server stops, on each replica at another time"},
        {"csv", "CSV tables have no indexes, no NULL and no transactions"},
        {"archive",
         "ARCHIVE tables can neither update nor delete rows, and have no secondary indexes"},
        {"blackhole", "BLACKHOLE keeps nothing that is written to it"},
        {"federated",
         "FEDERATED tables depend on another server for every query, and have no transactions"},
        {"aria", "Aria has no transactions and no foreign keys"},
    };
    const std::string name = folded(engine);
    for (const Row& row : rows)
        if (row.engine == name) return row.drawback;
    return {};
}

/// ENGINE=InnoDB, and a row format that it has for one it has not.
std::vector<Edit> stored_by_innodb(const ast::TableOption& engine,
                                   const ast::TableOption* row_format) {
    std::vector<Edit> edits;
    edits.push_back({engine.span, "ENGINE=InnoDB"});
    if (row_format != nullptr && equal_names(row_format->value.value, "fixed"))
        edits.push_back({row_format->span, fmt::format("{}=DYNAMIC", row_format->name)});
    return edits;
}

void report_engine(const ast::TableOption& option, const ast::TableOption* row_format,
                   const ast::QualifiedName& table, RuleContext& ctx) {
    if (option.name != "ENGINE" || option.value.value.empty()) return;
    const std::string& engine = option.value.value;
    const std::vector<std::string>& names = ctx.get(allowed);
    if (std::any_of(names.begin(), names.end(),
                    [&](const std::string& name) { return equal_names(name, engine); }))
        return;
    Diagnostic& finding =
        ctx.report(option.span, "table `{}` is stored by `{}`", table.name.text, engine)
            .about("{}", table.name.text);
    if (const std::string_view why = drawback(engine); !why.empty()) finding.note("{}", why);
    finding.help("write `ENGINE=InnoDB`")
        .suggest(
            {"store it by InnoDB", stored_by_innodb(option, row_format), Applicability::unsafe});
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    if (create.temporary) return;
    const auto format = std::ranges::find(create.options, "ROW_FORMAT", &ast::TableOption::name);
    const ast::TableOption* row_format = format == create.options.end() ? nullptr : &*format;
    for (const ast::TableOption& option : create.options)
        report_engine(option, row_format, create.table, ctx);
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for (const ast::AlterAction& action : alter.actions)
        if (const auto* set = std::get_if<ast::SetTableOption>(&action))
            report_engine(set->option, nullptr, alter.table, ctx);
}

} // namespace

extern const Rule non_innodb_engine = rule(info, check_created, check_altered);

} // namespace lintel::rules
