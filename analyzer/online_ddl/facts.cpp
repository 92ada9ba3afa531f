#include "analyzer/online_ddl/facts.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;
using enum Instant;
using enum Work;
using enum Lock;

constexpr Version end_of_time{99, 0, 0};

constexpr Servers mysql{Flavor::mysql, Version{5, 7, 0}, end_of_time};
constexpr Servers mysql_5_7{Flavor::mysql, Version{5, 7, 0}, Version{8, 0, 0}};
constexpr Servers mysql_8{Flavor::mysql, Version{8, 0, 0}, end_of_time};
constexpr Servers to_8_0_11{Flavor::mysql, Version{5, 7, 0}, Version{8, 0, 12}};
constexpr Servers since_8_0_12{Flavor::mysql, Version{8, 0, 12}, end_of_time};
constexpr Servers from_8_0_12_to_28{Flavor::mysql, Version{8, 0, 12}, Version{8, 0, 29}};
constexpr Servers to_8_0_27{Flavor::mysql, Version{5, 7, 0}, Version{8, 0, 28}};
constexpr Servers since_8_0_28{Flavor::mysql, Version{8, 0, 28}, end_of_time};
constexpr Servers to_8_0_28{Flavor::mysql, Version{5, 7, 0}, Version{8, 0, 29}};
constexpr Servers since_8_0_29{Flavor::mysql, Version{8, 0, 29}, end_of_time};
constexpr Servers mariadb{Flavor::mariadb, Version{10, 3, 0}, end_of_time};

// Numbers of the server's messages that 1846 gives as its reason.
constexpr std::uint16_t no_reason = 0;
constexpr std::uint16_t primary_key_dropped = 1853;
constexpr std::uint16_t type_changes = 1850;
constexpr std::uint16_t fulltext_locks = 1857;
constexpr std::uint16_t spatial_locks = 3060;
constexpr std::uint16_t encryption_changes = 3187;
constexpr std::uint16_t partition_clauses = 1848;

