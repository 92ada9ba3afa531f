#pragma once

#include "analyzer/engine/rule.hpp"

namespace lintel::rules {

/// Reports what the server refuses, in the words that all such findings have. A rule of its own for
/// some of the server's errors names them in its `RuleInfo::errors`, is `part_of` `would-fail`, and
/// has this for its check; or one that calls `report_refusal` and says more.
void check_refusal(const ServerError& error, RuleContext& ctx);
Diagnostic& report_refusal(const ServerError& error, RuleContext& ctx);

} // namespace lintel::rules
