#pragma once

#include "analyzer/catalog/object_name.hpp"
#include "analyzer/catalog/type.hpp"
#include "grammar/ast/table.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

using ast::IndexKind;
using ast::IndexType;
using ast::Order;
using ast::ReferenceMatch;
using ast::ReferenceOption;

struct Generation {
    ast::Expression expression;
    bool stored = false;
};

/// Column attributes few columns have.
struct RareAttributes {
    std::optional<std::uint64_t> srid;
    std::string column_format; ///< FIXED, DYNAMIC or empty
    std::string storage;       ///< DISK, MEMORY or empty
    std::string engine_attribute;
    std::string secondary_engine_attribute;
    bool not_secondary = false; ///< NOT SECONDARY
};

/// Large schemas are mostly columns, so what is seldom there is behind a pointer, shared by all
/// copies.
struct Column {
    std::string name;
    ColumnType type;
    /// False for a column of a table we have not seen, known by name only: `type` and all else
    /// means nothing.
    bool defined = true;
    bool nullable = true;
    /// The DEFAULT clause; `null_literal` for DEFAULT NULL; nothing when there is none.
    std::shared_ptr<const ast::Expression> default_value;
    /// ON UPDATE CURRENT_TIMESTAMP.
    std::shared_ptr<const ast::Expression> on_update;
    std::shared_ptr<const Generation> generation;
    bool auto_increment = false;
    bool visible = true;
    std::string comment;
    std::shared_ptr<const RareAttributes> rare; ///< null when none is set
    /// The statements so far wrote NULL into it.
    bool holds_null = false;
    /// Whether it existed before the change set under judgement.
    bool preexisting = false;
    Span declared_at;

    bool is_virtual() const { return generation && !generation->stored; }
};

struct KeyPart {
    /// Empty for an expression.
    std::string column;
    /// Prefix length: characters, or bytes for binary types.
    std::optional<std::uint64_t> length;
    std::shared_ptr<const ast::Expression> expression;
    Order order = Order::ascending;
};

/// The primary key is an index named `PRIMARY`.
struct Index {
    std::string name;
    IndexKind kind = IndexKind::plain;
    std::vector<KeyPart> parts;
    IndexType type = IndexType::unspecified;
    bool visible = true;
    /// Made by the server for a foreign key; it goes when an explicit index can serve.
    bool implicit = false;
    std::string comment;
    std::string parser;
    std::optional<std::uint64_t> key_block_size;
    bool preexisting = false;
    Span declared_at;
    Span hidden_at; ///< where it was made invisible; empty for a visible one

    bool is_unique() const { return kind == IndexKind::primary || kind == IndexKind::unique; }
};

struct ForeignKey {
    std::string name;
    std::vector<std::string> columns;
    ObjectName referenced_table;
    std::vector<std::string> referenced_columns;
    ReferenceMatch match = ReferenceMatch::none;
    std::optional<ReferenceOption> on_delete;
    std::optional<ReferenceOption> on_update;
    bool preexisting = false;
    Span declared_at;
};

struct CheckConstraint {
    std::string name;
    std::shared_ptr<const ast::Expression> expression;
    bool enforced = true;
    /// The column whose definition holds it; empty for a table constraint.
    std::string column;
    Span declared_at;
};

/// Partitioning as declared; nothing is resolved in it.
struct Partitions {
    ast::PartitionScheme scheme;
    std::optional<ast::PartitionScheme> subpartitions;
    std::vector<ast::PartitionDefinition> definitions;
};

/// A table as the server would hold it after some statement. Immutable once it is in a catalog.
struct Table {
    ObjectName name;
    std::vector<Column> columns;
    std::vector<Index> indexes;
    std::vector<ForeignKey> foreign_keys;
    std::vector<CheckConstraint> checks;
    std::shared_ptr<const Partitions> partitions; ///< null when not partitioned
    /// In lower case as the server knows it (`innodb`); empty when unknown.
    std::string engine;
    bool engine_written = false;
    /// Default character set and collation, as in ColumnType; empty when unknown.
    std::string_view charset;
    std::string_view collation;
    bool charset_written = false;
    bool collation_written = false;
    std::string comment;
    std::string row_format;
    /// The other options by their name in capitals (KEY_BLOCK_SIZE, STATS_PERSISTENT,
    /// AUTO_INCREMENT …).
    std::map<std::string, std::string, std::less<>> options;
    bool temporary = false;
    /// Its rows were thrown away with DISCARD TABLESPACE.
    bool discarded = false;
    /// The statements so far put rows into it, and did not take them out.
    bool has_rows = false;
    /// All columns, indexes and constraints are known. False for a table that was altered before it
    /// was seen (or made from a query we cannot resolve): what is there may be relied on, absence
    /// may not.
    bool complete = true;
    /// Whether it existed before the change set under judgement.
    bool preexisting = false;
    /// Where its name stands in the CREATE TABLE.
    Span declared_at;

    const Column* find_column(std::string_view column) const;
    const Index* find_index(std::string_view index) const;
    const Index* primary_key() const;
    const ForeignKey* find_foreign_key(std::string_view constraint) const;
    const CheckConstraint* find_check(std::string_view constraint) const;
};

using TablePtr = std::shared_ptr<const Table>;

/// A size option's value in bytes: `4M` is 4194304.
std::uint64_t bytes_of(const std::string& size);

/// Key parts as they stand between a key's parentheses: `a, b(10), c DESC`.
std::string describe(const std::vector<KeyPart>& parts);

} // namespace lintel
