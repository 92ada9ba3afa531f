#include "analyzer/engine/rule.hpp"

#include <algorithm>
#include <optional>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/declare.html",
    "https://dev.mysql.com/doc/refman/8.4/en/local-variable-scope.html",
    "https://dev.mysql.com/doc/refman/8.4/en/cursors.html",
};

constexpr RuleInfo info{
    .id = "undeclared-variable",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "cursor, label or FETCH target that the program does not declare",
    .explanation = R"(
Names of cursors, labels and of the variables that `FETCH` fills are looked up when the program
is made: the server refuses it with error 1324 for a cursor, 1308 for a label, 1327 for a
variable. Often the declaration stands in another block than the use, or a rename missed one
of the two.

```sql bad
CREATE PROCEDURE p() BEGIN
    DECLARE c CURSOR FOR SELECT id FROM users;
    OPEN c;
    FETCH c INTO user_id;
    CLOSE c;
END;
```

```sql good
CREATE PROCEDURE p() BEGIN
    DECLARE user_id INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    OPEN c;
    FETCH c INTO user_id;
    CLOSE c;
END;
```

Variables in expressions are left alone: there a name may be a column. `SET` of a name that is
no variable of the program is taken for one of the server's.
)",
    .sources = sources,
};

/// What a block or loop adds to the names in sight.
struct Scope {
    std::size_t outer = 0;
    std::vector<const std::string*> variables;
    std::vector<const std::string*> cursors;
    const std::string* label = nullptr;
    bool handler = false; ///< labels outside are not seen from here
};

/// Names as they come into sight, statement by statement; iterative, since blocks nest as deep as
/// the text likes.
class Program {
public:
    explicit Program(RuleContext& ctx) : ctx_(ctx) { scopes_.emplace_back(); }

    void parameter(const ast::Identifier& name) { scopes_[0].variables.push_back(&name.text); }

    void run(const ast::Statement& body) {
        open_.emplace_back(&body, 0);
        while (!open_.empty() && !reported_) {
            const auto [statement, scope] = open_.back();
            open_.pop_back();
            if (const auto* block = std::get_if<ast::Block>(&statement->node))
                enter(*block, scope);
            else if (const auto* flow = std::get_if<ast::ControlFlow>(&statement->node))
                enter(*flow, scope);
            else if (const auto* other = std::get_if<ast::ProgramStatement>(&statement->node))
                look(*other, scope);
        }
    }

private:
    RuleContext& ctx_;
    std::vector<Scope> scopes_;
    std::vector<std::pair<const ast::Statement*, std::size_t>> open_;
    bool reported_ = false;

    std::size_t inside(std::size_t outer, const std::optional<ast::Identifier>& label) {
        Scope scope;
        scope.outer = outer;
        if (label) scope.label = &label->text;
        scopes_.push_back(std::move(scope));
        return scopes_.size() - 1;
    }
    void push(const std::vector<ast::Statement>& statements, std::size_t scope) {
        for (auto it = statements.rbegin(); it != statements.rend(); ++it)
            open_.emplace_back(&*it, scope);
    }

    void enter(const ast::Block& block, std::size_t outer) {
        const std::size_t scope = inside(outer, block.label);
        push(block.statements, scope);
        for (const ast::Declaration& declaration : block.declarations) {
            if (declaration.kind == ast::Declaration::Kind::variable)
                for (const ast::Identifier& name : declaration.names)
                    scopes_[scope].variables.push_back(&name.text);
            if (declaration.kind == ast::Declaration::Kind::cursor)
                for (const ast::Identifier& name : declaration.names)
                    scopes_[scope].cursors.push_back(&name.text);
            if (declaration.handler) {
                const std::size_t within = inside(scope, std::nullopt);
                scopes_[within].handler = true;
                open_.emplace_back(declaration.handler.get(), within);
            }
        }
    }
    void enter(const ast::ControlFlow& flow, std::size_t outer) {
        const std::size_t scope = inside(outer, flow.label);
        for (auto it = flow.branches.rbegin(); it != flow.branches.rend(); ++it)
            push(it->statements, scope);
    }

    template <class Found> bool any_scope(std::size_t scope, const Found& found) const {
        while (true) {
            if (found(scopes_[scope])) return true;
            if (scope == 0) return false;
            scope = scopes_[scope].outer;
        }
    }
    static bool holds(const std::vector<const std::string*>& names, const std::string& name) {
        return std::ranges::any_of(names,
                                   [&](const std::string* one) { return equal_names(*one, name); });
    }

    void look(const ast::ProgramStatement& statement, std::size_t scope) {
        using enum ast::ProgramStatement::Kind;
        if (statement.names.empty()) return;
        const ast::Identifier& first = statement.names.front();
        if (statement.kind == leave || statement.kind == iterate) {
            const bool known = any_scope(scope, [&](const Scope& one) {
                return one.handler || (one.label != nullptr && equal_names(*one.label, first.text));
            });
            if (!known) report(first, "label", 1308);
            return;
        }
        if (statement.kind != open && statement.kind != fetch && statement.kind != close) return;
        if (!any_scope(scope, [&](const Scope& one) { return holds(one.cursors, first.text); }))
            return report(first, "cursor", 1324);
        if (statement.kind != fetch) return;
        for (std::size_t i = 1; i < statement.names.size() && !reported_; ++i)
            if (!any_scope(scope, [&](const Scope& one) {
                    return holds(one.variables, statement.names[i].text);
                }))
                report(statement.names[i], "variable", 1327);
    }

    void report(const ast::Identifier& name, std::string_view what, std::uint16_t number) {
        reported_ = true;
        ctx_.report(name.span, "{} `{}` is not declared here", what, name.text)
            .about("{}", name.text)
            .note("the server refuses to make the program with error {}", number)
            .help("declare it in this block or one around it");
    }
};

template <class Create> void check(const Create& create, RuleContext& ctx) {
    if (create.body == nullptr) return;
    Program program(ctx);
    if constexpr (std::is_same_v<Create, ast::CreateRoutine>)
        for (const ast::RoutineParameter& parameter : create.parameters)
            program.parameter(parameter.name);
    program.run(*create.body);
}

} // namespace

extern const Rule undeclared_variable =
    rule(info, check<ast::CreateRoutine>, check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
