#include "analyzer/engine/rule.hpp"
#include "grammar/lexer.hpp"
#include "rules/code_pieces.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/comments.html",
    "https://mariadb.com/kb/en/comment-syntax/",
};

constexpr RuleInfo info{
    .id = "versioned-comment",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "code in a version comment, which some servers and tools do not run",
    .explanation = R"(
What stands between `/*!80013` and `*/` is code to MySQL 8.0.13 and later and a comment to older
servers; `/*M!100500` is meant for MariaDB, which reads the first form too, up to the version that its
own numbers reach. A staging server one release behind then has another schema, and no statement
failed. Tools that strip comments before they send a file, or keep a checksum without them, take the
code out everywhere.

Dumps are full of them, for servers that nobody runs any more. In a migration write the code plainly,
and let it fail where it cannot be run.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, fax VARCHAR(40) /*!80023 INVISIBLE */);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, fax VARCHAR(40) INVISIBLE);
```

Each comment is reported. Optimizer hints (`/*+ … */`) are no version comments.
)",
    .sources = sources,
};

void report(FileId file, std::size_t at, RuleContext& ctx) {
    const VersionComment comment =
        version_comment(ctx.sources[file].text().substr(at), ctx.dialect);
    const auto begin = static_cast<std::uint32_t>(at);
    ctx.report({file, begin, begin + std::max(comment.size, 3U)},
               "code stands in a version comment")
        .note("{} {} it; other servers, and tools that strip comments, may not agree",
              describe(ctx.dialect), comment.executed ? "runs" : "does not run")
        .help("write it plainly, and let it fail where it cannot be run");
}

/// What a server does not run is in no statement, so that the file is looked at and not what was
/// read of it.
void check(const FileEnd& file, RuleContext& ctx) {
    const std::string_view text = ctx.sources[file.file].text();
    // Most files hold none, which is quick to see.
    if (text.find("/*!") == std::string_view::npos && text.find("/*M!") == std::string_view::npos)
        return;
    for_each_piece(text, file.start.sql_mode, [&](const Piece& piece) {
        if (piece.kind == PieceKind::version_comment) report(file.file, piece.begin, ctx);
        return true;
    });
}

} // namespace

extern const Rule versioned_comment = rule(info, check);

} // namespace lintel::rules
