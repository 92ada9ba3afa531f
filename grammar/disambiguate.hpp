#pragma once

#include "grammar/dialect.hpp"
#include "grammar/token.hpp"

#include <vector>

namespace lintel {

/// Gives tokens the kinds that the grammar's one-token decisions need, by looking around them: an
/// opening parenthesis before a query becomes `query_paren`, WITH before ROLLUP `with_rollup`, a
/// keyword before a dot an identifier. One pass over the tokens, linear in their number; spans
/// stay.
void disambiguate(std::vector<Token>& tokens, const Dialect& dialect);

} // namespace lintel
