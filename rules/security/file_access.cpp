#include "analyzer/engine/rule.hpp"
#include "rules/security/file_uses.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/load-data.html",
    "https://dev.mysql.com/doc/refman/8.4/en/select-into.html",
    "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_secure_file_priv",
};

constexpr RuleInfo info{
    .id = "file-access",
    .category = Category::security,
    .severity = Severity::note,
    .summary = "statement reads or writes a file of the server",
    .explanation = R"(
`LOAD DATA INFILE`, `LOAD_FILE()` and `INTO OUTFILE` need the FILE privilege, which lets the
account read what the server can read; they work only inside the folder of `secure_file_priv`,
and not at all on most managed servers. The file has to be there on each machine the migration
runs on. `LOAD DATA LOCAL` needs `local_infile`, which is off by default on both sides.

Write the rows into the migration, or load them with a tool.

```sql bad
LOAD DATA INFILE '/tmp/countries.csv' INTO TABLE countries;
```

```sql good
INSERT INTO countries (code, name) VALUES ('NO', 'Norway'), ('PE', 'Peru');
```
)",
    .sources = sources,
};

void check_load(const ast::LoadData&, RuleContext& ctx) {
    const Span all = ctx.step->statement.span;
    ctx.report({all.file, all.begin, std::min(all.end, all.begin + 9)}, "`LOAD DATA` reads a file")
        .note("the file must be there wherever this runs, and the server must be set to allow it")
        .help("write the rows into the migration, or load them with a tool");
}

void report(Span place, FileUse use, RuleContext& ctx) {
    if (use == FileUse::load_function)
        ctx.report(place, "`LOAD_FILE` reads a file of the server")
            .note("the file must be there wherever this runs, and the account needs FILE")
            .help("write what it holds into the statement");
    else
        ctx.report(place, "the query writes a file of the server")
            .note("the folder must be there wherever this runs, and the account needs FILE")
            .help("let a client write it");
}

template <class Node> void check_query(const Node& node, RuleContext& ctx) {
    if (can_query(node))
        for_each_file_use(ctx.step->statement, ctx.sources,
                          [&](Span place, FileUse use) { report(place, use, ctx); });
}

} // namespace

extern const Rule file_access =
    rule(info, check_load, check_query<ast::Select>, check_query<ast::Insert>,
         check_query<ast::Update>, check_query<ast::CreateRoutine>, check_query<ast::CreateEvent>);

} // namespace lintel::rules
