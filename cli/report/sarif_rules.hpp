#pragma once

#include "cli/report/report.hpp"
#include "cli/report/sarif_text.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The tool of a SARIF log: the driver with the program's own rules, and an extension for each pack
/// of others. Only rules that results refer to are described.
class SarifRules {
public:
    explicit SarifRules(const Report& report);

    /// Puts the members into a result that say which rule it is of.
    void refer(std::string_view id, Json& result);

    /// To be asked after all results were referred.
    Json tool() const;

private:
    /// A tool component: the driver first.
    struct Component {
        std::string name;
        Json rules = Json::array();
    };
    struct Place {
        std::size_t component;
        std::size_t index;
    };

    const Report& report_;
    std::vector<Component> components_;
    std::map<std::string, Place, std::less<>> places_;

    std::size_t component_of(std::string_view id) const;
    Json descriptor(std::string_view id) const;
};

} // namespace lintel
