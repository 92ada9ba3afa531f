#pragma once

#include "grammar/ast/expression.hpp"
#include "grammar/ast/query.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lintel::ast {

enum class ReferenceOption : std::uint8_t { restrict, cascade, set_null, no_action, set_default };
enum class ReferenceMatch : std::uint8_t { none, full, partial, simple };

struct KeyPart {
    Span span;
    Identifier column; ///< empty for an expression
    std::optional<std::uint64_t>
        length; ///< prefix length as written: characters, or bytes for binary types
    std::optional<Expression> expression; ///< (expr)
    Order order = Order::ascending;
    bool order_written = false;
};

/// REFERENCES t (columns) [MATCH …] [ON DELETE …] [ON UPDATE …].
struct Reference {
    Span span;
    QualifiedName table;
    std::vector<KeyPart> columns;
    ReferenceMatch match = ReferenceMatch::none;
    std::optional<Spanned<ReferenceOption>> on_delete;
    std::optional<Spanned<ReferenceOption>> on_update;
};

struct CheckConstraint {
    Span span;
    std::optional<Identifier> name;
    Expression expression;
    bool enforced = true;
};

enum class ColumnKey : std::uint8_t { none, key, unique, primary };

struct GeneratedColumn {
    Expression expression;
    bool stored = false; ///< STORED or PERSISTENT; otherwise VIRTUAL, also when neither is written
    Span span;
};

/// A column with all its attributes; of an attribute written twice the last counts.
struct ColumnDefinition {
    Span span;
    Identifier name;
    DataType type;
    std::optional<Spanned<bool>> nullable;            ///< NULL or NOT NULL as written
    std::optional<Spanned<Expression>> default_value; ///< an expression default is `parenthesized`
    std::optional<Spanned<Expression>> on_update;
    std::optional<Span> auto_increment;
    ColumnKey key = ColumnKey::none;
    Span key_span;
    std::optional<Spanned<std::string>> comment;
    std::optional<GeneratedColumn> generated;
    std::optional<Spanned<bool>> visible; ///< VISIBLE or INVISIBLE as written
    std::optional<Spanned<std::uint64_t>> srid;
    std::optional<Spanned<std::string>> column_format; ///< FIXED, DYNAMIC, DEFAULT
    std::optional<Spanned<std::string>> storage;       ///< DISK, MEMORY
    std::optional<Spanned<std::string>> engine_attribute;
    std::optional<Spanned<std::string>> secondary_engine_attribute;
    bool not_secondary = false;
    std::optional<Reference> references;
    std::vector<CheckConstraint> checks;
    /// MariaDB: COMPRESSED, WITH[OUT] SYSTEM VERSIONING … as written.
    std::vector<Span> other_attributes;
};

enum class IndexKind : std::uint8_t { primary, unique, plain, fulltext, spatial };
enum class IndexType : std::uint8_t { unspecified, btree, hash, rtree };

struct IndexOptions {
    IndexType type = IndexType::unspecified;
    Span type_span;
    std::optional<std::uint64_t> key_block_size;
    std::optional<std::string> comment;
    std::optional<Identifier> parser;
    std::optional<Spanned<bool>> visible;
    std::optional<std::string> engine_attribute;
    std::optional<std::string> secondary_engine_attribute;
};

/// INDEX/KEY, UNIQUE, PRIMARY KEY, FULLTEXT and SPATIAL, in CREATE TABLE, ALTER TABLE and CREATE
/// INDEX.
struct IndexDefinition {
    Span span;
    IndexKind kind = IndexKind::plain;
    /// CONSTRAINT name; the index takes it when it has no name of its own.
    std::optional<Identifier> constraint;
    bool constraint_keyword = false;
    std::optional<Identifier> name;
    std::vector<KeyPart> parts;
    IndexOptions options;
    bool if_not_exists = false; ///< MariaDB
};

struct ForeignKeyDefinition {
    Span span;
    std::optional<Identifier> constraint;
    std::optional<Identifier> index_name;
    std::vector<KeyPart> columns;
    Reference reference;
    bool if_not_exists = false; ///< MariaDB
};

/// One `NAME = value` of a table or database. The name is in capitals, words by one blank, synonyms
/// resolved: ENGINE, AUTO_INCREMENT, CHARACTER SET (for CHARSET too), COLLATE, COMMENT, ROW_FORMAT,
/// KEY_BLOCK_SIZE, TABLESPACE, UNION, STATS_PERSISTENT, ENCRYPTION … The value is unquoted.
struct TableOption {
    std::string name;
    Spanned<std::string> value;
    Span span;
    bool default_keyword = false;      ///< DEFAULT CHARACTER SET …
    std::vector<QualifiedName> tables; ///< UNION = (…)
};

enum class PartitionMethod : std::uint8_t {
    hash,
    key,
    range,
    range_columns,
    list,
    list_columns,
    system_time
};

struct PartitionScheme {
    PartitionMethod method = PartitionMethod::hash;
    bool linear = false;
    std::optional<std::uint64_t> key_algorithm;
    std::optional<Expression> expression; ///< HASH, RANGE, LIST
    std::vector<Identifier> columns;      ///< KEY, RANGE COLUMNS, LIST COLUMNS
    std::optional<std::uint64_t> count;   ///< PARTITIONS n
    Span span;
};

struct SubpartitionDefinition {
    Span span;
    Identifier name;
    std::vector<TableOption> options;
};

struct PartitionDefinition {
    Span span;
    Identifier name;
    enum class Values : std::uint8_t {
        none,
        less_than,
        less_than_maxvalue,
        in
    } values = Values::none;
    /// LESS THAN (a, b): one tuple; IN (…): one tuple a value. MAXVALUE inside is a `raw`
    /// expression.
    std::vector<std::vector<Expression>> tuples;
    std::vector<TableOption> options;
    std::vector<SubpartitionDefinition> subpartitions;
};

