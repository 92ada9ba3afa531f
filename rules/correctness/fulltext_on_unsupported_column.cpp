#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1283, {3106, Refused::fulltext}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_bad_ft_column",
    "https://dev.mysql.com/doc/refman/8.4/en/fulltext-restrictions.html",
};

constexpr RuleInfo info{
    .id = "fulltext-on-unsupported-column",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "FULLTEXT index on what holds no text, or on several collations",
    .explanation = R"(
A full-text index holds words of `CHAR`, `VARCHAR` and `TEXT` columns, all of one collation, and
not of `ucs2`, `utf16` or `utf32`. Numbers, dates, `JSON`, `ENUM` and virtual columns are
refused. Collations differ where one of the columns was converted and the others were not.

Leave the other columns out, or bring them to one character set and collation first.

```sql bad
CREATE TABLE pages (id INT PRIMARY KEY, title VARCHAR(200), tags JSON, FULLTEXT KEY (title, tags));
```

```sql good
CREATE TABLE pages (id INT PRIMARY KEY, title VARCHAR(200), tags JSON, FULLTEXT KEY (title));
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule fulltext_on_unsupported_column = rule(info, check_refusal);

} // namespace lintel::rules
