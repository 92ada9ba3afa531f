#include "analyzer/engine/rule.hpp"
#include "rules/judged_columns.hpp"
#include "rules/naming/name_pattern.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/string-functions.html#function_find-in-set",
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html#create-index-multi-valued",
};

constexpr Option<std::string_view> pattern{"pattern", "(?i)(.*_)?(ids|id_?list|csv|list_of_.*)",
                                           "names of columns that hold a list: RE2",
                                           &objection_to_pattern};
constexpr Option<std::string_view> comment{
    "comment",
    "(?i).*(comma|semicolon|pipe)[- ](separated|delimited).*|.*separated by "
    "(commas?|semicolons?).*",
    "comments that say that a column holds a list: RE2", &objection_to_pattern};
constexpr const OptionInfo* options[] = {&pattern, &comment};

constexpr RuleInfo info{
    .id = "list-in-column",
    .category = Category::design,
    .severity = Severity::note,
    .on_by_default = false,
    .summary = "text column whose name or comment says that it holds a list",
    .explanation = R"(
`tag_ids` with `'3,17,42'` in it cannot be a foreign key, cannot be joined and cannot be indexed: who has
tag 17 is asked by `FIND_IN_SET` or `LIKE '%17%'`, which read every row, and the second finds 117 too. To
add one is to read, cut, append and write back, and of two sessions that do so at once one loses.
When the text is full, the last number is cut in two.

Make it a table of pairs with a key over both columns. Where the list is only carried and never asked
about, a `JSON` array says so, and can have a multi-valued index from MySQL 8.0.17.

The options are regular expressions in the syntax of RE2 that match the whole name, or the whole
comment, of a text column. The rule is off by default.

```sql bad
CREATE TABLE posts (id INT PRIMARY KEY, tag_ids VARCHAR(255));
```

```sql good
CREATE TABLE posts (id INT PRIMARY KEY);
CREATE TABLE post_tags (post_id INT, tag_id INT, PRIMARY KEY (post_id, tag_id), KEY (tag_id));
```
)",
    .sources = sources,
    .options = options,
};

bool is_text(TypeName type) {
    return type == TypeName::char_type || type == TypeName::varchar_type ||
           (is_blob_or_text(type) && has_charset(type));
}

void check(const FinalTable& final, RuleContext& ctx) {
    for (const Column& column : judged_columns(final, ctx)) {
        if (!is_text(column.type.name)) continue;
        const bool says_so =
            pattern_of(pattern, ctx).matches(column.name) ||
            (!column.comment.empty() && pattern_of(comment, ctx).matches(column.comment));
        if (!says_so) continue;
        ctx.report(column.declared_at, "`{}` of `{}` seems to hold a list", column.name,
                   final.table.name.name)
            .about("{}.{}", final.table.name.name, column.name)
            .note("no key can point out of it, and no index finds what is in it")
            .help("make its members rows of a table of their own");
    }
}

} // namespace

extern const Rule list_in_column = rule(info, check);

} // namespace lintel::rules
