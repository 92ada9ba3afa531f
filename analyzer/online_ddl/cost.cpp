#include "analyzer/online_ddl/cost.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

constexpr std::uint64_t megabyte = 1'000'000;

std::chrono::seconds time_for(std::uint64_t bytes, std::uint64_t megabytes_a_second) {
    const std::uint64_t rate = std::max<std::uint64_t>(megabytes_a_second, 1) * megabyte;
    return std::chrono::seconds(bytes / rate + (bytes % rate == 0 ? 0 : 1));
}

} // namespace

Cost cost_of(const Prediction& prediction, const TableStatistics& table,
             const Statistics& statistics) {
    Cost cost;
    if (prediction.metadata_only || prediction.storage == Storage::replaced) return cost;
    cost.rows = table.rows;
    const bool anew = prediction.rebuilds() || prediction.algorithm == Algorithm::copy;
    cost.read_bytes = table.data_bytes;
    if (anew) cost.copied_bytes = cost.space_bytes = table.bytes();
    const std::uint64_t moved = cost.read_bytes + cost.copied_bytes;
    cost.fastest = time_for(moved, statistics.fast_rate);
    cost.slowest = time_for(moved, statistics.slow_rate);
    return cost;
}

std::string describe_count(std::uint64_t count) {
    std::string digits = fmt::format("{}", count);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

std::string describe_bytes(std::uint64_t bytes) {
    constexpr std::string_view units[] = {"kB", "MB", "GB", "TB", "PB", "EB"};
    if (bytes < 1000) return fmt::format("{} bytes", bytes);
    double amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (amount /= 1000; amount >= 999.5 && unit + 1 < std::size(units); amount /= 1000) ++unit;
    return fmt::format("{:.{}f} {}", amount, amount < 9.95 ? 1 : 0, units[unit]);
}

std::string describe_time(std::chrono::seconds time) {
    const auto seconds = time.count();
    if (seconds < 1) return "under a second";
    if (seconds < 120) return fmt::format("{} s", seconds);
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 120) return fmt::format("{} min", minutes);
    const auto hours = minutes / 60;
    if (hours >= 48) return fmt::format("{} days {} h", hours / 24, hours % 24);
    return minutes % 60 == 0 ? fmt::format("{} h", hours)
                             : fmt::format("{} h {} min", hours, minutes % 60);
}

std::string describe_range(std::chrono::seconds least, std::chrono::seconds most) {
    if (least == most) return describe_time(most);
    return fmt::format("{} to {}", describe_time(least), describe_time(most));
}

std::string describe(const Cost& cost, const Statistics& statistics) {
    if (cost.is_free()) return "no row is read or written";
    std::string text =
        cost.copied_bytes > 0
            ? fmt::format("copies {} ({} rows) and needs as much free space",
                          describe_bytes(cost.copied_bytes), describe_count(cost.rows))
            : fmt::format("reads {} ({} rows)", describe_bytes(cost.read_bytes),
                          describe_count(cost.rows));
    text += ", " + describe_range(cost.fastest, cost.slowest);
    text += fmt::format(" at {} to {} MB/s", statistics.fast_rate, statistics.slow_rate);
    return text;
}

} // namespace lintel
