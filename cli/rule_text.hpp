#pragma once

#include "analyzer/engine/rule.hpp"

#include <span>
#include <string>

namespace lintel {

/// The rule's explanation, and behind it in Markdown what its description says besides: the errors
/// of the server it stands for, the rule it is part of, and the rules that are part of it.
std::string full_explanation(const RuleInfo& info, std::span<const Rule* const> rules);

} // namespace lintel
