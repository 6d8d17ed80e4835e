// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/citation.hh"
#include "corpus/data.hh"
#include "corpus/sha256.hh"
#include "ingest/child/recognised_wire.hh"
#include "ingest/child/system_calls.hh"
#include "ingest/child/worker.hh"
#include "ingest/layout/document.hh"
#include "ingest/ocr/drawn_page.hh"
#include "ingest/ocr/recogniser.hh"
#include "ingest/read.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::HasSubstr;

// One page at 200 dpi in black and white, a degree off the horizontal.
std::filesystem::path scan() {
  return std::filesystem::path(SPEERPUNT_SOURCE) / "tests/ingest/files/scan.pdf";
}

ReadResult read(ReaderPool& pool, const ReadRequest& request) {
  ReadResult result;
  bool asked = false;
  pool.read(
      [&]() -> std::optional<ReadRequest> {
        if (std::exchange(asked, true)) return std::nullopt;
        return request;
      },
      [&](ReadResult answer) { result = std::move(answer); });
  return result;
}

Document read_scan(OcrMode ocr, bool sandboxed = true) {
  ReaderPool pool(1, {}, sandboxed);
  return read(pool, {scan(), "scan.pdf", {}, ocr}).document;
}

std::vector<std::string> codes(const Document& document) {
  std::vector<std::string> codes;
  for (const Problem& problem : document.problems) codes.push_back(problem.code);
  return codes;
}

TEST(Ocr, ReadsAScanAsItsPageShowsIt) {
  const Document document = read_scan(OcrMode::kAuto);
  EXPECT_EQ(document.title, "Toezicht op scholing");
  ASSERT_EQ(document.blocks.size(), 5u);
  EXPECT_EQ(document.blocks[2].text,
            "De vereniging vindt dat elke arts tijd moet krijgen voor scholing. Zij vraagt de "
            "minister om vanaf 2020 in de begroting ruimte te maken voor na- en bijscholing van "
            "basisartsen en aios. Een werkgever die daaraan niet meewerkt, moet dat uitleggen aan "
            "de inspectie.");
  EXPECT_EQ(document.blocks[3].kind, BlockKind::kHeading);
  ASSERT_EQ(document.pages.size(), 1u);
  ASSERT_TRUE(document.pages[0].recognised);
  EXPECT_GT(*document.pages[0].recognised, 0.9);
  EXPECT_EQ(codes(document), std::vector<std::string>{"pdf-ocr"});
}

TEST(Ocr, IsTheSameInAndOutsideTheSandbox) {
  EXPECT_EQ(read_scan(OcrMode::kAuto, true), read_scan(OcrMode::kAuto, false));
}

TEST(Ocr, LeavesScansAloneWhereItIsOff) {
  const Document document = read_scan(OcrMode::kOff);
  EXPECT_TRUE(document.blocks.empty());
  EXPECT_FALSE(document.pages.at(0).recognised);
  EXPECT_EQ(codes(document), std::vector<std::string>{"pdf-no-text"});
}

TEST(Ocr, ProvesAQuoteAgainstThePageRecognisedAnew) {
  ReaderPool pool(1, {});
  const Document document = read(pool, {scan(), "scan.pdf", {}, OcrMode::kAuto}).document;
  Citation citation;
  citation.page = citation.page_end = PageNumber{1};
  citation.quote = document.blocks.at(2).text;
  const std::vector<std::string> pages = {pool.page_text(scan(), {1}, {1}, OcrMode::kForce)};
  EXPECT_TRUE(verify(citation, pages));
  citation.quote = "De vereniging vindt dat elke arts geld moet krijgen voor scholing.";
  EXPECT_FALSE(verify(citation, pages));
}

