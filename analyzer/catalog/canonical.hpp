#pragma once

#include "grammar/ast/expression.hpp"
#include "grammar/dialect.hpp"

#include <string>
#include <string_view>

namespace lintel {

/// A name in backquotes, backquotes inside doubled.
std::string quoted_name(std::string_view name);
/// A string literal as SHOW CREATE TABLE writes it: in single quotes, with quotes doubled and
/// control characters and backslashes escaped.
std::string quoted_text(std::string_view text);

/// A string literal as the server writes it inside an expression: quotes are escaped, not doubled.
std::string literal_text(std::string_view text);

/// An expression as the server prints it back in generated columns, checks, default expressions and
/// functional key parts: operators in parentheses, functions in lower case, string literals with
/// their character set (`_utf8mb4'x'`).
std::string canonical(const ast::Expression& expression);

/// The same as `dialect` prints it. MariaDB writes only the parentheses that precedence needs, says
/// NOT by the opposite comparison where there is one, and leaves character sets out.
std::string canonical(const ast::Expression& expression, const Dialect& dialect);

} // namespace lintel
