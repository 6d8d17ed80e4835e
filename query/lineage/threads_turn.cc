// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/threads_turn.hh"

#include <cerrno>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::chrono::milliseconds kBetweenLooks{50};

}  // namespace

// The folder is locked and not the file: closing the file would undo SQLite's own locks on it.
ThreadsTurn::ThreadsTurn(const std::filesystem::path& file, const std::function<bool()>& wanted,
                         std::chrono::milliseconds patience)
    : folder_(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (!folder_) return;
  const std::filesystem::path journal = file.string() + "-journal";
  const auto changed = [&] {
    std::error_code none;
    return std::pair(std::filesystem::last_write_time(file, none),
                     std::filesystem::last_write_time(journal, none));
  };
  auto last_change = changed();
  auto seen = std::chrono::steady_clock::now();
  while (::flock(folder_.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    if (wanted && !wanted()) throw Error("interrupted", "the threads are not up to date yet");
    const auto now = std::chrono::steady_clock::now();
    if (const auto change = changed(); change != last_change) {
      last_change = change;
      seen = now;
    }
    if (now - seen > patience)
      throw Error("threads-locked", "another process is writing threads", file.string(),
                  "wait until it is done and try again");
    std::this_thread::sleep_for(kBetweenLooks);
  }
}

}  // namespace speerpunt
