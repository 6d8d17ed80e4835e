# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the files ASSETS into OUTPUT, as entries of the table in web/assets.cc.
set(text "")
foreach(asset IN LISTS ASSETS)
  get_filename_component(name "${asset}" NAME)
  file(READ "${asset}" bytes HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
  string(APPEND text "Entry{\"${name}\", \"${bytes}\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}")
