#include "analyzer/resolve/name_resolver.hpp"

#include "analyzer/catalog/program_name.hpp"
#include "analyzer/types/expression_type.hpp"

#include <algorithm>
#include <variant>

namespace lintel {
namespace {

template <class... Visitors> struct overloaded : Visitors... { using Visitors::operator()...; };
template <class... Visitors> overloaded(Visitors...) -> overloaded<Visitors...>;

bool has_name(const std::vector<OutputColumn>* columns, std::string_view name) {
    return columns != nullptr && std::ranges::any_of(*columns, [&](const OutputColumn& column) {
               return equal_names(column.name, name);
           });
}

void rename(QueryColumns& columns, const std::vector<ast::Identifier>& names) {
    if (names.empty()) return;
    if (names.size() != columns.columns.size()) {
        columns.columns.resize(names.size());
        columns.known = true;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns.columns[i].name = names[i].text;
        columns.columns[i].span = names[i].span;
    }
}

std::shared_ptr<const QueryColumns> shared(QueryColumns columns) {
    return std::make_shared<const QueryColumns>(std::move(columns));
}

std::optional<ValueType> value_of(const OutputColumn& column) {
    if (column.value) return *column.value;
    if (!column.type) return std::nullopt;
    return value_of(*column.type, column.nullable);
}

/// What a set operation or the rows of VALUES make of one column.
void merge(OutputColumn& column, const OutputColumn& other, const TypeSettings* types) {
    const auto left = value_of(column);
    const auto right = value_of(other);
    column.nullable |= other.nullable;
    std::optional<ValueType> merged;
    if (types != nullptr && left && right) {
        const ValueType both[] = {*left, *right};
        merged = common_type(both, types->connection);
    }
    column.value = merged ? std::make_shared<const ValueType>(*merged) : nullptr;
    column.type = merged ? std::optional(merged_column_of(*merged)) : std::nullopt;
}

/// Whether names that are not found may yet exist: a relation is not known whole, here or around.
bool anything_open(const Scope& scope) {
    for (const Scope* at = &scope; at != nullptr; at = at->outer)
        if (at->open || std::ranges::any_of(at->relations, &Relation::open)) return true;
    return false;
}

} // namespace

/// Clients of 8.0 speak utf8mb4 where nothing else is said.
TypeSettings type_settings(const Dialect& dialect, const Session& session) {
    if (!session.connection.collation.empty()) return {dialect, session.connection};
    return {dialect, {"utf8mb4", default_collation("utf8mb4", dialect)}};
}

ObjectName NameResolver::resolved(const ast::QualifiedName& name) const {
    return {name.schema ? name.schema->text : std::string(database_), name.name.text};
}

bool NameResolver::is_variable(std::string_view name) const {
    return program_ != nullptr &&
           std::ranges::any_of(program_->variables, [&](const std::string& variable) {
               return equal_names(variable, name);
           });
}

/// A schema file may use another database that it does not hold.
bool NameResolver::claims_absence(const ObjectName& name) const {
    return name.schema == database_ || catalog_.databases.find(name.schema) != nullptr ||
           catalog_.server_known;
}

Scope NameResolver::scope_of(const TablePtr& table) {
    Scope scope;
    scope.relations.push_back({.alias = table->name.name,
                               .schema = table->name.schema,
                               .object = table->name,
                               .table = table});
    return scope;
}

Relation NameResolver::relation(const ast::QualifiedName& name, const ast::Identifier* alias,
                                Use use) {
    Relation relation{.alias = alias != nullptr ? alias->text : name.name.text,
                      .span = name.span()};
    if (!name.schema)
        for (auto at = common_.rbegin(); at != common_.rend(); ++at)
            if (at->first == name.name.text) {
                relation.yields = at->second;
                return relation;
            }
    const ObjectName object = resolved(name);
    relation.schema = object.schema;
    if (is_system_database(object.schema)) return relation;
    if (program_ != nullptr &&
        std::ranges::find(program_->own_tables, object) != program_->own_tables.end()) {
        out_->complete = false;
        return relation;
    }
    out_->references.push_back({Reference::Kind::relation, object, {}, use, relation.span});
    relation.object = object;
    if (TablePtr table = catalog_.find_table(object)) {
        relation.table = std::move(table);
    } else if (const auto view = catalog_.view(object)) {
        relation.yields = view->yields;
    } else {
        out_->complete = false;
        if (catalog_.table(object).absent() && catalog_.view(object).absent() &&
            claims_absence(object))
            problem(1146, relation.span, "table `{}` does not exist", object.name);
    }
    return relation;
}

// --- Query blocks

void NameResolver::with(const std::vector<ast::CommonTableExpression>& expressions, bool recursive,
                        const Scope* outer) {
    for (const ast::CommonTableExpression& expression : expressions) {
        if (!expression.query) continue;
        if (recursive)
            if (const auto* operation = std::get_if<ast::SetOperation>(&expression.query->body)) {
                // Its first part names the columns that the recursive part reads.
                Resolution first_pass;
                Resolution* const whole = std::exchange(out_, &first_pass);
                QueryColumns columns = query(*operation->left, outer);
                out_ = whole;
                rename(columns, expression.columns);
                common_.emplace_back(expression.name.text, shared(std::move(columns)));
            }
        QueryColumns columns = query(*expression.query, outer);
        rename(columns, expression.columns);
        common_.emplace_back(expression.name.text, shared(std::move(columns)));
    }
}

QueryColumns NameResolver::query(const ast::Query& query, const Scope* outer) {
    const std::size_t in_sight = common_.size();
    with(query.with, query.recursive, outer);
    QueryColumns columns = body(query, outer);
    common_.resize(in_sight);
    return columns;
}

QueryColumns NameResolver::body(const ast::Query& query, const Scope* outer) {
    // The order of anything but a plain SELECT names the result's columns.
    const auto order_result = [&](const QueryColumns& columns, bool open) {
        const Scope result{
            .outer = outer, .select_list = &columns.columns, .open = open || !columns.known};
        elements(query.order_by, result);
    };
    return std::visit(overloaded{
                          [&](const ast::SelectBody& body) { return select(body, query, outer); },
                          [&](const ast::ValuesBody& body) {
                              QueryColumns columns = values(body, Scope{.outer = outer});
                              order_result(columns, false);
                              return columns;
                          },
                          [&](const ast::TableBody& body) {
                              QueryColumns columns =
                                  relation(body.table, nullptr, Use::reads).star();
                              order_result(columns, false);
                              return columns;
                          },
                          [&](const ast::SetOperation& operation) {
                              QueryColumns columns = set_operation(operation, outer);
                              order_result(columns, false);
                              return columns;
                          },
                          [&](const std::shared_ptr<const ast::Query>& inner) {
                              QueryColumns columns =
                                  inner ? this->query(*inner, outer) : QueryColumns{};
                              order_result(columns, true);
                              return columns;
                          },
                      },
                      query.body);
}

QueryColumns NameResolver::set_operation(const ast::SetOperation& operation, const Scope* outer) {
    QueryColumns left = query(*operation.left, outer);
    const QueryColumns right = query(*operation.right, outer);
    if (left.known && right.known && left.columns.size() != right.columns.size())
        problem(1222, operation.right->span, "{} columns on one side and {} on the other",
                left.columns.size(), right.columns.size());
    if (!right.known) left.known = left.known && !left.columns.empty();
    for (std::size_t i = 0; i < left.columns.size(); ++i) {
        OutputColumn& column = left.columns[i];
        column.table = {};
        column.column.clear();
        if (i < right.columns.size()) merge(column, right.columns[i], types_);
    }
    return left;
}

QueryColumns NameResolver::values(const ast::ValuesBody& body, const Scope& scope) {
    QueryColumns result;
    for (const auto& row : body.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            expression(row[i], scope);
            OutputColumn column{.name = fmt::format("column_{}", i)};
            give_type(column, row[i], scope);
            if (&row == &body.rows.front())
                result.columns.push_back(std::move(column));
            else if (i < result.columns.size())
                merge(result.columns[i], column, types_);
        }
    }
    return result;
}

