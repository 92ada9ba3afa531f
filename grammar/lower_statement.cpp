#include "grammar/lowering.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace lintel {

using ast::StatementNode;

ast::Statement Lowering::statement(SyntaxNode node) const {
    const Span span = node.span();
    return {.span = span, .node = node_of(node.child_at(0), span)};
}

/// What no model is needed of, named by its first words.
StatementNode Lowering::unmodelled(SyntaxNode node) const {
    ast::Unmodelled rest;
    const auto& tokens = node.tree().tokens;
    for (std::uint32_t at = node.first_token();
         at < std::min(node.first_token() + 2, node.end_token()); ++at) {
        if (!rest.words.empty()) rest.words += ' ';
        rest.words += capitals(tokens[at]);
    }
    if (SyntaxNode list = node.child(K::tableNameList)) rest.tables = table_names(list);
    return rest;
}

StatementNode Lowering::node_of(SyntaxNode node, Span whole) const {
    switch (node.kind()) {
    case K::createStatement:
        return create(node, whole);
    case K::alterStatement:
        return alter(node);
    case K::dropStatement:
        return drop(node);
    case K::renameStatement:
        return rename(node);
    case K::truncateTable:
        return ast::TruncateTable{qualified_name(node.child(K::tableName))};
    case K::selectStatement:
        return ast::Select{shared_query(node)};
    case K::insertStatement:
        return insert(node, false);
    case K::replaceStatement:
        return insert(node, true);
    case K::updateStatement:
        return update(node);
    case K::deleteStatement:
        return delete_rows(node);
    case K::withStatement:
        return with_statement(node);
    case K::callStatement: {
        ast::Call call{.procedure = qualified_name(node), .arguments = {}};
        if (SyntaxNode list = node.child(K::expressionList)) call.arguments = expressions(list);
        return call;
    }
    case K::loadStatement: {
        if (!node.child(K::tableName)) return unmodelled(node);
        ast::LoadData load{
            .table = qualified_name(node.child(K::tableName)), .columns = {}, .assignments = {}};
        for (SyntaxNode part : node.children()) {
            if (part.is(K::assignment))
                load.assignments.push_back(assignment(part));
            else if (part.is(K::loadTarget) && part.child(K::columnReference))
                load.columns.push_back(column(part.child(K::columnReference)));
        }
        return load;
    }
    case K::setStatement:
        return set(node);
    case K::useStatement:
        return ast::Use{identifier(node.child(K::schemaName).child_at(0))};
    case K::startStatement:
        if (node.has(T::kw_transaction)) return ast::StartTransaction{};
        return unmodelled(node);
    case K::commitStatement:
        return ast::Commit{};
    case K::rollbackStatement:
        return ast::Rollback{optional_identifier(node.child(K::identifier))};
    case K::lockStatement: {
        if (node.has(T::kw_instance)) return unmodelled(node);
        ast::LockTables lock;
        for (SyntaxNode item : node.children()) {
            ast::LockTables::Item lowered{.table = qualified_name(item.child(K::tableName)),
                                          .alias = {},
                                          .write = item.has(T::kw_write),
                                          .span = item.span()};
            if (SyntaxNode alias = item.child(K::lockAlias))
                lowered.alias = identifier(alias.child_at(0));
            lock.tables.push_back(std::move(lowered));
        }
        return lock;
    }
    case K::unlockStatement:
        if (node.has(T::kw_instance)) return unmodelled(node);
        return ast::UnlockTables{};
    case K::signalStatement:
        return ast::ProgramStatement{ast::ProgramStatement::Kind::signal, {}, {}};
    case K::resignalStatement:
        return ast::ProgramStatement{ast::ProgramStatement::Kind::resignal, {}, {}};
    case K::getDiagnostics:
        return ast::ProgramStatement{ast::ProgramStatement::Kind::diagnostics, {}, {}};
    default:
        return unmodelled(node);
    }
}

std::optional<ast::Account> Lowering::definer(SyntaxNode node) const {
    for (SyntaxNode modifier : node.children())
        if ((modifier.is(K::createModifier) || modifier.is(K::alterModifier)) &&
            modifier.child(K::account))
            return account(modifier.child(K::account));
    return std::nullopt;
}

