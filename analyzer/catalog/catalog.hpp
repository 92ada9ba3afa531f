#pragma once

#include "analyzer/catalog/object_name.hpp"
#include "analyzer/catalog/persistent_map.hpp"
#include "analyzer/catalog/table.hpp"
#include "grammar/ast/statement.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lintel {

/// What a lookup can answer. In an open catalog a name that was never seen is `unknown`, not
/// `absent`.
enum class Knowledge : std::uint8_t { known, absent, unknown };

template <class T> struct Lookup {
    Knowledge knowledge = Knowledge::unknown;
    const T* value = nullptr; ///< set when known

    bool known() const { return knowledge == Knowledge::known; }
    bool absent() const { return knowledge == Knowledge::absent; }
    explicit operator bool() const { return value != nullptr; }
    const T* operator->() const { return value; }
    const T& operator*() const { return *value; }
};

struct Database {
    std::string name;
    std::string_view charset; ///< as in ColumnType
    std::string_view collation;
    bool preexisting = false;
};

struct ValueType;

/// A column that a query yields.
struct OutputColumn {
    std::string name; ///< empty for an expression without an alias, which is named by its text
    Span span;
    /// The table's or view's column it hands on as it is; empty for anything else.
    ObjectName table;
    std::string column;
    std::optional<ColumnType> type; ///< where it is known
    /// Of an expression: more than its column would say.
    std::shared_ptr<const ValueType> value;
    bool nullable = true;
};

/// The columns a query yields.
struct QueryColumns {
    std::vector<OutputColumn> columns;
    bool known = true; ///< false: there may be more, or others
};

struct View {
    ObjectName name;
    std::shared_ptr<const ast::CreateView> definition;
    /// The database in use when it was made, in which its tables' names were looked up.
    std::string database;
    /// Its columns, fixed when it was made: `*` does not grow with the table (MySQL 8.0 manual,
    /// 15.1.23 "CREATE VIEW Statement").
    std::shared_ptr<const QueryColumns> yields;
    bool preexisting = false;
    Span declared_at;
};

struct Trigger {
    ObjectName name;
    ObjectName table;
    std::shared_ptr<const ast::CreateTrigger> definition;
    bool preexisting = false;
    Span declared_at;
};

struct Routine {
    ObjectName name;
    bool function = false;
    std::shared_ptr<const ast::CreateRoutine> definition;
    bool preexisting = false;
    Span declared_at;
};

/// A general tablespace, shared by tables.
struct Tablespace {
    std::string name;
    std::uint64_t block_size = 0; ///< FILE_BLOCK_SIZE in bytes; 0 for the server's page size
    bool undo = false;
};

struct Event {
    ObjectName name;
    std::shared_ptr<const ast::CreateEvent> definition;
    bool preexisting = false;
    Span declared_at;
};

/// One object that points at another: a table at the table its foreign key references, a trigger at
/// its table.
struct Link {
    ObjectName to;
    ObjectName from;

    friend auto operator<=>(const Link&, const Link&) = default;
};

/// Every schema object known at one point in time. A value: copying shares.
///
/// It is open (objects may exist that were never seen: a lone ALTER) or closed (a schema was given,
/// or the chain starts from nothing). In the maps a null pointer is an object known to be absent:
/// it was dropped.
class Catalog {
public:
    template <class T> using Map = PersistentMap<ObjectName, std::shared_ptr<const T>>;

    bool closed = false;
    /// Every database and all else that a server holds is known, as on one just set up: its
    /// tablespaces, engines and key rings, and the files in its directories. Otherwise a name not
    /// seen may be there.
    bool server_known = false;
    Map<Table> tables;
    Map<View> views;
    Map<Trigger> triggers;
    Map<Routine> procedures;
    Map<Routine> functions;
    Map<Event> events;
    PersistentMap<std::string, std::shared_ptr<const Database>> databases;
    PersistentMap<std::string, std::shared_ptr<const Tablespace>> tablespaces;
    /// Tables hidden by a temporary table of their name.
    Map<Table> hidden;
    /// Foreign keys by the table they reference, and triggers by their table, so that neither needs
    /// a look at every table. Kept by `put_table` and `put_trigger`.
    PersistentMap<Link, bool> referencing;
    /// The tables of foreign keys (`f name`) and checks (`c name`) by the constraint's name in
    /// lower case, which is unique in its database.
    PersistentMap<ObjectName, std::string> constraints;
    PersistentMap<Link, bool> triggers_of;

    /// Puts a table, or with a null pointer the knowledge that it is gone, under the name.
    void put_table(const ObjectName& name, TablePtr table);
    void put_trigger(const ObjectName& name, std::shared_ptr<const Trigger> trigger);

    Lookup<Table> table(const ObjectName& name) const { return look_up(tables, name); }
    Lookup<View> view(const ObjectName& name) const { return look_up(views, name); }
    Lookup<Trigger> trigger(const ObjectName& name) const { return look_up(triggers, name); }

    /// Whether it is known that there is no such database.
    bool database_absent(std::string_view name) const {
        const auto* found = databases.find(name);
        return found != nullptr ? !*found : server_known;
    }

    /// A null pointer when there is none, for callers that do not care why.
    TablePtr find_table(const ObjectName& name) const {
        const TablePtr* found = tables.find(name);
        return found ? *found : nullptr;
    }

private:
    template <class T> Lookup<T> look_up(const Map<T>& map, const ObjectName& name) const {
        if (const auto* found = map.find(name))
            return *found ? Lookup<T>{Knowledge::known, found->get()}
                          : Lookup<T>{Knowledge::absent, nullptr};
        const bool absent = closed && (!is_system_database(name.schema) ||
                                       (server_known && !is_system_table(name)));
        return {absent ? Knowledge::absent : Knowledge::unknown, nullptr};
    }
};

/// A session variable's value that a user variable keeps; nothing when it keeps something else.
using SettingValue = std::variant<std::monostate, bool, SqlMode, std::string>;

/// What the connection remembers between statements.
struct Session {
    std::string database; ///< USE; empty before the first
    /// The database in use was dropped: names without a database mean nothing until the next USE.
    bool database_dropped = false;
    SqlMode sql_mode;
    bool foreign_key_checks = true;
    bool unique_checks = true;
    /// ALTER TABLE copies the table where it does not say ALGORITHM= (MySQL).
    bool old_alter_table = false;
    /// sql_generate_invisible_primary_key, since MySQL 8.0.30.
    bool generates_primary_key = false;
    /// sql_require_primary_key, since MySQL 8.0.13.
    bool requires_primary_key = false;
    /// restrict_fk_on_non_standard_key, since MySQL 8.4.
    bool restricts_foreign_keys = true;
    std::string default_storage_engine = "innodb";
    /// `character_set_connection` and its collation, as in ColumnType, of SET NAMES; empty before.
    Charsets connection;
    /// character_set_server/database defaults stay with the catalog's databases.
    /// User variables that were set, by name in lower case.
    PersistentMap<std::string, SettingValue> saved;
    /// The server's variables that were set for this session, by name in lower case, whatever the
    /// value.
    PersistentMap<std::string, bool> assigned;
    /// The connection has been followed from its start, so other user variables are NULL.
    bool variables_known = false;
    bool in_transaction = false;
    bool holds_table_locks = false;
};

} // namespace lintel