QueryColumns NameResolver::select(const ast::SelectBody& body, const ast::Query& query,
                                  const Scope* outer) {
    Scope scope{.outer = outer};
    from(body.from, scope, Use::reads);
    QueryColumns result;
    for (const ast::SelectItem& each : body.items) {
        if (each.expression.kind == ast::ExpressionKind::star)
            star_item(each, body, scope, result);
        else
            result.columns.push_back(item(each, scope));
    }
    if (body.where) expression(*body.where, scope);
    scope.select_list = &result.columns;
    elements(body.group_by, scope);
    if (body.having) expression(*body.having, scope);
    for (const ast::Window& each : body.windows) window(each.specification, scope);
    if (body.qualify) expression(*body.qualify, scope);
    elements(query.order_by, scope);
    return result;
}

OutputColumn NameResolver::item(const ast::SelectItem& item, const Scope& scope) {
    OutputColumn output;
    if (item.expression.kind == ast::ExpressionKind::column) {
        if (auto found = column(item.expression, scope, Use::reads)) output = std::move(*found);
        output.name = item.expression.name.back().text;
    } else {
        expression(item.expression, scope);
        give_type(output, item.expression, scope);
        output.name = item.text;
    }
    if (item.alias) output.name = item.alias->text;
    output.span = item.span;
    return output;
}

