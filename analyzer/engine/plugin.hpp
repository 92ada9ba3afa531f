#pragma once

#include "analyzer/engine/rule.hpp"

#include <array>

namespace lintel {

/// What must be the same in a plugin and in the program that loads it: our headers, compared by a
/// number raised when one of them changes its meaning, and how the compiler lays out what they say.
struct PluginAbi {
    int headers = 2;
#ifdef __clang__
    int clang = __clang_major__;
#else
    int clang = 0;
#endif
    int gcc = __GNUC__;
    long language = __cplusplus;
    int string_abi = _GLIBCXX_USE_CXX11_ABI;

    /// Of what rules read, so that most changes of our headers show by themselves.
    std::array<std::size_t, 7> sizes{sizeof(Rule),
                                     sizeof(Step),
                                     sizeof(Table),
                                     sizeof(Column),
                                     sizeof(Diagnostic),
                                     sizeof(ast::Statement),
                                     std::variant_size_v<Check>};

    friend bool operator==(const PluginAbi&, const PluginAbi&) = default;
};

/// What a shared library of rules hands over. Its first member is read before all else, so that a
/// library made for another release is refused and not misread.
struct Plugin {
    PluginAbi abi;
    std::span<const Rule* const> rules;
};

/// The name of the one function a plugin has:
///     extern "C" const lintel::Plugin* lintel_plugin();
/// What it returns must last as long as the library is loaded.
inline constexpr const char* plugin_entry_point = "lintel_plugin";
using PluginEntryPoint = const Plugin*();

} // namespace lintel
