#pragma once

#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

#include <cstdint>
#include <optional>

namespace lintel::rules {

/// The most bytes of a VARCHAR before and after it grows.
struct LengthByteCrossing {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

/// A VARCHAR or VARBINARY of an existing table that grows from one length byte to two, and changes
/// in nothing else (MySQL 8.0 manual, 17.12.1 "Online DDL Operations": "Extending VARCHAR column
/// size").
inline std::optional<LengthByteCrossing> length_byte_crossing(const ColumnChanged& change,
                                                              const RuleContext& ctx) {
    constexpr std::uint64_t one_byte = 255;
    if (change.before == nullptr || !existed_before(change.before) ||
        !existed_before(change.from) || !change.from.defined || ctx.dialect.is_mariadb())
        return std::nullopt;
    const ColumnType& from = change.from.type;
    const ColumnType& to = change.to.type;
    const bool variable =
        from.name == TypeName::varchar_type || from.name == TypeName::varbinary_type;
    if (!variable || from.name != to.name || from.charset != to.charset ||
        from.collation != to.collation || !from.length || !to.length ||
        (change.before->engine != "innodb" && !change.before->engine.empty()))
        return std::nullopt;
    const auto width =
        from.name == TypeName::varbinary_type ? 1 : bytes_per_character(from.charset);
    if (!width) return std::nullopt;
    const LengthByteCrossing crossing{*from.length * *width, *to.length * *width};
    if (crossing.before > one_byte || crossing.after <= one_byte) return std::nullopt;
    return crossing;
}

} // namespace lintel::rules