void NameResolver::give_type(OutputColumn& column, const ast::Expression& expression,
                             const Scope& scope) {
    const auto value = types_ == nullptr ? std::nullopt : type(expression, scope);
    if (!value) return;
    column.type = column_of(*value);
    column.nullable = value->nullable;
    column.value = std::make_shared<const ValueType>(*value);
}

/// Names were followed before, so nothing is noted of them here.
std::optional<ValueType> NameResolver::type(const ast::Expression& expression, const Scope& scope) {
    Resolution unheard;
    Resolution* const heard = std::exchange(out_, &unheard);
    const TypeContext context{
        .dialect = types_->dialect,
        .connection = types_->connection,
        .column = [&](const ast::Expression& name) -> std::optional<ValueType> {
            const auto found = column(name, scope, Use::reads);
            return found ? value_of(*found) : std::nullopt;
        },
        .query = [&](const ast::Query& subquery) -> std::optional<ValueType> {
            const QueryColumns yields = query(subquery, &scope);
            return yields.columns.empty() ? std::nullopt : value_of(yields.columns.front());
        }};
    auto result = type_of(expression, context);
    out_ = heard;
    return result;
}

std::shared_ptr<const QueryColumns>
NameResolver::json_columns(const ast::TableReference& reference) const {
    QueryColumns columns;
    for (std::size_t i = 0; i < reference.columns.size(); ++i) {
        OutputColumn column{.name = reference.columns[i].text, .span = reference.columns[i].span};
        if (types_ != nullptr && i < reference.column_types.size()) {
            const ColumnType type = lintel::resolve(reference.column_types[i], {}, types_->dialect);
            if (!has_charset(type.name) || !type.collation.empty()) column.type = type;
        }
        columns.columns.push_back(std::move(column));
    }
    return shared(std::move(columns));
}

void NameResolver::star_item(const ast::SelectItem& item, const ast::SelectBody& body,
                             const Scope& scope, QueryColumns& result) {
    const auto take = [&](QueryColumns columns) {
        result.known = result.known && columns.known;
        for (OutputColumn& column : columns.columns) {
            column.span = item.span;
            if (!column.table.name.empty()) note_use(column, Use::reads, item.span);
            result.columns.push_back(std::move(column));
        }
    };
    const std::vector<ast::Identifier>& of = item.expression.name;
    if (of.empty()) return take(star(body.from, scope));
    for (const Relation& relation : scope.relations)
        if (relation.alias == of.back().text &&
            (of.size() == 1 || relation.schema == of.front().text))
            return take(relation.star());
    result.known = false;
    if (!scope.open)
        problem(1051, item.expression.span, "no table `{}` in this FROM clause", of.back().text);
}

// --- FROM

void NameResolver::add(Relation relation, Scope& scope) {
    for (const Relation& other : scope.relations)
        if (other.alias == relation.alias && other.schema == relation.schema &&
            !relation.alias.empty()) {
            problem(1066, relation.span, "`{}` names two tables of this FROM clause",
                    relation.alias);
            break;
        }
    scope.relations.push_back(std::move(relation));
}

