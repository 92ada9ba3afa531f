#include "analyzer/catalog/apply.hpp"

#include "analyzer/catalog/apply_table.hpp"
#include "analyzer/catalog/apply_tablespace.hpp"
#include "analyzer/catalog/known_rows.hpp"
#include "analyzer/catalog/program_name.hpp"
#include "analyzer/catalog/row_checks.hpp"
#include "analyzer/catalog/session_variables.hpp"
#include "analyzer/catalog/table_checks.hpp"
#include "analyzer/resolve/name_resolver.hpp"
#include "analyzer/resolve/resolve.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace lintel {
namespace {

template <class... Ts> struct overloaded : Ts... { using Ts::operator()...; };

class Application {
public:
    Application(const ast::Statement& statement, const DefinitionContext& context, Effect& effect)
        : statement_(statement), context_(context), effect_(effect) {}

    void run() {
        if (const ast::QualifiedName* name = object_name()) {
            check_database(*name, context_, effect_);
            if (too_long(name->name.text)) refuse_name(name->name);
            if (!effect_.errors.empty()) return;
        }
        if (ast::commits_implicitly(statement_)) effect_.session.in_transaction = false;
        std::visit(
            overloaded{
                [&](const ast::CreateTable& s) { create_table(s, context_, effect_); },
                [&](const ast::AlterTable& s) { alter_table(s, context_, effect_); },
                [&](const ast::DropTable& s) { drop_table(s, statement_.span, context_, effect_); },
                [&](const ast::RenameTable& s) { rename_table(s, context_, effect_); },
                [&](const ast::TruncateTable& s) {
                    truncate_table(s, statement_.span, context_, effect_);
                },
                [&](const ast::CreateIndex& s) { create_index(s, context_, effect_); },
                [&](const ast::DropIndex& s) { drop_index(s, statement_.span, context_, effect_); },
                [&](const ast::CreateDatabase& s) { create_database(s); },
                [&](const ast::AlterDatabase& s) {
                    set_database_options(s.name ? s.name->text : effect_.session.database,
                                         s.options);
                },
                [&](const ast::DropDatabase& s) { drop_database(s); },
                [&](const ast::Use& s) { use(s); },
                [&](const ast::CreateView& s) { create_view(s); },
                [&](const ast::DropView& s) { drop_views(s); },
                [&](const ast::CreateTrigger& s) { create_trigger(s); },
                [&](const ast::CreateRoutine& s) { create_routine(s); },
                [&](const ast::CreateEvent& s) { create_event(s); },
                [&](const ast::DropObject& s) { drop_object(s); },
                [&](const ast::AlterRoutine& s) { alter_routine(s); },
                [&](const ast::TablespaceStatement& s) { apply_tablespace(s, context_, effect_); },
                [&](const ast::Set& s) { set_variables(s, context_, effect_); },
                [&](const ast::StartTransaction&) {
                    effect_.session.in_transaction = true;
                    effect_.session.holds_table_locks = false;
                },
                [&](const ast::Commit&) { effect_.session.in_transaction = false; },
                [&](const ast::Rollback& s) {
                    if (!s.savepoint) effect_.session.in_transaction = false;
                },
                [&](const ast::Select&) { look_up_names(); },
                [&](const ast::Insert& s) { change_rows(s); },
                [&](const ast::Update& s) { change_rows(s); },
                [&](const ast::Delete& s) { change_rows(s); },
                [&](const ast::LoadData&) { look_up_names(); },
                [&](const ast::Call&) { look_up_names(); },
                [&](const ast::LockTables& s) { lock_tables(s); },
                [&](const ast::UnlockTables&) { effect_.session.holds_table_locks = false; },
                [](const auto&) {},
            },
            statement_.node);
    }

private:
    const ast::Statement& statement_;
    const DefinitionContext& context_;
    Effect& effect_;

    template <class Node> std::shared_ptr<const Node> shared(const Node& node) {
        return std::make_shared<const Node>(node);
    }

