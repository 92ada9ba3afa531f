#pragma once

#include "analyzer/engine/plugin.hpp"

#include <memory>
#include <span>
#include <string>

namespace lintel {

/// A shared library of rules, loaded for as long as this lives.
class PluginLibrary {
public:
    /// Nothing, and the reason in `objection`, when the file is no plugin for this program.
    static std::shared_ptr<const PluginLibrary> load(const std::string& path,
                                                     std::string& objection);

    /// Its file's, without folder and extension.
    const std::string& name() const { return name_; }
    std::span<const Rule* const> rules() const { return rules_; }

private:
    std::shared_ptr<void> library_;
    std::string name_;
    std::span<const Rule* const> rules_;
};

} // namespace lintel
