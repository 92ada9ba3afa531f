#pragma once

#include "analyzer/types/value_type.hpp"
#include "grammar/ast/expression.hpp"
#include "grammar/dialect.hpp"

#include <functional>
#include <optional>

namespace lintel {

/// What an expression's type depends on beside its own text.
struct TypeContext {
    const Dialect& dialect;
    /// Of literals, and of numbers made text: `character_set_connection`.
    Charsets connection;
    /// What a column's name gives; nothing where it is not known.
    std::function<std::optional<ValueType>(const ast::Expression&)> column;
    /// The type of the first column a query yields.
    std::function<std::optional<ValueType>(const ast::Query&)> query;
};

/// The type of an expression's value as the server works it out when it prepares a statement
/// (MySQL 8.0 manual, 14 "Functions and Operators": 14.6.1 "Arithmetic Operators", 14.10 "Cast
/// Functions and Operators"; what it leaves open, such as widths and nullability, by the server's
/// `resolve_type` functions). Nothing where it is not known.
std::optional<ValueType> type_of(const ast::Expression& expression, const TypeContext& context);

} // namespace lintel
