# cmake -D out=DIR -P defer_parser_tables.cmake: ANTLR's parser builds its prediction tables when the program starts,
# which takes longer than linting a migration. Nearly every decision of our grammar is made without them, so this
# lets the generated parser build them when they are first asked for: at an adaptive decision or an error.
cmake_minimum_required(VERSION 3.25)

macro(replace from to)
    string(FIND "${text}" "${from}" found)
    if(found EQUAL -1)
        message(FATAL_ERROR "the parser is not as ANTLR 4.7 writes it: no `${from}`")
    endif()
    string(REPLACE "${from}" "${to}" text "${text}")
endmacro()

file(READ ${out}/MySqlParser.h text)
replace("static Initializer _init;" "static void load_tables() { static Initializer tables; }")
replace("getATN() const override { return _atn; }" "getATN() const override { load_tables(); return _atn; }")
file(WRITE ${out}/MySqlParser.h "${text}")

file(READ ${out}/MySqlParser.cpp text)
replace("MySqlParser::Initializer MySqlParser::_init;" "")
replace("getInterpreter<atn::ParserATNSimulator>()->adaptivePredict" "(load_tables(), getInterpreter<atn::ParserATNSimulator>())->adaptivePredict")
file(WRITE ${out}/MySqlParser.cpp "${text}")
