#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-index.html",
    "https://dev.mysql.com/doc/refman/8.4/en/index-hints.html",
};

constexpr RuleInfo info{
    .id = "misleading-index-name",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .fixable = Fixable::unsafe,
    .summary = "index is named after a column that it does not hold",
    .explanation = R"(
`idx_email` on the column `username` was copied from the line above, or its columns were changed and
its name was not. Whoever reads a query plan believes that mail addresses are indexed, and whoever
adds an index for them finds the name taken and lets it be.

Name it after what it holds. `ALTER TABLE … RENAME INDEX` takes no time; hints that name the index
(`FORCE INDEX`) have to change with it, which is why the fix is marked unsafe.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), username VARCHAR(80), KEY idx_email (username));
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), username VARCHAR(80), KEY idx_username (username));
```

A name is understood where nothing is left of it but columns of the table, joined by `_`, when the
table's name and words such as `idx`, `uk`, `unique` and `fk` are taken off. Names that say less than
the index holds, or in another order, are not reported. The rule is off by default.
)",
    .sources = sources,
};

/// What an index's name is made of: its text as `before` + columns + `after`.
struct Reading {
    std::string_view columns;
    std::string_view before;
    std::string_view after;
};

constexpr std::string_view prefixes[] = {"idx_",  "ix_",     "index_", "key_", "uk_", "uq_", "ux_",
                                         "uniq_", "unique_", "fk_",    "k_",   "i_",  "u_",  "ft_"};
constexpr std::string_view suffixes[] = {"_idx",  "_index",  "_key", "_uk",      "_uq",
                                         "_uniq", "_unique", "_fk",  "_foreign", "_ix"};

/// The ways to take a name apart, the whole name first.
std::vector<Reading> readings(std::string_view name, std::string_view table) {
    const auto without_front = [&](Reading reading, std::string_view front) {
        reading.columns.remove_prefix(front.size());
        reading.before = name.substr(0, reading.before.size() + front.size());
        return reading;
    };
    const auto fronted = [](const Reading& reading, const std::string& front) {
        return reading.columns.size() > front.size() && reading.columns.starts_with(front);
    };
    std::vector<Reading> found{{name, {}, {}}};
    for (const std::string_view prefix : prefixes)
        if (fronted(found.front(), std::string(prefix))) {
            found.push_back(without_front(found.front(), prefix));
            break;
        }
    for (const std::string& front : {std::string(table) + "_on_", std::string(table) + "_"})
        for (std::size_t i = found.size(); i-- > 0;)
            if (fronted(found[i], front)) found.push_back(without_front(found[i], front));
    for (std::size_t i = found.size(); i-- > 0;)
        for (const std::string_view suffix : suffixes)
            if (found[i].columns.size() > suffix.size() && found[i].columns.ends_with(suffix)) {
                Reading shorter = found[i];
                shorter.columns.remove_suffix(suffix.size());
                shorter.after = suffix;
                found.push_back(shorter);
                break;
            }
    return found;
}

/// Reads texts as columns of a table joined by `_` or `_and_`, in time that grows with the text's
/// length and the number of columns alone.
class Decomposition {
public:
    explicit Decomposition(const Table& table) {
        for (const Column& column : table.columns) columns_.push_back(folded(column.name));
    }

    /// Nothing where the text is not made of columns; else one that is not among those held, or an
    /// empty text where some way needs none of those.
    std::optional<std::string> strange_column(std::string_view text,
                                              const std::set<std::string>& held) const {
        std::vector<std::optional<std::string>> at(text.size() + 1);
        const auto reach = [&](std::size_t place, const std::string& strange) {
            if (place < at.size() && (!at[place] || strange.empty())) at[place] = strange;
        };
        at[0] = "";
        for (std::size_t from = 0; from < text.size(); ++from) {
            if (!at[from]) continue;
            for (const std::string& column : columns_) {
                if (!text.substr(from).starts_with(column)) continue;
                const std::string met =
                    at[from]->empty() && !held.contains(column) ? column : *at[from];
                const std::size_t end = from + column.size();
                if (end == text.size()) reach(end, met);
                for (const std::string_view joint : {"_and_", "_"})
                    if (end + joint.size() < text.size() && text.substr(end).starts_with(joint))
                        reach(end + joint.size(), met);
            }
        }
        return at.back();
    }

private:
    std::vector<std::string> columns_;
};

/// Columns of the index in lower case, those of expressions too.
std::set<std::string> held_columns(const Index& index) {
    std::set<std::string> held;
    for (const KeyPart& part : index.parts) {
        if (!part.column.empty()) held.insert(folded(part.column));
        if (part.expression)
            ast::for_each_expression(*part.expression, [&](const ast::Expression& one) {
                if (one.kind == ast::ExpressionKind::column && !one.name.empty())
                    held.insert(folded(one.name.back().text));
            });
    }
    return held;
}

/// Whether a name that is a column's may have been meant for something else: the table itself, its
/// number, or what a longer column is about (`name` of `nameHash`).
bool may_mean_another(const std::string& column, const std::set<std::string>& held,
                      const Table& table) {
    return column == "id" || column == folded(table.name.name) ||
           std::ranges::any_of(held, [&](const std::string& each) {
               return each.find(column) != std::string::npos;
           });
}

/// The name with the columns that the index holds; empty where the server would not take it.
std::string right_name(const Reading& reading, const Index& index, const Table& table) {
    std::string columns;
    for (const KeyPart& part : index.parts) {
        if (part.column.empty()) return {};
        columns += (columns.empty() ? "" : "_") + part.column;
    }
    std::string name = std::string(reading.before) + columns + std::string(reading.after);
    return too_long(name) || table.find_index(name) != nullptr ? std::string{} : name;
}

void suggest(const std::string& name, const Index& index, Diagnostic& finding, RuleContext& ctx) {
    finding.help("call it `{}`", name);
    for (const Word& word : words_in(index.declared_at, ctx))
        if (equal_names(word.text(), index.name) && !word.is_string())
            return static_cast<void>(
                finding.suggest({"name the index after its columns",
                                 {{word.span, quote_identifier(name, ctx.dialect)}},
                                 Applicability::unsafe}));
}

void check_index(const Index& index, const Table& table, const Decomposition& decomposition,
                 RuleContext& ctx) {
    const std::string name = folded(index.name);
    const std::set<std::string> held = held_columns(index);
    std::string strange;
    const Reading* wrong = nullptr;
    const std::vector<Reading> ways = readings(name, folded(table.name.name));
    for (const Reading& way : ways) {
        const std::optional<std::string> here = decomposition.strange_column(way.columns, held);
        if (!here) continue;
        if (here->empty() || may_mean_another(*here, held, table)) return;
        wrong = &way;
        strange = *here;
    }
    if (wrong == nullptr) return;
    Diagnostic& finding =
        ctx.report(index.declared_at, "index `{}` of `{}` is named after `{}` and does not hold it",
                   index.name, table.name.name, strange)
            .about("{}.{}", table.name.name, index.name)
            .note("it is on `{}`", describe(index.parts));
    if (const std::string better = right_name(*wrong, index, table); !better.empty())
        suggest(better, index, finding, ctx);
}

void check(const FinalTable& final, RuleContext& ctx) {
    if (!final.table.complete || final.table.temporary) return;
    std::optional<Decomposition> decomposition; // most tables have nothing to be looked at
    for (const Index& index : final.table.indexes) {
        if (index.kind == IndexKind::primary || index.implicit || index.parts.empty() ||
            !ctx.judged(index.declared_at))
            continue;
        if (!decomposition) decomposition.emplace(final.table);
        check_index(index, final.table, *decomposition, ctx);
    }
}

} // namespace

extern const Rule misleading_index_name = rule(info, check);

} // namespace lintel::rules