StatementNode Lowering::create(SyntaxNode node, Span whole) const {
    const bool or_replace = node.has(T::kw_replace);
    auto modified = [&](T word) {
        for (SyntaxNode modifier : node.children())
            if (modifier.is(K::createModifier) && modifier.has(word)) return true;
        return false;
    };
    for (SyntaxNode part : node.children()) {
        switch (part.kind()) {
        case K::createModifier:
            break;
        case K::createTable: {
            ast::CreateTable table = create_table(part);
            table.temporary = modified(T::kw_temporary);
            table.or_replace = or_replace;
            return table;
        }
        case K::createIndex: {
            using enum ast::IndexKind;
            return create_index(part,
                                modified(T::kw_unique)     ? unique
                                : modified(T::kw_fulltext) ? fulltext
                                : modified(T::kw_spatial)  ? spatial
                                                           : plain,
                                whole);
        }
        case K::createView:
            return create_view(part, node);
        case K::createTrigger:
            return trigger(part, node);
        case K::createProcedure:
            return routine(part, node, false);
        case K::createFunction:
            return routine(part, node, true);
        case K::createEvent:
            return event(part, node, false);
        case K::createDatabase: {
            ast::CreateDatabase database{.name = identifier(part.child(K::schemaName).child_at(0)),
                                         .if_not_exists =
                                             static_cast<bool>(part.child(K::ifNotExists)),
                                         .or_replace = or_replace,
                                         .options = {}};
            for (SyntaxNode option : part.children())
                if (option.is(K::databaseOption)) database.options.push_back(table_option(option));
            return database;
        }
        case K::createTablespace: {
            ast::TablespaceStatement space = tablespace(part);
            space.undo = modified(T::kw_undo);
            return space;
        }
        default:
            return unmodelled(node);
        }
    }
    return unmodelled(node);
}

ast::TablespaceStatement Lowering::tablespace(SyntaxNode node) const {
    ast::TablespaceStatement space;
    space.undo = node.has(T::kw_undo);
    for (SyntaxNode part : node.children()) {
        if (part.is(K::identifier) && space.name.empty())
            space.name = identifier(part);
        else if (part.is(K::identifier) && node.has(T::kw_rename))
            space.rename_to = identifier(part);
        else if (part.is(K::textLiteral))
            space.data_file = string_value(part);
        else if (part.is(K::tablespaceOption))
            space.options.push_back(table_option(part));
    }
    return space;
}

StatementNode Lowering::create_view(SyntaxNode node, SyntaxNode modifiers) const {
    ast::CreateView view;
    view.view = qualified_name(node);
    view.or_replace = modifiers.has(T::kw_replace);
    view.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    view.alter = modifiers.is(K::alterStatement);
    view.duality = static_cast<bool>(node.child(K::dualityWords));
    view.definer = definer(modifiers);
    for (SyntaxNode modifier : modifiers.children()) {
        if (!modifier.is(K::createModifier) && !modifier.is(K::alterModifier)) continue;
        const std::string last = capitals(modifier.tree().tokens[modifier.end_token() - 1]);
        if (modifier.has(T::kw_algorithm))
            view.algorithm = last;
        else if (modifier.has(T::kw_security))
            view.sql_security = last;
    }
    if (SyntaxNode columns = node.child(K::columnNameList))
        for (SyntaxNode column : columns.children())
            view.columns.push_back(identifier(column.child_at(0)));
    view.query = shared_query(node.child(K::queryExpression));
    if (SyntaxNode option = node.child(K::checkOption))
        view.check_option = option.has(T::kw_local) ? "LOCAL" : "CASCADED";
    return view;
}

StatementNode Lowering::alter(SyntaxNode node) const {
    if (SyntaxNode part = node.child(K::alterTable)) return alter_table(part);
    if (SyntaxNode part = node.child(K::alterView)) return create_view(part, node);
    if (SyntaxNode part = node.child(K::alterEvent)) return event(part, node, true);
    if (SyntaxNode part = node.child(K::alterDatabase)) {
        ast::AlterDatabase database;
        if (const Token* name = part.token(T::database_name)) {
            database.name = identifier(*name, part.span_of(*name));
            if (text(*name).starts_with('`'))
                database.name->text = database.name->text.substr(1, database.name->text.size() - 2);
        }
        for (SyntaxNode option : part.children())
            if (option.is(K::databaseOption)) database.options.push_back(table_option(option));
        return database;
    }
    if (SyntaxNode part = node.child(K::alterTablespace)) {
        ast::TablespaceStatement space = tablespace(part);
        space.action = ast::TablespaceStatement::Action::alter;
        return space;
    }
    const bool function = node.has(T::kw_function);
    if (function || node.has(T::kw_procedure))
        return ast::AlterRoutine{qualified_name(node), function};
    return unmodelled(node);
}

