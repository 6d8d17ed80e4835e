// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/write_file.hh"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "corpus/error.hh"

namespace speerpunt {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path temporary = path.string() + ".part";
  const auto fail = [&](const std::error_code& reason) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    if (reason == std::errc::no_space_on_device || reason.value() == EDQUOT ||
        reason.value() == EFBIG)
      throw Error("disk-full", "no room left to write the file", path.string(),
                  "free some space and run the command again; what was there is as it was");
    throw Error("file-unwritable",
                "cannot write the file" + (reason ? ": " + reason.message() : std::string()),
                path.string(), "check that the folder exists and that you may write in it");
  };
  errno = 0;
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) fail({errno, std::generic_category()});
  }
  std::error_code failure;
  std::filesystem::rename(temporary, path, failure);
  if (failure) fail(failure);
}

}  // namespace speerpunt
