#pragma once

#include "analyzer/engine/newness.hpp"

namespace lintel::rules {

/// Whether an added column is NOT NULL and says nothing of the value that rows get which are there.
inline bool lacks_value(const Column& column, const Dialect& dialect) {
    if (column.nullable || column.default_value || column.auto_increment || column.generation)
        return false;
    // Before 8.0.2 explicit_defaults_for_timestamp was off, and the server gave TIMESTAMP a default
    // itself.
    return column.type.name != ast::TypeName::timestamp_type || dialect.mysql_since(8, 0, 2);
}

/// Whether that value is the zero date, which the session's mode refuses with error 1292 when the
/// table has rows. TIMESTAMP is not among the types the server asks about.
inline bool fills_with_refused_date(const Column& column, const Step& step,
                                    const Dialect& dialect) {
    using enum TypeName;
    const TypeName type = column.type.name;
    const SqlMode& mode = step.session.sql_mode;
    return (type == date_type || type == datetime_type) && mode.strict && mode.no_zero_date &&
           lacks_value(column, dialect);
}

} // namespace lintel::rules
