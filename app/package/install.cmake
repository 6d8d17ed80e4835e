# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed beside the program. Included by app/CMakeLists.txt.
set(package ${PROJECT_SOURCE_DIR}/app/package)
set(made ${PROJECT_BINARY_DIR}/package)
set(doc ${CMAKE_INSTALL_DATADIR}/doc/speerpunt)

# Manual and completion come from the program's own definitions.
add_custom_command(OUTPUT ${made}/speerpunt.1.gz ${made}/speerpunt.bash
  COMMAND speerpunt manual man > ${made}/speerpunt.1
  COMMAND gzip -9nf ${made}/speerpunt.1
  COMMAND speerpunt manual bash-completion > ${made}/speerpunt.bash
  DEPENDS speerpunt VERBATIM)
add_custom_command(OUTPUT ${made}/changelog.gz
  COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/docs/changelog.md > ${made}/changelog.gz
  DEPENDS ${PROJECT_SOURCE_DIR}/docs/changelog.md VERBATIM)
add_custom_target(manual ALL DEPENDS ${made}/speerpunt.1.gz ${made}/speerpunt.bash
  ${made}/changelog.gz)
install(FILES ${made}/speerpunt.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/speerpunt.bash RENAME speerpunt
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)

configure_file(${package}/speerpunt.desktop.in ${made}/speerpunt.desktop @ONLY)
configure_file(${package}/speerpunt.service.in ${made}/speerpunt.service @ONLY)
install(FILES ${made}/speerpunt.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(PROGRAMS ${package}/speerpunt-desktop DESTINATION ${SPEERPUNT_PARTS})
install(FILES ${PROJECT_SOURCE_DIR}/app/web/assets/speerpunt.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${made}/speerpunt.service DESTINATION lib/systemd/system)
install(FILES ${package}/speerpunt.sysusers RENAME speerpunt.conf DESTINATION lib/sysusers.d)

install(FILES ${package}/copyright ${made}/changelog.gz ${PROJECT_SOURCE_DIR}/README.md
  DESTINATION ${doc})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/ DESTINATION ${doc}/docs
  FILES_MATCHING PATTERN "*.md" PATTERN "*.png" PATTERN "changelog.md" EXCLUDE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/corpus/data/sample/documents
  DESTINATION ${doc}/examples)
install(FILES ${PROJECT_SOURCE_DIR}/corpus/data/sample/README.md DESTINATION ${doc}/examples)
