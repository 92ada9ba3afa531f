#pragma once

#include "analyzer/engine/rule.hpp"
#include "rules/naming/name_pattern.hpp"

#include <string>
#include <string_view>

namespace lintel::rules {

/// Reports a name that is not what the convention asks for.
inline void hold_to(const NamePattern& pattern, std::string_view what, std::string_view name,
                    Span span, RuleContext& ctx) {
    if (pattern.matches(name)) return;
    ctx.report(span, "{} name `{}` does not match `{}`", what, name, pattern.text())
        .about("{}", name)
        .help("rename it while nothing depends on it, or change the option `pattern`");
}

} // namespace lintel::rules
