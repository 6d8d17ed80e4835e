// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/launcher.hh"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <exception>
#include <limits>
#include <optional>
#include <string>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/error.hh"
#include "ingest/child/address_space.hh"
#include "ingest/child/frame.hh"
#include "ingest/child/wire.hh"

namespace speerpunt {
namespace {

enum class Order : std::uint64_t { kStart, kEnd };

constexpr int kChannel = 3;
constexpr std::size_t kMostBytes = 4096;
constexpr auto kMostNumber = std::numeric_limits<std::int32_t>::max();

// The answer to every order: a number, and why it could not be done.
std::string reply(int number, std::string_view trouble = {}) {
  WireWriter writer;
  writer.number(static_cast<std::uint64_t>(number));
  writer.text(trouble);
  return writer.bytes();
}

int wait_for(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// A terminal sends its signals to all processes of the program: the program itself decides.
void leave_signals_to_parent() {
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  for (int signal : {SIGTERM, SIGCHLD, SIGALRM, SIGUSR1, SIGUSR2}) ::signal(signal, SIG_DFL);
  for (int signal : {SIGINT, SIGQUIT, SIGHUP, SIGPIPE, SIGWINCH}) ::signal(signal, SIG_IGN);
}

void die_with_parent(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (::getppid() != parent) ::_exit(0);  // it died before we asked
}

// Keeps descriptor 3, which is `channel`, also in a program that takes our place; the standard ones
// lead nowhere.
void keep_only(int channel) {
  ::dup2(channel, kChannel);
  ::fcntl(kChannel, F_SETFD, 0);
  ::close_range(kChannel + 1, std::numeric_limits<unsigned>::max(), 0);
  const int nowhere = ::open("/dev/null", O_RDWR);
  // What a sanitizer finds must be seen.
  constexpr int last = kLimitsMemory ? STDERR_FILENO : STDOUT_FILENO;
  for (int standard = STDIN_FILENO; standard <= last; ++standard) ::dup2(nowhere, standard);
  ::close(nowhere);
}

[[noreturn]] void run_child(const ChildWork& work, int channel, pid_t parent) {
  die_with_parent(parent);
  keep_only(channel);
  try {
    work.serve(kChannel);
  } catch (...) {
    ::_exit(1);  // seen by the program as the end of this child
  }
  ::_exit(0);
}

void start_child(const ChildWork& work, int control) {
  auto sockets = make_socket_pair();
  const pid_t self = ::getpid();
  const pid_t child = ::fork();
  if (child == 0) run_child(work, sockets.theirs.get(), self);
  if (child < 0) {
    send_frame(control, reply(0, std::string("no process: ") + std::strerror(errno)));
  } else {
    send_frame(control, reply(child), sockets.ours.get());
  }
}

void obey(const ChildWork& work, int control) {
  while (const auto order = receive_frame(control, kMostBytes)) {
    WireReader reader(order->payload);
    const auto verb = static_cast<Order>(reader.number(1));
    const auto pid = static_cast<pid_t>(reader.number(kMostNumber));
    if (verb == Order::kStart) {
      start_child(work, control);
    } else {
      ::kill(pid, SIGKILL);  // not waited for yet, so the number is still this child's
      send_frame(control, reply(wait_for(pid)));
    }
  }
}

// The answer to the next order.
void send_last_words(std::string_view trouble) {
  try {
    send_frame(kChannel, reply(0, trouble.substr(0, kMostBytes / 2)));
  } catch (const Error&) {
    // Nobody listens.
  }
}

// Ends when the program closes its end, or dies: by then nobody else has that end.
int serve(const ChildWork& work) {
  try {
    work.warm_up();
    obey(work, kChannel);
    return 0;
  } catch (const std::exception& error) {
    send_last_words(error.what());
    return 1;
  }
}

// In the fork.
[[noreturn]] void become(const std::filesystem::path& program) {
  const std::string path = program.string();
  std::string name = program.filename().string();
  const std::array<char*, 2> arguments{name.data(), nullptr};
  ::execv(path.c_str(), arguments.data());
  send_last_words(path + " does not start: " + std::strerror(errno));
  ::_exit(1);
}

void tell(int control, std::string_view message) {
  try {
    send_frame(control, message);
  } catch (const Error&) {
    // It is gone; its last words are waiting for us.
  }
}

Frame ask(int control, Order order, pid_t pid) {
  WireWriter writer;
  writer.number(static_cast<std::uint64_t>(order));
  writer.number(static_cast<std::uint64_t>(pid));
  tell(control, writer.bytes());
  auto answer = receive_frame(control, kMostBytes);
  if (!answer)
    throw Error("reader-unavailable", "the process that starts readers is gone", {},
                "see whether there is memory enough, and run the command again");
  return std::move(*answer);
}

}  // namespace

int run_launcher(const std::function<ChildWork(std::string_view message)>& work_for) {
  std::optional<Frame> first;
  try {
    first = receive_frame(kChannel, kMostBytes);
  } catch (const Error&) {
    // As if nothing came.
  }
  if (!first) throw Error("reader-unavailable", "nobody says what to read");
  ChildWork work;
  try {
    work = work_for(first->payload);
  } catch (const Error& error) {
    send_last_words(error.what());
    return 1;
  }
  return serve(work);
}

Launcher::Launcher(const ReaderSettings& settings) {
  const std::filesystem::path program = reader_program();
  start_process([&program] { become(program); });
  tell(control_.get(), to_message(settings));
}

Launcher::Launcher(const ChildWork& work) {
  start_process([&work] { ::_exit(serve(work)); });
}

void Launcher::start_process(const std::function<void()>& run) {
  auto sockets = make_socket_pair();
  pid_ = ::fork();
  if (pid_ == 0) {
    leave_signals_to_parent();
    keep_only(sockets.theirs.get());
    run();
  }
  if (pid_ < 0) {
    throw Error("reader-unavailable", std::string("no process: ") + std::strerror(errno));
  }
  control_ = std::move(sockets.ours);
}

Launcher::~Launcher() {
  control_.reset();
  ::kill(pid_, SIGKILL);
  wait_for(pid_);
}

Launcher::Child Launcher::start() {
  const std::lock_guard held(lock_);
  auto answer = ask(control_.get(), Order::kStart, 0);
  WireReader reader(answer.payload);
  const auto pid = static_cast<pid_t>(reader.number(kMostNumber));
  const auto trouble = reader.text();
  if (pid == 0) throw Error("reader-unavailable", trouble);
  // It was sent, and there was no number left for it here.
  if (!answer.descriptor)
    throw Error("too-many-files", "too many files are open to start a reader", {},
                "raise the limit on open files, `ulimit -n 256`, and run the command again");
  return {pid, std::move(answer.descriptor)};
}

int Launcher::end(pid_t child) {
  const std::lock_guard held(lock_);
  const auto answer = ask(control_.get(), Order::kEnd, child);
  WireReader reader(answer.payload);
  return static_cast<int>(reader.number(kMostNumber));
}

}  // namespace speerpunt
