#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/row_size.hpp"
#include "analyzer/engine/newness.hpp"
#include "rules/clauses.hpp"
#include "rules/foreign_keys/refused_key.hpp"

namespace lintel::rules {
namespace {

constexpr ErrorNumber errors[] = {
    {1005, Refused::parent_index}, {1215, Refused::parent_index}, 1822};

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/mysql-errors/8.4/en/"
    "server-error-reference.html#error_er_fk_no_index_parent",
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
};

constexpr RuleInfo info{
    .id = "foreign-key-without-parent-index",
    .category = Category::foreign_keys,
    .severity = Severity::error,
    .fixable = Fixable::unsafe,
    .summary = "foreign key to columns that no index of the parent begins with",
    .explanation = R"(
The server makes an index for the child's columns by itself, for the parent's it does not: the
referenced columns must be the first ones of an index there, in this order. Part of a composite
primary key does where it is the first part, and not otherwise.

Reference the parent's primary key, or give the columns a `UNIQUE` key first; since 8.4 the
server asks for a unique one (`restrict_fk_on_non_standard_key`). The fix puts that statement
before this one, where the parent is a table of the same change.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(190) NOT NULL);
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(190),
    FOREIGN KEY (email) REFERENCES users (email)
);
```

```sql good
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(190) NOT NULL, UNIQUE KEY (email));
CREATE TABLE orders (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(190),
    FOREIGN KEY (email) REFERENCES users (email)
);
```
)",
    .sources = sources,
    .errors = errors,
    .part_of = "would-fail",
};

/// Whether a unique key over the columns can be made: each is there, whole in it, and short.
bool can_be_key(const ast::ForeignKeyDefinition& key, const Table& parent) {
    return std::ranges::all_of(key.reference.columns, [&](const ast::KeyPart& part) {
        constexpr std::uint64_t short_enough = 767; // with every row format
        const Column* column = parent.find_column(part.column.text);
        return column != nullptr && column->defined && !is_blob_or_text(column->type.name) &&
               row_bytes(column->type).value_or(short_enough + 1) <= short_enough;
    });
}

std::string unique_key(const ast::ForeignKeyDefinition& key, const SourceSet& files) {
    std::string columns;
    for (const ast::KeyPart& part : key.reference.columns)
        columns += (columns.empty() ? "" : ", ") + quoted_name(part.column.text);
    return fmt::format("ALTER TABLE {} ADD UNIQUE KEY ({});\n",
                       files.text(key.reference.table.span()), columns);
}

void check(const ServerError& error, RuleContext& ctx) {
    Diagnostic& finding = report_refusal(error, ctx);
    const ast::ForeignKeyDefinition* key = refused_key(error, *ctx.step);
    const TablePtr parent = key == nullptr ? nullptr : parent_of(*key, *ctx.step);
    const Span here = ctx.step->statement.span;
    const std::string_view text = ctx.sources[here.file].text();
    const std::uint32_t delimiter = begin_behind(here.end, text);
    if (!parent || existed_before(parent) || !can_be_key(*key, *parent) ||
        delimiter >= text.size() || text[delimiter] != ';')
        return;
    finding.suggest({"give the referenced columns a unique key first",
                     {{{here.file, here.begin, here.begin}, unique_key(*key, ctx.sources)}},
                     Applicability::unsafe});
}

} // namespace

extern const Rule foreign_key_without_parent_index = rule(info, check);

} // namespace lintel::rules