struct Partitioning {
    PartitionScheme scheme;
    std::optional<PartitionScheme> subpartitions;
    std::vector<PartitionDefinition> definitions;
    Span span;
};

// --- ALTER TABLE
// -------------------------------------------------------------------------------------------

enum class ColumnPlace : std::uint8_t { unspecified, first, after };

struct ColumnPosition {
    ColumnPlace place = ColumnPlace::unspecified;
    Identifier after;
    Span span;
};

struct AddColumn {
    Span span;
    ColumnDefinition column;
    ColumnPosition position;
    bool if_not_exists = false; ///< MariaDB
};
/// MODIFY (the column keeps its name) and CHANGE.
struct ChangeColumn {
    Span span;
    Identifier name;
    ColumnDefinition column; ///< its name is the new one
    ColumnPosition position;
    bool modify = false;
    bool if_exists = false; ///< MariaDB
};
struct DropColumn {
    Span span;
    Identifier name;
    bool if_exists = false; ///< MariaDB
};
struct RenameColumn {
    Span span;
    Identifier from;
    Identifier to;
};
struct AlterColumnDefault {
    Span span;
    Identifier column;
    std::optional<Spanned<Expression>> value; ///< nothing: DROP DEFAULT
};
struct AlterColumnVisibility {
    Span span;
    Identifier column;
    bool visible = true;
};
struct AddIndex {
    Span span;
    IndexDefinition index;
};
struct AddForeignKey {
    Span span;
    ForeignKeyDefinition foreign_key;
};
struct AddCheck {
    Span span;
    CheckConstraint check;
};
struct DropPrimaryKey {
    Span span;
};
struct DropIndexAction {
    Span span;
    Identifier name;
    bool if_exists = false; ///< MariaDB
};
struct DropForeignKey {
    Span span;
    Identifier name;
    bool if_exists = false; ///< MariaDB
};
/// DROP CHECK, or DROP CONSTRAINT (any kind) when `any`.
struct DropConstraint {
    Span span;
    Identifier name;
    bool any = false;
    bool if_exists = false; ///< MariaDB
};
/// ALTER CHECK, or ALTER CONSTRAINT when `any`.
struct AlterCheck {
    Span span;
    Identifier name;
    bool enforced = true;
    bool any = false;
};
struct AlterIndexVisibility {
    Span span;
    Identifier index;
    bool visible = true;
};
struct RenameIndex {
    Span span;
    Identifier from;
    Identifier to;
};
struct RenameTableAction {
    Span span;
    QualifiedName to;
};
struct SetTableOption {
    Span span;
    TableOption option;
};
struct ConvertCharset {
    Span span;
    std::optional<Identifier> charset; ///< nothing: DEFAULT
    std::optional<Identifier> collation;
};
struct OrderRows {
    Span span;
    std::vector<OrderElement> columns;
};
struct SetKeys {
    Span span;
    bool enable = true;
};
struct ForceRebuild {
    Span span;
};
struct SetValidation {
    Span span;
    bool with = true;
};
struct TablespaceAction {
    Span span;
    bool discard = false; ///< otherwise IMPORT
};
struct RepartitionTable {
    Span span;
    Partitioning partitioning;
};
struct RemovePartitioning {
    Span span;
};
/// ADD, DROP, TRUNCATE, COALESCE, REORGANIZE, EXCHANGE, ANALYZE, CHECK, OPTIMIZE, REBUILD, REPAIR,
/// DISCARD and IMPORT PARTITION.
struct PartitionAction {
    enum class Kind : std::uint8_t {
        add,
        drop,
        truncate,
        coalesce,
        reorganize,
        exchange,
        analyze,
        check,
        optimize,
        rebuild,
        repair,
        discard,
        import,
        convert,
    } kind = Kind::add;
    Span span;
    std::vector<Identifier> partitions; ///< named ones; empty with `all`
    bool all = false;
    std::optional<std::uint64_t> count; ///< ADD PARTITION PARTITIONS n, COALESCE PARTITION n
    std::vector<PartitionDefinition> definitions;
    QualifiedName exchange_with;
    bool validation = true;
};
/// SECONDARY_LOAD, SECONDARY_UNLOAD, MariaDB's SYSTEM VERSIONING and PERIOD clauses: by their
/// words.
struct OtherTableAction {
    Span span;
};

using AlterAction =
    std::variant<AddColumn, ChangeColumn, DropColumn, RenameColumn, AlterColumnDefault,
                 AlterColumnVisibility, AddIndex, AddForeignKey, AddCheck, DropPrimaryKey,
                 DropIndexAction, DropForeignKey, DropConstraint, AlterCheck, AlterIndexVisibility,
                 RenameIndex, RenameTableAction, SetTableOption, ConvertCharset, OrderRows, SetKeys,
                 ForceRebuild, SetValidation, TablespaceAction, RepartitionTable,
                 RemovePartitioning, PartitionAction, OtherTableAction>;

/// ALGORITHM= and LOCK= as written; DEFAULT is none.
enum class AlgorithmClause : std::uint8_t { instant, inplace, copy, nocopy };
enum class LockClause : std::uint8_t { none, shared, exclusive };

struct OnlineClauses {
    std::optional<Spanned<AlgorithmClause>> algorithm;
    std::optional<Spanned<LockClause>> lock;
    /// A word the server does not know, which it takes apart from the grammar.
    std::optional<Identifier> unknown_algorithm;
    std::optional<Identifier> unknown_lock;
};

} // namespace lintel::ast
