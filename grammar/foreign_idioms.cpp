#include "grammar/foreign_idioms.hpp"

#include <algorithm>
#include <cctype>

namespace lintel {
namespace {

constexpr ForeignIdiom idioms[] = {
    {"AUTOINCREMENT", "SQLite's `AUTOINCREMENT` is `AUTO_INCREMENT` in MySQL"},
    {"BIGSERIAL", "PostgreSQL's `BIGSERIAL` is `BIGINT UNSIGNED NOT NULL AUTO_INCREMENT` in MySQL"},
    {"SMALLSERIAL",
     "PostgreSQL's `SMALLSERIAL` is `SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT` in MySQL"},
    {"IDENTITY", "SQL Server's `IDENTITY` is `AUTO_INCREMENT` in MySQL"},
    {"BYTEA", "PostgreSQL's `BYTEA` is `BLOB` or `VARBINARY` in MySQL"},
    {"CLOB", "`CLOB` is `LONGTEXT` in MySQL"},
    {"JSONB", "PostgreSQL's `JSONB` is `JSON` in MySQL, which is stored in binary form too"},
    {"TIMESTAMPTZ", "MySQL has no `TIMESTAMPTZ`: a `TIMESTAMP` is stored in UTC and shown in the "
                    "session's time zone"},
    {"UUID", "MySQL has no UUID type: use `BINARY(16)` with `UUID_TO_BIN()`"},
    {"UNIQUEIDENTIFIER", "MySQL has no UUID type: use `BINARY(16)` with `UUID_TO_BIN()`"},
    {"NUMBER", "Oracle's `NUMBER` is `DECIMAL` or an integer type in MySQL"},
    {"VARCHAR2", "Oracle's `VARCHAR2` is `VARCHAR` in MySQL"},
    {"NVARCHAR2", "Oracle's `NVARCHAR2` is `VARCHAR` with `CHARACTER SET utf8mb4` in MySQL"},
    {"NTEXT", "SQL Server's `NTEXT` is `LONGTEXT` in MySQL"},
    {"DATETIME2", "SQL Server's `DATETIME2` is `DATETIME(6)` in MySQL"},
    {"MONEY", "MySQL has no `MONEY`: use `DECIMAL(19,4)`"},
    {"CITEXT", "a case-insensitive collation does in MySQL what PostgreSQL's `CITEXT` does"},
    {"ILIKE", "`LIKE` ignores case in MySQL where the collation does (names end in `_ci`)"},
    {"CONFLICT", "PostgreSQL's `ON CONFLICT` is `ON DUPLICATE KEY UPDATE` in MySQL"},
    {"RETURNING", "MySQL has no `RETURNING`: read `LAST_INSERT_ID()`, or select the rows again"},
    {"CONCURRENTLY",
     "MySQL builds indexes online by itself; `ALGORITHM=INPLACE, LOCK=NONE` makes sure of it"},
    {"ROWID",
     "SQLite's `WITHOUT ROWID` has no counterpart: InnoDB always stores rows by the primary key"},
    {"PRAGMA",
     "`PRAGMA` is SQLite's; MySQL's settings are variables: `SET foreign_key_checks = 0`"},
    {"EXTENSION",
     "MySQL has no extensions as PostgreSQL does; see `INSTALL PLUGIN` and `INSTALL COMPONENT`"},
    {"SEQUENCE", "MySQL has no sequences (MariaDB has): use `AUTO_INCREMENT`"},
    {"DOMAIN", "MySQL has no domains: repeat the type, with a `CHECK` where it needs one"},
    {"MATERIALIZED", "MySQL has no materialized views: keep a table and fill it yourself"},
    {"GO", "`GO` ends a batch in SQL Server's tools; MySQL's statements end with `;`"},
    {"TOP", "SQL Server's `TOP` is `LIMIT` at the end of the query in MySQL"},
    {"ISNULL", "write `IS NULL`; `ISNULL(x)` is a function in MySQL"},
    {"NOTNULL", "write `IS NOT NULL`"},
    {"NOCHECK", "SQL Server's `NOCHECK` is `SET foreign_key_checks = 0` in MySQL"},
    {"CLUSTERED", "InnoDB's primary key is always the clustered index; leave the word out"},
    {"NONCLUSTERED",
     "every index but the primary key is nonclustered in InnoDB; leave the word out"},
};

} // namespace

std::optional<ForeignIdiom> foreign_idiom(std::string_view word) {
    for (const ForeignIdiom& idiom : idioms)
        if (std::ranges::equal(word, idiom.word,
                               [](unsigned char a, char b) { return std::toupper(a) == b; }))
            return idiom;
    return std::nullopt;
}

} // namespace lintel
