#pragma once

#include "grammar/diagnostic.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace lintel {

using Json = nlohmann::ordered_json;

/// `{"text": …}`, as SARIF has every message.
Json text_object(std::string text);

/// Messages are fragments; SARIF readers expect sentences.
std::string sentence(std::string_view text);

/// `drop-column` as `DropColumn`.
std::string pascal_case(std::string_view id);

/// The whole finding as text, with a link to each of the first `links` labels: GitHub shows a
/// related location only when the message links to it by its id, which counts from 1.
std::string message_text(const Diagnostic& finding, std::size_t links);

} // namespace lintel
