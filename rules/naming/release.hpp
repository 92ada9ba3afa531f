#pragma once

#include "grammar/dialect.hpp"

#include <fmt/format.h>

#include <string>

namespace lintel::rules {

/// `8.0.2` for 80002, `8.4` for 80400.
inline std::string release(Version version) {
    const std::uint32_t patch = version.number % 100;
    const std::string series =
        fmt::format("{}.{}", version.number / 10000, version.number / 100 % 100);
    return patch == 0 ? series : fmt::format("{}.{}", series, patch);
}

} // namespace lintel::rules
