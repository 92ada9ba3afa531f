#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/charset-connection.html",
    "https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html",
};

constexpr RuleInfo info{
    .id = "invalid-encoding",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "file that is not UTF-8 text",
    .explanation = R"(
The server does not look at a file's encoding: it takes the bytes under the
character set the connection has named, utf8mb4 with every current client. Bytes
that are not valid in it are refused in a literal (error 1300 or 1366), or, under
a permissive `sql_mode`, stored as question marks; in a comment or a default
value they come back as mojibake for as long as the table lives. A file that was
saved as Latin-1 or UTF-16 by an editor is the usual cause.

Save the file as UTF-8. A dump that really holds binary data should be written
with hexadecimal literals: `mysqldump --hex-blob`.

```sql good
INSERT INTO files (id, content) VALUES (1, 0xFFD8FFE0);
```

Only the first such place in a file is reported: the rest follows from it. The
rule is reported by the reader itself.
)",
    .sources = sources,
};

} // namespace

extern const Rule invalid_encoding = rule(info);

} // namespace lintel::rules
