#pragma once

#include "analyzer/online_ddl/prediction.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace lintel::test {

/// What becomes of the rows, in the word that tests write.
inline std::string_view word(Storage storage) {
    switch (storage) {
    case Storage::kept:
        return "kept";
    case Storage::replaced:
        return "replaced";
    case Storage::partitions_rebuilt:
        return "partitions";
    case Storage::rebuilt:
        break;
    }
    return "rebuilt";
}

/// `INPLACE NONE rebuilt`: the algorithm, the lock and what becomes of the rows.
inline std::string in_words(const Prediction& prediction) {
    return fmt::format("{} {} {}", name_of(prediction.algorithm), name_of(prediction.lock),
                       word(prediction.storage));
}

} // namespace lintel::test
