#pragma once

#include "grammar/ast/query.hpp"
#include "grammar/ast/table.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lintel::ast {

struct Statement;

// --- Schema objects
// ----------------------------------------------------------------------------------------

struct CreateTable {
    QualifiedName table;
    bool temporary = false;
    bool if_not_exists = false;
    bool or_replace = false; ///< MariaDB
    std::vector<ColumnDefinition> columns;
    std::vector<IndexDefinition> indexes;
    std::vector<ForeignKeyDefinition> foreign_keys;
    std::vector<CheckConstraint> checks;
    std::vector<TableOption> options;
    std::optional<Partitioning> partitioning;
    std::optional<QualifiedName> like;
    std::shared_ptr<const Query> query; ///< CREATE TABLE … SELECT
    bool start_transaction = false;
    /// What the statement declares in the order written: ('c', 0) is columns[0], 'i' indexes, 'f'
    /// foreign keys, 'k' checks. Names for unnamed keys depend on it.
    std::vector<std::pair<char, std::uint32_t>> order;
};

struct AlterTable {
    QualifiedName table;
    std::vector<AlterAction> actions;
    OnlineClauses online;
    bool if_exists = false; ///< MariaDB
    bool ignore = false;    ///< MariaDB and MySQL 5.6
};

struct DropTable {
    std::vector<QualifiedName> tables;
    bool temporary = false;
    bool if_exists = false;
    bool cascade = false;
};

struct RenameTable {
    struct Pair {
        QualifiedName from;
        QualifiedName to;
        Span span;
    };
    std::vector<Pair> pairs;
    bool if_exists = false; ///< MariaDB
};

struct TruncateTable {
    QualifiedName table;
};

struct CreateIndex {
    QualifiedName table;
    IndexDefinition index;
    OnlineClauses online;
};

struct DropIndex {
    QualifiedName table;
    Identifier name;
    OnlineClauses online;
    bool if_exists = false; ///< MariaDB
};

struct CreateDatabase {
    Identifier name;
    bool if_not_exists = false;
    bool or_replace = false; ///< MariaDB
    std::vector<TableOption> options;
};
struct AlterDatabase {
    std::optional<Identifier> name;
    std::vector<TableOption> options;
};
struct DropDatabase {
    Identifier name;
    bool if_exists = false;
};
struct Use {
    Identifier database;
};

struct CreateView {
    QualifiedName view;
    bool or_replace = false;
    bool if_not_exists = false; ///< 9.1, MariaDB
    bool alter = false;         ///< ALTER VIEW
    bool duality = false;       ///< JSON DUALITY VIEW, 9.4: its one column is `data`
    std::string algorithm;      ///< MERGE, TEMPTABLE, UNDEFINED or empty
    std::string sql_security;   ///< DEFINER, INVOKER or empty
    std::string check_option;   ///< CASCADED, LOCAL or empty
    std::optional<Account> definer;
    std::vector<Identifier> columns;
    std::shared_ptr<const Query> query;
};
struct DropView {
    std::vector<QualifiedName> views;
    bool if_exists = false;
};

enum class TriggerTime : std::uint8_t { before, after };
enum class TriggerEvent : std::uint8_t { insert, update, delete_ };

struct CreateTrigger {
    QualifiedName trigger;
    QualifiedName table;
    TriggerTime time = TriggerTime::before;
    TriggerEvent event = TriggerEvent::insert;
    bool or_replace = false; ///< MariaDB
    bool if_not_exists = false;
    std::optional<Account> definer;
    std::optional<Identifier> follows;
    std::optional<Identifier> precedes;
    std::shared_ptr<const Statement> body;
};

enum class ParameterMode : std::uint8_t { in, out, inout };

struct RoutineParameter {
    ParameterMode mode = ParameterMode::in;
    Identifier name;
    DataType type;
    Span span;
};

struct RoutineCharacteristics {
    std::optional<bool> deterministic;
    std::string data_access; ///< CONTAINS SQL, NO SQL, READS SQL DATA, MODIFIES SQL DATA or empty
    std::string sql_security;
    std::optional<std::string> comment;
    std::string language;
};

