#pragma once

#include "analyzer/migration/migration.hpp"
#include "grammar/source.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lintel::rules {

/// Nothing when it is not known: then no condition on it holds.
using AttributeValue = std::variant<std::monostate, bool, std::int64_t, std::string>;

/// One thing a custom rule looks at, in the statement that made it. What it is not is null.
struct Sighting {
    const Step& step;
    const Dialect& dialect;
    const SourceSet& sources;
    Span span;
    const Table* table = nullptr;
    const Column* column = nullptr;
    const Index* index = nullptr;
    const ForeignKey* foreign_key = nullptr;
    const CheckConstraint* check = nullptr;
    const ObjectCreated* object = nullptr;
};

enum class AttributeKind : std::uint8_t { flag, number, text };

struct Attribute {
    std::string_view name;
    AttributeKind kind = AttributeKind::text;
    AttributeValue (*of)(const Sighting&) = nullptr;
    /// A pattern may match any part of it; otherwise it must match the whole.
    bool anywhere = false;
};

/// The words `match` takes: `statement`, the kinds of statements, and the kinds of objects.
std::vector<std::string_view> subjects();

/// The attributes of what the word matches; none for words that `match` does not take.
std::span<const Attribute> attributes_of(std::string_view subject);

/// Calls `look` for each thing of the subject that the statement made.
void for_each_sighting(std::string_view subject, const Step& step, const Dialect& dialect,
                       const SourceSet& sources, const std::function<void(const Sighting&)>& look);

} // namespace lintel::rules
