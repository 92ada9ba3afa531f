#pragma once

#include "grammar/ast/statement.hpp"
#include "grammar/dialect.hpp"
#include "grammar/source.hpp"
#include "grammar/syntax_tree.hpp"

namespace lintel {

/// The typed statement of a syntax tree: names unquoted, precedence applied, synonyms resolved,
/// every name with its span. What needs no model comes back as `Unmodelled` with its kind. Does not
/// fail: a tree has been accepted by the grammar.
ast::Statement lower(const SyntaxTree& tree, const SourceFile& file, const Dialect& dialect);

} // namespace lintel
