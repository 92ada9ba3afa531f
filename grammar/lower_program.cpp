#include "grammar/lowering.hpp"

#include <algorithm>
#include <utility>

namespace lintel {

using ast::StatementNode;
using Flow = ast::ControlFlow::Kind;
using Word = ast::ProgramStatement::Kind;

std::shared_ptr<const ast::Statement> Lowering::shared_program(SyntaxNode node) const {
    if (!node) return nullptr;
    return std::make_shared<ast::Statement>(program_statement(node));
}

std::vector<ast::Statement> Lowering::statements(SyntaxNode list) const {
    std::vector<ast::Statement> result;
    for (SyntaxNode part : list.children())
        if (part.is(K::programStatement)) result.push_back(program_statement(part));
    return result;
}

ast::Statement Lowering::program_statement(SyntaxNode node) const {
    SyntaxNode inner = node.child_at(0);
    if (inner.is(K::statement)) return statement(inner);
    std::optional<ast::Identifier> label;
    if (inner.is(K::labeledStatement)) {
        const Token& token = *inner.token(T::label);
        label = identifier(token, node.span_of(token));
        inner = inner.child_at(0);
    }
    ast::Statement result{.span = node.span(), .node = ast::Unparsed{}};
    auto word = [&](Word kind) {
        ast::ProgramStatement lowered{kind, {}, {}};
        for (SyntaxNode part : inner.children()) {
            if (part.is(K::expression))
                lowered.expressions.push_back(expression(part));
            else if (part.is(K::identifier) || part.is(K::endLabel))
                lowered.names.push_back(identifier(part));
        }
        return lowered;
    };
    auto flow = [&](Flow kind) {
        ast::ControlFlow lowered = control_flow(inner, kind);
        lowered.label = label;
        return lowered;
    };
    switch (inner.kind()) {
    case K::beginEnd: {
        ast::Block lowered = block(inner);
        lowered.label = std::move(label);
        result.node = std::move(lowered);
        break;
    }
    case K::ifStatement:
        result.node = flow(Flow::if_);
        break;
    case K::caseStatement:
        result.node = flow(Flow::case_);
        break;
    case K::loopStatement:
        result.node = flow(Flow::loop);
        break;
    case K::whileStatement:
        result.node = flow(Flow::while_);
        break;
    case K::repeatStatement:
        result.node = flow(Flow::repeat);
        break;
    case K::returnStatement:
        result.node = word(Word::return_);
        break;
    case K::leaveStatement:
        result.node = word(Word::leave);
        break;
    case K::iterateStatement:
        result.node = word(Word::iterate);
        break;
    case K::openCursor:
        result.node = word(Word::open);
        break;
    case K::fetchCursor:
        result.node = word(Word::fetch);
        break;
    case K::closeCursor:
        result.node = word(Word::close);
        break;
    default:
        break;
    }
    return result;
}

ast::ControlFlow Lowering::control_flow(SyntaxNode node, Flow kind) const {
    ast::ControlFlow lowered{.kind = kind, .label = {}, .base = {}, .branches = {}};
    std::optional<ast::Expression> condition;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::expression)) {
            if (kind == Flow::case_)
                lowered.base = expression(part);
            else if (kind == Flow::repeat)
                lowered.branches.back().condition = expression(part);
            else
                condition = expression(part);
        } else if (part.is(K::caseBranch)) {
            lowered.branches.push_back(
                {expression(part.child(K::expression)), statements(part.child(K::statementList))});
        } else if (part.is(K::statementList)) {
            lowered.branches.push_back({std::exchange(condition, std::nullopt), statements(part)});
        }
    }
    return lowered;
}

ast::Block Lowering::block(SyntaxNode node) const {
    ast::Block lowered;
    for (SyntaxNode part : node.children())
        if (part.is(K::declaration)) lowered.declarations.push_back(declaration(part));
    lowered.statements = statements(node);
    return lowered;
}

ast::Declaration Lowering::declaration(SyntaxNode node) const {
    ast::Declaration lowered;
    lowered.span = node.span();
    using enum ast::Declaration::Kind;
    if (const Token* action = node.token(T::declare_handler)) {
        lowered.kind = handler;
        lowered.handler_action = capitals(*action);
        for (SyntaxNode part : node.children()) {
            if (part.is(K::handlerCondition))
                lowered.conditions.push_back(part.child(K::identifier)
                                                 ? identifier(part.child(K::identifier)).text
                                                 : capitals(part));
            else if (part.is(K::programStatement))
                lowered.handler = shared_program(part);
        }
        return lowered;
    }
    for (const auto& [word, kind] :
         {std::pair{T::declare_condition, condition}, std::pair{T::declare_cursor, cursor}}) {
        if (const Token* name = node.token(word)) {
            lowered.kind = kind;
            lowered.names.push_back(identifier(*name, node.span_of(*name)));
        }
    }
    if (SyntaxNode query = node.child(K::queryExpression)) lowered.query = shared_query(query);
    for (SyntaxNode part : node.children()) {
        if (part.is(K::identifier))
            lowered.names.push_back(identifier(part));
        else if (part.is(K::dataType))
            lowered.type = data_type(part);
        else if (part.is(K::expression))
            lowered.default_value = expression(part);
    }
    return lowered;
}

