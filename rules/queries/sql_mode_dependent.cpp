#include "analyzer/engine/rule.hpp"
#include "rules/code_pieces.hpp"

#include <array>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html",
    "https://dev.mysql.com/doc/refman/8.4/en/string-literals.html",
};

constexpr RuleInfo info{
    .id = "sql-mode-dependent",
    .category = Category::queries,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "statement means something else, or fails, under another sql_mode",
    .explanation = R"(
`"text"` is a string, and a name under `ANSI_QUOTES`: `WHERE name = "email"` then compares two columns.
`||` is `OR`, and joins strings under `PIPES_AS_CONCAT`. `'0000-00-00'` is refused under `NO_ZERO_DATE`,
which is on by default since 5.7 and off on servers that were upgraded with their old configuration.
The mode belongs to the session: it differs between the application's connections, the migration tool's
and a colleague's client, and what was read under one mode is kept in views and routines as it was.

Write strings in single quotes, `OR` and `CONCAT()` by their names, and `NULL` for a date that is not
known; or set `sql_mode` at the beginning of the file.

Each of the three is told once a statement, where the file has not set the mode before. The rule is
off by default.

```sql bad
INSERT INTO settings (name, value) VALUES ("theme", "dark");
```

```sql good
INSERT INTO settings (name, value) VALUES ('theme', 'he said "dark"');
```
)",
    .sources = sources,
};

struct Dependence {
    std::string_view message;
    std::string_view mode;
    std::string_view help;
};
constexpr std::array dependences{
    Dependence{"this is a string, and a name under `ANSI_QUOTES`", "ANSI_QUOTES",
               "write it in single quotes"},
    Dependence{"`||` is OR, and CONCAT under `PIPES_AS_CONCAT`", "PIPES_AS_CONCAT",
               "write `OR` or `CONCAT()`"},
    Dependence{"a zero date is refused under `NO_ZERO_DATE`", "NO_ZERO_DATE", "use `NULL`"},
};

/// Where a piece of text depends on the mode, and on which of `dependences`; empty where it does
/// not.
struct Place {
    std::size_t which = dependences.size();
    std::size_t begin = 0;
    std::size_t end = 0;
};

Place dependence_of(const Piece& piece, std::string_view text) {
    const std::string_view written = text.substr(piece.begin, piece.end - piece.begin);
    if (piece.kind == PieceKind::code)
        if (const std::size_t at = written.find("||"); at != std::string_view::npos)
            return {1, piece.begin + at, piece.begin + at + 2};
    if (piece.kind != PieceKind::string) return {};
    if (written.starts_with('"')) return {0, piece.begin, piece.end};
    if (written.substr(1).starts_with("0000-00-00")) return {2, piece.begin, piece.end};
    return {};
}

bool may_depend(std::string_view text) {
    return text.find('"') != std::string_view::npos || text.find("||") != std::string_view::npos ||
           text.find("0000-00-00") != std::string_view::npos;
}

void check(const Step& step, RuleContext& ctx) {
    const Span statement = step.statement.span;
    const std::string_view text = ctx.sources.text(statement);
    if (std::holds_alternative<ast::Unparsed>(step.statement.node) ||
        step.session.assigned.find("sql_mode") != nullptr || !may_depend(text))
        return;
    std::array<bool, dependences.size()> told{};
    for_each_piece(text, step.session.sql_mode, [&](const Piece& piece) {
        const Place place = dependence_of(piece, text);
        if (place.which == dependences.size() || told[place.which]) return true;
        told[place.which] = true;
        const Dependence& dependence = dependences[place.which];
        ctx.report({statement.file, statement.begin + static_cast<std::uint32_t>(place.begin),
                    statement.begin + static_cast<std::uint32_t>(place.end)},
                   "{}", dependence.message)
            .about("{}", dependence.mode)
            .help("{}, or set `sql_mode` in the file", dependence.help);
        return true;
    });
}

} // namespace

extern const Rule sql_mode_dependent = rule(info, check);

} // namespace lintel::rules
