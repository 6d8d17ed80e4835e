// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include <fcntl.h>

#include "tests/app/mails.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

class Kill : public ProgramTest {
 protected:
  // The sample documents, mails with attachments and archives in archives.
  void SetUp() override {
    ProgramTest::SetUp();
    std::filesystem::copy(sample(), folder() / "map", std::filesystem::copy_options::recursive);
    for (int number = 0; number < 12; ++number) {
      const std::string text = "De arts van brief " + std::to_string(number) + " moet ";
      const std::string inner = zip_of({{"diep.txt", text + "diep in het archief zitten.\n"},
                                        {"leeg.txt", text + "er ook nog bij.\n"}});
      write("map/" + std::to_string(number) + ".eml",
            mail_of("Brief " + std::to_string(number),
                    {{"bijlage.txt", text + "aan de mail hangen.\n"},
                     {"zelfde.txt", "De arts die overal bij zit moet er eens in staan.\n"},
                     {"stukken.zip", zip_of({{"a.txt", text + "in het archief zitten.\n"},
                                             {"binnen.zip", inner}})}}));
    }
  }
  std::string add() const { return "add " + shell_word((folder() / "map").string()); }

  // Runs add on them and kills it, and it alone, after the delay. True: it was killed.
  bool killed_after(std::chrono::milliseconds delay) const {
    const pid_t child = fork();
    if (child == 0) {
      const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
      dup2(nowhere, STDOUT_FILENO);
      dup2(nowhere, STDERR_FILENO);
      execl(SPEERPUNT_PROGRAM, "speerpunt", "--workspace", workspace().c_str(), "add",
            (folder() / "map").c_str(), nullptr);
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
  ASSERT_EQ(speerpunt("--workspace heel " + add()).code, 0);
  const auto whole_run = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - started);
  const std::string whole = speerpunt("--workspace heel search --json -n 50 arts").out;
  const std::size_t all = count_of(speerpunt("--workspace heel docs --json").out, "\"schema\"");

  const std::string again = speerpunt("--workspace heel " + add()).err;

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
    const Outcome rerun = in_workspace(add());
    ASSERT_EQ(rerun.code, 0) << rerun.err;
    ASSERT_EQ(documents(), all);
    ASSERT_TRUE(!std::filesystem::exists(workspace() / "spool") ||
                std::filesystem::is_empty(workspace() / "spool"));
    ASSERT_EQ(in_workspace(add()).err, again);
    for (const auto& file : std::filesystem::directory_iterator(workspace() / "originals")) {
      ASSERT_TRUE(file.path().stem().string().size() == 64) << "left over: " << file.path();
    }
  }
  ASSERT_EQ(killed, 30);
  EXPECT_EQ(in_workspace("search --json -n 50 arts").out, whole);
}

TEST_F(Kill, InterruptingKeepsWhatWasReadAndSaysSo) {
  speerpunt("init archief");
  const Outcome outcome = shell("timeout --preserve-status --signal=INT 0.4 " +
                                shell_word(SPEERPUNT_PROGRAM) + " --workspace archief " + add());
  EXPECT_TRUE(outcome.code == 130 || outcome.code == 0) << outcome.code << outcome.err;
  EXPECT_LE(in_workspace("docs").code, 1);
}

}  // namespace
}  // namespace speerpunt
