#include "analyzer/engine/rule.hpp"
#include "rules/queries/expressions.hpp"

#include <algorithm>
#include <set>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/sql-prepared-statements.html",
    "https://dev.mysql.com/doc/refman/8.4/en/prepare.html",
};

constexpr RuleInfo info{
    .id = "dynamic-sql",
    .category = Category::security,
    .severity = Severity::warning,
    .summary = "SQL is put together from a parameter and prepared",
    .explanation = R"(
A parameter that becomes part of the text of a statement is run as SQL: whoever can choose
its value can read, change and drop what the routine's definer may, and under `SQL SECURITY
DEFINER`, the default, that is more than the caller may.

Values belong into placeholders: `PREPARE s FROM 'SELECT … WHERE id = ?'` and
`EXECUTE s USING @id`. Names of tables and columns cannot be placeholders; compare them with a
list of those that are meant.

```sql bad
CREATE PROCEDURE find(IN what VARCHAR(50)) BEGIN
    SET @q = CONCAT('SELECT id FROM users WHERE name = ''', what, '''');
    PREPARE s FROM @q;
    EXECUTE s;
END;
```

```sql good
CREATE PROCEDURE find(IN what VARCHAR(50)) BEGIN
    SET @what = what;
    PREPARE s FROM 'SELECT id FROM users WHERE name = ?';
    EXECUTE s USING @what;
END;
```

A parameter inside `QUOTE()` is safe, and a number is one: neither is reported, nor are routines
that are dropped again, as migrations make them.
)",
    .sources = sources,
};

using ast::Expression;
using ast::ExpressionKind;

bool is_call_of(const Expression& expression, std::string_view name) {
    return expression.kind == ExpressionKind::function && !expression.name.empty() &&
           equal_names(expression.name.back().text, name);
}

bool is_text_parameter(const Expression& name, const ast::CreateRoutine& routine) {
    return name.kind == ExpressionKind::column && name.name.size() == 1 &&
           std::ranges::any_of(routine.parameters, [&](const ast::RoutineParameter& parameter) {
               return equal_names(parameter.name.text, name.name.back().text) &&
                      (has_charset(parameter.type.name) || is_blob_or_text(parameter.type.name));
           });
}

/// The first parameter that becomes text of the statement; null when there is none.
const Expression* find_parameter(const Expression& value, const ast::CreateRoutine& routine) {
    if (!is_call_of(value, "concat") && !is_call_of(value, "concat_ws")) return nullptr;
    std::vector<const Expression*> open{&value};
    while (!open.empty()) {
        const Expression& one = *open.back();
        open.pop_back();
        if (is_call_of(one, "quote")) continue;
        if (is_text_parameter(one, routine)) return &one;
        for (const Expression& operand : one.operands) open.push_back(&operand);
    }
    return nullptr;
}

/// `@q` of `PREPARE s FROM @q`, in lower case and without the sign.
std::string prepared_variable(const ast::Statement& statement, const RuleContext& ctx) {
    const std::string_view text = ctx.sources[statement.span.file].text(statement.span);
    const std::size_t at = text.rfind('@');
    return at == std::string_view::npos ? std::string{} : folded(text.substr(at + 1));
}

void look_at(const ast::CreateRoutine& routine, RuleContext& ctx) {
    if (routine.body == nullptr || routine.parameters.empty()) return;
    struct Assigned {
        std::string variable;
        const Expression* parameter;
    };
    std::vector<Assigned> assigned;
    std::set<std::string> prepared;
    const auto visit = [&](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, ast::Set>) {
            for (const ast::SetVariable& variable : node.variables)
                if (const Expression* parameter = find_parameter(variable.value, routine);
                    parameter != nullptr && variable.scope == ast::VariableScope::user)
                    assigned.push_back({folded(variable.name), parameter});
        } else if constexpr (std::is_same_v<Node, ast::Statement>) {
            const auto* other = std::get_if<ast::Unmodelled>(&node.node);
            if (other != nullptr && other->words.starts_with("PREPARE"))
                prepared.insert(prepared_variable(node, ctx));
        }
    };
    for_each_expression_in(*routine.body, visit);
    for (const Assigned& one : assigned) {
        if (!prepared.contains(one.variable)) continue;
        ctx.report(one.parameter->span, "parameter `{}` becomes part of a statement",
                   one.parameter->name.back().text)
            .about("{}", routine.name.name.text)
            .note("whoever chooses its value runs SQL with the definer's privileges")
            .help("write `?` for a value and pass it with `EXECUTE … USING`; compare a name with a "
                  "list");
        return;
    }
}

/// What a file makes, calls and drops again takes no parameters from outside it.
void check(const FinalSchema& schema, RuleContext& ctx) {
    const auto look = [&](const ObjectName&, const std::shared_ptr<const Routine>& routine) {
        if (routine && !routine->preexisting && ctx.judged(routine->declared_at))
            look_at(*routine->definition, ctx);
    };
    schema.catalog.procedures.for_each(look);
    schema.catalog.functions.for_each(look);
}

} // namespace

extern const Rule dynamic_sql = rule(info, check);

} // namespace lintel::rules
