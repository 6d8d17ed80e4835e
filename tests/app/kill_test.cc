// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

class Kill : public ProgramTest {
 protected:
  // Runs add on the sample and kills it, and it alone, after the delay. True: it was killed.
  bool killed_after(std::chrono::milliseconds delay) const {
    const pid_t child = fork();
    if (child == 0) {
      freopen("/dev/null", "w", stdout);
      freopen("/dev/null", "w", stderr);
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

  std::mt19937 random(20261121);  // the moments differ by the machine's speed, not by the seed
  std::uniform_int_distribution<int> delay(1, static_cast<int>(whole_run.count()));
  int killed = 0;
  for (int moment = 0; moment < 30; ++moment) {
    std::filesystem::remove_all(workspace());
    speerpunt("init archief");
    killed += killed_after(std::chrono::milliseconds(delay(random))) ? 1 : 0;
    const Outcome opened = in_workspace("docs");
    ASSERT_LE(opened.code, 1) << opened.err;
    const Outcome rerun = in_workspace("add " + shell_word(sample().string()));
    ASSERT_EQ(rerun.code, 0) << rerun.err;
    ASSERT_EQ(documents(), all);
    for (const auto& file : std::filesystem::directory_iterator(workspace() / "originals")) {
      ASSERT_TRUE(file.path().stem().string().size() == 64) << "left over: " << file.path();
    }
  }
  EXPECT_GE(killed, 10) << "too few kills came in time to mean anything";
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
