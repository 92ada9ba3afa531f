#include "analyzer/engine/rule.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/cursors.html",
    "https://dev.mysql.com/doc/refman/8.4/en/declare-handler.html",
};

constexpr RuleInfo info{
    .id = "cursor-without-handler",
    .category = Category::programs,
    .severity = Severity::warning,
    .summary = "FETCH in a loop without a handler for the end of the rows",
    .explanation = R"(
When a cursor has no more rows, `FETCH` raises the condition NOT FOUND (SQLSTATE 02000,
error 1329). Without a handler for it the program ends there with "No data - zero rows
fetched": the caller gets an error after all the work was done, and a transaction around
it is rolled back. A handler for `SQLEXCEPTION` does not catch it.

Declare one before the loop, and leave the loop by what it sets:
`DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE`. A statement that does the work
for all rows at once needs no cursor at all.

```sql bad
CREATE PROCEDURE p() BEGIN
    DECLARE x INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    OPEN c;
    LOOP FETCH c INTO x; CALL q(x); END LOOP;
END;
```

```sql good
CREATE PROCEDURE p() BEGIN
    DECLARE done INT DEFAULT 0;
    DECLARE x INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
    OPEN c;
    REPEAT FETCH c INTO x; UNTIL done END REPEAT;
END;
```

A handler anywhere in the program counts, and one for a named condition too.
)",
    .sources = sources,
};

/// What matters of a program's body, found in a walk over all its statements.
struct Program {
    const ast::Identifier* fetched = nullptr; ///< cursor of the first FETCH in a loop
    bool handles_the_end = false;
};

/// Conditions that do not catch NOT FOUND (MySQL 8.0 manual, 15.6.7.2 "DECLARE ... HANDLER
/// Statement"); a name, an error number or a SQLSTATE may.
bool may_catch_the_end(const std::string& condition) {
    return condition != "SQLEXCEPTION" && condition != "SQLWARNING";
}

Program survey(const ast::Statement& body) {
    struct Open {
        const ast::Statement* statement;
        bool in_loop;
    };
    Program found;
    std::vector<Open> open{{&body, false}};
    while (!open.empty()) {
        const auto [statement, in_loop] = open.back();
        open.pop_back();
        if (const auto* block = std::get_if<ast::Block>(&statement->node)) {
            for (const ast::Declaration& declaration : block->declarations)
                if (std::ranges::any_of(declaration.conditions, may_catch_the_end) &&
                    declaration.kind == ast::Declaration::Kind::handler)
                    found.handles_the_end = true;
            for (const ast::Statement& inner : block->statements) open.push_back({&inner, in_loop});
        } else if (const auto* flow = std::get_if<ast::ControlFlow>(&statement->node)) {
            using enum ast::ControlFlow::Kind;
            const bool loops =
                in_loop || flow->kind == loop || flow->kind == while_ || flow->kind == repeat;
            for (const auto& branch : flow->branches)
                for (const ast::Statement& inner : branch.statements)
                    open.push_back({&inner, loops});
        } else if (const auto* other = std::get_if<ast::ProgramStatement>(&statement->node)) {
            if (in_loop && other->kind == ast::ProgramStatement::Kind::fetch &&
                !other->names.empty())
                found.fetched = &other->names.front();
        }
    }
    return found;
}

template <class Create> void check(const Create& create, RuleContext& ctx) {
    if (create.body == nullptr) return;
    const Program program = survey(*create.body);
    if (program.fetched == nullptr || program.handles_the_end) return;
    ctx.report(program.fetched->span, "nothing handles the end of cursor `{}`",
               program.fetched->text)
        .about("{}", program.fetched->text)
        .note("`FETCH` after the last row ends the program with error 1329")
        .help("declare `CONTINUE HANDLER FOR NOT FOUND` and leave the loop by it");
}

} // namespace

extern const Rule cursor_without_handler =
    rule(info, check<ast::CreateRoutine>, check<ast::CreateTrigger>, check<ast::CreateEvent>);

} // namespace lintel::rules