    void created(ObjectType type, const ObjectName& name, bool replaced, Span span) {
        effect_.changes.push_back(ObjectCreated{span, type, name, replaced});
    }
    void dropped(ObjectType type, const ObjectName& name, Span span) {
        effect_.changes.push_back(ObjectDropped{span, type, name});
    }

    void refuse_name(const ast::Identifier& name) {
        effect_.errors.push_back(
            {1059, name.span, fmt::format("name `{}` is longer than 64 characters", name.text)});
    }

    ObjectName program_name(const ast::QualifiedName& written) const {
        return lintel::program_name(resolved_name(written, context_.session));
    }

    /// The view, trigger, routine or event that the statement makes.
    const ast::QualifiedName* object_name() const {
        return std::visit(overloaded{
                              [](const ast::CreateView& s) { return &s.view; },
                              [](const ast::CreateTrigger& s) { return &s.trigger; },
                              [](const ast::CreateRoutine& s) { return &s.name; },
                              [](const ast::CreateEvent& s) { return &s.event; },
                              [](const auto&) -> const ast::QualifiedName* { return nullptr; },
                          },
                          statement_.node);
    }

    template <class Statement> void change_rows(const Statement& statement) {
        look_up_names();
        if (effect_.errors.empty() && !context_.preexisting)
            check_rows(statement, context_, effect_);
        if (effect_.errors.empty()) note_rows(statement, context_, effect_);
    }
    /// Queries and changes of rows fail by what they name. History is past that.
    void look_up_names() {
        if (context_.preexisting) return;
        Resolution names = resolve(statement_, context_.session.database, effect_.catalog);
        if (!names.problems.empty()) effect_.errors.push_back(std::move(names.problems.front()));
    }

    void use(const ast::Use& s) {
        if (equal_names(s.database.text, "information_schema")) {
            effect_.session.database = "information_schema";
            effect_.session.database_dropped = false;
            return;
        }
        if (effect_.catalog.database_absent(s.database.text)) {
            effect_.errors.push_back(
                {1049, s.database.span,
                 fmt::format("database `{}` does not exist", s.database.text)});
            return;
        }
        effect_.session.database = s.database.text;
        effect_.session.database_dropped = false;
    }

    /// Error 1044 for INFORMATION_SCHEMA, in any case.
    bool refuse_system_database(const ast::Identifier& name) {
        if (!equal_names(name.text, "information_schema")) return false;
        effect_.errors.push_back({1044, name.span, "INFORMATION_SCHEMA can only be read"});
        return true;
    }

    void create_database(const ast::CreateDatabase& s) {
        if (refuse_system_database(s.name)) return;
        if (too_long(s.name.text)) return refuse_name(s.name);
        if (const auto* known = effect_.catalog.databases.find(s.name.text);
            known != nullptr && *known) {
            if (!s.if_not_exists && !s.or_replace)
                effect_.errors.push_back(
                    {1007, s.name.span, fmt::format("database `{}` exists already", s.name.text)});
            return;
        }
        effect_.catalog.databases.set(s.name.text, std::make_shared<const Database>(Database{
                                                       s.name.text, {}, {}, context_.preexisting}));
        set_database_options(s.name.text, s.options);
        effect_.changes.push_back(DatabaseCreated{s.name.span, s.name.text});
    }

    void set_database_options(const std::string& name,
                              const std::vector<ast::TableOption>& options) {
        Database database{name, {}, {}, true};
        if (const auto* known = effect_.catalog.databases.find(name); known != nullptr && *known)
            database = **known;
        for (const ast::TableOption& option : options) {
            if (option.name == "CHARACTER SET") {
                database.charset = find_charset(option.value.value);
                database.collation = default_collation(database.charset, context_.dialect);
            } else if (option.name == "COLLATE") {
                database.collation = find_collation(option.value.value);
                database.charset = charset_of_collation(database.collation);
            }
        }
        effect_.catalog.databases.set(name, std::make_shared<const Database>(std::move(database)));
    }

