#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/update.html",
};

constexpr RuleInfo info{
    .id = "and-in-set-list",
    .category = Category::queries,
    .severity = Severity::warning,
    .fixable = Fixable::unsafe,
    .summary = "UPDATE sets a column to a condition: AND where a comma was meant",
    .explanation = R"(
`SET a = 1 AND b = 2` assigns one column, `a`, and gives it the truth of `1 AND b = 2`: 0
or 1. `b` keeps its value, nothing fails, and every row that matched has lost what was in
`a`.

Separate assignments by commas. Where a truth value is meant, put it in parentheses.

```sql bad
UPDATE users SET active = 0 AND locale = 'en' WHERE id = 17;
```

```sql good
UPDATE users SET active = 0, locale = 'en' WHERE id = 17;
```

Only an `AND` whose right side is a comparison of a column by `=` is reported.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

/// `value AND column = value`, as written: parentheses around it say that it is meant.
bool looks_like_a_second_assignment(const Expression& value) {
    if (value.kind != ExpressionKind::binary || value.text != "AND" || value.operands.size() != 2)
        return false;
    const Expression& right = value.operands[1];
    return right.kind == ExpressionKind::binary && right.text == "=" &&
           right.operands.size() == 2 && right.operands[0].kind == ExpressionKind::column;
}

/// `a = 1 AND b = 2 AND c = 3` has the first value at the bottom left: a condition there says that
/// the whole is one.
bool begins_with_a_value(const Expression& value) {
    const Expression* first = &value;
    while (first->kind == ExpressionKind::binary && first->text == "AND" &&
           !first->operands.empty())
        first = &first->operands[0];
    using enum ExpressionKind;
    return first->kind == integer_literal || first->kind == string_literal ||
           first->kind == decimal_literal || first->kind == null_literal ||
           first->kind == boolean_literal || first->kind == parameter || first->kind == function;
}

/// A comma for each `AND` of the chain; no edits where something else stands between.
std::vector<Edit> commas_for_and(const Expression& value, const SourceSet& files) {
    std::vector<Edit> edits;
    const Expression* each = &value;
    for (; looks_like_a_second_assignment(*each); each = &each->operands[0]) {
        const Span between{value.span.file, each->operands[0].span.end,
                           each->operands[1].span.begin};
        const std::string_view text = files.text(between);
        const std::size_t begin = text.find_first_not_of(" \t\r\n");
        const std::size_t end = text.find_last_not_of(" \t\r\n");
        if (begin == std::string_view::npos ||
            !equal_names(text.substr(begin, end + 1 - begin), "and"))
            return {};
        edits.push_back(
            {{between.file, between.begin, between.begin + static_cast<std::uint32_t>(end) + 1},
             ","});
    }
    return edits;
}

void check(const ast::Update& update, RuleContext& ctx) {
    for (const ast::Assignment& assignment : update.assignments) {
        if (!looks_like_a_second_assignment(assignment.value) ||
            !begins_with_a_value(assignment.value) || assignment.target.name.empty())
            continue;
        const std::string& column = assignment.target.name.back().text;
        Diagnostic& finding =
            ctx.report(assignment.value.span, "`{}` is set to a condition, 0 or 1", column)
                .note("what stands behind `AND` is compared and not assigned")
                .help("separate assignments by commas");
        if (std::vector<Edit> edits = commas_for_and(assignment.value, ctx.sources); !edits.empty())
            finding.suggest({"write commas", std::move(edits), Applicability::unsafe});
    }
}

} // namespace

extern const Rule and_in_set_list = rule(info, check);

} // namespace lintel::rules
