#include "cli/json.hpp"

#include <nlohmann/json.hpp>

namespace lintel {

using Json = nlohmann::ordered_json;

std::string json_text(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string json_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace lintel