StatementNode Lowering::trigger(SyntaxNode node, SyntaxNode modifiers) const {
    ast::CreateTrigger trigger;
    trigger.trigger = qualified_name(node);
    trigger.table = qualified_name(node.child(K::tableName));
    trigger.time = node.has(T::kw_before) ? ast::TriggerTime::before : ast::TriggerTime::after;
    trigger.event = node.has(T::kw_insert)   ? ast::TriggerEvent::insert
                    : node.has(T::kw_update) ? ast::TriggerEvent::update
                                             : ast::TriggerEvent::delete_;
    trigger.or_replace = modifiers.has(T::kw_replace);
    trigger.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    trigger.definer = definer(modifiers);
    if (const Token* order = node.token(T::trigger_order))
        (capitals(*order) == "FOLLOWS" ? trigger.follows : trigger.precedes) =
            identifier(node.child(K::identifierOrText).child_at(0).is(K::identifier)
                           ? node.child(K::identifierOrText).child_at(0)
                           : node.child(K::identifierOrText));
    trigger.body = shared_program(node.child(K::programStatement));
    return trigger;
}

StatementNode Lowering::routine(SyntaxNode node, SyntaxNode modifiers, bool function) const {
    ast::CreateRoutine routine;
    routine.function = function;
    routine.name = qualified_name(node);
    routine.or_replace = modifiers.has(T::kw_replace);
    routine.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    routine.definer = definer(modifiers);
    for (SyntaxNode part : node.children()) {
        if (part.is(K::routineParameter) || part.is(K::functionParameter)) {
            ast::RoutineParameter parameter;
            parameter.span = part.span();
            parameter.mode = part.has(T::kw_inout) ? ast::ParameterMode::inout
                             : part.has(T::kw_out) ? ast::ParameterMode::out
                                                   : ast::ParameterMode::in;
            parameter.name = identifier(part.child(K::parameterName).child_at(0));
            parameter.type = data_type(part.child(K::dataType));
            routine.parameters.push_back(std::move(parameter));
        } else if (part.is(K::dataType)) {
            routine.returns = data_type(part);
        } else if (part.is(K::routineCharacteristic)) {
            ast::RoutineCharacteristics& all = routine.characteristics;
            if (part.has(T::kw_deterministic))
                all.deterministic = !part.has(T::kw_not);
            else if (part.has(T::kw_comment))
                all.comment = string_value(part.child(K::textLiteral));
            else if (part.has(T::kw_security))
                all.sql_security = part.has(T::kw_invoker) ? "INVOKER" : "DEFINER";
            else if (part.has(T::kw_language))
                all.language =
                    part.child(K::identifier) ? identifier(part.child(K::identifier)).text : "SQL";
            else
                all.data_access = capitals(part);
        } else if (part.is(K::routineBody)) {
            routine.body = shared_program(part.child(K::programStatement));
        }
    }
    return routine;
}

StatementNode Lowering::event(SyntaxNode node, SyntaxNode modifiers, bool alter) const {
    ast::CreateEvent event;
    event.alter = alter;
    event.or_replace = modifiers.has(T::kw_replace);
    event.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    event.definer = definer(modifiers);
    bool named = false;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::qualifiedName)) {
            if (!std::exchange(named, true))
                event.event = qualified_name(part);
            else
                event.rename_to = qualified_name(part);
        } else if (part.is(K::eventSchedule)) {
            const SyntaxNode value = part.child(K::expression);
            if (part.has(T::kw_at))
                event.at = expression(value);
            else {
                ast::Expression every{.kind = ast::ExpressionKind::interval,
                                      .span = part.span(),
                                      .text = capitals(part.child(K::intervalUnit))};
                every.operands.push_back(expression(value));
                event.every = std::move(every);
            }
        } else if (part.is(K::eventStatus))
            event.status = capitals(part);
        else if (part.is(K::programStatement))
            event.body = shared_program(part);
    }
    return event;
}

} // namespace lintel
