#include "analyzer/engine/rule.hpp"
#include "rules/column_definitions.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/enum.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html",
};

constexpr Option<std::int64_t> max{"max", 60, "most members an ENUM may have"};
constexpr const OptionInfo* options[] = {&max};

constexpr RuleInfo info{
    .id = "large-enum",
    .category = Category::types,
    .severity = Severity::note,
    .summary = "ENUM with so many members that it should be a table",
    .explanation = R"(
A long list of members is data in the clothes of a type. Each new one takes an
`ALTER TABLE` on every environment, the list is repeated in every table that uses it,
and no query can add a label, an order or a validity to a member. The 256th takes a
second byte in every row, so that this one `ALTER` copies the table where all before it
were instant. A `SET` cannot have more than 64.

Make it a table with a key, and refer to it by a foreign key.

```sql bad
CREATE TABLE addresses (
    id BIGINT UNSIGNED PRIMARY KEY,
    country ENUM(
        'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AR', 'AS', 'AT', 'AU',
        'AW', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BM',
        'BN', 'BO', 'BR', 'BS', 'BT', 'BW', 'BY', 'BZ', 'CA', 'CD', 'CF', 'CG',
        'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CY', 'CZ',
        'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'ER', 'ES', 'ET',
        'FI', 'FJ'
    ) NOT NULL
);
```

```sql good
CREATE TABLE countries (code CHAR(2) PRIMARY KEY, name VARCHAR(80) NOT NULL);
CREATE TABLE addresses (
    id BIGINT UNSIGNED PRIMARY KEY,
    country CHAR(2) NOT NULL,
    FOREIGN KEY (country) REFERENCES countries (code)
);
```

The option `max` says how many are too many. A list near 255 is reported whatever it
says.
)",
    .sources = sources,
    .options = options,
};

/// From the 256th member on a value takes two bytes (MySQL 8.0 manual, 13.7 "Data Type Storage
/// Requirements").
constexpr std::size_t one_byte_members = 255;

void check_definition(const ast::ColumnDefinition& column, const ast::QualifiedName& table,
                      RuleContext& ctx) {
    const std::size_t members = column.type.members.size();
    const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(ctx.get(max), 0));
    if (column.type.name != ast::TypeName::enum_type ||
        members <= std::min(limit, one_byte_members - 6))
        return;
    Diagnostic& finding =
        ctx.report(column.name.span, "ENUM `{}` has {} members", column.name.text, members)
            .about("{}.{}", table.name.text, column.name.text);
    if (members > one_byte_members - 6 && members <= one_byte_members)
        finding.note("the 256th takes a second byte in every row, and adding it copies the table");
    else
        finding.note("each new member takes an `ALTER TABLE`");
    finding.help("keep the members in a table of their own, and refer to it");
}

void check_created(const ast::CreateTable& create, RuleContext& ctx) {
    for_each_definition(create,
                        [&](const auto& column) { check_definition(column, create.table, ctx); });
}

void check_altered(const ast::AlterTable& alter, RuleContext& ctx) {
    for_each_definition(alter,
                        [&](const auto& column) { check_definition(column, alter.table, ctx); });
}

} // namespace

extern const Rule large_enum = rule(info, check_created, check_altered);

} // namespace lintel::rules