/// CREATE PROCEDURE and CREATE FUNCTION.
struct CreateRoutine {
    bool function = false;
    QualifiedName name;
    bool or_replace = false; ///< MariaDB
    bool if_not_exists = false;
    std::optional<Account> definer;
    std::vector<RoutineParameter> parameters;
    std::optional<DataType> returns;
    RoutineCharacteristics characteristics;
    std::shared_ptr<const Statement> body; ///< null for a body in another language
};

struct CreateEvent {
    QualifiedName event;
    bool alter = false;      ///< ALTER EVENT
    bool or_replace = false; ///< MariaDB
    bool if_not_exists = false;
    std::optional<Account> definer;
    std::optional<Expression> at;
    std::optional<Expression> every; ///< an `interval`
    std::string status;              ///< ENABLE, DISABLE, DISABLE ON REPLICA or empty
    std::optional<QualifiedName> rename_to;
    std::shared_ptr<const Statement> body; ///< null for ALTER EVENT without DO
};

enum class ObjectKind : std::uint8_t { trigger, procedure, function, event };

struct DropObject {
    ObjectKind kind = ObjectKind::trigger;
    QualifiedName name;
    bool if_exists = false;
};

// --- Data
// --------------------------------------------------------------------------------------------------

struct Assignment {
    Expression target; ///< a column; in SET a variable
    Expression value;
    Span span;
};

/// INSERT and REPLACE.
struct Insert {
    QualifiedName table;
    bool replace = false;
    bool ignore = false;
    std::vector<Identifier> partitions;
    std::vector<Expression> columns;
    bool has_column_list = false;
    std::vector<std::vector<Expression>> rows; ///< only the first ones of a bulk insert
    std::uint64_t row_count = 0;               ///< all rows, those not read included
    std::vector<Assignment> assignments;       ///< INSERT … SET
    std::shared_ptr<const Query> query;        ///< INSERT … SELECT
    std::optional<Identifier> row_alias;
    std::vector<Identifier> column_aliases;
    std::vector<Assignment> on_duplicate;
};

struct Update {
    std::vector<CommonTableExpression> with;
    bool ignore = false;
    std::vector<TableReference> tables;
    std::vector<Assignment> assignments;
    std::optional<Expression> where;
    std::vector<OrderElement> order_by;
    std::optional<Expression> limit;
};

struct Delete {
    std::vector<CommonTableExpression> with;
    bool ignore = false;
    /// What rows are deleted from; for the single-table form the one table of `from`.
    std::vector<QualifiedName> targets;
    std::vector<TableReference> from;
    bool multi_table = false;
    std::optional<Expression> where;
    std::vector<OrderElement> order_by;
    std::optional<Expression> limit;
};

struct Select {
    std::shared_ptr<const Query> query;
};

struct LoadData {
    QualifiedName table;
    std::vector<Expression> columns;
    std::vector<Assignment> assignments;
};

struct Call {
    QualifiedName procedure;
    std::vector<Expression> arguments;
};

// --- Session and transactions
// ------------------------------------------------------------------------------

enum class VariableScope : std::uint8_t {
    unspecified,
    session,
    global,
    persist,
    persist_only,
    user,
    local
};

struct SetVariable {
    VariableScope scope = VariableScope::unspecified;
    std::string
        name; ///< in lower case; `names`, `character set` for SET NAMES and SET CHARACTER SET
    Expression value;
    std::string collation; ///< SET NAMES … COLLATE
    Span span;
};
/// SET with variables, SET NAMES and SET CHARACTER SET.
struct Set {
    std::vector<SetVariable> variables;
};

struct StartTransaction {};
struct Commit {};
struct Rollback {
    std::optional<Identifier> savepoint;
};

struct LockTables {
    struct Item {
        QualifiedName table;
        std::optional<Identifier> alias;
        bool write = false;
        Span span;
    };
    std::vector<Item> tables;
};
struct UnlockTables {};

