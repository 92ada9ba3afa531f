#include "analyzer/engine/rule.hpp"

namespace lintel {

bool tells_of(const RuleInfo& rule, const ServerError& error) {
    return std::ranges::any_of(rule.errors, [&](const ErrorNumber& one) {
        return one.value == error.number && one.what == error.what;
    });
}

std::string_view name_of(Category category) {
    switch (category) {
    case Category::correctness:
        return "correctness";
    case Category::destructive:
        return "destructive";
    case Category::locking:
        return "locking";
    case Category::compatibility:
        return "compatibility";
    case Category::design:
        return "design";
    case Category::types:
        return "types";
    case Category::naming:
        return "naming";
    case Category::charset:
        return "charset";
    case Category::indexes:
        return "indexes";
    case Category::foreign_keys:
        return "foreign-keys";
    case Category::partitions:
        return "partitions";
    case Category::programs:
        return "programs";
    case Category::queries:
        return "queries";
    case Category::hygiene:
        return "hygiene";
    case Category::security:
        return "security";
    case Category::vitess:
        return "vitess";
    }
    return {};
}

std::string_view name_of(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return {};
}

} // namespace lintel