void NameResolver::from(const std::vector<ast::TableReference>& references, Scope& scope, Use use) {
    for (const ast::TableReference& reference : references) {
        scope.first = scope.relations.size();
        from(reference, scope, use);
    }
}

void NameResolver::from(const ast::TableReference& reference, Scope& scope, Use use) {
    using Kind = ast::TableReference::Kind;
    const ast::Identifier* alias = reference.alias ? &*reference.alias : nullptr;
    const auto yielding = [&](std::shared_ptr<const QueryColumns> columns) {
        return Relation{.alias = alias != nullptr ? alias->text : std::string{},
                        .yields = std::move(columns),
                        .span = reference.span};
    };
    switch (reference.kind) {
    case Kind::table:
        return add(relation(reference.name, alias, use), scope);
    case Kind::derived: {
        if (!reference.query) return add(yielding(nullptr), scope);
        QueryColumns columns = query(*reference.query, reference.lateral ? &scope : scope.outer);
        rename(columns, reference.columns);
        return add(yielding(shared(std::move(columns))), scope);
    }
    case Kind::join:
        return join(*reference.join, scope, use);
    case Kind::nested:
        for (const ast::TableReference& each : reference.tables) from(each, scope, use);
        return;
    case Kind::json_table: {
        if (reference.expression) expression(*reference.expression, scope);
        return add(yielding(json_columns(reference)), scope);
    }
    case Kind::function:
        return add(yielding(nullptr), scope);
    case Kind::dual:
        return;
    }
}

void NameResolver::join(const ast::JoinedTable& join, Scope& scope, Use use) {
    const std::size_t first = scope.relations.size();
    from(join.left, scope, use);
    const std::size_t middle = scope.relations.size();
    from(join.right, scope, use);
    const auto side = [&](std::size_t begin, std::size_t end) {
        Scope part{.outer = scope.outer, .coalesced = scope.coalesced, .open = scope.open};
        for (std::size_t i = begin; i < end; ++i) part.relations.push_back(scope.relations[i]);
        return part;
    };
    const std::size_t last = scope.relations.size();
    if (join.on) expression(*join.on, side(scope.first, last));
    if (join.using_columns.empty() && !join.natural) return;

    Scope left = side(first, middle);
    Scope right = side(middle, last);
    left.outer = right.outer = nullptr;
    for (const ast::Identifier& name : join.using_columns) {
        unqualified(name, left, Use::reads);
        unqualified(name, right, Use::reads);
        scope.coalesced.push_back(folded(name.text));
    }
    if (!join.natural) return;
    if (anything_open(left) || anything_open(right)) scope.open = true;
    for (const Relation& relation : left.relations)
        for (const OutputColumn& column : relation.star().columns)
            if (std::ranges::any_of(right.relations, [&](const Relation& other) {
                    return other.find(column.name).has_value();
                })) {
                scope.coalesced.push_back(folded(column.name));
                const ast::Identifier name{column.name, join.span};
                unqualified(name, left, Use::reads);
                unqualified(name, right, Use::reads);
            }
}

QueryColumns NameResolver::star(const std::vector<ast::TableReference>& from,
                                const Scope& scope) const {
    QueryColumns all;
    std::size_t next = 0;
    for (const ast::TableReference& reference : from) {
        QueryColumns part = star(reference, scope, next);
        all.known = all.known && part.known;
        std::ranges::move(part.columns, std::back_inserter(all.columns));
    }
    return all;
}

