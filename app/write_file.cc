// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/write_file.hh"

#include <fstream>
#include <system_error>

#include "corpus/error.hh"

namespace speerpunt {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path temporary = path.string() + ".part";
  const auto fail = [&](const std::string& reason) {
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    throw Error("file-unwritable", "cannot write the file" + reason, path.string(),
                "check that the folder exists and has room");
  };
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) fail("");
  }
  std::error_code failure;
  std::filesystem::rename(temporary, path, failure);
  if (failure) fail(": " + failure.message());
}

}  // namespace speerpunt