StatementNode Lowering::drop(SyntaxNode node) const {
    const bool if_exists = static_cast<bool>(node.child(K::ifExists));
    if (SyntaxNode table = node.child(K::dropTable)) {
        return ast::DropTable{.tables = table_names(table.child(K::tableNameList)),
                              .temporary = table.has(T::kw_temporary),
                              .if_exists = static_cast<bool>(table.child(K::ifExists)),
                              .cascade = table.has(T::kw_cascade)};
    }
    if (SyntaxNode index = node.child(K::dropIndex)) {
        const SyntaxNode name = index.child(K::dropIndexName);
        ast::DropIndex drop{.table = qualified_name(index.child(K::tableName)),
                            .name = identifier(name.child_at(0) ? name.child_at(0) : name),
                            .online = {},
                            .if_exists = static_cast<bool>(index.child(K::ifExists))};
        for (SyntaxNode clause : index.children())
            if (clause.is(K::onlineClause)) online_clause(clause, drop.online);
        return drop;
    }
    if (SyntaxNode database = node.child(K::schemaName))
        return ast::DropDatabase{.name = identifier(database.child_at(0)), .if_exists = if_exists};
    if (node.has(T::kw_view))
        return ast::DropView{.views = table_names(node.child(K::tableNameList)),
                             .if_exists = if_exists};
    using enum ast::ObjectKind;
    for (const auto& [word, kind] :
         {std::pair{T::kw_trigger, trigger}, std::pair{T::kw_procedure, procedure},
          std::pair{T::kw_function, function}, std::pair{T::kw_event, ast::ObjectKind::event}})
        if (node.has(word))
            return ast::DropObject{
                .kind = kind, .name = qualified_name(node), .if_exists = if_exists};
    if (node.has(T::kw_tablespace)) {
        ast::TablespaceStatement space = tablespace(node);
        space.action = ast::TablespaceStatement::Action::drop;
        return space;
    }
    return unmodelled(node);
}

StatementNode Lowering::rename(SyntaxNode node) const {
    if (!node.child(K::renamePair)) return unmodelled(node);
    ast::RenameTable rename;
    rename.if_exists = static_cast<bool>(node.child(K::ifExists));
    for (SyntaxNode pair : node.children())
        if (pair.is(K::renamePair))
            rename.pairs.push_back({qualified_name(pair.child(K::tableName)),
                                    qualified_name(pair.child(K::newTableName)), pair.span()});
    return rename;
}

ast::Assignment Lowering::assignment(SyntaxNode node) const {
    return {.target = column(node.child(K::columnReference)),
            .value = expression(node.child(K::expression)),
            .span = node.span()};
}

StatementNode Lowering::insert(SyntaxNode node, bool replace) const {
    ast::Insert insert;
    insert.replace = replace;
    insert.ignore = node.has(T::kw_ignore);
    insert.table = qualified_name(node.child(K::tableName));
    if (SyntaxNode selection = node.child(K::partitionSelection))
        for (SyntaxNode name : selection.children())
            insert.partitions.push_back(identifier(name.child_at(0)));
    const SyntaxNode source = node.child(K::insertSource);
    insert.has_column_list = source.has(T::left_paren);
    auto alias = [&](SyntaxNode row) {
        insert.row_alias = identifier(row.child(K::identifier));
        if (SyntaxNode columns = row.child(K::columnNameList))
            for (SyntaxNode name : columns.children())
                insert.column_aliases.push_back(identifier(name.child_at(0)));
    };
    for (SyntaxNode part : source.children()) {
        if (part.is(K::insertColumns))
            for (SyntaxNode name : part.children())
                insert.columns.push_back(column(name.child(K::columnReference)));
        else if (part.is(K::assignment))
            insert.assignments.push_back(assignment(part));
        else if (part.is(K::rowAlias))
            alias(part);
        else if (part.is(K::queryExpressionNoValues))
            insert.query = shared_query(part);
        else if (part.is(K::insertValues)) {
            for (SyntaxNode row : part.children()) {
                if (row.is(K::rowAlias)) alias(row);
                if (!row.is(K::valueRow) && !row.is(K::rowConstructor)) continue;
                auto& values = insert.rows.emplace_back();
                for (SyntaxNode value : row.children())
                    values.push_back(expression(value.child(K::expression)));
            }
        }
    }
    insert.row_count = insert.rows.size();
    if (SyntaxNode clause = node.child(K::onDuplicate))
        for (SyntaxNode part : clause.children()) insert.on_duplicate.push_back(assignment(part));
    return insert;
}

StatementNode Lowering::update(SyntaxNode node) const {
    ast::Update update;
    update.ignore = node.has(T::kw_ignore);
    update.tables = table_references(node.child(K::tableReferenceList));
    for (SyntaxNode part : node.children()) {
        if (part.is(K::assignment))
            update.assignments.push_back(assignment(part));
        else if (part.is(K::whereClause))
            update.where = expression(part.child(K::expression));
        else if (part.is(K::orderClause))
            update.order_by = order(part);
        else if (part.is(K::limitClause))
            update.limit = of_kind(ast::ExpressionKind::raw, part);
    }
    return update;
}

