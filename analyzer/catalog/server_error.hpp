#pragma once

#include "grammar/source.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace lintel {

/// What is refused, where the servers have one number for several things. `plain` is what the
/// number says by itself, or the rest.
enum class Refused : std::uint8_t {
    plain,
    added_partition,  ///< one behind MAXVALUE
    check,            ///< a check constraint
    changed_column,   ///< one of a foreign key that gets another definition
    collation,        ///< of a foreign key's columns
    conversion,       ///< to another character set
    dropped_key,      ///< the one AUTO_INCREMENT rests on
    foreign_key,      ///< or one of its own columns
    fulltext,         ///< a full-text index
    generated,        ///< a generated column of a foreign key
    index,            ///< by its name
    invisible_column, ///< of MariaDB
    key_part,         ///< a column of an index
    lock_clause,      ///< LOCK= beside ALGORITHM=INSTANT
    needed_column,    ///< that something else needs
    output_column,    ///< of a view
    parent,           ///< the table that a foreign key references
    parent_column,
    parent_index,
    partitions,        ///< of an engine that has none
    set_default,       ///< as a foreign key's action
    set_null,          ///< as a foreign key's action
    stored_or_virtual, ///< one made the other
    trigger,
    type, ///< of a foreign key's columns
    varchar,
    view,
};

/// An error of the servers: its number, what is refused, and its name.
struct KnownError {
    std::uint16_t number = 0;
    Refused what = Refused::plain;
    std::string_view symbol;
};

