#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/join.html",
    "https://dev.mysql.com/doc/refman/8.4/en/range-optimization.html",
    "https://dev.mysql.com/doc/refman/8.4/en/controlling-query-plan-evaluation.html",
};

constexpr Option<std::int64_t> joins{"tables", 8, "most tables in one FROM"};
constexpr Option<std::int64_t> levels{"depth", 3, "most queries inside one another"};
constexpr Option<std::int64_t> values{"values", 200, "most values in one IN list"};
constexpr Option<std::int64_t> terms{"terms", 15, "most conditions joined by one chain of OR"};
constexpr const OptionInfo* options[] = {&joins, &levels, &values, &terms};

constexpr RuleInfo info{
    .id = "complex-query",
    .category = Category::queries,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "query with more joins, nesting, OR or IN than the limits",
    .explanation = R"(
The server tries the orders in which tables can be joined one after another; with each table there are
as many times more, and past `optimizer_search_depth` it stops looking for the best. A long list in `IN`
is estimated by statistics instead of by looking into the index (`eq_range_index_dive_limit`, 200), so
that the plan changes with its length. A chain of `OR` over several columns reads the table whole.
Queries inside queries inside queries are simply not understood, by whoever has to change them next.

Split the query by a temporary table or a `WITH`, put long lists into a table and join it, and make two
queries of an `OR`.

The options are the limits: `tables` in one `FROM`, `depth` of queries inside one another, `values` in
one `IN`, `terms` of one `OR`. Views count as one table. The rule is a matter of policy and off by
default.

```sql bad
-- option: tables = 2
SELECT a.x FROM a JOIN b ON b.a = a.id JOIN c ON c.b = b.id;
```

```sql good
-- option: tables = 3
SELECT a.x FROM a JOIN b ON b.a = a.id JOIN c ON c.b = b.id;
```
)",
    .sources = sources,
    .options = options,
};

using ast::Expression;
using ast::ExpressionKind;

/// Sees each query, FROM and expression of a statement.
class Measure {
public:
    explicit Measure(RuleContext& ctx)
        : ctx_(ctx), most_tables_(ctx.get(joins)), most_values_(ctx.get(values)),
          most_terms_(ctx.get(terms)), most_levels_(ctx.get(levels)) {}

    void operator()(const ast::SelectBody& body) const {
        selects_.push_back(body.span);
        std::int64_t tables = 0;
        std::vector<const ast::TableReference*> open;
        for (const ast::TableReference& each : body.from) open.push_back(&each);
        while (!open.empty()) {
            const ast::TableReference& one = *open.back();
            open.pop_back();
            if (one.kind == ast::TableReference::Kind::join) {
                open.push_back(&one.join->left);
                open.push_back(&one.join->right);
            } else if (one.kind == ast::TableReference::Kind::nested) {
                for (const ast::TableReference& each : one.tables) open.push_back(&each);
            } else {
                ++tables;
            }
        }
        if (tables > most_tables_)
            ctx_.report(first_line(body.span), "the query joins {} tables, more than {}", tables,
                        most_tables_)
                .help("split it by a temporary table or a `WITH`");
    }
    void operator()(const Expression& one) const {
        const auto size = static_cast<std::int64_t>(one.operands.size());
        if (one.kind == ExpressionKind::in_list && size - 1 > most_values_)
            ctx_.report(one.span, "the list has {} values, more than {}", size - 1, most_values_)
                .help("put the values into a table, and join it");
        if (is_or(one)) count_terms(one);
    }

    /// To be called when all has been seen: how deep queries stand in one another. The parts of a
    /// UNION stand beside one another, and a WITH beside the query it belongs to.
    void finish() const {
        std::ranges::sort(selects_);
        std::vector<Span> around;
        for (const Span query : selects_) {
            while (!around.empty() && !around.back().contains(query)) around.pop_back();
            around.push_back(query);
            if (static_cast<std::int64_t>(around.size()) != most_levels_ + 1) continue;
            ctx_.report(first_line(query), "queries stand in one another more than {} deep",
                        most_levels_)
                .label(first_line(around.front()), "the outermost begins here")
                .help("give the inner ones names with `WITH`, or split the query");
        }
    }

private:
    RuleContext& ctx_;
    std::int64_t most_tables_;
    std::int64_t most_values_;
    std::int64_t most_terms_;
    std::int64_t most_levels_;
    mutable std::vector<Span> selects_;
    mutable std::vector<Span> chains_; ///< of OR, counted already

    static bool is_or(const Expression& one) {
        return one.kind == ExpressionKind::binary && one.text == "OR";
    }

    Span first_line(Span span) const { return ctx_.sources[span.file].first_line(span); }

    void count_terms(const Expression& root) const {
        if (std::ranges::any_of(chains_, [&](Span chain) { return chain.contains(root.span); }))
            return;
        chains_.push_back(root.span);
        std::int64_t count = 0;
        std::vector<const Expression*> open{&root};
        while (!open.empty()) {
            const Expression& one = *open.back();
            open.pop_back();
            if (is_or(one) || one.kind == ExpressionKind::parenthesized)
                for (const Expression& operand : one.operands) open.push_back(&operand);
            else
                ++count;
        }
        if (count > most_terms_)
            ctx_.report(root.span, "{} conditions are joined by OR, more than {}", count,
                        most_terms_)
                .help("use `IN` for values of one column, and several queries for several columns");
    }
};

void check(const ast::Statement& statement, RuleContext& ctx) {
    const Measure measure(ctx);
    for_each_expression_in(statement, measure);
    measure.finish();
}

} // namespace

extern const Rule complex_query = query_rule<check>(info);

} // namespace lintel::rules
