# cmake -D out=DIR -P generate_syntax_kinds.cmake: names the rules of the generated parser in grammar/syntax_kind.hpp
# and says how many of its decisions are left to ANTLR's adaptive prediction, which is slow.
cmake_minimum_required(VERSION 3.25)
set(most_adaptive_decisions 40)

file(STRINGS ${out}/MySqlParser.interp lines)
set(in_rules FALSE)
set(kinds "")
foreach(line IN LISTS lines)
    if(line STREQUAL "rule names:")
        set(in_rules TRUE)
    elseif(in_rules AND line MATCHES "^[a-z][A-Za-z0-9_]*$")
        string(APPEND kinds "    ${line},\n")
    elseif(in_rules AND line MATCHES "^atn:")
        break()
    endif()
endforeach()
file(WRITE ${out}/grammar/syntax_kind.hpp "#pragma once

#include <cstdint>

namespace lintel {

/// The rules of MySqlParser.g4, in its order and under its names.
enum class SyntaxKind : std::uint16_t {
${kinds}};

} // namespace lintel
")

file(STRINGS ${out}/MySqlParser.cpp adaptive REGEX "adaptivePredict")
list(LENGTH adaptive count)
message(STATUS "MySqlParser.g4: ${count} adaptive decisions (at most ${most_adaptive_decisions})")
if(count GREATER most_adaptive_decisions)
    message(FATAL_ERROR "the grammar has drifted from its one-token shape")
endif()
