#include "analyzer/engine/rule.hpp"
#include "rules/code_pieces.hpp"

#include <algorithm>
#include <cctype>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-connection.html",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-literal.html",
};

constexpr RuleInfo info{
    .id = "missing-connection-charset",
    .category = Category::charset,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "text outside ASCII in a file that does not say in which character set it is sent",
    .explanation = R"(
The server takes the bytes of a statement for characters of the set that the client named. `mysql` of
MySQL 8.0 says utf8mb4; those of 5.7 and of MariaDB, and any client whose environment says nothing, say
latin1. `'Zürich'` in a file of UTF-8 is then stored as `ZÃ¼rich`: it looks right as long as it is read
back the same way, and wrong on the day one side is set right.

Begin the file with `SET NAMES utf8mb4`, which holds whoever runs it. Migration tools set their own
connection; for those that do, the rule is superfluous.

The first such string of a file is told, comments of tables and columns included. A string with an
introducer (`_utf8mb4'…'`) says it itself. The rule is off by default.

```sql bad
INSERT INTO cities (name) VALUES ('Zürich');
```

```sql good
SET NAMES utf8mb4;
INSERT INTO cities (name) VALUES ('Zürich');
```
)",
    .sources = sources,
};

bool is_ascii(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return static_cast<signed char>(c) < 0; });
}

bool has_set_connection(const Session& session) {
    constexpr std::string_view variables[] = {"names", "character set", "character_set_client",
                                              "character_set_connection", "collation_connection"};
    return std::ranges::any_of(
        variables, [&](std::string_view name) { return session.assigned.find(name) != nullptr; });
}

/// Whether a string that begins at `at` has its character set before it: `_latin1'…'`, `N'…'`.
bool has_introducer(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_last_not_of(" \t\r\n", at == 0 ? 0 : at - 1);
    if (at == 0 || end == std::string_view::npos) return false;
    std::size_t begin = end + 1;
    const auto is_of_word = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    };
    while (begin > 0 && is_of_word(text[begin - 1])) --begin;
    const std::string_view word = text.substr(begin, end + 1 - begin);
    return word.starts_with('_') || (end + 1 == at && (word == "N" || word == "n"));
}

void check(const Step& step, RuleContext& ctx) {
    const Span statement = step.statement.span;
    const std::string_view text = ctx.sources.text(statement);
    if (std::holds_alternative<ast::Unparsed>(step.statement.node) || is_ascii(text) ||
        has_set_connection(step.session) || ctx.has_reported_in(statement.file))
        return;
    for_each_piece(text, step.session.sql_mode, [&](const Piece& piece) {
        if (piece.kind != PieceKind::string ||
            is_ascii(text.substr(piece.begin, piece.end - piece.begin)) ||
            has_introducer(text, piece.begin))
            return true;
        ctx.report({statement.file, statement.begin + static_cast<std::uint32_t>(piece.begin),
                    statement.begin + static_cast<std::uint32_t>(piece.end)},
                   "nothing says in which character set this text is sent")
            .note("a client that says latin1 stores other characters, without an error")
            .help("begin the file with `SET NAMES utf8mb4`");
        return false;
    });
}

} // namespace

extern const Rule missing_connection_charset = rule(info, check);

} // namespace lintel::rules