// --- Stored programs
// ---------------------------------------------------------------------------------------

struct Declaration {
    enum class Kind : std::uint8_t { variable, condition, cursor, handler } kind = Kind::variable;
    std::vector<Identifier> names; ///< several for variables
    std::optional<DataType> type;
    std::optional<Expression> default_value;
    std::shared_ptr<const Query> query; ///< the cursor's
    std::vector<std::string>
        conditions; ///< the handler's: NOT FOUND, SQLEXCEPTION, SQLSTATE '…', 1062, name
    std::string handler_action; ///< CONTINUE, EXIT, UNDO
    std::shared_ptr<const Statement> handler;
    Span span;
};

/// BEGIN … END with its declarations.
struct Block {
    std::optional<Identifier> label;
    std::vector<Declaration> declarations;
    std::vector<Statement> statements;
};

/// IF, CASE, LOOP, WHILE and REPEAT: conditions and the statements they guard.
struct ControlFlow {
    enum class Kind : std::uint8_t { if_, case_, loop, while_, repeat } kind = Kind::if_;
    std::optional<Identifier> label;
    std::optional<Expression> base; ///< CASE base
    struct Branch {
        std::optional<Expression> condition; ///< nothing: ELSE, or the body of LOOP
        std::vector<Statement> statements;
    };
    std::vector<Branch> branches;
};

/// LEAVE, ITERATE, RETURN, OPEN, FETCH, CLOSE, SIGNAL, RESIGNAL, GET DIAGNOSTICS.
struct ProgramStatement {
    enum class Kind : std::uint8_t {
        leave,
        iterate,
        return_,
        open,
        fetch,
        close,
        signal,
        resignal,
        diagnostics
    } kind;
    std::vector<Identifier> names; ///< label, cursor, FETCH targets (after the cursor)
    std::vector<Expression> expressions;
};

// --- The rest
// ----------------------------------------------------------------------------------------------

/// CREATE, ALTER and DROP [UNDO] TABLESPACE.
struct TablespaceStatement {
    enum class Action : std::uint8_t { create, alter, drop } action = Action::create;
    bool undo = false;
    Identifier name;
    std::optional<Identifier> rename_to;
    std::optional<std::string> data_file; ///< ADD DATAFILE
    std::vector<TableOption> options;     ///< FILE_BLOCK_SIZE, ENGINE, ENCRYPTION …
};

/// ALTER PROCEDURE and ALTER FUNCTION: they change characteristics alone.
struct AlterRoutine {
    QualifiedName name;
    bool function = false;
};

/// Parsed and known by kind; no model is needed of it. `words` names it as the manual does:
/// `GRANT`, `SHOW`, `ANALYZE TABLE`, `CREATE USER`.
struct Unmodelled {
    std::string words;
    std::vector<QualifiedName> tables; ///< of the table maintenance statements
};

/// The statement could not be read; the problem has been reported.
struct Unparsed {};

using StatementNode =
    std::variant<CreateTable, AlterTable, DropTable, RenameTable, TruncateTable, CreateIndex,
                 DropIndex, CreateDatabase, AlterDatabase, DropDatabase, Use, CreateView, DropView,
                 CreateTrigger, CreateRoutine, CreateEvent, DropObject, Insert, Update, Delete,
                 Select, LoadData, Call, Set, StartTransaction, Commit, Rollback, LockTables,
                 UnlockTables, Block, ControlFlow, ProgramStatement, TablespaceStatement,
                 AlterRoutine, Unmodelled, Unparsed>;

/// One statement and where it stands.
struct Statement {
    Span span;
    StatementNode node = Unparsed{};
};

/// Whether a statement makes, alters or drops schema objects, or empties a table; a temporary table
/// is no schema object.
bool defines_schema(const Statement& statement);

/// Whether the server commits an open transaction before it runs the statement
/// (MySQL 8.0 manual, 15.3.3 "Statements That Cause an Implicit Commit").
bool commits_implicitly(const Statement& statement);

} // namespace lintel::ast
