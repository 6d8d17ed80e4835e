# SPDX-License-Identifier: GPL-3.0-or-later
# speerpunt_options: what every target of ours is compiled with.
add_library(speerpunt_options INTERFACE)
target_include_directories(speerpunt_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(speerpunt_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast $<$<CXX_COMPILER_ID:GNU>:-Werror>  # Clang only fuzzes, and warns of more
  # GCC 12's optimiser warns wrongly about moved std::string (GCC bugs 105651, 105329); the
  # sanitizer preset finds the real ones.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overread>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(SPEERPUNT_SANITIZE)
  target_compile_options(speerpunt_options INTERFACE
    -fsanitize=${SPEERPUNT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(speerpunt_options INTERFACE -fsanitize=${SPEERPUNT_SANITIZE})
endif()
if(SPEERPUNT_COVERAGE)
  target_compile_options(speerpunt_options INTERFACE --coverage)
  target_link_options(speerpunt_options INTERFACE --coverage)
endif()

# For what the program spends no time in: a quarter less to compile.
function(speerpunt_compile_soon target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

# The standard headers that nearly every file includes, parsed once per target.
function(speerpunt_precompile target)
  target_precompile_headers(${target} PRIVATE
    <algorithm> <filesystem> <functional> <map> <memory> <optional> <set> <string> <string_view>
    <utility> <vector> ${ARGN})
endfunction()

# Files of a target that take longer to read their headers than to compile, `most` at a time as one:
# a third of the time. Not where each is looked at by itself: the debug presets, of which `tidy` is one.
# Two of these files may not give two things of their own one name, nor one of them a thing of its own
# the name of what another means by an outer namespace: that one would get this thing.
function(speerpunt_compile_together target most)
  if(NOT CMAKE_BUILD_TYPE STREQUAL Release)
    return()
  endif()
  file(GLOB together RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS ${ARGN})
  get_target_property(alone ${target} SOURCES)
  list(TRANSFORM alone REPLACE "^${CMAKE_CURRENT_SOURCE_DIR}/" "")
  list(REMOVE_ITEM alone ${together})
  set_source_files_properties(${alone} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${most})
  target_compile_options(${target} PRIVATE -Wno-subobject-linkage)  # they are headers to the compiler
endfunction()