    /// The names of a database's objects of one kind.
    template <class T>
    static std::vector<ObjectName> names_in(const Catalog::Map<T>& map, const std::string& schema) {
        std::vector<ObjectName> names;
        map.for_each_from(ObjectName{schema, {}}, [&](const ObjectName& name, const auto& object) {
            if (name.schema != schema) return false;
            if (object) names.push_back(name);
            return true;
        });
        return names;
    }
    template <class T> static void forget(Catalog::Map<T>& map, const std::string& schema) {
        for (const ObjectName& name : names_in(map, schema)) map.set(name, nullptr);
    }
    void drop_database(const ast::DropDatabase& s) {
        if (refuse_system_database(s.name)) return;
        if (effect_.catalog.database_absent(s.name.text)) {
            if (!s.if_exists)
                effect_.errors.push_back(
                    {1008, s.name.span, fmt::format("database `{}` does not exist", s.name.text)});
            return;
        }
        effect_.catalog.databases.set(s.name.text, nullptr);
        Catalog& catalog = effect_.catalog;
        for (const ObjectName& name : names_in(catalog.tables, s.name.text))
            catalog.put_table(name, nullptr);
        forget(catalog.views, s.name.text);
        for (const ObjectName& name : names_in(catalog.triggers, s.name.text))
            catalog.put_trigger(name, nullptr);
        forget(catalog.procedures, s.name.text);
        forget(catalog.functions, s.name.text);
        forget(catalog.events, s.name.text);
        if (effect_.session.database == s.name.text) {
            effect_.session.database.clear();
            effect_.session.database_dropped = true;
        }
        effect_.changes.push_back(DatabaseDropped{statement_.span, s.name.text});
    }

