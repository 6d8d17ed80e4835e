# SPDX-License-Identifier: GPL-3.0-or-later
# Writes files into OUTPUT, as entries of the table in web/assets.cc; when CMake runs, so that other
# tools find it without a build.
function(embed_assets output)
  set(text "")
  foreach(asset IN LISTS ARGN)
    get_filename_component(name "${asset}" NAME)
    file(READ "${asset}" bytes HEX)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
    string(APPEND text "Entry{\"${name}\", \"${bytes}\"},\n")
  endforeach()
  file(GENERATE OUTPUT "${output}" CONTENT "${text}")
endfunction()