namespace detail {
using enum Refused;

/// Every error that is foreseen, by number ("MySQL 8.4 Error Message Reference", chapter 2 "Server
/// Error Message Reference"; MariaDB documentation, "MariaDB Error Code Reference"). Where MySQL 8
/// and MariaDB call one differently it has MySQL's name.
inline constexpr auto known_errors = std::to_array<KnownError>({
    {1005, plain, "ER_CANT_CREATE_TABLE"},
    {1005, parent, "ER_CANT_CREATE_TABLE"},
    {1005, view, "ER_CANT_CREATE_TABLE"},
    {1005, parent_column, "ER_CANT_CREATE_TABLE"},
    {1005, parent_index, "ER_CANT_CREATE_TABLE"},
    {1005, type, "ER_CANT_CREATE_TABLE"},
    {1005, collation, "ER_CANT_CREATE_TABLE"},
    {1005, set_null, "ER_CANT_CREATE_TABLE"},
    {1005, generated, "ER_CANT_CREATE_TABLE"},
    {1007, plain, "ER_DB_CREATE_EXISTS"},
    {1008, plain, "ER_DB_DROP_EXISTS"},
    {1031, plain, "ER_ILLEGAL_HA"},
    {1044, plain, "ER_DBACCESS_DENIED_ERROR"},
    {1046, plain, "ER_NO_DB_ERROR"},
    {1048, plain, "ER_BAD_NULL_ERROR"},
    {1049, plain, "ER_BAD_DB_ERROR"},
    {1050, plain, "ER_TABLE_EXISTS_ERROR"},
    {1051, plain, "ER_BAD_TABLE_ERROR"},
    {1052, plain, "ER_NON_UNIQ_ERROR"},
    {1054, plain, "ER_BAD_FIELD_ERROR"},
    {1054, needed_column, "ER_BAD_FIELD_ERROR"},
    {1059, plain, "ER_TOO_LONG_IDENT"},
    {1060, plain, "ER_DUP_FIELDNAME"},
    {1060, key_part, "ER_DUP_FIELDNAME"},
    {1060, output_column, "ER_DUP_FIELDNAME"},
    {1061, plain, "ER_DUP_KEYNAME"},
    {1066, plain, "ER_NONUNIQ_TABLE"},
    {1067, plain, "ER_INVALID_DEFAULT"},
    {1068, plain, "ER_MULTIPLE_PRI_KEY"},
    {1069, plain, "ER_TOO_MANY_KEYS"},
    {1070, plain, "ER_TOO_MANY_KEY_PARTS"},
    {1071, plain, "ER_TOO_LONG_KEY"},
    {1071, conversion, "ER_TOO_LONG_KEY"},
    {1072, plain, "ER_KEY_COLUMN_DOES_NOT_EXITS"},
    {1072, foreign_key, "ER_KEY_COLUMN_DOES_NOT_EXITS"},
    {1072, needed_column, "ER_KEY_COLUMN_DOES_NOT_EXITS"},
    {1074, plain, "ER_TOO_BIG_FIELDLENGTH"},
    {1074, varchar, "ER_TOO_BIG_FIELDLENGTH"},
    {1075, plain, "ER_WRONG_AUTO_KEY"},
    {1075, dropped_key, "ER_WRONG_AUTO_KEY"},
    {1089, plain, "ER_WRONG_SUB_KEY"},
    {1090, plain, "ER_CANT_REMOVE_ALL_FIELDS"},
    {1091, plain, "ER_CANT_DROP_FIELD_OR_KEY"},
    {1091, index, "ER_CANT_DROP_FIELD_OR_KEY"},
    {1091, foreign_key, "ER_CANT_DROP_FIELD_OR_KEY"},
    {1091, check, "ER_CANT_DROP_FIELD_OR_KEY"},
    {1093, plain, "ER_UPDATE_TABLE_USED"},
    {1101, plain, "ER_BLOB_CANT_HAVE_DEFAULT"},
    {1103, plain, "ER_WRONG_TABLE_NAME"},
    {1109, plain, "ER_UNKNOWN_TABLE"},
    {1113, plain, "ER_TABLE_MUST_HAVE_COLUMNS"},
    {1115, plain, "ER_UNKNOWN_CHARACTER_SET"},
    {1117, plain, "ER_TOO_MANY_FIELDS"},
    {1118, plain, "ER_TOO_BIG_ROWSIZE"},
    {1118, conversion, "ER_TOO_BIG_ROWSIZE"},
    {1128, plain, "ER_FUNCTION_NOT_DEFINED"},
    {1136, plain, "ER_WRONG_VALUE_COUNT_ON_ROW"},
    {1138, plain, "ER_INVALID_USE_OF_NULL"},
    {1146, plain, "ER_NO_SUCH_TABLE"},
    {1163, plain, "ER_TABLE_CANT_HANDLE_BLOB"},
    {1166, plain, "ER_WRONG_COLUMN_NAME"},
    {1168, plain, "ER_WRONG_MRG_TABLE"},
    {1170, plain, "ER_BLOB_KEY_WITHOUT_LENGTH"},
    {1171, plain, "ER_PRIMARY_CANT_HAVE_NULL"},
    {1176, plain, "ER_KEY_DOES_NOT_EXITS"},
    {1178, plain, "ER_CHECK_NOT_IMPLEMENTED"},
    {1178, partitions, "ER_CHECK_NOT_IMPLEMENTED"},
    {1214, plain, "ER_TABLE_CANT_HANDLE_FT"},
    {1215, parent, "ER_CANNOT_ADD_FOREIGN"},
    {1215, view, "ER_CANNOT_ADD_FOREIGN"},
    {1215, parent_column, "ER_CANNOT_ADD_FOREIGN"},
    {1215, parent_index, "ER_CANNOT_ADD_FOREIGN"},
    {1215, type, "ER_CANNOT_ADD_FOREIGN"},
    {1215, collation, "ER_CANNOT_ADD_FOREIGN"},
    {1215, set_null, "ER_CANNOT_ADD_FOREIGN"},
    {1215, generated, "ER_CANNOT_ADD_FOREIGN"},
    {1215, set_default, "ER_CANNOT_ADD_FOREIGN"},
    {1217, plain, "ER_ROW_IS_REFERENCED"},
    {1217, parent, "ER_ROW_IS_REFERENCED"},
    {1221, plain, "ER_WRONG_USAGE"},
    {1221, lock_clause, "ER_WRONG_USAGE"},
    {1222, plain, "ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT"},
    {1231, plain, "ER_WRONG_VALUE_FOR_VAR"},
    {1235, plain, "ER_NOT_SUPPORTED_YET"},
    {1239, plain, "ER_WRONG_FK_DEF"},
    {1252, plain, "ER_SPATIAL_CANT_HAVE_NULL"},
    {1253, plain, "ER_COLLATION_CHARSET_MISMATCH"},
    {1264, plain, "ER_WARN_DATA_OUT_OF_RANGE"},
    {1265, plain, "WARN_DATA_TRUNCATED"},
    {1273, plain, "ER_UNKNOWN_COLLATION"},
    {1280, plain, "ER_WRONG_NAME_FOR_INDEX"},
    {1283, plain, "ER_BAD_FT_COLUMN"},
    {1286, plain, "ER_UNKNOWN_STORAGE_ENGINE"},
    {1291, plain, "ER_DUPLICATED_VALUE_IN_TYPE"},
    {1292, plain, "ER_TRUNCATED_WRONG_VALUE"},
    {1294, plain, "ER_INVALID_ON_UPDATE"},
    {1302, plain, "ER_CONFLICTING_DECLARATIONS"},
    {1304, plain, "ER_SP_ALREADY_EXISTS"},
    {1305, plain, "ER_SP_DOES_NOT_EXIST"},
    {1347, plain, "ER_WRONG_OBJECT"},
    {1347, trigger, "ER_WRONG_OBJECT"},
    {1351, plain, "ER_VIEW_SELECT_VARIABLE"},
    {1352, plain, "ER_VIEW_SELECT_TMPTABLE"},
    {1353, plain, "ER_VIEW_WRONG_LIST"},
    {1356, plain, "ER_VIEW_INVALID"},
    {1359, plain, "ER_TRG_ALREADY_EXISTS"},
    {1360, plain, "ER_TRG_DOES_NOT_EXIST"},
    {1361, plain, "ER_TRG_ON_VIEW_OR_TEMP_TABLE"},
    {1362, plain, "ER_TRG_CANT_CHANGE_ROW"},
    {1363, plain, "ER_TRG_NO_SUCH_ROW_IN_TRG"},
    {1364, plain, "ER_NO_DEFAULT_FOR_FIELD"},
    {1366, plain, "ER_TRUNCATED_WRONG_VALUE_FOR_FIELD"},
    {1406, plain, "ER_DATA_TOO_LONG"},
    {1425, plain, "ER_TOO_BIG_SCALE"},
    {1426, plain, "ER_TOO_BIG_PRECISION"},
    {1427, plain, "ER_M_BIGGER_THAN_D"},
    {1439, plain, "ER_TOO_BIG_DISPLAYWIDTH"},
    {1451, plain, "ER_ROW_IS_REFERENCED_2"},
    {1478, plain, "ER_ILLEGAL_HA_CREATE_OPTION"},
    {1479, plain, "ER_PARTITION_REQUIRES_VALUES_ERROR"},
    {1480, plain, "ER_PARTITION_WRONG_VALUES_ERROR"},
    {1481, plain, "ER_PARTITION_MAXVALUE_ERROR"},
    {1481, added_partition, "ER_PARTITION_MAXVALUE_ERROR"},
    {1486, plain, "ER_WRONG_EXPR_IN_PARTITION_FUNC_ERROR"},
    {1488, plain, "ER_FIELD_NOT_FOUND_PART_ERROR"},
    {1492, plain, "ER_PARTITIONS_MUST_BE_DEFINED_ERROR"},
    {1493, plain, "ER_RANGE_NOT_INCREASING_ERROR"},
    {1495, plain, "ER_MULTIPLE_DEF_CONST_IN_LIST_PART_ERROR"},
    {1499, plain, "ER_TOO_MANY_PARTITIONS_ERROR"},
    {1500, plain, "ER_SUBPARTITION_ERROR"},
    {1502, plain, "ER_BLOB_FIELD_IN_PART_FUNC_ERROR"},
    {1503, plain, "ER_UNIQUE_KEY_NEED_ALL_FIELDS_IN_PF"},
    {1504, plain, "ER_NO_PARTS_ERROR"},
    {1505, plain, "ER_PARTITION_MGMT_ON_NONPARTITIONED"},
    {1506, plain, "ER_FOREIGN_KEY_ON_PARTITIONED"},
    {1506, foreign_key, "ER_FOREIGN_KEY_ON_PARTITIONED"},
    {1507, plain, "ER_DROP_PARTITION_NON_EXISTENT"},
    {1508, plain, "ER_DROP_LAST_PARTITION"},
    {1509, plain, "ER_COALESCE_ONLY_ON_HASH_PARTITION"},
    {1511, plain, "ER_REORG_NO_PARAM_ERROR"},
    {1512, plain, "ER_ONLY_ON_RANGE_LIST_PARTITION"},
    {1517, plain, "ER_SAME_NAME_PARTITION"},
    {1537, plain, "ER_EVENT_ALREADY_EXISTS"},
    {1539, plain, "ER_EVENT_DOES_NOT_EXIST"},
    {1553, plain, "ER_DROP_INDEX_FK"},
    {1562, plain, "ER_PARTITION_NO_TEMPORARY"},
    {1564, plain, "ER_PARTITION_FUNCTION_IS_NOT_ALLOWED"},
    {1566, plain, "ER_NULL_IN_VALUES_LESS_THAN"},
    {1628, plain, "ER_TOO_LONG_TABLE_COMMENT"},
    {1629, plain, "ER_TOO_LONG_FIELD_COMMENT"},
    {1652, plain, "ER_SAME_NAME_PARTITION_FIELD"},
    {1653, plain, "ER_PARTITION_COLUMN_LIST_ERROR"},
    {1654, plain, "ER_WRONG_TYPE_COLUMN_VALUE_ERROR"},
    {1657, plain, "ER_TOO_MANY_VALUES_ERROR"},
    {1659, plain, "ER_FIELD_TYPE_NOT_ALLOWED_AS_PARTITION_FIELD"},
    {1660, plain, "ER_PARTITION_FIELDS_TOO_LONG"},
    {1674, plain, "ER_BINLOG_UNSAFE_SYSTEM_FUNCTION"},
    {1683, plain, "ER_WRONG_PERFSCHEMA_USAGE"},
    {1687, plain, "ER_SPATIAL_MUST_HAVE_GEOM_COL"},
    {1688, plain, "ER_TOO_LONG_INDEX_COMMENT"},
    {1697, plain, "ER_VALUES_IS_NOT_INT_TYPE_ERROR"},
    {1701, plain, "ER_TRUNCATE_ILLEGAL_FK"},
    {1709, plain, "ER_INDEX_COLUMN_TOO_LONG"},
    {1731, plain, "ER_PARTITION_EXCHANGE_DIFFERENT_OPTION"},
    {1732, plain, "ER_PARTITION_EXCHANGE_PART_TABLE"},
    {1733, plain, "ER_PARTITION_EXCHANGE_TEMP_TABLE"},
    {1735, plain, "ER_UNKNOWN_PARTITION"},
    {1736, plain, "ER_TABLES_DIFFERENT_METADATA"},
    {1740, plain, "ER_PARTITION_EXCHANGE_FOREIGN_KEY"},
    {1793, plain, "ER_TOO_LONG_TABLE_PARTITION_COMMENT"},
    {1795, plain, "ER_INNODB_FT_LIMIT"},
    {1796, plain, "ER_INNODB_NO_FT_TEMP_TABLE"},
    {1797, plain, "ER_INNODB_FT_WRONG_DOCID_COLUMN"},
    {1798, plain, "ER_INNODB_FT_WRONG_DOCID_INDEX"},
    {1800, plain, "ER_UNKNOWN_ALTER_ALGORITHM"},
    {1801, plain, "ER_UNKNOWN_ALTER_LOCK"},
    {1812, plain, "ER_TABLESPACE_MISSING"},
    {1813, plain, "ER_TABLESPACE_EXISTS"},
    {1814, plain, "ER_TABLESPACE_DISCARDED"},
    {1818, plain, "ER_INVALID_YEAR_COLUMN_LENGTH"},
    {1821, plain, "ER_FK_NO_INDEX_CHILD"},
    {1822, plain, "ER_FK_NO_INDEX_PARENT"},
    {1824, plain, "ER_FK_CANNOT_OPEN_PARENT"},
    {1824, view, "ER_FK_CANNOT_OPEN_PARENT"},
    {1826, plain, "ER_FK_DUP_NAME"},
    {1828, plain, "ER_FK_COLUMN_CANNOT_DROP"},
    {1829, plain, "ER_FK_COLUMN_CANNOT_DROP_CHILD"},
    {1830, plain, "ER_FK_COLUMN_NOT_NULL"},
    {1832, plain, "ER_FK_COLUMN_CANNOT_CHANGE"},
    {1833, plain, "ER_FK_COLUMN_CANNOT_CHANGE_CHILD"},
    {1845, plain, "ER_ALTER_OPERATION_NOT_SUPPORTED"},
    {1846, plain, "ER_ALTER_OPERATION_NOT_SUPPORTED_REASON"},
    {1901, plain, "ER_GENERATED_COLUMN_FUNCTION_IS_NOT_ALLOWED"},
    {1901, check, "ER_GENERATED_COLUMN_FUNCTION_IS_NOT_ALLOWED"},
    {1903, plain, "ER_PRIMARY_KEY_BASED_ON_GENERATED_COLUMN"},
    {1905, plain, "ER_WRONG_FK_OPTION_FOR_GENERATED_COLUMN"},
    {1907, plain, "ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN"},
    {1910, plain, "ER_UNSUPPORTED_ENGINE_FOR_GENERATED_COLUMNS"},
    {1911, plain, "ER_UNKNOWN_OPTION"},
    {3011, plain, "ER_REFERENCED_TRG_DOES_NOT_EXIST"},
    {3102, plain, "ER_GENERATED_COLUMN_FUNCTION_IS_NOT_ALLOWED"},
    {3104, plain, "ER_WRONG_FK_OPTION_FOR_GENERATED_COLUMN"},
    {3105, plain, "ER_NON_DEFAULT_VALUE_FOR_GENERATED_COLUMN"},
    {3106, plain, "ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN"},
    {3106, stored_or_virtual, "ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN"},
    {3106, fulltext, "ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN"},
    {3107, plain, "ER_GENERATED_COLUMN_NON_PRIOR"},
    {3108, plain, "ER_DEPENDENT_BY_GENERATED_COLUMN"},
    {3109, plain, "ER_GENERATED_COLUMN_REF_AUTO_INC"},
    {3119, plain, "ER_WRONG_TABLESPACE_NAME"},
    {3120, plain, "ER_TABLESPACE_IS_NOT_EMPTY"},
    {3121, plain, "ER_WRONG_FILE_NAME"},
    {3152, plain, "ER_JSON_USED_AS_KEY"},
    {3185, plain, "ER_CANNOT_FIND_KEY_IN_KEYRING"},
    {3500, plain, "ER_UNSUPPORT_COMPRESSED_TEMPORARY_TABLE"},
    {3510, plain, "ER_TABLESPACE_MISSING_WITH_NAME"},
    {3522, plain, "ER_PK_INDEX_CANT_BE_INVISIBLE"},
    {3548, plain, "ER_SRS_NOT_FOUND"},
    {3644, plain, "ER_CANNOT_ALTER_SRID_DUE_TO_INDEX"},
    {3723, plain, "ER_RESERVED_TABLESPACE_NAME"},
    {3728, plain, "ER_SPATIAL_UNIQUE_INDEX"},
    {3730, plain, "ER_FK_CANNOT_DROP_PARENT"},
    {3733, plain, "ER_FK_CANNOT_USE_VIRTUAL_COLUMN"},
    {3734, plain, "ER_FK_NO_COLUMN_PARENT"},
    {3750, plain, "ER_TABLE_WITHOUT_PK"},
    {3756, plain, "ER_FUNCTIONAL_INDEX_PRIMARY_KEY"},
    {3757, plain, "ER_FUNCTIONAL_INDEX_ON_LOB"},
    {3758, plain, "ER_FUNCTIONAL_INDEX_FUNCTION_IS_NOT_ALLOWED"},
    {3760, plain, "ER_SPATIAL_FUNCTIONAL_INDEX"},
    {3761, plain, "ER_WRONG_KEY_COLUMN_FUNCTIONAL_INDEX"},
    {3762, plain, "ER_FUNCTIONAL_INDEX_ON_FIELD"},
    {3763, plain, "ER_GENERATED_COLUMN_NAMED_FUNCTION_IS_NOT_ALLOWED"},
    {3766, plain, "ER_DEPENDENT_BY_DEFAULT_GENERATED_VALUE"},
    {3774, plain, "ER_UNSUPPORTED_ACTION_ON_DEFAULT_VAL_GENERATED"},
    {3776, plain, "ER_FK_CANNOT_CHANGE_ENGINE"},
    {3780, plain, "ER_FK_INCOMPATIBLE_COLUMNS"},
    {3780, collation, "ER_FK_INCOMPATIBLE_COLUMNS"},
    {3780, changed_column, "ER_FK_INCOMPATIBLE_COLUMNS"},
    {3800, plain, "ER_FUNCTIONAL_INDEX_ROW_VALUE_IS_NOT_ALLOWED"},
    {3812, plain, "ER_NON_BOOLEAN_EXPR_FOR_CHECK_CONSTRAINT"},
    {3813, plain, "ER_COLUMN_CHECK_CONSTRAINT_REFERENCES_OTHER_COLUMN"},
    {3814, plain, "ER_CHECK_CONSTRAINT_NAMED_FUNCTION_IS_NOT_ALLOWED"},
    {3815, plain, "ER_CHECK_CONSTRAINT_FUNCTION_IS_NOT_ALLOWED"},
    {3816, plain, "ER_CHECK_CONSTRAINT_VARIABLES"},
    {3818, plain, "ER_CHECK_CONSTRAINT_REFERS_AUTO_INCREMENT_COLUMN"},
    {3820, plain, "ER_CHECK_CONSTRAINT_REFERS_UNKNOWN_COLUMN"},
    {3821, plain, "ER_CHECK_CONSTRAINT_NOT_FOUND"},
    {3822, plain, "ER_CHECK_CONSTRAINT_DUP_NAME"},
    {3823, plain, "ER_CHECK_CONSTRAINT_CLAUSE_USING_FK_REFER_ACTION_COLUMN"},
    {3837, plain, "ER_DEPENDENT_BY_FUNCTIONAL_INDEX"},
    {3855, plain, "ER_DEPENDENT_BY_PARTITION_FUNC"},
    {3940, plain, "ER_CONSTRAINT_NOT_FOUND"},
    {3959, plain, "ER_DEPENDENT_BY_CHECK_CONSTRAINT"},
    {3981, plain, "ER_ENGINE_ATTRIBUTE_NOT_SUPPORTED"},
    {4025, plain, "ER_INNODB_AUTOEXTEND_SIZE_OUT_OF_RANGE"},
    {4028, plain, "ER_TABLE_MUST_HAVE_A_VISIBLE_COLUMN"},
    {4029, plain, "ER_EXPRESSION_REFERS_TO_UNINIT_FIELD"},
    {4078, plain, "ER_ILLEGAL_PARAMETER_DATA_TYPES2_FOR_OPERATION"},
    {4092, plain, "ER_INNODB_MAX_ROW_VERSION"},
    {4092, view, "ER_UNKNOWN_VIEW"},
    {4108, plain, "ER_GIPK_COLUMN_EXISTS"},
    {4108, invisible_column, "ER_INVISIBLE_NOT_NULL_WITHOUT_DEFAULT"},
    {4109, plain, "ER_GIPK_FAILED_AUTOINC_COLUMN_EXISTS"},
    {4110, plain, "ER_GIPK_COLUMN_ALTER_NOT_ALLOWED"},
    {4111, plain, "ER_DROP_PK_COLUMN_TO_DROP_GIPK"},
    {4169, plain, "ER_NO_AUTOINCREMENT_WITH_UNIQUE"},
    {6125, plain, "ER_FK_NO_UNIQUE_INDEX_PARENT"},
});
} // namespace detail

