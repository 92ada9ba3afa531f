# cmake -D out=DIR -P generate_vocabulary.cmake: makes from keywords.tsv and tokens.tsv
#   MySqlTokens.tokens          the parser grammar's vocabulary, keywords and punctuation as literals
#   MySqlKeywords.g4            which keywords may be names, by class
#   grammar/token_kind.hpp      the same numbers as enum class TokenKind
#   grammar/keyword_table.inc   the rows of keywords.cpp
cmake_minimum_required(VERSION 3.25)

set(number 0)
set(tokens "")
set(literals "")
set(kinds "")
set(rows "")
foreach(class any not_role_label not_label not_role not_variable)
    set(words_${class} "")
endforeach()

# 8.0.36 as the number 80036; an empty version as 0; 5.7 as 50700.
function(version_number text result)
    if(text STREQUAL "")
        set(${result} 0 PARENT_SCOPE)
        return()
    endif()
    string(REPLACE "." ";" parts "${text}.0.0")
    list(GET parts 0 major)
    list(GET parts 1 minor)
    list(GET parts 2 patch)
    math(EXPR value "${major} * 10000 + ${minor} * 100 + ${patch}")
    set(${result} ${value} PARENT_SCOPE)
endfunction()

file(STRINGS keywords.tsv lines REGEX "^[^#]")
foreach(line IN LISTS lines)
    string(REPLACE "\t" ";" fields "${line}")
    list(GET fields 0 word)
    list(GET fields 1 known)
    list(GET fields 2 removed)
    list(GET fields 3 reserved)
    list(GET fields 4 until)
    list(GET fields 5 mariadb)
    list(GET fields 6 class)
    list(GET fields 7 flags)
    math(EXPR number "${number} + 1")
    string(TOLOWER ${word} lower)
    string(APPEND tokens "${word}_SYMBOL=${number}\n")
    string(APPEND literals "'${word}'=${number}\n")
    string(APPEND kinds "    kw_${lower} = ${number},\n")
    if(NOT class STREQUAL "")
        list(APPEND words_${class} "'${word}'")
    endif()
    foreach(field known removed reserved until)
        version_number("${${field}}" ${field}_number)
    endforeach()
    set(flag_ever false)
    set(flag_mariadb_reserved false)
    set(flag_mariadb_only false)
    set(flag_function false)
    if(NOT reserved STREQUAL "")
        set(flag_ever true)
    endif()
    if(mariadb MATCHES "reserved" OR (reserved STREQUAL "5.7" AND NOT mariadb STREQUAL "free"))
        set(flag_mariadb_reserved true)
    endif()
    if(mariadb MATCHES "only")
        set(flag_mariadb_only true)
    endif()
    if(flags MATCHES "function")
        set(flag_function true)
    endif()
    string(APPEND rows "{\"${word}\", TokenKind::kw_${lower}, Version{${known_number}}, Version{${removed_number}}, "
        "Version{${reserved_number}}, Version{${until_number}}, ${flag_ever}, ${flag_mariadb_reserved}, "
        "${flag_mariadb_only}, ${flag_function}},\n")
endforeach()

file(STRINGS tokens.tsv lines REGEX "^[^#]")
foreach(line IN LISTS lines)
    string(REPLACE "\t" ";" fields "${line}")
    list(GET fields 0 name)
    list(GET fields 1 enumerator)
    list(GET fields 2 literal)
    math(EXPR number "${number} + 1")
    string(APPEND tokens "${name}=${number}\n")
    string(APPEND kinds "    ${enumerator} = ${number},\n")
    if(NOT literal STREQUAL "")
        string(APPEND literals "'${literal}'=${number}\n")
    endif()
endforeach()

function(alternatives name result)
    set(all "")
    foreach(class IN LISTS ARGN)
        list(APPEND all ${words_${class}})
    endforeach()
    list(SORT all)
    list(JOIN all "\n    | " text)
    set(${result} "${name}\n    : ${text}\n    ;\n" PARENT_SCOPE)
endfunction()
alternatives(identifierKeyword identifier_rule any not_role_label not_label not_role not_variable)
alternatives(labelKeyword label_rule any not_role not_variable)
alternatives(roleKeyword role_rule any not_label not_variable)
alternatives(variableKeyword variable_rule any not_role_label not_label not_role)

function(write_if_changed file text)
    set(old "")
    if(EXISTS ${file})
        file(READ ${file} old)
    endif()
    if(NOT old STREQUAL text)
        file(WRITE ${file} "${text}")
    endif()
    file(TOUCH ${file})
endfunction()

write_if_changed(${out}/MySqlTokens.tokens "${tokens}${literals}")
write_if_changed(${out}/MySqlKeywords.g4
    "parser grammar MySqlKeywords;\n\n${identifier_rule}\n${label_rule}\n${role_rule}\n${variable_rule}")
write_if_changed(${out}/grammar/token_kind.hpp "#pragma once

#include <cstdint>

namespace lintel {

enum class TokenKind : std::uint16_t {
    end_of_statement = 0,
${kinds}};

} // namespace lintel
")
write_if_changed(${out}/grammar/keyword_table.inc "${rows}")
