# SPDX-License-Identifier: GPL-3.0-or-later
# The fields of the Debian package. Included last, by the CMakeLists.txt of the project.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME speerpunt)
set(CPACK_PACKAGE_CONTACT "the founders of speerpunt <speerpunt@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "answers from Dutch policy documents that can be checked")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Reads policy documents (PDF, scans, Word, web pages, mail) into a workspace, searches them in Dutch,
follows themes and recommendations through time, and writes briefings in which every quote is looked
up again on its page. Works on your own machine and sends nothing anywhere.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded by name (libcurl), or data that libraries look for.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "libcurl4, poppler-data, tesseract-ocr-nld, fonts-crosextra-carlito, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "tesseract-ocr-eng, fonts-droid-fallback")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "xdg-utils")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${PROJECT_SOURCE_DIR}/app/package/postinst ${PROJECT_SOURCE_DIR}/app/package/prerm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
