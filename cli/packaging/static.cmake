# lintel-static: the program with all but the C library in it, for the tarball and for npm. It is linked of the same
# archives as `lintel`, by their names, so that none of the shared libraries comes along that those ask for.
find_library(RE2_ARCHIVE libre2.a REQUIRED)
find_library(ANTLR4_ARCHIVE libantlr4-runtime.a REQUIRED)
find_library(NETTLE_ARCHIVE libnettle.a REQUIRED)
find_library(ZLIB_ARCHIVE libz.a REQUIRED)
add_executable(lintel-static main.cpp packaging/fmt_functions.cpp $<TARGET_OBJECTS:lintel_analyzer>)
set_target_properties(lintel-static PROPERTIES ENABLE_EXPORTS ON OUTPUT_NAME lintel
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/static)
target_include_directories(lintel-static PRIVATE $<TARGET_PROPERTY:lintel_cli,INTERFACE_INCLUDE_DIRECTORIES>)
target_include_directories(lintel-static SYSTEM PRIVATE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
add_dependencies(lintel-static lintel_cli lintel_rules lintel_grammar)
target_link_libraries(lintel-static PRIVATE lintel_warnings
    -static-libstdc++ -static-libgcc
    $<TARGET_FILE:lintel_cli> $<TARGET_FILE:lintel_rules> $<TARGET_FILE:lintel_grammar> ${ANTLR4_ARCHIVE}
    $<TARGET_FILE:pugixml::static> ${RE2_ARCHIVE} ${NETTLE_ARCHIVE} ${ZLIB_ARCHIVE} ${CMAKE_DL_LIBS})
install(TARGETS lintel-static RUNTIME COMPONENT static EXCLUDE_FROM_ALL)
