#pragma once

#include "grammar/source.hpp"

#include <optional>
#include <string>

namespace lintel::ast {

/// A value and the place it was written.
template <class T> struct Spanned {
    T value{};
    Span span;
};

/// A name as the server sees it: quotes resolved. The span covers the quotes.
struct Identifier {
    std::string text;
    Span span;
    bool quoted = false;

    bool empty() const { return text.empty(); }
};

/// `name` or `schema.name`.
struct QualifiedName {
    std::optional<Identifier> schema;
    Identifier name;

    Span span() const { return schema ? cover(schema->span, name.span) : name.span; }
};

/// `'user'@'host'`, or CURRENT_USER when `name` is empty.
struct Account {
    std::string name;
    std::string host;
    Span span;
};

} // namespace lintel::ast
