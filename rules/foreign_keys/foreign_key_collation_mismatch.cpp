#include "rules/foreign_keys/refused_key.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {
    {1005, Refused::collation}, {1215, Refused::collation}, {3780, Refused::collation}};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_incompatible_columns",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-collation-mismatch",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "foreign key whose text columns differ in character set or collation",
    .explanation = R"(
Both columns read `VARCHAR(20)`, and the server finds them incompatible: one of the tables was
made under another default. The database's default changed with the upgrade to 8.0, from
latin1 or `utf8mb4_general_ci` to `utf8mb4_0900_ai_ci`, and tables made since then do not
go with those from before.

State the character set and collation of new tables as the old ones have them, or convert the
old ones first, children and parents with the foreign keys dropped. Where the column is
declared in the same statement, the fix gives it the parent's collation.

```sql bad
CREATE TABLE countries (code CHAR(2) PRIMARY KEY) COLLATE utf8mb4_general_ci;
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    country CHAR(2),
    FOREIGN KEY (country) REFERENCES countries (code)
) COLLATE utf8mb4_0900_ai_ci;
```

```sql good
CREATE TABLE countries (code CHAR(2) PRIMARY KEY) COLLATE utf8mb4_general_ci;
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    country CHAR(2) COLLATE utf8mb4_general_ci,
    FOREIGN KEY (country) REFERENCES countries (code)
) COLLATE utf8mb4_0900_ai_ci;
```

Where neither the table nor the database says its character set, the target's default is taken.
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

/// What is written of the column's character set is replaced, and what is not is added.
std::vector<Edit> collated(const ast::DataType& type, const ColumnType& wanted) {
    const std::string charset = fmt::format("CHARACTER SET {}", wanted.charset);
    const std::string collation(wanted.collation);
    if (type.charset && type.collation)
        return {{type.charset->span, charset}, {type.collation->span, "COLLATE " + collation}};
    if (type.charset)
        return {{type.charset->span, fmt::format("{} COLLATE {}", charset, collation)}};
    if (type.collation) return {{type.collation->span, "COLLATE " + collation}};
    const Span end{type.span.file, type.span.end, type.span.end};
    return {{end, fmt::format(" {} COLLATE {}", charset, collation)}};
}

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    const Misfits found = misfits_of(error, *ctx.step);
    if (found.column == nullptr || found.referenced->type.collation.empty() ||
        found.column->type.national || found.column->type.binary_collation)
        return;
    finding.suggest({"give it the collation of the referenced column",
                     collated(found.column->type, found.referenced->type), Applicability::unsafe});
}

} // namespace

extern const Rule foreign_key_collation_mismatch = rule(info, check);

} // namespace lintel::rules
