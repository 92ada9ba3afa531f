#pragma once

#include <optional>
#include <string_view>

namespace lintel {

/// A word of another product where MySQL has a way of its own.
struct ForeignIdiom {
    std::string_view word; ///< in capitals
    std::string_view help;
};

/// The idiom a word belongs to, in any case, or nothing.
std::optional<ForeignIdiom> foreign_idiom(std::string_view word);

} // namespace lintel
