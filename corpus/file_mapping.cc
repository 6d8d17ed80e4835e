// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/file_mapping.hh"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace speerpunt {

std::shared_ptr<const FileMapping> FileMapping::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return nullptr;
  struct stat state {};
  void* address = MAP_FAILED;
  if (::fstat(file, &state) == 0 && S_ISREG(state.st_mode) && state.st_size > 0)
    address =
        ::mmap(nullptr, static_cast<std::size_t>(state.st_size), PROT_READ, MAP_SHARED, file, 0);
  ::close(file);
  if (address == MAP_FAILED) return nullptr;
  return std::shared_ptr<const FileMapping>(new FileMapping(
      {static_cast<const std::byte*>(address), static_cast<std::size_t>(state.st_size)}));
}

FileMapping::~FileMapping() {
  // munmap() takes what mmap() gave, which was not const.
  ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace speerpunt
