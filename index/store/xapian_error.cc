// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/xapian_error.hh"

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

namespace speerpunt {

Error translated(const Xapian::Error& error, const std::filesystem::path& index) {
  const std::string_view type = error.get_type();
  const std::string where = index.string();
  const std::string detail = error.get_description();
  const char* reason = error.get_error_string();
  for (const int code : {ENOSPC, EDQUOT})
    if (reason != nullptr && std::string_view(reason) == std::strerror(code))
      return Error("disk-full", "no room left to write the index", where,
                   "free some space and run the command again; what was stored is safe");
  if (type == "DatabaseLockError")
    return Error("index-locked", "another speerpunt is writing to this workspace", where,
                 "wait until it is done, or stop it, and run the command again");
  if (type == "DatabaseVersionError")
    return Error("index-newer", "the index was made by another version: " + detail, where,
                 "use the speerpunt that made it, or remove the index folder and add the files of "
                 "originals/ again");
  if (type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
      type == "DatabaseNotFoundError")
    return Error("index-damaged", "the index cannot be read: " + detail, where,
                 "remove the index folder and add the files of originals/ again");
  return Error("index-failed", "the index failed: " + detail, where,
               "run the command again; if it stays, remove the index folder and add the files of "
               "originals/ again");
}

}  // namespace speerpunt