    void create_view(const ast::CreateView& s) {
        const ObjectName name = resolved_name(s.view, context_.session);
        const bool known = effect_.catalog.view(name).known();
        if (known && s.if_not_exists) return;
        // mysqldump makes a stand-in table for a view and drops it again; a table of the name is
        // otherwise an error.
        if ((known && !s.or_replace && !s.alter) || effect_.catalog.find_table(name)) {
            effect_.errors.push_back(
                {1050, s.view.span(), fmt::format("`{}` exists already", name.name)});
            return;
        }
        const TypeSettings types = type_settings(context_.dialect, context_.session);
        ResolvedView resolved = resolve(s, context_.session.database, effect_.catalog, &types);
        for (const Reference& one : resolved.names.references)
            if (one.kind == Reference::Kind::relation && one.object == name &&
                resolved.names.problems.empty())
                return effect_.errors.push_back(
                    {1146, one.span, fmt::format("`{}` would read itself", name.name)});
        if (!resolved.names.problems.empty()) {
            effect_.errors.push_back(std::move(resolved.names.problems.front()));
            return;
        }
        for (const Reference& one : resolved.names.references)
            if (one.kind == Reference::Kind::relation && is_broken(one.object, 0))
                return effect_.errors.push_back(
                    {1356, one.span,
                     fmt::format("view `{}` reads what is not there any more", one.object.name)});
        effect_.catalog.views.set(
            name, std::make_shared<const View>(
                      View{name, shared(s), context_.session.database,
                           std::make_shared<const QueryColumns>(std::move(resolved.yields)),
                           context_.preexisting, s.view.span()}));
        created(ObjectType::view, name, known || s.alter, s.view.span());
    }
    /// Whether it is a view whose query can no longer run.
    bool is_broken(const ObjectName& name, int depth) const {
        constexpr int deepest = 32;
        const auto view = effect_.catalog.view(name);
        if (!view.known() || !view->definition || depth == deepest) return false;
        const Resolution names = resolve(*view->definition, view->database, effect_.catalog).names;
        return !names.problems.empty() ||
               std::ranges::any_of(names.references, [&](const Reference& one) {
                   return one.kind == Reference::Kind::relation && is_broken(one.object, depth + 1);
               });
    }
    void drop_views(const ast::DropView& s) {
        for (const ast::QualifiedName& view : s.views) {
            if (effect_.errors.empty()) check_database(view, context_, effect_);
            if (!effect_.errors.empty() && s.if_exists && effect_.errors.front().number == 1049)
                effect_.errors.clear();
            if (!effect_.errors.empty()) return;
        }
        for (const ast::QualifiedName& view : s.views) {
            const ObjectName name = resolved_name(view, context_.session);
            if (effect_.catalog.view(name).absent()) {
                if (!s.if_exists && effect_.errors.empty()) refuse_missing_view(name, view.span());
                continue;
            }
            effect_.catalog.views.set(name, nullptr);
            dropped(ObjectType::view, name, s.views.size() == 1 ? statement_.span : view.span());
        }
    }
    /// MariaDB does not tell a table from a view that is not there.
    void refuse_missing_view(const ObjectName& name, Span span) {
        if (context_.dialect.is_mysql() && effect_.catalog.find_table(name))
            return effect_.errors.push_back(
                {1347, span, fmt::format("`{}` is a table, not a view", name.name)});
        const ErrorNumber number =
            context_.dialect.is_mariadb() ? ErrorNumber(4092, Refused::view) : ErrorNumber(1051);
        effect_.errors.push_back(
            {number, span, fmt::format("view `{}` does not exist", name.name)});
    }
    void lock_tables(const ast::LockTables& s) {
        for (const ast::LockTables::Item& item : s.tables) {
            const ObjectName name = resolved_name(item.table, context_.session);
            if (effect_.catalog.table(name).absent() && effect_.catalog.view(name).absent())
                return effect_.errors.push_back(
                    {1146, item.span, fmt::format("table `{}` does not exist", name.name)});
        }
        effect_.session.holds_table_locks = true;
    }
    void create_trigger(const ast::CreateTrigger& s) {
        const ObjectName name = resolved_name(s.trigger, context_.session);
        const bool known = effect_.catalog.trigger(name).known();
        if (known && s.if_not_exists) return;
        const ObjectName table = resolved_name(s.table, context_.session);
        // A row that the event does not have is seen while the statement is read.
        const Trigger trigger{name, table, shared(s), context_.preexisting, s.trigger.span()};
        Resolution names = resolve(trigger, effect_.catalog);
        if (!names.row_problems.empty() && (names.row_problems.front().number == 1362 ||
                                            names.row_problems.front().number == 1363))
            return effect_.errors.push_back(std::move(names.row_problems.front()));
        if (equal_names(table.schema, "information_schema"))
            return check_database(s.table, context_, effect_);
        if (effect_.catalog.table(table).absent() && !effect_.catalog.view(table).known()) {
            effect_.errors.push_back(
                {1146, s.table.span(), fmt::format("table `{}` does not exist", table.name)});
            return;
        }
        if (effect_.catalog.view(table).known()) {
            effect_.errors.push_back(
                {{1347, Refused::trigger},
                 s.table.span(),
                 fmt::format("`{}` is a view, which cannot have triggers", table.name)});
            return;
        }
        if (const TablePtr found = effect_.catalog.find_table(table); found && found->temporary) {
            effect_.errors.push_back(
                {1361, s.table.span(),
                 fmt::format("`{}` is temporary and cannot have triggers", table.name)});
            return;
        }
        const std::optional<ast::Identifier>& beside = s.follows ? s.follows : s.precedes;
        if (beside) {
            const auto other = effect_.catalog.trigger(ObjectName{table.schema, beside->text});
            const bool fits = other.known() && other->table == table &&
                              other->definition->time == s.time &&
                              other->definition->event == s.event;
            if (other.absent() || (other.known() && !fits)) {
                effect_.errors.push_back(
                    {3011, beside->span,
                     fmt::format("no trigger `{}` for the same table, time and event",
                                 beside->text)});
                return;
            }
        }
        if (known && !s.or_replace) {
            effect_.errors.push_back(
                {1359, s.trigger.span(), fmt::format("trigger `{}` exists already", name.name)});
            return;
        }
        if (!names.row_problems.empty()) {
            effect_.errors.push_back(std::move(names.row_problems.front()));
            return;
        }
        effect_.catalog.put_trigger(name, std::make_shared<const Trigger>(trigger));
        created(ObjectType::trigger, name, known, s.trigger.span());
    }
    void create_routine(const ast::CreateRoutine& s) {
        const ObjectName name = program_name(s.name);
        auto& map = s.function ? effect_.catalog.functions : effect_.catalog.procedures;
        const auto* present = map.find(name);
        const bool known = present != nullptr && *present;
        if (known && s.if_not_exists) return;
        if (known && !s.or_replace) {
            effect_.errors.push_back(
                {1304, s.name.span(),
                 fmt::format("{} `{}` exists already", s.function ? "function" : "procedure",
                             s.name.name.text)});
            return;
        }
        map.set(name, std::make_shared<const Routine>(
                          Routine{resolved_name(s.name, context_.session), s.function, shared(s),
                                  context_.preexisting, s.name.span()}));
        created(s.function ? ObjectType::function : ObjectType::procedure, name, known,
                s.name.span());
    }
    void create_event(const ast::CreateEvent& s) {
        const ObjectName name = program_name(s.event);
        const auto* present = effect_.catalog.events.find(name);
        const bool known = present != nullptr && *present;
        if (known && s.if_not_exists) return;
        if (known && !s.or_replace && !s.alter) {
            effect_.errors.push_back(
                {1537, s.event.span(), fmt::format("event `{}` exists already", name.name)});
            return;
        }
        if (s.alter && s.rename_to) effect_.catalog.events.set(name, nullptr);
        const ObjectName target = s.rename_to ? program_name(*s.rename_to) : name;
        effect_.catalog.events.set(
            target, std::make_shared<const Event>(
                        Event{resolved_name(s.rename_to ? *s.rename_to : s.event, context_.session),
                              shared(s), context_.preexisting, s.event.span()}));
        created(ObjectType::event, target, known, s.event.span());
    }
    void alter_routine(const ast::AlterRoutine& s) {
        const auto& map = s.function ? effect_.catalog.functions : effect_.catalog.procedures;
        const auto* present = map.find(program_name(s.name));
        if (present != nullptr ? !*present : effect_.catalog.closed)
            missing(s.function ? ObjectType::function : ObjectType::procedure,
                    resolved_name(s.name, context_.session), s.name.span());
    }
    void missing(ObjectType type, const ObjectName& name, Span span) {
        const ErrorNumber number = type == ObjectType::trigger ? ErrorNumber(1360)
                                   : type == ObjectType::event ? ErrorNumber(1539)
                                                               : ErrorNumber(1305);
        const std::string_view what = type == ObjectType::trigger     ? "trigger"
                                      : type == ObjectType::event     ? "event"
                                      : type == ObjectType::procedure ? "procedure"
                                                                      : "function";
        effect_.errors.push_back(
            {number, span, fmt::format("{} `{}` does not exist", what, name.name)});
    }