// As where the kernel has no Landlock: in a process of its own, for it stays locked in.
TEST(Ocr, RecognisesWhereNoFileCanBeOpened) {
  const std::string bytes = read_file(scan());
  const std::string language_data = read_file(language_data_file());
  const pid_t child = ::fork();
  if (child == 0) {
    Recogniser recogniser(language_data);
    restrict_system_calls(false);
    if (::open(scan().c_str(), O_RDONLY) >= 0) ::_exit(2);
    const RecognisedPage page = recognise_page(bytes, PageNumber{1}, "scan.pdf", recogniser);
    ::_exit(page.words.size() > 20 ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(Ocr, SaysWhatIsMissingWithoutLanguageData) {
  const char* before = std::getenv("TESSDATA_PREFIX");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("TESSDATA_PREFIX", "/nonexistent", 1);
  const Document document = read_scan(OcrMode::kAuto);
  if (before == nullptr) {
    ::unsetenv("TESSDATA_PREFIX");
  } else {
    ::setenv("TESSDATA_PREFIX", kept.c_str(), 1);
  }
  EXPECT_THAT(codes(document), Contains("ocr-unavailable"));
  EXPECT_THAT(document.problems, Contains(Field(&Problem::hint, HasSubstr("tesseract-ocr-nld"))));
  EXPECT_EQ(document.pages.size(), 1u);
}

// A document of five pages that are all scans; page 2 never ends, page 4 kills its reader.
FileReading five_scans(std::string_view bytes, const std::string& path) {
  FileReading reading;
  reading.document.id = sha256(bytes);
  reading.document.path = path;
  for (int page = 1; page <= 5; ++page) reading.unrecognised.push_back(PageNumber{page});
  return reading;
}

RecognisedPage troubled(std::string_view, PageNumber number) {
  if (number.value == 2) {
    for (;;) ::pause();
  }
  if (number.value == 4) std::abort();
  RecognisedPage page;
  page.number = number;
  return page;
}

TEST(Ocr, LosesNoMoreThanThePageThatFails) {
  ReadLimits limits;
  limits.page_time = std::chrono::seconds{1};
  ReaderPool pool(2, limits, reading_work(limits, false, {five_scans, troubled}));
  std::size_t told = 0;
  std::vector<ReadResult> results;
  int asked = 0;
  pool.read(
      [&]() -> std::optional<ReadRequest> {
        if (asked++ == 3) return std::nullopt;
        return ReadRequest{scan(), "scan.pdf"};
      },
      [&](ReadResult result) { results.push_back(std::move(result)); },
      [&](const std::string& path, std::size_t done, std::size_t pages) {
        EXPECT_EQ(path, "scan.pdf");
        EXPECT_LE(done, pages);
        EXPECT_EQ(pages, 5u);
        ++told;
      });
  EXPECT_EQ(told, 15u);
  ASSERT_EQ(results.size(), 3u);
  for (const ReadResult& result : results) {
    EXPECT_FALSE(result.failed());
    ASSERT_EQ(codes(result.document), (std::vector<std::string>{"reader-timeout", "reader-died"}));
    EXPECT_EQ(result.document.problems[0].page, PageNumber{2});
    EXPECT_EQ(result.document.problems[1].page, PageNumber{4});
  }
}

RecognisedWord word(std::string text, double x, double y, double confidence, bool begins_line) {
  RecognisedWord word;
  word.box = {x, y - 8, x + 5.0 * static_cast<double>(text.size()), y + 2};
  word.text = std::move(text);
  word.baseline = y;
  word.size = 10;
  word.confidence = confidence;
  word.begins_line = begins_line;
  return word;
}

TEST(Ocr, MarksDoubtfulWordsWhereTheyStandInTheBlock) {
  RecognisedPage recognised;
  recognised.number = PageNumber{1};
  recognised.words = {word("Elke", 50, 100, .95, true),   word("arls", 75, 100, .4, false),
                      word("zorgt", 100, 100, .9, false), word("voor", 130, 100, .9, false),
                      word("bij-", 155, 100, .6, false),  word("scholing", 50, 112, .9, true),
                      word("en", 95, 112, .9, false),     word("rnst.", 110, 112, .3, false)};
  DocumentLayout layout;
  layout.add(drawn_page(recognised, {PageNumber{1}, "", 600, 800}));
  const LaidOut laid_out = layout.finish();
  ASSERT_EQ(laid_out.blocks.size(), 1u);
  const Block& block = laid_out.blocks.front();
  std::vector<std::string> doubtful;
  for (const ByteSpan span : block.doubtful) {
    doubtful.push_back(block.text.substr(span.begin.value, span.size()));
  }
  EXPECT_EQ(doubtful, (std::vector<std::string>{"arls", "bijscholing", "rnst."})) << block.text;
}

TEST(Ocr, ReadsTurnedWordsUpright) {
  RecognisedPage recognised;
  recognised.number = PageNumber{1};
  recognised.quarter_turns = 3;
  recognised.words = {word("Gekantelde", 50, 100, .95, true), word("pagina.", 105, 100, .9, false)};
  DocumentLayout layout;
  layout.add(drawn_page(recognised, {PageNumber{1}, "", 600, 800}));
  const LaidOut laid_out = layout.finish();
  ASSERT_EQ(laid_out.blocks.size(), 1u);
  EXPECT_EQ(laid_out.blocks.front().text, "Gekantelde pagina.");
}

TEST(Ocr, SendsRecognisedPagesWhole) {
  RecognisedPage page;
  page.number = PageNumber{7};
  page.quarter_turns = 2;
  page.words = {word("Reëel", 10, 20, .5, true)};
  page.words.front().bold = true;
  WireWriter writer;
  write_recognised(page, writer);
  WireReader reader(writer.bytes());
  EXPECT_EQ(read_recognised(reader), page);
  reader.end();
}

TEST(Ocr, RefusesASenselessConfidence) {
  RecognisedPage page;
  page.number = PageNumber{1};
  page.words = {word("x", 10, 20, 1.5, true)};
  WireWriter writer;
  write_recognised(page, writer);
  WireReader reader(writer.bytes());
  EXPECT_THROW(read_recognised(reader), Error);
}

}  // namespace
}  // namespace speerpunt
