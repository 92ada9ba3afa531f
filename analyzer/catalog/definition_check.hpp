#pragma once

#include "analyzer/catalog/apply.hpp"
#include "analyzer/catalog/table_builder.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

namespace lintel {

/// What checks of a table's definition go by: the table as it would stand after the statement, and
/// as it was, null for a new one. The first refusal is the server's, and the last that is made.
class DefinitionCheck {
public:
    DefinitionCheck(const Table& after, const Table* before, const DefinitionContext& context,
                    Effect& effect)
        : after_(after), before_(before), context_(context), effect_(effect) {}

protected:
    /// At the whole statement where there is no place.
    template <class... Args>
    void refuse(ErrorNumber number, Span span, fmt::format_string<Args...> message,
                Args&&... args) {
        if (!effect_.errors.empty()) return;
        effect_.errors.push_back({number, span.empty() ? context_.statement : span,
                                  fmt::format(message, std::forward<Args>(args)...)});
    }
    bool is_new(Span declared_at) const {
        return before_ == nullptr || context_.statement.contains(declared_at);
    }

    const Table& after_;
    const Table* before_;
    const DefinitionContext& context_;
    Effect& effect_;
};

} // namespace lintel
