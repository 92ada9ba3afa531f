#pragma once

#include "analyzer/online_ddl/prediction.hpp"
#include "analyzer/online_ddl/statistics.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace lintel {

/// What a statement costs on a table of known size.
struct Cost {
    std::uint64_t rows = 0;         ///< read, estimated as InnoDB does
    std::uint64_t read_bytes = 0;   ///< of the table as it is
    std::uint64_t copied_bytes = 0; ///< written anew; 0 where only an index is built
    std::uint64_t space_bytes = 0;  ///< free space it needs beside the table
    std::chrono::seconds fastest{0};
    std::chrono::seconds slowest{0};

    bool is_free() const { return read_bytes == 0; }
};

/// A copy and a rebuild write rows and indexes anew beside the old ones; an index is built by
/// reading all rows (MySQL 8.0 manual, 17.12.3 "Online DDL Space Requirements"). The time is that
/// of reading and writing so many bytes at the rates of `statistics`, whatever else the server
/// does.
Cost cost_of(const Prediction& prediction, const TableStatistics& table,
             const Statistics& statistics);

/// `12.3 GB`, in powers of 1000; `4,567 bytes` below a kilobyte.
std::string describe_bytes(std::uint64_t bytes);
/// `2 h 5 min`, `40 s`; `under a second`.
std::string describe_time(std::chrono::seconds time);
/// `2 min to 20 min`, or one of them where they are the same.
std::string describe_range(std::chrono::seconds least, std::chrono::seconds most);
/// `1,234,567`.
std::string describe_count(std::uint64_t count);
/// One sentence part: `copies 12.3 GB (40,000,000 rows); needs as much free space; 2–20 min at
/// 10–100 MB/s`.
std::string describe(const Cost& cost, const Statistics& statistics);

} // namespace lintel
