#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <array>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/identifiers.html",
};

std::string objection_to_number(const OptionValue& value) {
    const auto& word = std::get<std::string>(value);
    if (word == "singular" || word == "plural") return {};
    return "`" + word + "` is neither `singular` nor `plural`";
}

constexpr Option<std::string_view> wanted{
    "wanted", "singular", "what table names are to be: singular or plural", &objection_to_number};
constexpr std::span<const std::string_view> none{};
constexpr Option<std::span<const std::string_view>> exceptions{
    "exceptions", none, "words that may end a table's name as they are"};
constexpr const OptionInfo* options[] = {&wanted, &exceptions};

constexpr RuleInfo info{
    .id = "plural-table-name",
    .category = Category::naming,
    .severity = Severity::warning,
    .on_by_default = false,
    .summary = "table name is plural where the project wants it singular, or the other way round",
    .explanation = R"(
`user` and `orders` in one schema are looked up each time, and object mappers that build the name from
a class get half of them wrong. Either is good: `orders.id` reads well, and so does `order.id`, if it
did not have to be quoted.

The option `wanted` says which is asked for, `singular` or `plural`. The last word of the name counts,
`items` of `order_items`. English words alone are told apart: the usual endings, the best known
irregular plurals, and words such as `status`, `news` or `data` that are left in peace. What is told
wrong goes into the option `exceptions`. The rule is a matter of policy and off by default.

```sql bad
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
```

```sql good
CREATE TABLE purchase (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE order_status (id BIGINT UNSIGNED PRIMARY KEY);
```
)",
    .sources = sources,
    .options = options,
};

struct Irregular {
    std::string_view singular;
    std::string_view plural;
};
constexpr std::array irregulars{
    Irregular{"person", "people"},
    Irregular{"child", "children"},
    Irregular{"man", "men"},
    Irregular{"woman", "women"},
    Irregular{"foot", "feet"},
    Irregular{"mouse", "mice"},
    Irregular{"criterion", "criteria"},
    Irregular{"index", "indices"},
    Irregular{"matrix", "matrices"},
    Irregular{"vertex", "vertices"},
    Irregular{"appendix", "appendices"},
    Irregular{"analysis", "analyses"},
    Irregular{"axis", "axes"},
    Irregular{"basis", "bases"},
    Irregular{"crisis", "crises"},
    Irregular{"thesis", "theses"},
    Irregular{"movie", "movies"},
    Irregular{"cookie", "cookies"},
    Irregular{"cache", "caches"},
    Irregular{"leaf", "leaves"},
    Irregular{"shelf", "shelves"},
    Irregular{"life", "lives"},
    Irregular{"alias", "aliases"},
    Irregular{"canvas", "canvases"},
    Irregular{"lens", "lenses"},
    Irregular{"house", "houses"},
    Irregular{"use", "uses"},
    Irregular{"clause", "clauses"},
    Irregular{"cause", "causes"},
    Irregular{"quiz", "quizzes"},
};

/// Words without a second form, or whose form says nothing.
constexpr std::string_view unchanging[] = {
    "data",      "metadata", "info",         "information", "news",      "series",     "species",
    "media",     "stock",    "staff",        "history",     "inventory", "equipment",  "feedback",
    "content",   "audit",    "queue",        "log",         "settings",  "statistics", "stats",
    "analytics", "progress", "cms",          "dns",         "gps",       "sms",        "css",
    "aws",       "rss",      "tls",          "ups",         "https",     "pos",        "gis",
    "goods",     "means",    "headquarters", "mail",        "money"};

/// Singular words that end as plurals do.
constexpr std::string_view singular_in_s[] = {"canvas", "atlas", "alias", "bias",    "gas",
                                              "lens",   "yes",   "has",   "was",     "as",
                                              "always", "this",  "does",  "pancreas"};
/// Plurals that end as singular words do.
constexpr std::string_view plural_in_is[] = {"apis",  "wikis",  "uris",  "kpis",
                                             "menus", "emojis", "gurus", "taxis"};

template <class Words> bool holds(const Words& words, std::string_view word) {
    return std::ranges::find(words, word) != std::end(words);
}

/// Longer ones at the end of another word too: `voucherseries`.
bool is_unchanging(std::string_view word) {
    return std::ranges::any_of(unchanging, [&](std::string_view each) {
        return word == each || (each.size() > 3 && word.ends_with(each));
    });
}

bool is_plural(std::string_view word) {
    if (holds(plural_in_is, word)) return true;
    for (const Irregular& each : irregulars) {
        if (word == each.plural) return true;
        if (word == each.singular) return false;
    }
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
           !word.ends_with("us") && !word.ends_with("is") && !holds(singular_in_s, word);
}

bool ends_in_sibilant(std::string_view word) {
    return word.ends_with("s") || word.ends_with("x") || word.ends_with("z") ||
           word.ends_with("ch") || word.ends_with("sh");
}

/// The word in its other form, as near as endings tell.
std::string other_form(std::string_view word) {
    const std::string text(word);
    for (const Irregular& each : irregulars) {
        if (word == each.plural) return std::string(each.singular);
        if (word == each.singular) return std::string(each.plural);
    }
    if (!is_plural(word)) {
        const bool y_behind_consonant =
            word.size() > 1 && word.ends_with('y') &&
            std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos;
        if (y_behind_consonant) return text.substr(0, text.size() - 1) + "ies";
        return text + (ends_in_sibilant(word) ? "es" : "s");
    }
    if (word.ends_with("ies")) return text.substr(0, text.size() - 3) + "y";
    // `databases` and `sizes` lose an s, `processes`, `statuses` and `boxes` two letters.
    const bool by_one =
        (word.ends_with("ses") && !word.ends_with("sses") && !word.ends_with("uses")) ||
        word.ends_with("zes");
    if (!by_one && word.ends_with("es") && ends_in_sibilant(word.substr(0, word.size() - 2)))
        return text.substr(0, text.size() - 2);
    return text.substr(0, text.size() - 1);
}

/// `items` of `order_items` and `orderItems2`.
std::string_view last_word(std::string_view name) {
    while (!name.empty() && (name.back() == '_' || (name.back() >= '0' && name.back() <= '9')))
        name.remove_suffix(1);
    std::size_t begin = name.size();
    while (begin > 0 && name[begin - 1] >= 'a' && name[begin - 1] <= 'z') --begin;
    // `Items` of `OrderItems`.
    if (begin > 0 && begin < name.size() && name[begin - 1] >= 'A' && name[begin - 1] <= 'Z')
        --begin;
    return name.substr(begin);
}

void check(const FinalTable& final, RuleContext& ctx) {
    const Table& table = final.table;
    if (table.temporary || !table.complete || !ctx.judged(table.declared_at)) return;
    const std::string word = folded(last_word(table.name.name));
    if (word.size() < 3 || is_unchanging(word) || holds(ctx.get(exceptions), word)) return;
    const bool plural = is_plural(word);
    if (plural == (ctx.get(wanted) == "plural")) return;
    ctx.report(table.declared_at, "table name `{}` is {}", table.name.name,
               plural ? "plural" : "singular")
        .about("{}", table.name.name)
        .help("say `{}`, or add `{}` to the option `exceptions`", other_form(word), word);
}

} // namespace

extern const Rule plural_table_name = rule(info, check);

} // namespace lintel::rules
