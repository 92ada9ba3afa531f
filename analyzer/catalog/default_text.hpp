#pragma once

#include "analyzer/catalog/table.hpp"
#include "grammar/dialect.hpp"

#include <optional>
#include <string>

namespace lintel {

/// A literal's text with its sign, and whether it is a number.
struct Literal {
    std::string text;
    bool number = false;
};

/// The literal an expression is, a sign in front of a number included; nothing for anything else.
std::optional<Literal> literal_of(const ast::Expression& value);

/// CURRENT_TIMESTAMP in one of its spellings, as the server prints it back.
std::string now_text(const ast::Expression& value, const Dialect& dialect);

/// The DEFAULT as the server keeps it in a column of that type (`'1.00'` for 1 in a DECIMAL(10,2)),
/// without the word; empty when there is none to print.
std::string describe_default(const Column& column, const Dialect& dialect);

} // namespace lintel