/// `next` is the reference's first relation in the scope, and left behind its last.
QueryColumns NameResolver::star(const ast::TableReference& from, const Scope& scope,
                                std::size_t& next) const {
    using Kind = ast::TableReference::Kind;
    QueryColumns all;
    const auto take = [&](QueryColumns part) {
        all.known = all.known && part.known;
        std::ranges::move(part.columns, std::back_inserter(all.columns));
    };
    if (from.kind == Kind::dual) return all;
    if (from.kind == Kind::nested) {
        for (const ast::TableReference& each : from.tables) take(star(each, scope, next));
        return all;
    }
    if (from.kind != Kind::join)
        return next < scope.relations.size() ? scope.relations[next++].star() : all;

    QueryColumns left = star(from.join->left, scope, next);
    QueryColumns right = star(from.join->right, scope, next);
    all.known = left.known && right.known;
    const auto is_common = [&](const OutputColumn& column) {
        if (from.join->natural) return has_name(&right.columns, column.name);
        return std::ranges::any_of(from.join->using_columns, [&](const ast::Identifier& name) {
            return equal_names(name.text, column.name);
        });
    };
    // Common columns come first and once (15.2.13.2 "JOIN Clause").
    std::vector<OutputColumn> common;
    std::vector<OutputColumn> rest;
    for (OutputColumn& column : left.columns)
        (is_common(column) ? common : rest).push_back(std::move(column));
    for (OutputColumn& column : right.columns)
        if (!has_name(&common, column.name)) rest.push_back(std::move(column));
    all.columns = std::move(common);
    std::ranges::move(rest, std::back_inserter(all.columns));
    return all;
}

// --- Expressions

void NameResolver::elements(const std::vector<ast::OrderElement>& order, const Scope& scope) {
    for (const ast::OrderElement& element : order) expression(element.expression, scope);
}

void NameResolver::window(const ast::WindowSpecification& window, const Scope& scope) {
    for (const ast::Expression& each : window.partition_by) expression(each, scope);
    elements(window.order_by, scope);
}

void NameResolver::expression(const ast::Expression& root, const Scope& scope, Use use) {
    ast::for_each_expression(root, [&](const ast::Expression& part) {
        switch (part.kind) {
        case ast::ExpressionKind::column:
            column(part, scope, use);
            break;
        case ast::ExpressionKind::function:
            function(part);
            break;
        case ast::ExpressionKind::user_variable:
        case ast::ExpressionKind::system_variable:
            out_->variables.push_back(part.span);
            break;
        default:
            break;
        }
        if (part.query) query(*part.query, &scope);
        if (part.over) window(*part.over, scope);
    });
}

/// A function that is not the server's own. One without a database is stored only if it is known to
/// be: native names are many.
void NameResolver::function(const ast::Expression& call) {
    if (call.name.empty() || call.name.size() > 2) return;
    const bool has_database = call.name.size() == 2;
    ObjectName name{has_database ? call.name.front().text : std::string(database_),
                    call.name.back().text};
    if (is_system_database(name.schema)) return;
    const auto* known = catalog_.functions.find(program_name(name));
    if (has_database || (known != nullptr && *known))
        out_->references.push_back(
            {Reference::Kind::function, std::move(name), {}, Use::calls, call.span});
}

void NameResolver::note_use(const OutputColumn& column, Use use, Span span) {
    out_->references.push_back({Reference::Kind::column, column.table, column.column, use, span});
}

std::optional<OutputColumn> NameResolver::column(const ast::Expression& name, const Scope& scope,
                                                 Use use) {
    if (name.name.empty()) return std::nullopt;
    return name.name.size() == 1 ? unqualified(name.name.front(), scope, use)
                                 : qualified(name, scope, use);
}

std::optional<OutputColumn> NameResolver::unqualified(const ast::Identifier& name,
                                                      const Scope& scope, Use use) {
    if (is_variable(name.text)) return std::nullopt;
    for (const Scope* at = &scope; at != nullptr; at = at->outer) {
        std::optional<OutputColumn> found;
        std::size_t matches = 0;
        for (const Relation& relation : at->relations)
            if (auto here = relation.find(name.text)) {
                if (++matches == 1) found = std::move(here);
            }
        const bool is_alias = has_name(at->select_list, name.text);
        if (matches > 1 && !is_alias && !at->open &&
            std::ranges::find(at->coalesced, folded(name.text)) == at->coalesced.end()) {
            problem(1052, name.span, "column `{}` is in more than one table of this FROM clause",
                    name.text);
            return std::nullopt;
        }
        if (found) {
            if (!found->table.name.empty()) note_use(*found, use, name.span);
            return found;
        }
        if (is_alias) return std::nullopt;
        if (at->open || std::ranges::any_of(at->relations, &Relation::open)) {
            // The only table there is must be the one that has it.
            if (at->relations.size() == 1 && at->relations.front().object && !at->outer &&
                !at->open)
                out_->references.push_back({Reference::Kind::column, *at->relations.front().object,
                                            name.text, use, name.span});
            out_->complete = false;
            return std::nullopt;
        }
    }
    if (scope.relations.size() == 1 && scope.relations.front().object)
        problem(1054, name.span, "`{}` has no column `{}`", scope.relations.front().object->name,
                name.text);
    else
        problem(1054, name.span, "no table here has a column `{}`", name.text);
    return std::nullopt;
}

