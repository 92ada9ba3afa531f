#pragma once

#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/statistics.hpp"

namespace lintel::rules {

inline constexpr Option<std::int64_t> large_rows{"rows", 10'000'000,
                                                 "a table with as many rows is large"};
inline constexpr Option<std::int64_t> large_bytes{"bytes", 10'000'000'000,
                                                  "a table of as many bytes is large"};

/// By either of the options above.
inline bool is_large(const TableStatistics& table, const RuleContext& ctx) {
    const auto reaches = [](std::uint64_t size, std::int64_t limit) {
        return limit >= 0 && size >= static_cast<std::uint64_t>(limit);
    };
    return reaches(table.rows, ctx.get(large_rows)) || reaches(table.bytes(), ctx.get(large_bytes));
}

} // namespace lintel::rules
