// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include <fcntl.h>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

class Kill : public ProgramTest {
 protected:
  // Runs add on the sample and kills it, and it alone, after the delay. True: it was killed.
  bool killed_after(std::chrono::milliseconds delay) const {
    const pid_t child = fork();
    if (child == 0) {
      const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
      dup2(nowhere, STDOUT_FILENO);
      dup2(nowhere, STDERR_FILENO);
      execl(SPEERPUNT_PROGRAM, "speerpunt", "--workspace", workspace().c_str(), "add",
            sample().c_str(), nullptr);
      _exit(127);
    }
    std::this_thread::sleep_for(delay);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
  }

  std::size_t documents() const { return count_of(in_workspace("docs --json").out, "\"schema\""); }
};

TEST_F(Kill, AtAnyMomentLeavesAWorkspaceThatOpensAndARerunCompletesIt) {
  speerpunt("init heel");
  const auto started = std::chrono::steady_clock::now();
  ASSERT_EQ(speerpunt("--workspace heel add " + shell_word(sample().string())).code, 0);
  const auto whole_run = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - started);
  const std::string whole = speerpunt("--workspace heel search --json -n 50 arts").out;
  const std::size_t all = count_of(speerpunt("--workspace heel docs --json").out, "\"schema\"");

  // Moments are drawn anew, from a shorter time, where the run was over before the kill.
  std::mt19937 random(20261121);
  int longest = static_cast<int>(whole_run.count());
  int killed = 0;
  for (int attempt = 0; attempt < 120 && killed < 30; ++attempt) {
    std::filesystem::remove_all(workspace());
    speerpunt("init archief");
    const int delay = std::uniform_int_distribution<int>(1, longest)(random);
    if (!killed_after(std::chrono::milliseconds(delay))) {
      longest = std::max(20, delay);
      continue;
    }
    ++killed;
    const Outcome opened = in_workspace("docs");
    ASSERT_LE(opened.code, 1) << opened.err;
    const Outcome rerun = in_workspace("add " + shell_word(sample().string()));
    ASSERT_EQ(rerun.code, 0) << rerun.err;
    ASSERT_EQ(documents(), all);
    for (const auto& file : std::filesystem::directory_iterator(workspace() / "originals")) {
      ASSERT_TRUE(file.path().stem().string().size() == 64) << "left over: " << file.path();
    }
  }
  ASSERT_EQ(killed, 30);
  EXPECT_EQ(in_workspace("search --json -n 50 arts").out, whole);
}

TEST_F(Kill, InterruptingKeepsWhatWasReadAndSaysSo) {
  speerpunt("init archief");
  const Outcome outcome =
      shell("timeout --preserve-status --signal=INT 0.4 " + shell_word(SPEERPUNT_PROGRAM) +
            " --workspace archief add " + shell_word(sample().string()));
  EXPECT_TRUE(outcome.code == 130 || outcome.code == 0) << outcome.code << outcome.err;
  EXPECT_LE(in_workspace("docs").code, 1);
}

}  // namespace
}  // namespace speerpunt
