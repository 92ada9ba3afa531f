#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/grant.html",
    "https://dev.mysql.com/doc/refman/8.4/en/privileges-provided.html",
};

constexpr RuleInfo info{
    .id = "all-privileges-grant",
    .category = Category::security,
    .severity = Severity::warning,
    .summary = "GRANT of all privileges, or of data in every database",
    .explanation = R"(
An account that may do anything everywhere turns any hole in the application into the loss of
the server: with it one can read the password hashes, write files, and drop every database,
those of other applications and the server's own too. `ALL` on one database is less, but still
lets the application drop its tables and make routines.

Grant what the application does, on its own database: `SELECT, INSERT, UPDATE, DELETE`, and
what migrations need to an account of their own.

```sql bad
GRANT ALL PRIVILEGES ON *.* TO 'app'@'10.%';
```

```sql good
GRANT SELECT, INSERT, UPDATE, DELETE ON shop.* TO 'app'@'10.%';
```

`ALL` on a single database is a note. Privileges that exist for the whole server alone
(`PROCESS`, `REPLICATION SLAVE` …) are not reported.
)",
    .sources = sources,
};

/// What reads or writes data or definitions, and can be granted for one database as well.
bool is_of_data(const Word& word) {
    constexpr std::string_view of_data[] = {"SELECT", "INSERT", "UPDATE", "DELETE", "DROP",
                                            "ALTER",  "SUPER",  "FILE",   "INDEX",  "EXECUTE"};
    return std::ranges::any_of(of_data, [&](std::string_view one) { return word.is(one); });
}

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    if (!statement.words.starts_with("GRANT ")) return;
    const std::vector<Word> words = words_of(ctx.step->statement, ctx);
    const auto on = std::ranges::find_if(words, [](const Word& word) { return word.is("ON"); });
    if (on == words.end() || words.end() - on < 4) return;
    const bool everywhere = on[1].written == "*" && on[2].written == "." && on[3].written == "*";
    const bool all = words[1].is("ALL");
    const auto of_data = std::find_if(words.begin(), on, is_of_data);
    const Span place = cover(words[1].span, on[3].span);
    if (everywhere && (all || of_data != on))
        ctx.report(place, "{} on every database", all ? "all privileges" : of_data->written)
            .note("that reaches other applications' data and the server's own tables")
            .help("grant what is needed on the application's own database");
    else if (all && on[2].written == "." && on[3].written == "*")
        ctx.report_as_note(place, "all privileges on a database")
            .note("whoever has them can drop its tables")
            .help("grant what the application does: `SELECT, INSERT, UPDATE, DELETE`");
}

} // namespace

extern const Rule all_privileges_grant = rule(info, check);

} // namespace lintel::rules
