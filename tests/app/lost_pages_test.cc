// SPDX-License-Identifier: GPL-3.0-or-later
// Pages whose recogniser died.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include "app/intake.hh"
#include "corpus/sha256.hh"
#include "index/index_reader.hh"
#include "ingest/child/worker.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

FileReading one_scan(std::string_view bytes, const std::string& path) {
  FileReading reading;
  reading.document.id = sha256(bytes);
  reading.document.path = path;
  reading.document.media = "pdf";
  reading.document.pages.push_back({});
  reading.unrecognised = {PageNumber{1}};
  return reading;
}

class LostPages : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(map());
    std::ofstream(map() / "scan.pdf") << "een bladzijde";
  }

  // What the document has for problems after it was read; the number of documents that were read.
  std::pair<std::vector<std::string>, std::size_t> add(bool dies) const {
    IntakeOptions options;
    const auto recognise = [dies](std::string_view, PageNumber number) {
      if (dies) std::raise(SIGKILL);
      RecognisedPage page;
      page.number = number;
      return page;
    };
    options.readers = reading_work(options.limits, true, {one_scan, recognise});
    const IntakeReport report = Intake(workspace_, options, {}).add({map()});
    std::vector<std::string> codes;
    for (const SourceRecord& source : IndexReader(workspace_).sources()) {
      for (const Problem& problem : source.problems) codes.push_back(problem.code);
    }
    return {codes, report.read};
  }

 private:
  fs::path map() const { return folder_.path() / "map"; }

  TemporaryFolder folder_;
  Workspace workspace_ = Workspace::create(folder_.path() / "archief");
};

TEST_F(LostPages, AreTriedAgainByTheNextRun) {
  EXPECT_THAT(add(true).first, ElementsAre("reader-died"));
  EXPECT_THAT(add(false).first, IsEmpty());
  EXPECT_EQ(add(false).second, 0U);
}

TEST_F(LostPages, AreTriedAgainOnceOnly) {
  add(true);
  EXPECT_EQ(add(true).second, 1U);
  const auto [codes, read] = add(true);
  EXPECT_THAT(codes, ElementsAre("ocr-failed"));
  EXPECT_EQ(read, 0U);
}

}  // namespace
}  // namespace speerpunt