std::optional<OutputColumn> NameResolver::qualified(const ast::Expression& name, const Scope& scope,
                                                    Use use) {
    const ast::Identifier& last = name.name.back();
    const ast::Identifier& qualifier = name.name[name.name.size() - 2];
    if (program_ != nullptr && program_->in_trigger && name.name.size() == 2 &&
        (equal_names(qualifier.text, "NEW") || equal_names(qualifier.text, "OLD")))
        return row_column(name, use);
    for (const Scope* at = &scope; at != nullptr; at = at->outer) {
        for (const Relation& relation : at->relations) {
            if (relation.alias != qualifier.text) continue;
            // Without a database in use, nobody knows which one the table is in.
            if (name.name.size() == 3 && !relation.schema.empty() &&
                relation.schema != name.name.front().text)
                continue;
            if (auto found = relation.find(last.text)) {
                if (!found->table.name.empty()) note_use(*found, use, name.span);
                return found;
            }
            if (!relation.open()) continue;
            if (relation.object)
                out_->references.push_back(
                    {Reference::Kind::column, *relation.object, last.text, use, name.span});
            out_->complete = false;
            return std::nullopt;
        }
        if (at->open) {
            out_->complete = false;
            return std::nullopt;
        }
    }
    missing_column(name, scope);
    return std::nullopt;
}

/// A column of a trigger's NEW or OLD (MySQL 8.0 manual, 15.1.22 "CREATE TRIGGER Statement").
std::optional<OutputColumn> NameResolver::row_column(const ast::Expression& name, Use use) {
    const bool is_new = equal_names(name.name.front().text, "NEW");
    const std::optional<Relation>& row = is_new ? program_->new_row : program_->old_row;
    const auto refuse = [&](ErrorNumber number, std::string message) {
        out_->row_problems.push_back({number, name.span, std::move(message)});
        return std::nullopt;
    };
    if (!row)
        return refuse(1363, is_new ? "a DELETE trigger has no NEW row"
                                   : "an INSERT trigger has no OLD row");
    if (use == Use::updates && !is_new) return refuse(1362, "the OLD row cannot be changed");
    if (use == Use::updates && program_->after_row)
        return refuse(1362, "an AFTER trigger cannot change the row");
    const std::string& column = name.name.back().text;
    if (auto found = row->find(column)) {
        note_use(*found, use, name.span);
        return found;
    }
    if (!row->open())
        return refuse(1054, fmt::format("`{}` has no column `{}`", row->object->name, column));
    out_->complete = false;
    out_->references.push_back({Reference::Kind::column, *row->object, column, use, name.span});
    return std::nullopt;
}

void NameResolver::missing_column(const ast::Expression& name, const Scope& scope) {
    const std::string& column = name.name.back().text;
    const std::string& qualifier = name.name[name.name.size() - 2].text;
    for (const Scope* at = &scope; at != nullptr; at = at->outer)
        for (const Relation& relation : at->relations)
            if (relation.alias == qualifier) {
                const std::string& known_as =
                    relation.object ? relation.object->name : relation.alias;
                return problem(1054, name.span, "`{}` has no column `{}`", known_as, column);
            }
    problem(1054, name.span, "no table `{}` in this FROM clause", qualifier);
}

// --- Statements

