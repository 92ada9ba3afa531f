#pragma once

#include <cstddef>
#include <string_view>

namespace lintel {

/// What GitHub takes of a SARIF log (its documentation, "SARIF support for code scanning"): it
/// refuses one that has more, and shows the 5,000 most severe results of it.
struct SarifLimits {
    static constexpr std::size_t most_results = 25'000;
    static constexpr std::size_t most_bytes = 10'000'000; ///< compressed
    static constexpr std::size_t most_locations = 100;    ///< of one result; it takes 1,000
    static constexpr std::size_t most_path_steps = 1'000; ///< it takes 10,000

    /// As `gzip` makes it; of a log that is small enough as it is, its own size.
    static std::size_t compressed_size(std::string_view log);
};

} // namespace lintel
