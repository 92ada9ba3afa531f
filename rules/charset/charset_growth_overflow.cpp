#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {{1071, Refused::conversion}, {1118, Refused::conversion}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_long_key",
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_big_rowsize",
    "https://dev.mysql.com/doc/refman/8.4/en/charset-unicode-conversion.html",
};

constexpr RuleInfo info{
    .id = "charset-growth-overflow",
    .category = Category::charset,
    .severity = Severity::error,
    .summary = "conversion after which an index or a row is too large",
    .explanation = R"(
A character of utf8mb4 is reckoned with four bytes, one of utf8mb3 with three, one of latin1 with
one. `CONVERT TO CHARACTER SET utf8mb4` therefore makes every index and every row larger by its
definition, whatever the rows hold: an index on `VARCHAR(1000)` had 1000 bytes in latin1 and has
4000 then, and InnoDB keeps 3072 of a key, 767 with the old row formats. The table was fine for
years, and the conversion of the whole database stops at it.

Before the conversion shorten the column to what its values need, index a prefix, or leave
columns that hold codes and tokens in `ascii`.

```sql bad
CREATE TABLE pages (id INT PRIMARY KEY, url VARCHAR(1000) NOT NULL, UNIQUE KEY (url))
CHARACTER SET latin1;
ALTER TABLE pages CONVERT TO CHARACTER SET utf8mb4;
```

```sql good
CREATE TABLE pages (id INT PRIMARY KEY, url VARCHAR(700) NOT NULL, UNIQUE KEY (url))
CHARACTER SET latin1;
ALTER TABLE pages CONVERT TO CHARACTER SET utf8mb4;
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule charset_growth_overflow = rule(info, check_refusal);

} // namespace lintel::rules