StatementNode Lowering::delete_rows(SyntaxNode node) const {
    ast::Delete statement;
    statement.ignore = node.has(T::kw_ignore);
    const SyntaxNode list = node.child(K::tableReferenceList);
    statement.multi_table = static_cast<bool>(list);
    if (list) statement.from = table_references(list);
    for (SyntaxNode part : node.children()) {
        if (part.is(K::deleteTarget)) {
            ast::QualifiedName name;
            for (SyntaxNode word : part.child(K::nameParts).children()) {
                if (!name.name.empty()) name.schema = std::move(name.name);
                name.name = identifier(word);
            }
            if (!list) {
                ast::TableReference reference{
                    .kind = ast::TableReference::Kind::table, .span = part.span(), .name = name};
                if (SyntaxNode alias = node.child(K::tableAlias))
                    reference.alias = identifier(alias.child(K::identifier));
                statement.from.push_back(std::move(reference));
            }
            statement.targets.push_back(std::move(name));
        } else if (part.is(K::whereClause))
            statement.where = expression(part.child(K::expression));
        else if (part.is(K::orderClause))
            statement.order_by = order(part);
        else if (part.is(K::limitClause))
            statement.limit = of_kind(ast::ExpressionKind::raw, part);
    }
    return statement;
}

StatementNode Lowering::with_statement(SyntaxNode node) const {
    bool recursive = false;
    auto list = with(node.child(K::withClause), recursive);
    StatementNode inner;
    if (SyntaxNode part = node.child(K::updateStatement))
        inner = update(part);
    else if (SyntaxNode target = node.child(K::deleteStatement))
        inner = delete_rows(target);
    else {
        ast::Query whole = query(node);
        return ast::Select{std::make_shared<ast::Query>(std::move(whole))};
    }
    if (auto* update_node = std::get_if<ast::Update>(&inner)) update_node->with = std::move(list);
    if (auto* delete_node = std::get_if<ast::Delete>(&inner)) delete_node->with = std::move(list);
    return inner;
}

StatementNode Lowering::set(SyntaxNode node) const {
    if (!node.child(K::setItem)) return unmodelled(node);
    ast::Set set;
    auto lower_case = [](std::string name) {
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return name;
    };
    auto scope_of = [](SyntaxNode item) {
        using enum ast::VariableScope;
        return item.has(T::kw_global)         ? global
               : item.has(T::kw_session)      ? session
               : item.has(T::kw_local)        ? local
               : item.has(T::kw_persist)      ? persist
               : item.has(T::kw_persist_only) ? persist_only
                                              : unspecified;
    };
    auto value_of = [&](SyntaxNode parent) {
        const SyntaxNode value = parent.child(K::setValue) ? parent.child(K::setValue) : parent;
        if (SyntaxNode inner = value.child(K::expression)) return expression(inner);
        ast::Expression word = of_kind(ast::ExpressionKind::raw, value);
        word.text = capitals(value);
        return word;
    };
    for (SyntaxNode item : node.children()) {
        if (!item.is(K::setItem)) continue;
        ast::SetVariable variable{
            .scope = scope_of(item), .name = {}, .value = {}, .span = item.span()};
        if (SyntaxNode target = item.child(K::setVariableName)) {
            variable.name = lower_case(std::string(text(target)));
            variable.value = value_of(item);
        } else if (SyntaxNode inner = item.child(K::variableAssignment)) {
            variable.value = value_of(inner);
            if (SyntaxNode name = inner.child(K::setVariableName))
                variable.name = lower_case(std::string(text(name)));
            else if (const Token* user = inner.token(T::user_variable)) {
                variable.scope = ast::VariableScope::user;
                variable.name = user_variable(*user).text;
            } else {
                for (SyntaxNode word : inner.children()) {
                    if (!word.is(K::variableWord)) continue;
                    const std::string part = lower_case(std::string(text(word)));
                    if (part == "global")
                        variable.scope = ast::VariableScope::global;
                    else if (part == "session" || part == "local")
                        variable.scope = ast::VariableScope::session;
                    else if (part == "persist")
                        variable.scope = ast::VariableScope::persist;
                    else
                        variable.name += (variable.name.empty() ? "" : ".") + part;
                }
            }
        } else if (SyntaxNode charset = item.child(K::charsetName)) {
            variable.name = item.has(T::kw_names) ? "names" : "character set";
            variable.value = of_kind(ast::ExpressionKind::string_literal, charset);
            variable.value.text = name_or_string(charset);
            if (SyntaxNode collation = item.child(K::collationName))
                variable.collation = name_or_string(collation);
        } else {
            variable.name = lower_case(capitals(*item.token()));
            variable.value = of_kind(ast::ExpressionKind::raw, item);
        }
        if (variable.name.size() > 2 && variable.name.front() == '`')
            variable.name = variable.name.substr(1, variable.name.size() - 2);
        set.variables.push_back(std::move(variable));
    }
    return set;
}

} // namespace lintel
