#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>
#include <numeric>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/join.html",
    "https://dev.mysql.com/doc/refman/8.4/en/select.html",
};

constexpr RuleInfo info{
    .id = "join-without-condition",
    .category = Category::queries,
    .severity = Severity::warning,
    .summary = "tables are joined and no condition connects them",
    .explanation = R"(
Tables listed without a condition between them give every pair of their rows: 10,000 orders
and 10,000 users are a hundred million rows to read, sort or write. Most often a table was
added to `FROM` and its condition to nothing; `SELECT DISTINCT` or `GROUP BY` then hides the
multiplied rows and leaves the time they take. In an `UPDATE` or `DELETE` every row is reached.

Write the condition where the table is named, as `JOIN … ON`. Where every pair is meant, say
so with `CROSS JOIN`.

```sql bad
CREATE VIEW paid AS SELECT o.id, u.name FROM orders o, users u, payments p WHERE p.order_id = o.id;
```

```sql good
CREATE VIEW paid AS
SELECT o.id, u.name FROM orders o JOIN users u ON u.id = o.user_id JOIN payments p ON p.order_id = o.id;
```

Tables that a condition of their own picks rows from (`u.name = 'admin'`) are not reported, nor
subqueries in `FROM` and table functions. A column written without its table counts as a
connection to all.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

/// More tables the server does not join (MySQL 8.0 manual, 15.2.13.2 "JOIN Clause").
constexpr std::size_t most_tables = 61;

/// The tables of one FROM clause, in groups that conditions connect.
class Connections {
public:
    /// Iterative, because joins nest as deep as the statement likes.
    void add(const ast::TableReference& root) {
        using enum ast::TableReference::Kind;
        std::vector<Open> open{{&root, nullptr, 0}};
        while (!open.empty()) {
            const Open one = open.back();
            open.pop_back();
            if (one.reference == nullptr) {
                close(*one.joined, one.start);
            } else if (one.reference->kind == nested) {
                const auto& tables = one.reference->tables;
                for (auto it = tables.rbegin(); it != tables.rend(); ++it)
                    open.push_back({&*it, nullptr, 0});
            } else if (one.reference->kind == join) {
                const ast::JoinedTable& joined = *one.reference->join;
                open.push_back({nullptr, &joined, tables_.size()});
                open.push_back({&joined.right, nullptr, 0});
                open.push_back({&joined.left, nullptr, 0});
            } else if (one.reference->kind != dual) {
                put(*one.reference);
            }
        }
    }

    void condition(const Expression& expression) {
        std::vector<const Expression*> open{&expression};
        while (!open.empty()) {
            const Expression& one = *open.back();
            open.pop_back();
            const bool both = one.kind == ExpressionKind::binary && one.text == "AND";
            if (both || one.kind == ExpressionKind::parenthesized)
                for (const Expression& operand : one.operands) open.push_back(&operand);
            else
                conjunct(one);
        }
    }

    /// A table of a second group whose rows nothing picks; null when all are connected.
    const ast::TableReference* unconnected() const {
        std::optional<std::size_t> first;
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            if (group_of(i) != i || free(i)) continue;
            if (first) return tables_[i];
            first = i;
        }
        return nullptr;
    }
    const ast::TableReference& first() const { return *tables_.front(); }
    std::size_t size() const { return tables_.size(); }

private:
    /// A reference to enter, or a join whose tables have been entered from `start` on.
    struct Open {
        const ast::TableReference* reference;
        const ast::JoinedTable* joined;
        std::size_t start;
    };

    std::vector<const ast::TableReference*> tables_;
    std::vector<std::size_t> group_;
    std::vector<bool> free_; ///< picked by a condition of its own, or not a stored table

    void put(const ast::TableReference& reference) {
        tables_.push_back(&reference);
        group_.push_back(group_.size());
        free_.push_back(reference.kind != ast::TableReference::Kind::table);
    }

    std::size_t group_of(std::size_t table) const {
        while (group_[table] != table) table = group_[table];
        return table;
    }
    bool free(std::size_t group) const {
        for (std::size_t i = 0; i < tables_.size(); ++i)
            if (free_[i] && group_of(i) == group) return true;
        return false;
    }
    void connect(std::size_t a, std::size_t b) {
        const auto [low, high] = std::minmax({group_of(a), group_of(b)});
        group_[high] = low;
    }

    void close(const ast::JoinedTable& joined, std::size_t start) {
        // ON, USING and NATURAL connect; CROSS JOIN says that every pair is meant.
        const bool meant = joined.on || !joined.using_columns.empty() || joined.natural ||
                           joined.kind == ast::JoinKind::cross;
        if (!meant || size() > most_tables) return;
        for (std::size_t i = start + 1; i < tables_.size(); ++i) connect(start, i);
    }

    void conjunct(const Expression& expression) {
        std::vector<std::size_t> named;
        bool all = false;
        ast::for_each_expression(expression, [&](const Expression& one) {
            if (one.query) all = true;
            if (one.kind != ExpressionKind::column) return;
            const auto found =
                one.name.size() < 2 ? tables_.end() : find(one.name[one.name.size() - 2]);
            if (found == tables_.end())
                all |= one.name.size() < 2; // else of a query around this one
            else
                named.push_back(static_cast<std::size_t>(found - tables_.begin()));
        });
        if (all)
            for (std::size_t i = 1; i < tables_.size(); ++i) connect(0, i);
        for (const std::size_t table : named) connect(named.front(), table);
        if (!named.empty() &&
            std::ranges::all_of(named, [&](std::size_t table) { return table == named.front(); }))
            free_[named.front()] = true;
    }

    std::vector<const ast::TableReference*>::const_iterator
    find(const ast::Identifier& name) const {
        return std::ranges::find_if(tables_, [&](const ast::TableReference* one) {
            return equal_names(one->alias ? one->alias->text : one->name.name.text, name.text);
        });
    }
};

void check_from(const std::vector<ast::TableReference>& from,
                const std::optional<Expression>& where, RuleContext& ctx) {
    const bool one_table = from.size() == 1 &&
                           from.front().kind != ast::TableReference::Kind::join &&
                           from.front().kind != ast::TableReference::Kind::nested;
    if (from.empty() || one_table) return;
    Connections connections;
    for (const ast::TableReference& reference : from) connections.add(reference);
    if (connections.size() < 2 || connections.size() > most_tables) return;
    if (where) connections.condition(*where);
    const ast::TableReference* lone = connections.unconnected();
    if (lone == nullptr) return;
    ctx.report(lone->span, "nothing connects `{}` to `{}`", lone->name.name.text,
               connections.first().name.name.text)
        .note("each row of the one is paired with every row of the other")
        .help("write `JOIN … ON`, or `CROSS JOIN` where every pair is meant");
}

void check(const ast::Statement& statement, RuleContext& ctx) {
    struct Visit {
        RuleContext& ctx;
        void operator()(const ast::SelectBody& body) const {
            check_from(body.from, body.where, ctx);
        }
        void operator()(const ast::Update& update) const {
            check_from(update.tables, update.where, ctx);
        }
        void operator()(const ast::Delete& statement) const {
            if (statement.multi_table) check_from(statement.from, statement.where, ctx);
        }
    };
    for_each_expression_in(statement, Visit{ctx});
}

} // namespace

extern const Rule join_without_condition = query_rule<check>(info);

} // namespace lintel::rules