// clang-format off
/// MySQL 8.0 manual, 17.12.1 "Online DDL Operations" (5.7 manual, 14.13.1), MariaDB's "InnoDB Online
/// DDL Operations with …"; where a manual is silent or wrong, what the servers answered.
constexpr Fact facts[] = {
    // --- MySQL: columns ---------------------------------------------------------------------------
    {add_column,                         to_8_0_11,         no,       rebuild,    none,   no_reason, "rebuilds the table before MySQL 8.0.12"},
    {add_column,                         from_8_0_12_to_28, together, rebuild,    none,   no_reason, "changes only metadata since MySQL 8.0.12 if it comes last"},
    {add_column,                         since_8_0_29,      together, rebuild,    none,   no_reason, "changes only metadata since MySQL 8.0.29"},
    {add_column_with_expression_default, mysql,             no,       copy,       shared, no_reason, "copies the table: the default is worked out for each row"},
    {add_stored_generated_column,        mysql,             no,       copy,       shared, no_reason, "copies the table: its value is worked out and stored in each row"},
    {drop_column,                        to_8_0_28,         no,       rebuild,    none,   no_reason, "rebuilds the table before MySQL 8.0.29"},
    {drop_column,                        since_8_0_29,      together, rebuild,    none,   no_reason, "changes only metadata since MySQL 8.0.29"},
    {reorder_columns,                    to_8_0_28,         no,       rebuild,    none,   no_reason, "rebuilds the table: rows hold their columns in order"},
    {reorder_columns,                    since_8_0_29,      together, rebuild,    none,   no_reason, "rebuilds the table: rows hold their columns in order"},
    {change_type,                        mysql,             no,       copy,       shared, type_changes, "copies the table: stored values change"},
    {extend_column,                      mysql,             no,       dictionary, none,   no_reason, "changes only metadata: stored values stay as they are"},
    {change_stored_expression,           mysql,             no,       copy,       shared, no_reason, "copies the table: its value is worked out anew for each row"},
    {recompute_stored_column,            mysql,             no,       copy,       shared, no_reason, "copies the table: what its expression uses is another column or default now"},
    {make_nullable,                      mysql,             no,       rebuild,    none,   no_reason, "rebuilds the table: rows keep room for NULL or do not"},
    {make_not_null,                      mysql,             no,       rebuild,    none,   no_reason, "rebuilds the table: rows keep room for NULL or do not"},
    {add_virtual_column,                 to_8_0_11,         no,       dictionary, none,   no_reason, "changes only metadata"},
    {add_virtual_column,                 since_8_0_12,      together, dictionary, none,   no_reason, "changes only metadata"},
    {drop_virtual_column,                to_8_0_11,         no,       dictionary, none,   no_reason, "changes only metadata"},
    {drop_virtual_column,                since_8_0_12,      together, dictionary, none,   no_reason, "changes only metadata"},
    {reorder_virtual_columns,            to_8_0_11,         no,       dictionary, none,   no_reason, "needs a copy of the table unless a virtual column before it goes"},
    {reorder_virtual_columns,            since_8_0_12,      together, dictionary, none,   no_reason, "needs a copy of the table unless a virtual column before it goes"},
    {change_virtual_type,                mysql,             no,       copy,       shared, no_reason, "copies the table"},
    {change_virtual_expression,          mysql,             no,       copy,       shared, no_reason, "copies the table"},
    {recompute_virtual_column,           mysql,             no,       copy,       shared, no_reason, "copies the table: what its expression uses is another column or default now"},
    {validate_virtual_column,            mysql,             no,       copy,       shared, no_reason, "copies the table: each row is checked"},
    {rename_column,                      to_8_0_27,         no,       dictionary, none,   no_reason, "changes only metadata"},
    {rename_column,                      since_8_0_28,      together, dictionary, none,   no_reason, "changes only metadata, instantly since MySQL 8.0.28"},
    {change_default,                     to_8_0_11,         no,       nothing,    none,   no_reason, "changes only metadata"},
    {change_default,                     since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata, instantly since MySQL 8.0.12"},
    {change_default_in_check,            mysql_8,           no,       copy,       shared, no_reason, "copies the table: a check reads the default"},
    {change_column_visibility,           since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    {change_column_storage,              to_8_0_11,         no,       nothing,    none,   no_reason, "changes only metadata"},
    {change_column_storage,              since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    // --- MySQL: indexes ---------------------------------------------------------------------------
    {add_index,                          mysql,             no,       index,      none,   no_reason, "reads the table and builds the index while rows are written"},
    {add_unique_index,                   mysql,             no,       index,      none,   no_reason, "reads the table and builds the index while rows are written"},
    {add_fulltext_index,                 mysql,             no,       index,      shared, fulltext_locks, "builds the index while writes wait"},
    {add_first_fulltext_index,           mysql,             no,       rebuild,    shared, fulltext_locks, "rebuilds the table while writes wait: rows get a hidden FTS_DOC_ID"},
    {add_spatial_index,                  mysql,             no,       index,      shared, spatial_locks, "builds the index while writes wait"},
    {add_primary_key,                    mysql,             no,       rebuild,    none,   no_reason, "rebuilds the table: rows are kept in the order of that key"},
    {drop_index,                         mysql,             no,       dictionary, none,   no_reason, "changes only metadata"},
    {drop_unique_index,                  mysql,             no,       dictionary, none,   no_reason, "changes only metadata"},
    {drop_primary_key,                   mysql,             no,       rebuild,    none,   primary_key_dropped, "rebuilds the table, and copies it where no other key takes its place"},
    {rename_index,                       mysql,             no,       dictionary, none,   no_reason, "changes only metadata"},
    {change_index_visibility,            mysql_8,           no,       dictionary, none,   no_reason, "changes only metadata"},
    {change_index_comment,               mysql,             no,       dictionary, none,   no_reason, "changes only metadata"},
    {change_index_type,                  to_8_0_11,         no,       nothing,    none,   no_reason, "changes only metadata"},
    {change_index_type,                  since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    {widen_index,                        mysql,             no,       dictionary, none,   no_reason, "changes only metadata"},
    // --- MySQL: constraints -----------------------------------------------------------------------
    {add_foreign_key,                    mysql,             no,       dictionary, none,   no_reason, "changes only metadata while foreign_key_checks is off"},
    {drop_foreign_key,                   mysql,             no,       dictionary, none,   no_reason, "changes only metadata"},
    {add_check,                          mysql_8,           no,       copy,       shared, no_reason, "copies the table: each row is checked"},
    {add_check_not_enforced,             since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    {drop_check,                         since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    {enforce_check,                      mysql_8,           no,       copy,       shared, no_reason, "copies the table: each row is checked"},
    {suspend_check,                      since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    // --- MySQL: the table -------------------------------------------------------------------------
    {rename_table,                       to_8_0_11,         no,       nothing,    none,   no_reason, "changes only metadata"},
    {rename_table,                       since_8_0_12,      always,   nothing,    none,   no_reason, "changes only metadata"},
    {switch_keys,                        mysql,             no,       copy,       shared, no_reason, "beside other clauses needs a copy of the table, and does nothing in InnoDB"},
    {change_table_option,                mysql,             no,       dictionary, none,   no_reason, "changes only metadata when nothing else is changed with it"},
    {change_row_storage,                 mysql,             no,       rebuild,    none,   no_reason, "rebuilds the table, even where the value stays"},
    {change_encryption,                  mysql,             no,       copy,       shared, encryption_changes, "copies the table"},
    {rebuild_table,                      mysql,             no,       rebuild,    none,   no_reason, "rebuilds the table"},
    {order_rows,                         mysql,             no,       copy,       shared, no_reason, "copies the table"},
    {change_engine,                      mysql,             no,       copy,       shared, no_reason, "copies the table into another engine"},
    {change_srid,                        mysql_8,           no,       copy,       shared, no_reason, "copies the table: each value is checked"},
    {discard_or_import_tablespace,       mysql,             no,       dictionary, exclusive, no_reason, "throws away or takes in the table's file"},
    // --- MySQL: partitions ------------------------------------------------------------------------
    {repartition,                        mysql,             no,       copy,       shared, no_reason, "copies the table into its new partitions"},
    {add_partition,                      mysql_5_7,         no,       partitions, shared, partition_clauses, "makes the new partition and moves no row"},
    {add_partition,                      mysql_8,           no,       partitions, none,   no_reason, "makes the new partition and moves no row"},
    {drop_partition,                     mysql_5_7,         no,       partitions, shared, partition_clauses, "deletes the partition with its rows"},
    {drop_partition,                     mysql_8,           no,       partitions, none,   no_reason, "deletes the partition with its rows"},
    {redistribute_partitions,            mysql_5_7,         no,       partitions, shared, partition_clauses, "moves rows between partitions while writes wait"},
    {redistribute_partitions,            mysql_8,           no,       partitions, shared, no_reason, "moves rows between partitions while writes wait"},
    {reorganize_partition,               mysql_5_7,         no,       partitions, shared, partition_clauses, "copies the partitions named while writes wait"},
    {reorganize_partition,               mysql_8,           no,       partitions, shared, no_reason, "copies the partitions named while writes wait"},
    {truncate_partition,                 mysql,             always,   partitions, none,   no_reason, "throws the partition's rows away and copies nothing"},
    {exchange_partition,                 mysql,             always,   partitions, none,   no_reason, "swaps the partition and the table, and reads the table's rows to check them"},
    {check_partition,                    mysql,             always,   nothing,    none,   no_reason, "reads the partition"},
    {optimize_partition,                 mysql,             no,       copy,       shared, no_reason, "rebuilds the whole table in InnoDB, not the partition alone"},
    {discard_or_import_partition,        mysql,             no,       partitions, exclusive, no_reason, "throws away or takes in the partition's file"},
    // --- MySQL: whole statements ------------------------------------------------------------------
    {create_table,                       mysql,             always,   nothing,    none,   no_reason, "makes a table nobody uses yet"},
    {drop_table,                         mysql,             always,   nothing,    exclusive, no_reason, "waits for every transaction that uses the table"},
    {truncate_table,                     mysql,             always,   nothing,    exclusive, no_reason, "makes the table anew without its rows"},
    {optimize_table,                     mysql,             no,       rebuild,    none,   no_reason, "rebuilds the table"},
    // --- MariaDB ----------------------------------------------------------------------------------
    {add_column,                         mariadb,           together, rebuild,    none,   no_reason, "changes only metadata since MariaDB 10.4"},
    {add_column_with_expression_default, mariadb,           no,       copy,       shared, no_reason, "copies the table: the default is worked out for each row"},
    {add_stored_generated_column,        mariadb,           no,       copy,       shared, no_reason, "copies the table: its value is worked out and stored in each row"},
    {drop_column,                        mariadb,           together, rebuild,    none,   no_reason, "changes only metadata since MariaDB 10.4"},
    {reorder_columns,                    mariadb,           together, rebuild,    none,   no_reason, "changes only metadata since MariaDB 10.4"},
    {change_type,                        mariadb,           no,       copy,       shared, type_changes, "copies the table: stored values change"},
    {extend_column,                      mariadb,           together, dictionary, none,   no_reason, "changes only metadata: stored values stay as they are"},
    {change_stored_expression,           mariadb,           no,       copy,       shared, no_reason, "copies the table: its value is worked out anew for each row"},
    {recompute_stored_column,            mariadb,           no,       copy,       shared, no_reason, "copies the table: what its expression uses is another column or default now"},
    {make_nullable,                      mariadb,           no,       rebuild,    none,   no_reason, "rebuilds the table: rows keep room for NULL or do not"},
    {make_not_null,                      mariadb,           no,       rebuild,    none,   no_reason, "rebuilds the table: rows keep room for NULL or do not"},
    {add_virtual_column,                 mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {drop_virtual_column,                mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {reorder_virtual_columns,            mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {change_virtual_type,                mariadb,           no,       copy,       shared, no_reason, "copies the table"},
    {change_virtual_expression,          mariadb,           no,       copy,       shared, no_reason, "copies the table"},
    {recompute_virtual_column,           mariadb,           no,       copy,       shared, no_reason, "copies the table: what its expression uses is another column or default now"},
    {rename_column,                      mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {change_default,                     mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {change_column_visibility,           mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {change_column_storage,              mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {add_index,                          mariadb,           no,       index,      none,   no_reason, "reads the table and builds the index while rows are written"},
    {add_unique_index,                   mariadb,           no,       index,      none,   no_reason, "reads the table and builds the index while rows are written"},
    {add_fulltext_index,                 mariadb,           no,       index,      shared, fulltext_locks, "builds the index while writes wait"},
    {add_first_fulltext_index,           mariadb,           no,       rebuild,    shared, fulltext_locks, "rebuilds the table while writes wait: rows get a hidden FTS_DOC_ID"},
    {add_spatial_index,                  mariadb,           no,       index,      shared, spatial_locks, "builds the index while writes wait"},
    {add_primary_key,                    mariadb,           no,       rebuild,    none,   no_reason, "rebuilds the table: rows are kept in the order of that key"},
    {drop_index,                         mariadb,           no,       index,      none,   no_reason, "changes only metadata, though not as INSTANT"},
    {drop_unique_index,                  mariadb,           no,       index,      none,   no_reason, "changes only metadata, though not as INSTANT"},
    {drop_primary_key,                   mariadb,           no,       rebuild,    none,   primary_key_dropped, "rebuilds the table, and copies it where no other key takes its place"},
    {rename_index,                       mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {change_index_visibility,            mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {change_index_comment,               mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {change_index_type,                  mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {widen_index,                        mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {rebuild_index,                      mariadb,           no,       index,      none,   no_reason, "builds the indexes that hold it anew"},
    {add_foreign_key,                    mariadb,           together, dictionary, none,   no_reason, "changes only metadata while foreign_key_checks is off"},
    {drop_foreign_key,                   mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {add_check,                          mariadb,           no,       copy,       shared, no_reason, "copies the table: each row is checked"},
    {drop_check,                         mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {rename_table,                       mariadb,           always,   nothing,    none,   no_reason, "changes only metadata"},
    {switch_keys,                        mariadb,           no,       copy,       shared, no_reason, "beside other clauses needs a copy of the table, and does nothing in InnoDB"},
    {change_table_option,                mariadb,           together, dictionary, none,   no_reason, "changes only metadata"},
    {change_row_storage,                 mariadb,           no,       rebuild,    none,   no_reason, "rebuilds the table, even where the value stays"},
    {rebuild_table,                      mariadb,           no,       rebuild,    none,   no_reason, "rebuilds the table"},
    {order_rows,                         mariadb,           no,       copy,       shared, no_reason, "copies the table"},
    {change_engine,                      mariadb,           no,       copy,       shared, no_reason, "copies the table into another engine"},
    {discard_or_import_tablespace,       mariadb,           no,       dictionary, exclusive, no_reason, "throws away or takes in the table's file"},
    {repartition,                        mariadb,           no,       copy,       shared, no_reason, "copies the table into its new partitions"},
    {add_partition,                      mariadb,           no,       partitions, none,   no_reason, "makes the new partition and moves no row"},
    {drop_partition,                     mariadb,           no,       partitions, none,   no_reason, "deletes the partition with its rows"},
    {redistribute_partitions,            mariadb,           no,       partitions, shared, no_reason, "moves rows between partitions while writes wait"},
    {reorganize_partition,               mariadb,           no,       partitions, shared, no_reason, "copies the partitions named while writes wait"},
    {truncate_partition,                 mariadb,           always,   partitions, none,   no_reason, "throws the partition's rows away and copies nothing"},
    {exchange_partition,                 mariadb,           always,   partitions, none,   no_reason, "swaps the partition and the table, and reads the table's rows to check them"},
    {check_partition,                    mariadb,           always,   nothing,    none,   no_reason, "reads the partition"},
    {optimize_partition,                 mariadb,           no,       copy,       shared, no_reason, "rebuilds the whole table in InnoDB, not the partition alone"},
    {discard_or_import_partition,        mariadb,           no,       partitions, exclusive, no_reason, "throws away or takes in the partition's file"},
    {create_table,                       mariadb,           always,   nothing,    none,   no_reason, "makes a table nobody uses yet"},
    {drop_table,                         mariadb,           always,   nothing,    exclusive, no_reason, "waits for every transaction that uses the table"},
    {truncate_table,                     mariadb,           always,   nothing,    exclusive, no_reason, "makes the table anew without its rows"},
    {optimize_table,                     mariadb,           no,       rebuild,    none,   no_reason, "rebuilds the table"},
};
// clang-format on

} // namespace

std::span<const Fact> all_facts() { return facts; }

const Fact* fact_of(Operation operation, const Dialect& dialect) {
    const auto at = std::ranges::find_if(facts, [&](const Fact& fact) {
        return fact.operation == operation && fact.servers.hold(dialect);
    });
    return at == std::end(facts) ? nullptr : &*at;
}

std::string_view phrase_of(Operation operation) {
    switch (operation) {
    case add_column:
    case add_column_with_expression_default:
        return "adding column";
    case add_stored_generated_column:
        return "adding stored generated column";
    case add_virtual_column:
        return "adding virtual column";
    case drop_column:
    case drop_virtual_column:
        return "dropping column";
    case reorder_columns:
    case reorder_virtual_columns:
        return "changing the order of columns";
    case change_type:
    case change_virtual_type:
        return "changing the type of";
    case extend_column:
        return "widening";
    case change_stored_expression:
    case change_virtual_expression:
        return "changing the expression of";
    case recompute_stored_column:
    case recompute_virtual_column:
        return "working out generated column";
    case make_nullable:
        return "allowing NULL in";
    case make_not_null:
        return "forbidding NULL in";
    case validate_virtual_column:
        return "WITH VALIDATION";
    case rename_column:
        return "renaming column";
    case change_default:
    case change_default_in_check:
        return "changing the default or comment of";
    case change_column_visibility:
        return "changing the visibility of";
    case change_column_storage:
        return "changing the storage attributes of";
    case add_index:
    case add_unique_index:
    case add_fulltext_index:
    case add_first_fulltext_index:
    case add_spatial_index:
        return "adding index";
    case add_primary_key:
        return "adding key";
    case drop_index:
    case drop_unique_index:
        return "dropping index";
    case drop_primary_key:
        return "dropping key";
    case rename_index:
        return "renaming index";
    case change_index_visibility:
        return "changing the visibility of index";
    case change_index_comment:
        return "changing the comment of index";
    case change_index_type:
        return "changing the type of index";
    case widen_index:
        return "widening index";
    case rebuild_index:
        return "changing the collation of";
    case add_foreign_key:
        return "adding foreign key";
    case drop_foreign_key:
        return "dropping foreign key";
    case add_check:
    case add_check_not_enforced:
        return "adding check";
    case drop_check:
        return "dropping check";
    case enforce_check:
        return "enforcing check";
    case suspend_check:
        return "suspending check";
    case rename_table:
        return "renaming the table to";
    case switch_keys:
        return "ENABLE or DISABLE KEYS";
    case change_table_option:
    case change_row_storage:
    case change_encryption:
        return "setting";
    case rebuild_table:
        return "rebuilding";
    case order_rows:
        return "ORDER BY";
    case change_engine:
        return "changing the engine";
    case change_srid:
        return "changing the SRID of";
    case discard_or_import_tablespace:
        return "DISCARD or IMPORT TABLESPACE";
    case change_system_versioning:
        return "changing the system versioning";
    case repartition:
        return "changing the partitioning";
    case add_partition:
        return "adding a partition";
    case drop_partition:
        return "dropping a partition";
    case redistribute_partitions:
        return "changing the number of partitions";
    case reorganize_partition:
        return "reorganizing partitions";
    case truncate_partition:
        return "TRUNCATE PARTITION";
    case exchange_partition:
        return "EXCHANGE PARTITION";
    case check_partition:
        return "checking a partition";
    case optimize_partition:
        return "OPTIMIZE PARTITION";
    case discard_or_import_partition:
        return "DISCARD or IMPORT PARTITION";
    case create_table:
        return "CREATE TABLE";
    case drop_table:
        return "DROP TABLE";
    case truncate_table:
        return "TRUNCATE TABLE";
    case optimize_table:
        return "OPTIMIZE TABLE";
    case count_:
        break;
    }
    return {};
}

std::string_view reason_text(std::uint16_t reason) {
    switch (reason) {
    case index_changes:
        return "indexes are built or dropped";
    case 4092:
        return "the table has as many versions of its rows as the server keeps";
    case 1117:
        return "the table has too many columns";
    case 1171:
        return "a column of the key that orders the rows becomes nullable";
    case 1506:
    case 1757:
        return "the table is partitioned";
    case 1795:
        return "the table has a FULLTEXT index, and InnoDB does not rebuild such a table in place";
    case 1847:
        return "a copy needs writes to wait";
    case partition_clauses:
        return "before MySQL 8.0 partition clauses take no ALGORITHM or LOCK";
    case 1849:
        return "a column of a foreign key is renamed";
    case type_changes:
        return "a column's type changes in a way that only a copy can follow";
    case 1851:
        return "adding a foreign key in place needs foreign_key_checks=OFF";
    case primary_key_dropped:
        return "the primary key is dropped and none is added";
    case 1854:
        return "rows get AUTO_INCREMENT values, which needs writes to wait";
    case 1855:
        return "a hidden FTS_DOC_ID cannot be replaced by one of the table's own";
    case 1856:
        return "FTS_DOC_ID cannot be dropped or renamed while a FULLTEXT index is there";
    case fulltext_locks:
        return "building a FULLTEXT index needs writes to wait";
    case 1861:
        return "NULLs cannot be converted silently, as this sql_mode asks";
    case spatial_locks:
        return "a SPATIAL index cannot be built while rows are written";
    case 3103:
        return "virtual columns cannot be added or dropped in place together with these other "
               "changes";
    case 3178:
        return "an index on a virtual column added with it needs writes to wait";
    case encryption_changes:
        return "encryption cannot be changed in place";
    default:
        return {};
    }
}

} // namespace lintel
