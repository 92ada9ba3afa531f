#pragma once

#include "analyzer/migration/migration.hpp"
#include "grammar/dialect.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What an alteration asks of the storage engine. The server finds it by comparing the table's
/// definitions before and after, so a MODIFY that changes nothing is no more than a new default.
/// The names follow the tables of the MySQL 8.0 manual, 17.12.1 "Online DDL Operations".
enum class Operation : std::uint8_t {
    // Columns with a value in the row.
    add_column,
    add_column_with_expression_default,
    add_stored_generated_column,
    drop_column,
    reorder_columns,
    change_type,
    extend_column, ///< same storage, longer: VARCHAR within its length bytes, a compatible charset
    change_stored_expression,
    recompute_stored_column,
    make_nullable,
    make_not_null,
    // Columns computed when read.
    add_virtual_column,
    drop_virtual_column,
    reorder_virtual_columns,
    change_virtual_type,
    change_virtual_expression,
    recompute_virtual_column,
    validate_virtual_column,
    // Columns of either kind.
    rename_column,
    change_default,          ///< every MODIFY and CHANGE may do so; comments too
    change_default_in_check, ///< an enforced check reads it
    change_column_visibility,
    change_column_storage,
    // Indexes.
    add_index,
    add_unique_index,
    add_fulltext_index,
    add_first_fulltext_index,
    add_spatial_index,
    add_primary_key,
    drop_index,
    drop_unique_index,
    drop_primary_key,
    rename_index,
    change_index_visibility,
    change_index_comment,
    change_index_type,
    widen_index,   ///< its column grew, the index did not change
    rebuild_index, ///< MariaDB: the collation of an indexed column changed
    // Constraints.
    add_foreign_key,
    drop_foreign_key,
    add_check,
    add_check_not_enforced,
    drop_check,
    enforce_check,
    suspend_check,
    // The table.
    rename_table,
    switch_keys, ///< ENABLE KEYS, DISABLE KEYS
    change_table_option,
    change_row_storage, ///< ROW_FORMAT, KEY_BLOCK_SIZE, TABLESPACE
    change_encryption,
    rebuild_table, ///< FORCE, ENGINE= the same
    order_rows,
    change_engine,
    change_srid,
    discard_or_import_tablespace,
    change_system_versioning,
    // Partitions.
    repartition, ///< PARTITION BY, REMOVE PARTITIONING
    add_partition,
    drop_partition,
    redistribute_partitions, ///< ADD PARTITION of HASH and KEY, COALESCE
    reorganize_partition,
    truncate_partition,
    exchange_partition,
    check_partition, ///< ANALYZE, CHECK, REPAIR
    optimize_partition,
    discard_or_import_partition,
    // Whole statements.
    create_table,
    drop_table,
    truncate_table,
    optimize_table,
    count_,
};

/// An operation and the clause that asks for it.
struct Found {
    Operation operation;
    Span span;
    std::string subject;  ///< the column, index or constraint; empty for the table
    std::string detail;   ///< what is special about this one, for its reason
    bool implied = false; ///< another clause brings it about: a column's place by one before it
};

/// One ALTER TABLE, CREATE INDEX or DROP INDEX as a comparison of two definitions.
struct Alteration {
    const Step& step;
    TablePtr before;
    TablePtr after;
    const ast::OnlineClauses* online = nullptr;
    /// The clauses; null for CREATE INDEX and DROP INDEX, which say all in their one change.
    const std::vector<ast::AlterAction>* actions = nullptr;
    std::vector<Found> found;
    /// What could not be compared, since the table was never seen: what it depends on, in words.
    std::vector<std::string> unknown;

    bool has(Operation operation) const;
    const Found* first(Operation operation) const;
};

/// Nothing for other statements, or where the table is not there at all.
std::optional<Alteration> alteration_of(const Step& step, const Dialect& dialect);

/// The clauses ALGORITHM= and LOCK= of a statement that may have them; null for others.
const ast::OnlineClauses* online_clauses(const ast::Statement& statement);

} // namespace lintel
