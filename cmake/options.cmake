# SPDX-License-Identifier: GPL-3.0-or-later
# speerpunt_options: what every target of ours is compiled with.
add_library(speerpunt_options INTERFACE)
target_include_directories(speerpunt_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(speerpunt_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Werror)
if(SPEERPUNT_SANITIZE)
  target_compile_options(speerpunt_options INTERFACE
    -fsanitize=${SPEERPUNT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(speerpunt_options INTERFACE -fsanitize=${SPEERPUNT_SANITIZE})
endif()
if(SPEERPUNT_COVERAGE)
  target_compile_options(speerpunt_options INTERFACE --coverage)
  target_link_options(speerpunt_options INTERFACE --coverage)
endif()
