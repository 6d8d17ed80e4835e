// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sandbox.hh"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <new>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ingest/child/address_space.hh"
#include "ingest/child/landlock.hh"

namespace speerpunt {
namespace {

// What an attempt inside the sandbox came to: its own result, or the signal that ended it.
struct Outcome {
  int result = -1;
  int signal = 0;
};

Outcome attempt(const std::function<int()>& deed, const SandboxLimits& limits = {}) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      enter_sandbox(limits);
      ::_exit(deed());
    } catch (...) {
      ::_exit(99);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return {-1, WTERMSIG(status)};
  return {WEXITSTATUS(status), 0};
}

// The error of a call that gives -1 when it fails; 0: it was done.
int error_of(long result) {
  return result == -1 ? errno : 0;
}

class SandboxFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    std::filesystem::create_directory(folder_ / "open");
    std::ofstream(folder_ / "open" / "table") << "x";
    std::ofstream(folder_ / "secret") << "x";
    limits_.readable = {(folder_ / "open").string(), (folder_ / "missing").string()};
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  int opening(const std::filesystem::path& path, int flags) const {
    return attempt([&] { return error_of(::open(path.c_str(), flags, 0600)); }, limits_).result;
  }

  std::filesystem::path folder_;
  SandboxLimits limits_;
};

TEST_F(SandboxFiles, OpenOnlyBelowWhatIsReadable) {
  if (landlock_version() > 0) {
    EXPECT_EQ(opening(folder_ / "open" / "table", O_RDONLY), 0);
  } else {
    EXPECT_EQ(opening(folder_ / "open" / "table", O_RDONLY), EPERM);
  }
  EXPECT_NE(opening(folder_ / "secret", O_RDONLY), 0);
  EXPECT_NE(opening("/etc/passwd", O_RDONLY), 0);
  EXPECT_NE(opening("/proc/self/environ", O_RDONLY), 0);
  EXPECT_NE(opening(folder_ / "open" / ".." / "secret", O_RDONLY), 0);
}

TEST_F(SandboxFiles, NeverOpenForWriting) {
  for (int flags : {O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_WRONLY | O_CREAT, O_RDONLY | O_CREAT}) {
    EXPECT_EQ(opening(folder_ / "open" / "table", flags), EPERM);
  }
  EXPECT_EQ(std::filesystem::file_size(folder_ / "open" / "table"), 1U);
}

TEST_F(SandboxFiles, AreNotMadeMovedOrRemoved) {
  const auto made = (folder_ / "open" / "made").string();
  const auto table = (folder_ / "open" / "table").string();
  EXPECT_EQ(attempt([&] { return error_of(::mkdir(made.c_str(), 0700)); }, limits_).result, EPERM);
  EXPECT_EQ(attempt([&] { return error_of(::unlink(table.c_str())); }, limits_).result, EPERM);
  EXPECT_EQ(
      attempt([&] { return error_of(::rename(table.c_str(), made.c_str())); }, limits_).result,
      EPERM);
  EXPECT_EQ(attempt([&] { return error_of(::truncate(table.c_str(), 0)); }, limits_).result, EPERM);
}

TEST(Sandbox, HasNoSockets) {
  for (int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
    EXPECT_EQ(attempt([=] { return error_of(::socket(family, SOCK_STREAM, 0)); }).result, EPERM);
  }
}

TEST(Sandbox, EndsWhoeverStartsAProgram) {
  const auto start = [] {
    return error_of(::execl("/bin/true", "true", static_cast<char*>(nullptr)));
  };
  EXPECT_EQ(attempt(start).signal, SIGSYS);
}

TEST(Sandbox, EndsWhoeverForks) {
  EXPECT_EQ(attempt([] { return error_of(::fork()); }).signal, SIGSYS);
  EXPECT_EQ(attempt([] { return error_of(::syscall(SYS_fork)); }).signal, SIGSYS);
}

TEST(Sandbox, EndsWhoeverLooksIntoAnotherProcess) {
  const auto look = [] { return error_of(::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0)); };
  EXPECT_EQ(attempt(look).signal, SIGSYS);
}

TEST(Sandbox, KillsNobody) {
  EXPECT_EQ(attempt([] { return error_of(::kill(::getppid(), SIGTERM)); }).result, EPERM);
}

TEST(Sandbox, MakesNoMemoryThatCanBeExecuted) {
  const auto map = [](int protection) {
    return [protection] {
      const auto* at = ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      return at == MAP_FAILED ? errno : 0;
    };
  };
  EXPECT_EQ(attempt(map(PROT_READ | PROT_WRITE)).result, 0);
  EXPECT_EQ(attempt(map(PROT_READ | PROT_EXEC)).result, EPERM);
}

TEST(Sandbox, RaisesNoLimit) {
  const auto raise_limit = [] {
    const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
    return error_of(::setrlimit(RLIMIT_NOFILE, &none));
  };
  EXPECT_EQ(attempt(raise_limit).result, EPERM);
}

TEST(Sandbox, LimitsMemory) {
  if constexpr (!kLimitsMemory) GTEST_SKIP() << "AddressSanitizer needs all address space";
  SandboxLimits limits;
  limits.memory_bytes = std::size_t{256} << 20;
  const auto take = [](std::size_t size) {
    return [size] {
      try {
        std::string(size, 'x').swap(*std::make_unique<std::string>());
      } catch (const std::bad_alloc&) {
        return 7;
      }
      return 0;
    };
  };
  EXPECT_EQ(attempt(take(std::size_t{16} << 20), limits).result, 0);
  EXPECT_EQ(attempt(take(std::size_t{512} << 20), limits).result, 7);
}

TEST(Sandbox, LetsOrdinaryWorkPass) {
  EXPECT_EQ(attempt([] {
              std::string text;
              for (int i = 0; i < 1000; ++i) text += std::to_string(i) + std::string(5000, 'x');
              return text.size() > 5'000'000 ? 0 : 1;
            }).result,
            0);
}

TEST(Sandbox, NamesEveryProtection) {
  std::string names;
  for (const auto& protection : protections()) {
    names += protection.name + " ";
    EXPECT_FALSE(protection.detail.empty());
  }
  EXPECT_EQ(names, "seccomp landlock no-new-privs rlimit-memory ");
}

}  // namespace
}  // namespace speerpunt
