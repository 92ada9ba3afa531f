#include "cli/plugin_library.hpp"

#include <boost/dll/shared_library.hpp>
#include <fmt/format.h>

#include <filesystem>

namespace lintel {
namespace {

std::string shown(const PluginAbi& abi) {
    return fmt::format("headers {}, {} {}, C++ {}, string ABI {}, sizes {}", abi.headers,
                       abi.clang != 0 ? "clang" : "GCC", abi.clang != 0 ? abi.clang : abi.gcc,
                       abi.language, abi.string_abi, fmt::join(abi.sizes, "/"));
}

} // namespace

std::shared_ptr<const PluginLibrary> PluginLibrary::load(const std::string& path,
                                                         std::string& objection) {
    const auto file = std::filesystem::absolute(path);
    if (!std::filesystem::exists(file)) {
        objection = fmt::format("there is no plugin `{}`", path);
        return nullptr;
    }
    std::error_code failed;
    const auto library =
        std::make_shared<boost::dll::shared_library>(file, boost::dll::load_mode::rtld_now, failed);
    if (!library->is_loaded()) {
        objection = fmt::format("`{}` cannot be loaded as a shared library", path);
        return nullptr;
    }
    if (!library->has(plugin_entry_point)) {
        objection =
            fmt::format("`{}` is no plugin: it has no function `{}`", path, plugin_entry_point);
        return nullptr;
    }
    const Plugin* const plugin = library->get<PluginEntryPoint>(plugin_entry_point)();
    const PluginAbi ours;
    if (plugin == nullptr || plugin->abi != ours) {
        objection =
            fmt::format("plugin `{}` was built for another lintel ({}); this one has {}", path,
                        plugin == nullptr ? "it says nothing" : shown(plugin->abi), shown(ours));
        return nullptr;
    }
    auto loaded = std::make_shared<PluginLibrary>();
    loaded->library_ = library;
    loaded->name_ = file.stem().string();
    loaded->rules_ = plugin->rules;
    return loaded;
}

} // namespace lintel
