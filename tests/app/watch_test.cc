// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/resource.h>

#include "index/index_reader.hh"
#include "index/index_writer.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A program that watches `map` of the test's folder.
class Watch : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    speerpunt("init archief");
    fs::create_directories(folder() / "map");
  }
  void TearDown() override {
    if (child_ > 0) stop(SIGKILL);
    ProgramTest::TearDown();
  }

  void start(std::vector<std::string> options = {}) {
    std::vector<std::string> words{
        SPEERPUNT_PROGRAM, "--workspace", workspace().string(),       "add", "--watch",
        "--settle",        "1",           (folder() / "map").string()};
    words.insert(words.end(), options.begin(), options.end());
    child_ = fork();
    if (child_ == 0) {
      const int told = open((folder() / "told").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
      dup2(told, STDERR_FILENO);
      dup2(open((folder() / "data").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
      std::vector<char*> arguments;
      for (std::string& word : words) arguments.push_back(word.data());
      arguments.push_back(nullptr);
      execv(SPEERPUNT_PROGRAM, arguments.data());
      _exit(127);
    }
    eventually([this] { return told().find("watching ") != std::string::npos; });
  }
  // The exit code.
  int stop(int signal) {
    kill(child_, signal);
    int status = 0;
    waitpid(std::exchange(child_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  std::string told() const {
    return fs::exists(folder() / "told") ? read_file(folder() / "told") : "";
  }

  static bool eventually(const std::function<bool()>& holds) {
    const auto end = std::chrono::steady_clock::now() + seconds(30);
    while (!holds()) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(milliseconds(20));
    }
    return true;
  }
  std::vector<std::string> documents() const {
    std::vector<std::string> names;
    for (const Document& document : IndexReader(Workspace::open(workspace())).documents()) {
      names.push_back(fs::path(document.path).lexically_relative(folder() / "map").string());
    }
    return names;
  }
  void expect_documents(const std::vector<std::string>& names) const {
    EXPECT_TRUE(eventually([&] { return documents() == names; }))
        << testing::PrintToString(documents()) << told();
  }
  void letter(const std::string& name, const std::string& about) const {
    write("map/" + name, "Een brief over " + about + ", die de minister moet lezen.\n");
  }

 private:
  pid_t child_ = -1;
};

TEST_F(Watch, TakesInWhatIsThereAndWhatComes) {
  letter("a.txt", "toezicht");
  start();
  expect_documents({"a.txt"});
  letter("b.txt", "opleiding");
  expect_documents({"a.txt", "b.txt"});
  letter("nieuw/diep/c.txt", "tucht");
  expect_documents({"a.txt", "b.txt", "nieuw/diep/c.txt"});
  letter("nieuw/diep/d.txt", "geheim");
  expect_documents({"a.txt", "b.txt", "nieuw/diep/c.txt", "nieuw/diep/d.txt"});
  EXPECT_EQ(stop(SIGINT), 130);
  EXPECT_THAT(told(), HasSubstr("read 4 of 4 files"));
}

TEST_F(Watch, ReadsAChangedFileAgain) {
  letter("a.txt", "toezicht");
  start();
  expect_documents({"a.txt"});
  letter("a.txt", "opleiding");
  EXPECT_TRUE(eventually([this] { return in_workspace("search opleiding").code == 0; }));
  EXPECT_EQ(in_workspace("search toezicht").code, 1);
  EXPECT_EQ(stop(SIGTERM), 0) << "the usual way to end a service";
}

TEST_F(Watch, WaitsForAFileThatIsBeingWritten) {
  start();
  std::ofstream open(folder() / "map/a.txt");
  open << "Het eerste deel van de brief over toezicht. " << std::flush;
  letter("b.txt", "opleiding");
  expect_documents({"b.txt"});
  // It settled as long ago as b.txt, but it is still open.
  std::this_thread::sleep_for(milliseconds(1500));
  EXPECT_THAT(documents(), ElementsAre("b.txt"));
  open << "Het tweede deel, over de tuchtrechter.\n";
  open.close();
  expect_documents({"a.txt", "b.txt"});
  EXPECT_EQ(in_workspace("search tuchtrechter").code, 0);
  stop(SIGTERM);
  EXPECT_THAT(told(), HasSubstr("read 2 of 2 files"));
}

TEST_F(Watch, LeavesOutWhatIsIgnored) {
  write("map/.speerpuntignore", "concept*\n");
  start();
  letter("concept.txt", "toezicht");
  letter("a.txt.part", "toezicht");
  letter("a.txt", "toezicht");
  expect_documents({"a.txt"});
  stop(SIGTERM);
  EXPECT_THAT(told(), HasSubstr("read 1 of 1 files"));
}

TEST_F(Watch, ForgetsWhatIsGoneOnlyIfAsked) {
  letter("a.txt", "toezicht");
  letter("b.txt", "opleiding");
  start();
  expect_documents({"a.txt", "b.txt"});
  fs::remove(folder() / "map/a.txt");
  letter("c.txt", "tucht");
  expect_documents({"a.txt", "b.txt", "c.txt"});
  stop(SIGTERM);
  start({"--prune"});
  expect_documents({"b.txt", "c.txt"});
  fs::remove(folder() / "map/b.txt");
  expect_documents({"c.txt"});
}

TEST_F(Watch, ARenamedFileOrFolderKeepsItsDocument) {
  letter("oud/a.txt", "toezicht");
  start({"--prune"});
  expect_documents({"oud/a.txt"});
  fs::rename(folder() / "map/oud", folder() / "map/nieuw");
  expect_documents({"nieuw/a.txt"});
  letter("nieuw/b.txt", "opleiding");
  expect_documents({"nieuw/a.txt", "nieuw/b.txt"});
  stop(SIGTERM);
  EXPECT_THAT(told(), HasSubstr("read 2 of 3 files"));
  EXPECT_THAT(told(), HasSubstr("1 with the same bytes as another"));
}

TEST_F(Watch, SurvivesAFolderThatIsNotThereForAWhile) {
  letter("a.txt", "toezicht");
  start({"--prune"});
  expect_documents({"a.txt"});
  fs::rename(folder() / "map", folder() / "weg");
  EXPECT_TRUE(eventually([this] { return told().find("is not there") != std::string::npos; }));
  EXPECT_THAT(documents(), ElementsAre("a.txt")) << "a share that is not connected";
  fs::rename(folder() / "weg", folder() / "map");
  letter("b.txt", "opleiding");
  expect_documents({"a.txt", "b.txt"});
  EXPECT_THAT(told(), HasSubstr("is back"));
}

TEST_F(Watch, LetsOthersWriteInBetween) {
  letter("a.txt", "toezicht");
  write("los.txt", "Een losse brief over de opleiding van artsen.\n");
  start();
  expect_documents({"a.txt"});
  EXPECT_EQ(in_workspace("add los.txt").code, 0) << in_workspace("add los.txt").err;
  EXPECT_EQ(in_workspace("search opleiding").code, 0);
}

TEST_F(Watch, WaitsForAnotherWriter) {
  {
    const IndexWriter other(Workspace::open(workspace()));
    letter("a.txt", "toezicht");
    start();
    EXPECT_TRUE(eventually([this] { return told().find("waiting for it") != std::string::npos; }));
  }
  expect_documents({"a.txt"});
}

TEST_F(Watch, EndsWhileItWaitsForAnotherWriter) {
  const IndexWriter other(Workspace::open(workspace()));
  letter("a.txt", "toezicht");
  start();
  EXPECT_TRUE(eventually([this] { return told().find("waiting for it") != std::string::npos; }));
  EXPECT_EQ(stop(SIGINT), 130);
  EXPECT_THAT(documents(), IsEmpty());
}

TEST_F(Watch, SaysWhatWasSkippedAsJson) {
  letter("a.txt", "toezicht");
  letter(".verborgen.txt", "toezicht");
  start({"--json"});
  expect_documents({"a.txt"});
  stop(SIGTERM);
  const std::string data = read_file(folder() / "data");
  EXPECT_THAT(data, HasSubstr("\"read\":1"));
  EXPECT_THAT(data, HasSubstr("\"reason\":\"hidden\""));
}

TEST_F(Watch, IsNotADryRun) {
  EXPECT_EQ(in_workspace("add --watch --dry-run map").code, 2);
}

}  // namespace
}  // namespace speerpunt
