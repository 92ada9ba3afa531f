#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace lintel {

/// The kinds of values a rule's option can take in lintel.toml.
using OptionValue = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;
using OptionValues = std::map<std::string, OptionValue, std::less<>>;

/// What is known of an option without its type, for the documentation and the configuration.
struct OptionInfo {
    std::string_view name;
    std::string_view help;
    /// Its fallback as a value; also gives its type.
    OptionValue (*fallback_value)(const OptionInfo&);
    /// What is wrong with a value of the right kind; empty when nothing. Null where all will do.
    std::string (*objection)(const OptionValue&) = nullptr;
};

/// An option beside its rule: `constexpr Option<std::int64_t> max{"max", 12, "most indexes a table
/// may have"};`. T is bool, std::int64_t, std::string_view, or std::span<const std::string_view>
/// for lists.
template <class T> struct Option : OptionInfo {
    using Stored =
        std::conditional_t<std::is_same_v<T, std::string_view>, std::string,
                           std::conditional_t<std::is_same_v<T, std::span<const std::string_view>>,
                                              std::vector<std::string>, T>>;

    T fallback;

    constexpr Option(std::string_view option_name, T option_fallback, std::string_view option_help,
                     std::string (*option_objection)(const OptionValue&) = nullptr)
        : OptionInfo{option_name, option_help, &value_of, option_objection},
          fallback(option_fallback) {}

    Stored stored_fallback() const {
        if constexpr (std::is_same_v<Stored, std::vector<std::string>>)
            return {fallback.begin(), fallback.end()};
        else
            return Stored(fallback);
    }

private:
    static OptionValue value_of(const OptionInfo& info) {
        return static_cast<const Option&>(info).stored_fallback();
    }
};

} // namespace lintel
