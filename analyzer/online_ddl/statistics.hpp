#pragma once

#include "analyzer/catalog/object_name.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What information_schema.TABLES says of a table's size. InnoDB's counts are estimates.
struct TableStatistics {
    std::uint64_t rows = 0;
    std::uint64_t data_bytes = 0;
    std::uint64_t index_bytes = 0;
    std::optional<std::uint64_t> auto_increment; ///< the next value

    std::uint64_t bytes() const { return data_bytes + index_bytes; }
};

/// The sizes of a server's tables, and what is to be made of them.
class Statistics {
public:
    /// A table of both fewer rows and fewer bytes is small: rules on locks keep silent on it.
    std::uint64_t small_rows = 100'000;
    std::uint64_t small_bytes = std::uint64_t{64} << 20U;
    /// Megabytes a second that copying may run at, the least and the most.
    std::uint64_t slow_rate = 10;
    std::uint64_t fast_rate = 100;

    void add(const ObjectName& table, const TableStatistics& statistics);
    /// Sizes given without a database hold in any; a table in no named database is any of that
    /// name, where there is only one.
    const TableStatistics* of(const ObjectName& table) const;
    bool is_small(const TableStatistics& table) const {
        return table.rows < small_rows && table.bytes() < small_bytes;
    }

private:
    std::map<ObjectName, TableStatistics> tables_;
    /// The tables by their name alone.
    std::map<std::string, std::vector<ObjectName>, std::less<>> by_name_;
};

} // namespace lintel
