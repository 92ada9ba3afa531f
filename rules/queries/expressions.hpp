#pragma once

#include "analyzer/engine/rule.hpp"

#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace lintel::rules {

/// A walk over every expression of a statement: those of its clauses, of its queries however deep,
/// and of the statements inside a stored program. Iterative, because all of these nest as deep as
/// the text likes. Default values and generated columns are left out. Statements, queries, SELECT
/// bodies and table references are visited too, by a `visit` that takes them.
template <class Visit> class ExpressionWalk {
public:
    explicit ExpressionWalk(const Visit& visit) : visit_(visit) {}

    void run(const ast::Statement& statement) {
        statements_.push_back(&statement);
        while (!statements_.empty() || !queries_.empty() || !references_.empty()) {
            if (!references_.empty())
                enter(*pop(references_));
            else if (!queries_.empty())
                enter(*pop(queries_));
            else
                enter(*pop(statements_));
        }
    }

private:
    const Visit& visit_;
    std::vector<const ast::Statement*> statements_;
    std::vector<const ast::Query*> queries_;
    std::vector<const ast::TableReference*> references_;

    template <class T> static const T* pop(std::vector<const T*>& open) {
        const T* last = open.back();
        open.pop_back();
        return last;
    }

    template <class Node> void offer(const Node& node) {
        if constexpr (std::is_invocable_v<const Visit&, const Node&>) visit_(node);
    }

    void add(const ast::Expression& expression) {
        ast::for_each_expression(expression, [&](const ast::Expression& one) {
            offer(one);
            add(one.query);
        });
    }
    void add(const std::optional<ast::Expression>& expression) {
        if (expression) add(*expression);
    }
    void add(const std::vector<ast::Expression>& expressions) {
        for (const ast::Expression& one : expressions) add(one);
    }
    void add(const std::shared_ptr<const ast::Query>& query) {
        if (query) queries_.push_back(query.get());
    }
    void add(const std::shared_ptr<const ast::Statement>& statement) {
        if (statement) statements_.push_back(statement.get());
    }
    void add(const std::vector<ast::Statement>& statements) {
        for (const ast::Statement& one : statements) statements_.push_back(&one);
    }
    void add(const std::vector<ast::OrderElement>& elements) {
        for (const ast::OrderElement& one : elements) add(one.expression);
    }
    void add(const std::vector<ast::Assignment>& assignments) {
        for (const ast::Assignment& one : assignments) add(one.value);
    }
    void add(const std::vector<ast::TableReference>& references) {
        for (const ast::TableReference& one : references) references_.push_back(&one);
    }
    void add(const std::vector<ast::CommonTableExpression>& with) {
        for (const ast::CommonTableExpression& one : with) add(one.query);
    }

    void enter(const ast::Statement& statement) {
        offer(statement);
        std::visit(
            [&](const auto& node) {
                offer(node);
                enter(node);
            },
            statement.node);
    }

    void enter(const ast::TableReference& reference) {
        offer(reference);
        add(reference.query);
        add(reference.tables);
        add(reference.expression);
        if (!reference.join) return;
        add(reference.join->on);
        references_.push_back(&reference.join->left);
        references_.push_back(&reference.join->right);
    }

    void enter(const ast::Query& query) {
        offer(query);
        add(query.with);
        add(query.order_by);
        std::visit(
            [&](const auto& body) {
                offer(body);
                enter_body(body);
            },
            query.body);
    }
    void enter_body(const ast::SelectBody& body) {
        for (const ast::SelectItem& item : body.items) add(item.expression);
        add(body.from);
        add(body.where);
        add(body.group_by);
        add(body.having);
        add(body.qualify);
    }
    void enter_body(const ast::ValuesBody& body) {
        for (const auto& row : body.rows) add(row);
    }
    void enter_body(const ast::TableBody&) {}
    void enter_body(const ast::SetOperation& operation) {
        add(operation.left);
        add(operation.right);
    }
    void enter_body(const std::shared_ptr<const ast::Query>& query) { add(query); }

    void enter(const ast::CreateTable& create) { add(create.query); }
    void enter(const ast::CreateView& create) { add(create.query); }
    void enter(const ast::CreateTrigger& create) { add(create.body); }
    void enter(const ast::CreateRoutine& create) { add(create.body); }
    void enter(const ast::CreateEvent& create) { add(create.body); }
    void enter(const ast::Insert& insert) {
        for (const auto& row : insert.rows) add(row);
        add(insert.assignments);
        add(insert.query);
        add(insert.on_duplicate);
    }
    void enter(const ast::Update& update) {
        add(update.with);
        add(update.tables);
        add(update.assignments);
        add(update.where);
        add(update.order_by);
    }
    void enter(const ast::Delete& statement) {
        add(statement.with);
        add(statement.from);
        add(statement.where);
        add(statement.order_by);
    }
    void enter(const ast::Select& select) { add(select.query); }
    void enter(const ast::LoadData& load) { add(load.assignments); }
    void enter(const ast::Call& call) { add(call.arguments); }
    void enter(const ast::Set& set) {
        for (const ast::SetVariable& variable : set.variables) add(variable.value);
    }
    void enter(const ast::Block& block) {
        for (const ast::Declaration& declaration : block.declarations) {
            add(declaration.default_value);
            add(declaration.query);
            add(declaration.handler);
        }
        add(block.statements);
    }
    void enter(const ast::ControlFlow& flow) {
        add(flow.base);
        for (const auto& branch : flow.branches) {
            add(branch.condition);
            add(branch.statements);
        }
    }
    void enter(const ast::ProgramStatement& statement) { add(statement.expressions); }
    template <class Other> void enter(const Other&) {}
};

/// Calls `visit` for every expression of the statement, and for all else that it takes.
template <class Visit>
void for_each_expression_in(const ast::Statement& statement, const Visit& visit) {
    ExpressionWalk<Visit>(visit).run(statement);
}

/// Whether a statement can hold more than literals; rows of a bulk insert are passed over.
template <class Node> bool can_query(const Node&) { return true; }
inline bool can_query(const ast::CreateTable& create) { return create.query != nullptr; }
inline bool can_query(const ast::Insert& insert) {
    return insert.query != nullptr || !insert.assignments.empty() || !insert.on_duplicate.empty();
}

/// A rule about queries: `check(const ast::Statement&, RuleContext&)` is called for every statement
/// that can hold one.
template <CheckFn<ast::Statement> check> Rule query_rule(const RuleInfo& info) {
    const auto of = []<class Node>(const Node*) {
        return CheckFn<Node>{[](const Node& node, RuleContext& ctx) {
            if (can_query(node)) check(ctx.step->statement, ctx);
        }};
    };
    return rule(
        info, of(static_cast<ast::Select*>(nullptr)), of(static_cast<ast::Insert*>(nullptr)),
        of(static_cast<ast::Update*>(nullptr)), of(static_cast<ast::Delete*>(nullptr)),
        of(static_cast<ast::CreateTable*>(nullptr)), of(static_cast<ast::CreateView*>(nullptr)),
        of(static_cast<ast::CreateTrigger*>(nullptr)),
        of(static_cast<ast::CreateRoutine*>(nullptr)), of(static_cast<ast::CreateEvent*>(nullptr)),
        of(static_cast<ast::Call*>(nullptr)), of(static_cast<ast::Set*>(nullptr)));
}

} // namespace lintel::rules
