// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folder_watch.hh"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace speerpunt {
namespace {

constexpr std::uint32_t kChanges = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO |
                                   IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

}  // namespace

FolderWatch::FolderWatch(std::size_t most_folders)
    : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), most_folders_(most_folders) {}

bool FolderWatch::watch(const std::filesystem::path& folder) {
  if (!inotify_) return false;
  const int number = ::inotify_add_watch(inotify_.get(), folder.c_str(), kChanges);
  // A folder that went away or is closed to us is seen by looking again.
  if (number < 0) return errno != ENOSPC && errno != ENOMEM;
  if (watched_.contains(number)) return true;
  if (watched_.size() >= most_folders_) {
    ::inotify_rm_watch(inotify_.get(), number);
    return false;
  }
  watched_.insert(number);
  return true;
}

bool FolderWatch::wait(std::chrono::milliseconds time) {
  if (!inotify_) {
    std::this_thread::sleep_for(time);
    return false;
  }
  pollfd polled{inotify_.get(), POLLIN, 0};
  if (::poll(&polled, 1, static_cast<int>(time.count())) <= 0) return false;
  return drain();
}

// Which changes there were does not matter, nor whether some were lost.
bool FolderWatch::drain() {
  std::array<char, 16384> events{};
  bool any = false;
  for (ssize_t size; (size = ::read(inotify_.get(), events.data(), events.size())) > 0;) {
    any = true;
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, events.data() + at, sizeof event);
      if ((event.mask & IN_IGNORED) != 0) watched_.erase(event.wd);  // the folder is gone
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
  return any;
}

// The kernel refuses a read lease on a file that is open for writing.
bool is_open_for_writing(const std::filesystem::path& file) {
  const Descriptor open(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!open) return false;
  if (::fcntl(open.get(), F_SETLEASE, F_RDLCK) != 0) return errno == EAGAIN;
  ::fcntl(open.get(), F_SETLEASE, F_UNLCK);
  return false;
}

IgnoreLeaseSignals::IgnoreLeaseSignals() : before_(std::signal(SIGIO, SIG_IGN)) {}

IgnoreLeaseSignals::~IgnoreLeaseSignals() {
  std::signal(SIGIO, before_);
}

}  // namespace speerpunt
