// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <fstream>
#include <random>
#include <thread>

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "index/index_reader.hh"
#include "index/index_writer.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

constexpr int kDocuments = 24;
constexpr std::size_t kPassages = 25;

SmallDocument document(int number) {
  SmallDocument small;
  small.path = "stuk" + std::to_string(number);
  small.date = "2017";
  small.title = "Stuk " + std::to_string(number);
  for (std::size_t at = 0; at < kPassages; ++at)
    small.lines.push_back("! Alinea " + std::to_string(at) + " over zorg en toezicht nummer " +
                          std::to_string(number));
  return small;
}

// What `add` does: keep the original, store the analysis, skip what is there.
void add_all(const Workspace& workspace, const std::filesystem::path& file) {
  const DocumentId original = sha256(read_file(file));
  IndexWriter writer(workspace);
  for (int number = 0; number < kDocuments; ++number) {
    const Analysis analysis = small_corpus::analysis(document(number));
    if (writer.has_document(analysis.document.id)) continue;
    writer.put(analysis, {analysis.document.path, analysis.document.id, 1, 1, {}});
    if (number % 6 != 5) continue;
    workspace.keep_original(file, original, "text");
    workspace.drop_original(original);
    writer.commit();
  }
  writer.commit();
}

void expect_whole_documents(const Workspace& workspace) {
  const IndexReader reader(workspace);
  const IndexCounts counts = reader.counts();
  EXPECT_EQ(counts.passages, counts.documents * kPassages);
  EXPECT_EQ(counts.recommendations, counts.documents * kPassages);
  EXPECT_EQ(counts.sources, counts.documents);
  for (const Document& one : reader.documents())
    EXPECT_EQ(reader.passages(one.id).size(), kPassages);
}

TEST(IndexKill, LeavesAWorkspaceThatOpensAndARerunCompletes) {
  std::mt19937 random(20171);
  std::size_t interrupted = 0;
  for (int round = 0; round < 8; ++round) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "origineel.txt";
    std::ofstream(file) << std::string(200'000, 'x');
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      add_all(Workspace::create(folder.path() / "ws"), file);
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 200));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    interrupted += WIFSIGNALED(status) ? 1 : 0;

    const Workspace workspace = Workspace::create(folder.path() / "ws");
    expect_whole_documents(workspace);
    add_all(workspace, file);
    expect_whole_documents(workspace);
    EXPECT_EQ(IndexReader(workspace).counts().documents, static_cast<std::size_t>(kDocuments));
    EXPECT_TRUE(std::filesystem::is_empty(workspace.originals()));
  }
  EXPECT_GT(interrupted, 0U);
}

}  // namespace
}  // namespace speerpunt
