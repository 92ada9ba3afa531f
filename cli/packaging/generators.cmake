# Read by cpack for each of its generators: the tarball holds the program that needs no libraries, and no headers.
if(CPACK_GENERATOR STREQUAL "TGZ")
    list(TRANSFORM CPACK_INSTALL_CMAKE_PROJECTS REPLACE "^ALL$" "static")
    set(CPACK_PACKAGE_FILE_NAME "lintel-${CPACK_PACKAGE_VERSION}-linux-${CPACK_SYSTEM_PROCESSOR_NAME}")
    set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY ON)
endif()
