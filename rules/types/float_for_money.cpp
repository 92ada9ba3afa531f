#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/problems-with-float.html",
    "https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html",
};

constexpr RuleInfo info{
    .id = "float-for-money",
    .category = Category::types,
    .severity = Severity::warning,
    .summary = "FLOAT or DOUBLE column whose name says that it holds an amount of money",
    .explanation = R"(
`FLOAT` and `DOUBLE` hold binary fractions, and 0.10 is not one of them. Sums drift
by cents that no ledger accounts for, `WHERE total = 19.99` misses rows that print
as 19.99, and the same `SUM` may differ from one run to the next because the order
of addition differs. A `FLOAT` has seven digits in all: 1234567.89 comes back as
1234570.

Use `DECIMAL` with the scale the currency needs, `DECIMAL(12,2)` or `DECIMAL(19,4)`,
or whole cents in a `BIGINT`. Changing a column that is there copies the table and
rounds each value once; check the sums on both sides.

```sql bad
CREATE TABLE invoices (
    id BIGINT UNSIGNED PRIMARY KEY,
    total_amount DOUBLE NOT NULL
);
```

```sql good
CREATE TABLE invoices (
    id BIGINT UNSIGNED PRIMARY KEY,
    total_amount DECIMAL(12,2) NOT NULL,
    tax_rate DOUBLE NOT NULL
);
```

The name decides, by whole words: `price`, `amount`, `unit_cost`, `accountBalance`.
Rates, percentages, averages and the like are left alone.
)",
    .sources = sources,
};

/// Words that make a number an amount of money.
constexpr std::string_view money_words[] = {
    "price",   "prices",   "amount",  "amounts",  "cost",       "costs",     "balance", "salary",
    "wage",    "wages",    "fee",     "fees",     "payment",    "payments",  "revenue", "turnover",
    "invoice", "refund",   "deposit", "subtotal", "money",      "currency",  "budget",  "tax",
    "vat",     "discount", "profit",  "debit",    "commission", "surcharge", "postage",
};

/// Words that make it something else, whatever stands beside them.
constexpr std::string_view ratio_words[] = {
    "rate",  "rates",       "ratio", "ratios",    "percent",    "percentage",
    "pct",   "factor",      "score", "weight",    "multiplier", "coefficient",
    "avg",   "average",     "mean",  "stddev",    "variance",   "index",
    "level", "probability", "lat",   "lng",       "latitude",   "longitude",
    "count", "quantity",    "qty",   "time",      "seconds",    "ms",
    "rank",  "modifier",    "mod",   "threshold", "estimate",   "share",
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// The words of a name in lower case: `unit_price`, `unitPrice`, `UnitPrice2`.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!is_alpha(c)) {
            inside = false;
            continue;
        }
        const bool hump = is_upper(c) && i > 0 && !is_upper(name[i - 1]);
        if (!inside || hump) words.emplace_back();
        inside = true;
        words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return words;
}

template <std::size_t N>
bool holds_one_of(const std::vector<std::string>& words, const std::string_view (&list)[N]) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    });
}

bool names_money(std::string_view column) {
    const std::vector<std::string> words = words_of(column);
    return holds_one_of(words, money_words) && !holds_one_of(words, ratio_words);
}

void report_column(const Column& column, Span span, const Table& table, RuleContext& ctx) {
    if (!column.defined || !is_floating(column.type.name) || !names_money(column.name)) return;
    ctx.report(span, "`{}` is a `{}`, which cannot hold decimal fractions exactly", column.name,
               column.type.name == ast::TypeName::float_type ? "FLOAT" : "DOUBLE")
        .about("{}.{}", table.name.name, column.name)
        .note("0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` "
              "miss")
        .help("use `DECIMAL(12,2)`, or whole cents in a `BIGINT`");
}

void check_created(const TableCreated& creation, RuleContext& ctx) {
    for (const Column& column : creation.after->columns)
        if (ctx.step->statement.span.contains(column.declared_at))
            report_column(column, column.declared_at, *creation.after, ctx);
}

void check_added(const ColumnAdded& addition, RuleContext& ctx) {
    report_column(addition.column, addition.column.declared_at, *addition.after, ctx);
}

void check_changed(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.redefined || (change.from.defined && is_floating(change.from.type.name))) return;
    report_column(change.to, change.span, *change.after, ctx);
}

} // namespace

extern const Rule float_for_money = rule(info, check_created, check_added, check_changed);

} // namespace lintel::rules
