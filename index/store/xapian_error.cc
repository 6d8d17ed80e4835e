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
  // Xapian gives the reason of the system in a field of its own; of a lock, and of a failed commit
  // that it cannot take back either, in the message only.
  const auto says = [&](int code) {
    return error.get_msg().find(std::strerror(code)) != std::string::npos;
  };
  const auto is_because_of = [&](int code) {
    const char* reason = error.get_error_string();
    return (reason != nullptr && std::string_view(reason) == std::strerror(code)) ||
           (type == "DatabaseLockError" && says(code));
  };
  if (is_because_of(EFBIG) || says(EFBIG) || is_because_of(ENOSPC) || says(ENOSPC) ||
      is_because_of(EDQUOT) || says(EDQUOT))
    return Error("disk-full", "no room left to write the index", where,
                 "free some space and run the command again; what was stored is safe");
  if (is_because_of(EMFILE) || says(EMFILE) || is_because_of(ENFILE) || says(ENFILE))
    return Error("too-many-files", "too many files are open", where,
                 "raise the limit on open files, `ulimit -n 256`, and run the command again");
  if (is_because_of(ENOMEM) || says(ENOMEM))
    return Error("out-of-memory", "there is not enough memory to open the index", where,
                 "close other programs and run the command again");
  const bool is_forbidden = is_because_of(EACCES) || is_because_of(EPERM);
  if (is_because_of(EROFS) || (is_forbidden && type == "DatabaseLockError"))
    return Error("workspace-readonly", "this workspace may be read, but not written", where,
                 "ask for the right to write in its folder, or make a workspace of your own with "
                 "`speerpunt init DIR`");
  if (is_forbidden)
    return Error("index-unreadable", "the index may not be opened: " + detail, where,
                 "ask for the right to read and write the workspace folder");
  if (type == "DatabaseLockError")
    return Error("index-locked", "another speerpunt is writing to this workspace", where,
                 "wait until it is done, or stop it, and run the command again");
  if (type == "DatabaseVersionError")
    return Error("index-newer", "the index was made by another version: " + detail, where,
                 "use the speerpunt that made it, or " + std::string(kRebuildHint));
  const bool is_cut = error.get_msg().find("EOF") != std::string::npos;
  if (is_cut || type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
      type == "DatabaseNotFoundError")
    return Error("index-damaged", "the index cannot be read: " + detail, where, kRebuildHint);
  return Error("index-failed", "the index failed: " + detail, where,
               "run the command again; if it stays, " + std::string(kRebuildHint));
}

}  // namespace speerpunt
