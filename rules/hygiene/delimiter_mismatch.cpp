#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.0/en/mysql-commands.html",
    "https://pressly.github.io/goose/documentation/annotations/",
};

constexpr RuleInfo info{
    .id = "delimiter-mismatch",
    .category = Category::hygiene,
    .severity = Severity::error,
    .fixable = Fixable::safe,
    .summary = "statement that its migration tool cuts in the wrong place",
    .explanation = R"(
DELIMITER is a command of the `mysql` client, which tells it where a stored program ends. The
server has never heard of it. golang-migrate, dbmate, Prisma, Diesel and sqlx send the file to
the server as it is, and it answers with a syntax error; a file that runs in the client fails
in the release. These tools need no help: the server finds the end of a program's body.

goose and sql-migrate cut the file themselves, behind each line that ends with `;`, and cut a
program in its middle. They want it marked:

```sql good
-- +goose Up
-- +goose StatementBegin
CREATE TRIGGER stamp BEFORE INSERT ON notes FOR EACH ROW
BEGIN
    SET NEW.created = NOW();
END;
-- +goose StatementEnd
```

Asked is only where the tool that keeps the folder is known.
)",
    .sources = sources,
};

} // namespace

extern const Rule delimiter_mismatch = rule(info);

} // namespace lintel::rules