using detail::known_errors;

/// The number of an error, with what is refused. Only one of `known_errors` compiles.
struct ErrorNumber {
    // Not explicit: most refusals are written with the number alone.
    consteval ErrorNumber(int number, Refused refused = Refused::plain)
        : value(static_cast<std::uint16_t>(number)), what(refused) {
        const bool known = std::ranges::any_of(detail::known_errors, [&](const KnownError& one) {
            return one.number == number && one.what == refused;
        });
        if (!known) throw "not among the known errors";
    }

    std::uint16_t value;
    Refused what;
};

/// The name of an error: `ER_DUP_FIELDNAME`.
constexpr std::string_view symbol_of(ErrorNumber error) {
    const auto found = std::ranges::find_if(known_errors, [&](const KnownError& one) {
        return one.number == error.value && one.what == error.what;
    });
    return found == known_errors.end() ? std::string_view{} : found->symbol;
}

/// Why the server would refuse a statement: its error number, and the place and words for a report.
struct ServerError {
    ServerError(ErrorNumber error, Span place, std::string words)
        : number(error.value), what(error.what), span(place), message(std::move(words)) {}

    std::uint16_t number; ///< 1060
    Refused what;
    Span span;
    std::string message;  ///< in our words
    Span declared_at{};   ///< what stands in the way; empty when nothing does
    bool by_mode = false; ///< a server with a lax sql_mode takes the statement
};

} // namespace lintel
