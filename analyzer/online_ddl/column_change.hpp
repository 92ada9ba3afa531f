#pragma once

#include "analyzer/catalog/table.hpp"
#include "grammar/dialect.hpp"

#include <string>

namespace lintel {

/// How a column's old and new types compare in storage.
enum class TypeMatch : std::uint8_t {
    same,       ///< to the engine they are one type: ENUM with members at the end, display width
    compatible, ///< stored rows can stay as they are: a longer VARCHAR, a wider character set
    different,
    unknown,
};

struct TypeComparison {
    TypeMatch match = TypeMatch::same;
    std::string reason; ///< why, in words; empty for `same`
};

/// MySQL 8.0 manual, 17.12.1 "Online DDL Operations", column operations, and the length-byte rule
/// there. Nullability, defaults, position and indexes are not looked at.
TypeComparison compare_types(const Column& from, const Column& to, const Table& before,
                             const Dialect& dialect);

/// Whether a new column definition makes the server copy the table, because of the column's type.
enum class Rewrite : std::uint8_t { none, copy, unknown };

struct TypeRewrite {
    Rewrite rewrite = Rewrite::none;
    std::string reason; ///< why, in words for a note; empty for `none`
};

/// What InnoDB does for a change of type alone: nullability, defaults and position are not looked
/// at. MySQL 8.0 manual, 17.12.1 "Online DDL Operations", column operations, and the length-byte
/// rule there: a VARCHAR may grow in place while its length still takes as many bytes, ENUM and SET
/// by members at the end while their storage does not grow, a column in no index may go from
/// utf8mb3 to utf8mb4; any other change of type copies.
TypeRewrite type_rewrite(const Column& from, const Column& to, const Table& before,
                         const Table& after, const Dialect& dialect);

/// What values of the old type the new one certainly cannot hold, in words (`values over 127`);
/// empty for none. A turn from signed to unsigned or back is not looked at.
std::string narrowing(const ColumnType& from, const ColumnType& to);

} // namespace lintel