    void drop_object(const ast::DropObject& s) {
        const ObjectName name = s.kind == ast::ObjectKind::trigger
                                    ? resolved_name(s.name, context_.session)
                                    : program_name(s.name);
        auto drop = [&](auto& map, ObjectType type) {
            const auto* present = map.find(name);
            if (present != nullptr ? !*present : effect_.catalog.closed) {
                if (!s.if_exists) missing(type, name, s.name.span());
                return;
            }
            if (type == ObjectType::trigger)
                effect_.catalog.put_trigger(name, nullptr);
            else
                map.set(name, nullptr);
            dropped(type, name, statement_.span);
        };
        switch (s.kind) {
        case ast::ObjectKind::trigger:
            return drop(effect_.catalog.triggers, ObjectType::trigger);
        case ast::ObjectKind::procedure:
            return drop(effect_.catalog.procedures, ObjectType::procedure);
        case ast::ObjectKind::function:
            return drop(effect_.catalog.functions, ObjectType::function);
        case ast::ObjectKind::event:
            return drop(effect_.catalog.events, ObjectType::event);
        }
    }
};

} // namespace

Effect apply(const ast::Statement& statement, const Catalog& before, const Session& session,
             const Dialect& dialect, bool judged) {
    Effect effect{before, session, {}, {}};
    const DefinitionContext context{dialect, session, !judged, statement.span};
    Application(statement, context, effect).run();
    return effect;
}

} // namespace lintel