void NameResolver::insert(const ast::Insert& statement) {
    Scope target;
    target.relations.push_back(relation(statement.table, nullptr, Use::inserts));
    for (const ast::Expression& name : statement.columns) expression(name, target, Use::inserts);
    for (const auto& row : statement.rows)
        for (const ast::Expression& value : row) expression(value, target);
    for (const ast::Assignment& each : statement.assignments) {
        expression(each.target, target, Use::inserts);
        expression(each.value, target);
    }
    if (statement.replace && target.relations.front().object)
        out_->references.push_back({Reference::Kind::relation,
                                    *target.relations.front().object,
                                    {},
                                    Use::deletes,
                                    statement.table.span()});
    if (statement.query) {
        const QueryColumns columns = query(*statement.query);
        const Relation& table = target.relations.front();
        const std::size_t wanted = statement.has_column_list ? statement.columns.size()
                                   : table.open()            ? columns.columns.size()
                                                             : table.star().columns.size();
        if (columns.known && columns.columns.size() != wanted)
            problem(1136, statement.query->span, "{} columns are selected for {}",
                    columns.columns.size(), wanted);
        // ON DUPLICATE KEY UPDATE sees the query's tables as well.
        target.open = true;
    }
    if (statement.row_alias) {
        Relation row{.alias = statement.row_alias->text, .span = statement.row_alias->span};
        // Of a column in both, the name alone means the table's.
        target.open = true;
        target.relations.push_back(std::move(row));
    }
    if (!statement.on_duplicate.empty() && target.relations.front().object)
        out_->references.push_back({Reference::Kind::relation,
                                    *target.relations.front().object,
                                    {},
                                    Use::updates,
                                    statement.table.span()});
    for (const ast::Assignment& each : statement.on_duplicate) {
        expression(each.target, target, Use::updates);
        expression(each.value, target);
    }
}

void NameResolver::update(const ast::Update& statement) {
    const std::size_t in_sight = common_.size();
    with(statement.with, true, nullptr);
    Scope scope;
    const bool one_table = statement.tables.size() == 1 &&
                           statement.tables.front().kind == ast::TableReference::Kind::table;
    from(statement.tables, scope, one_table ? Use::updates : Use::reads);
    for (const ast::Assignment& each : statement.assignments) {
        if (each.target.kind != ast::ExpressionKind::column) continue;
        const auto target = column(each.target, scope, Use::updates);
        if (target && !target->table.name.empty())
            out_->references.push_back(
                {Reference::Kind::relation, target->table, {}, Use::updates, each.target.span});
        expression(each.value, scope);
    }
    if (statement.where) expression(*statement.where, scope);
    elements(statement.order_by, scope);
    common_.resize(in_sight);
}

void NameResolver::remove(const ast::Delete& statement) {
    const std::size_t in_sight = common_.size();
    with(statement.with, true, nullptr);
    Scope scope;
    from(statement.from, scope, statement.multi_table ? Use::reads : Use::deletes);
    if (statement.multi_table)
        for (const ast::QualifiedName& target : statement.targets) {
            const auto found =
                std::ranges::find(scope.relations, target.name.text, &Relation::alias);
            if (found == scope.relations.end())
                problem(1109, target.span(), "no table `{}` in this DELETE", target.name.text);
            else if (found->object)
                out_->references.push_back(
                    {Reference::Kind::relation, *found->object, {}, Use::deletes, target.span()});
        }
    if (statement.where) expression(*statement.where, scope);
    elements(statement.order_by, scope);
    common_.resize(in_sight);
}

void NameResolver::load(const ast::LoadData& statement) {
    Scope target;
    target.relations.push_back(relation(statement.table, nullptr, Use::inserts));
    for (const ast::Expression& name : statement.columns) expression(name, target, Use::inserts);
    for (const ast::Assignment& each : statement.assignments) {
        expression(each.target, target, Use::inserts);
        expression(each.value, target);
    }
}

void NameResolver::call(const ast::Call& statement) {
    const Scope none;
    for (const ast::Expression& argument : statement.arguments) expression(argument, none);
    ObjectName name = resolved(statement.procedure);
    if (is_system_database(name.schema)) return;
    const auto* known = catalog_.procedures.find(program_name(name));
    if (known != nullptr ? !*known : catalog_.closed && claims_absence(name))
        problem(1305, statement.procedure.span(), "procedure `{}` does not exist", name.name);
    out_->references.push_back(
        {Reference::Kind::procedure, std::move(name), {}, Use::calls, statement.procedure.span()});
}

} // namespace lintel
