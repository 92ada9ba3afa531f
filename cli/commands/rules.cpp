#include "cli/commands/rules.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

namespace lintel {
namespace {

std::string_view fixable(Fixable fixable) {
    switch (fixable) {
    case Fixable::no:
        return "-";
    case Fixable::safe:
        return "safe fix";
    case Fixable::unsafe:
        return "unsafe fix";
    }
    return "-";
}

} // namespace

int list_rules() {
    std::size_t id_width = 0;
    std::size_t category_width = 0;
    for (const Rule* rule : built_in_rules()) {
        id_width = std::max(id_width, rule->info.id.size());
        category_width = std::max(category_width, name_of(rule->info.category).size());
    }
    std::string out;
    for (const Rule* rule : built_in_rules()) {
        const RuleInfo& info = rule->info;
        fmt::format_to(std::back_inserter(out), "{:{}}  {:7}  {:{}}  {:10}  {}\n", info.id,
                       id_width, info.on_by_default ? name_of(info.severity) : "off",
                       name_of(info.category), category_width, fixable(info.fixable), info.summary);
    }
    write_standard_output(out);
    return 0;
}

} // namespace lintel
