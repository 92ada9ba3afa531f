#include "rules/correctness/refusal.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {1071, 1709};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_too_long_key",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-limits.html",
};

constexpr RuleInfo info{
    .id = "key-too-long",
    .category = Category::correctness,
    .severity = Severity::error,
    .summary = "index that takes more bytes than the engine keeps of a key",
    .explanation = R"(
InnoDB keeps at most 3072 bytes of a key, or 767 with the row formats `COMPACT` and
`REDUNDANT`, and reckons with the most that each character can take: four bytes in utf8mb4.
So an index on a `VARCHAR(255)` needs 1020, and one on `VARCHAR(1000)` is refused. Schemas
that came from latin1 or utf8mb3 meet the limit when their tables are created anew.

Index a prefix, `KEY (url(255))`, with a column for a hash where the whole must be unique;
make the column as short as its values are; or give tokens and codes an `ascii` character
set, where a character is one byte.

```sql bad
CREATE TABLE pages (id INT PRIMARY KEY, url VARCHAR(1000) NOT NULL, UNIQUE KEY (url));
```

```sql good
CREATE TABLE pages (
    id BIGINT UNSIGNED PRIMARY KEY,
    url VARCHAR(1000) NOT NULL,
    url_hash BINARY(32) AS (UNHEX(SHA2(url, 256))) STORED,
    UNIQUE KEY (url_hash)
);
```

Where an `ALTER TABLE` converts the columns of an index that was there, the finding is
`charset-growth-overflow`.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

} // namespace

extern const Rule key_too_long = rule(info, check_refusal);

} // namespace lintel::rules
