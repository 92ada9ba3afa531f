# cmake -D source=DIR -D out=FILE -D version=X -P version.cmake: writes the header that says what was built, anew only
# where the commit is another.
find_package(Git QUIET)
set(commit "")
if(GIT_FOUND)
    execute_process(COMMAND ${GIT_EXECUTABLE} -C ${source} rev-parse --short=12 HEAD OUTPUT_VARIABLE commit
        OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(commit STREQUAL "")
    set(commit "unknown")
endif()
file(CONFIGURE OUTPUT ${out} @ONLY CONTENT [=[
#pragma once

namespace lintel {

inline constexpr char built_commit[] = "@commit@";

} // namespace lintel
]=])
