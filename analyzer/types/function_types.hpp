#pragma once

#include "analyzer/types/expression_type.hpp"

#include <optional>
#include <span>

namespace lintel {

/// The type of a function's value by its name and the types of its arguments, aggregate and window
/// functions among them. Nothing for functions not known here.
std::optional<ValueType> function_type(const ast::Expression& call,
                                       std::span<const ValueType> arguments,
                                       const TypeContext& context);

/// Strings may turn NULL where they are longer than the server takes, which strict mode reckons
/// with: all string functions are nullable then (sql/item_strfunc.cc, `Item_str_func::fix_fields`).
ValueType string_result(ValueType value, std::span<const ValueType> arguments,
                        const TypeContext& context);
/// NULL if any argument is.
ValueType null_if_any(ValueType value, std::span<const ValueType> arguments);

} // namespace lintel
