#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html#function_inet6-aton",
};

constexpr RuleInfo info{
    .id = "text-ip-address",
    .category = Category::types,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "address of a host is kept as text",
    .explanation = R"(
An IPv4 address is four bytes and an IPv6 address sixteen; as text they take 15 and 39 characters, sort
wrongly, and the same address can be written in several ways. `INET6_ATON` packs both into a `VARBINARY(16)`.

The rule is off by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, ip_address VARCHAR(45));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, old INT);
-- then
CREATE TABLE t (id INT PRIMARY KEY, ip VARBINARY(16), trip VARCHAR(40));
```
)",
    .sources = sources,
};

bool names_an_address(const std::string& name) {
    const std::string lower = folded(name);
    return lower == "ip" || lower == "ip_address" || lower == "ipaddress" || lower == "ip_addr" ||
           lower.ends_with("_ip") || lower.ends_with("_ip_address");
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    for (const Column& column : judged_columns(final, ctx)) {
        if (!(names_an_address(column.name) && (column.type.name == TypeName::char_type ||
                                                column.type.name == TypeName::varchar_type)))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` keeps an address as text", column.name,
                   table.name.name)
            .about("{}.{}", table.name.name, column.name)
            .help("use VARBINARY(16) and INET6_ATON");
    }
}

} // namespace

extern const Rule text_ip_address = rule(info, check);

} // namespace lintel::rules
