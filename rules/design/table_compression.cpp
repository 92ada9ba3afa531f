#include "analyzer/engine/rule.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-table-compression.html",
    "https://dev.mysql.com/doc/refman/8.4/en/innodb-page-compression.html",
    "https://mariadb.com/kb/en/innodb-page-compression/",
};

constexpr std::string_view known[] = {"none", "1kb", "2kb", "4kb", "8kb", "16kb", "page"};

std::string objection_to_compression(const OptionValue& value) {
    for (const std::string& word : std::get<std::vector<std::string>>(value))
        if (std::ranges::find(known, word) == std::end(known))
            return fmt::format("`{}` is none of {}", word, fmt::join(known, ", "));
    return {};
}

constexpr std::string_view usual[] = {"none"};
constexpr Option<std::span<const std::string_view>> allowed{
    "allowed", usual, "compression that tables may have: none, page, or pages of 1kb to 16kb",
    &objection_to_compression};
constexpr const OptionInfo* options[] = {&allowed};

constexpr RuleInfo info{
    .id = "table-compression",
    .category = Category::design,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table is compressed in a way that is not on the list",
    .explanation = R"(
`ROW_FORMAT=COMPRESSED` keeps each page twice in the buffer pool, compressed and not, and pays for every
change with a compression that may fail and split the page; it is kept up for old tables, and some
managed servers refuse it. `COMPRESSION='zlib'` compresses pages as they are written and gives back the
rest by punching holes into the file, which needs a file system that can, and which a backup tool fills
again. Neither allows `ALGORITHM=INSTANT` for a column where the row format is `COMPRESSED`.

Leave it to the storage below, or compress large values in the application. Where it pays, on cold tables
of text, write down which one is used.

The option `allowed` lists what tables may have: `none`; `page`; or, for `ROW_FORMAT=COMPRESSED`, the
size of its pages, `8kb` where `KEY_BLOCK_SIZE` says nothing. The rule is a matter of policy and off by
default.

```sql bad
CREATE TABLE log (id BIGINT PRIMARY KEY, note TEXT) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=4;
```

```sql good
CREATE TABLE log (id BIGINT PRIMARY KEY, note TEXT) ROW_FORMAT=DYNAMIC;
```
)",
    .sources = sources,
    .options = options,
};

std::string option_of(const Table& table, std::string_view name) {
    const auto found = table.options.find(name);
    return found == table.options.end() ? std::string{} : folded(found->second);
}

/// What the option calls it. KEY_BLOCK_SIZE alone makes a table COMPRESSED; without one pages have
/// half the server's page size (MySQL 8.0 manual, 15.1.20 "CREATE TABLE Statement").
std::string compression_of(const Table& table) {
    const std::string pages = option_of(table, "KEY_BLOCK_SIZE");
    const bool sized = !pages.empty() && pages != "0";
    const std::string format = folded(table.row_format);
    if (format == "compressed" || (sized && (format.empty() || format == "default")))
        return (sized ? pages : std::string("8")) + "kb";
    const std::string algorithm = option_of(table, "COMPRESSION");
    if (!algorithm.empty() && algorithm != "none") return "page";
    const std::string flag = option_of(table, "PAGE_COMPRESSED");
    return flag.empty() || flag == "0" || flag == "off" || flag == "no" ? "none" : "page";
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary || table.engine != "innodb" || !ctx.judged(table.declared_at)) return;
    const std::string compression = compression_of(table);
    const std::vector<std::string>& good = ctx.get(allowed);
    if (std::ranges::find(good, compression) != good.end()) return;
    Diagnostic& finding =
        compression == "none"
            ? ctx.report(table.declared_at, "`{}` is not compressed", table.name.name)
            : ctx.report(table.declared_at, "`{}` has compression `{}`", table.name.name,
                         compression);
    finding.about("{}", table.name.name).help("use {}", fmt::join(good, " or "));
}

} // namespace

extern const Rule table_compression = rule(info, check);

} // namespace lintel::rules
