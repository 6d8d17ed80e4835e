// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/upload_spool.hh"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>
#include <system_error>

#include <unistd.h>

namespace speerpunt::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "web-";  // and the number of the process
constexpr std::size_t kSpare = std::size_t{256} << 20;

bool is_of_the_dead(const fs::path& folder) {
  const std::string name = folder.filename().string();
  if (!name.starts_with(kPrefix)) return false;
  pid_t process = 0;
  const char* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data() + kPrefix.size(), end, process);
  if (parsed.ec != std::errc() || parsed.ptr != end || process <= 0) return false;
  return process == ::getpid() || (::kill(process, 0) != 0 && errno == ESRCH);
}

}  // namespace

UploadSpool::UploadSpool(const Workspace& workspace)
    : path_(workspace.spool() / (std::string(kPrefix) + std::to_string(::getpid()))) {
  std::error_code ignored;  // what stays is harmless, and is tried again next time
  for (const auto& entry : fs::directory_iterator(workspace.spool(), ignored))
    if (is_of_the_dead(entry.path())) fs::remove_all(entry.path(), ignored);
}

UploadSpool::~UploadSpool() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

bool UploadSpool::has_room(std::size_t bytes) const {
  fs::create_directories(path_);
  return fs::space(path_).available >= bytes + kSpare;
}

}  // namespace speerpunt::web
