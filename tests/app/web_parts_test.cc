// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the web application that need no server.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "app/web/html.hh"
#include "app/web/page_words.hh"
#include "app/web/problem_words.hh"
#include "app/web/search_address.hh"
#include "app/web/server/request.hh"
#include "app/web/version_difference.hh"
#include "ingest/read.hh"
#include "query/facets.hh"

namespace speerpunt::web {
namespace {

TEST(Html, TextAndValuesAreEscaped) {
  EXPECT_EQ(tag("p", {{"title", "\"><script>"}}, "a < b & 'c'").markup(),
            "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; &#39;c&#39;</p>");
}

TEST(Html, AnAddressThatRunsAScriptIsNoLink) {
  EXPECT_EQ(link("javascript:alert(1)", "klik").markup(), "klik");
  EXPECT_EQ(link("//evil.example", "klik").markup(), "klik");
  EXPECT_EQ(link("/\\evil.example", "klik").markup(), "klik");
  EXPECT_EQ(leaf("img", {{"src", "data:text/html,x"}}).markup(), "<img>");
  EXPECT_EQ(link("/document/1?q=a%3Ab", "klik").markup(),
            "<a href=\"/document/1?q=a%3Ab\">klik</a>");
}

TEST(Html, AnAttributeCanBeLeftOut) {
  EXPECT_EQ(leaf("input", {{"required", true}, {"disabled", false}}).markup(), "<input required>");
}

Problem trouble(std::string code, std::string message) {
  return {Severity::kWarning, "a.pdf", std::nullopt, std::move(code), std::move(message), "do it"};
}

TEST(ProblemWords, KeepTheNumbersAndNamesOfTheProblem) {
  EXPECT_EQ(
      in_dutch(trouble("pdf-ocr", "text recognised from pictures, 87% certain, on pages: 1-3, 9"))
          .message,
      "de tekst is herkend op beeld, 87% zeker, op bladzijden: 1-3, 9");
  EXPECT_EQ(
      in_dutch(trouble("mail-attachment-left-out", "an attachment was not read: a: b.doc")).message,
      "een bijlage is niet gelezen: a: b.doc");
  Problem page = trouble("reader-timeout",
                         "text not recognised: recognising the page took more than 60 seconds");
  page.page = PageNumber{7};
  EXPECT_EQ(in_dutch(page).message,
            "bladzijde 7: het lezen duurde langer dan 60 seconden en is gestopt");
}

TEST(ProblemWords, WithoutDutchOrWithoutItsNumberAProblemSpeaksForItself) {
  EXPECT_EQ(in_dutch(trouble("new-trouble", "something new")).message, "something new");
  EXPECT_EQ(in_dutch(trouble("file-too-large", "het is te groot")).message, "het is te groot");
  EXPECT_EQ(in_dutch(trouble("file-too-large", "het is te groot")).hint, "do it");
}

TEST(ProblemWords, EveryTroubleWithTheSeedsIsToldInDutch) {
  std::set<std::string> codes;
  for (const char* kind : {"docx", "html", "mail"}) {
    const auto folder = std::filesystem::path(SPEERPUNT_SOURCE) / "tests/fuzz/seeds" / kind;
    for (const auto& seed : std::filesystem::directory_iterator(folder)) {
      std::ifstream file(seed.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      const FileReading read = read_document(bytes, seed.path().string() + ".pdf", {});
      for (const Problem& problem : read.document.problems) {
        codes.insert(problem.code);
        EXPECT_NE(in_dutch(problem).message, problem.message) << problem.code;
      }
    }
  }
  EXPECT_GE(codes.size(), 8U);
}

TEST(RequestTarget, IsDecodedOnce) {
  Request request;
  ASSERT_TRUE(set_target("/zoek/caf%C3%A9?q=a%2Bb+c&q=%2525", request));
  EXPECT_EQ(request.path, "/zoek/café");
  EXPECT_EQ(request.query, (Fields{{"q", "a+b c"}, {"q", "%25"}}));
}

TEST(RequestTarget, NothingThatLeadsElsewhereIsTaken) {
  for (const char* target :
       {"", "x", "http://a/", "/a/../b", "/a//b", "/%2e%2e/b", "/a%2f..%2fb", "/a\\b", "/a%5cb",
        "/%00", "/%zz", "/%c0%ae", "/a?q=%ff", "/a%0ab%0d%7f"}) {
    Request request;
    EXPECT_FALSE(set_target(target, request)) << target;
  }
}

TEST(SearchAddress, ComesBackFromItsText) {
  SearchAddress address;
  address.words = "wat & \"hoe\" #1";
  address = address.with_filter(filter_for("publisher", "KNMG & co")).on_page(3);
  address.sort = "oudste";
  Request request;
  ASSERT_TRUE(set_target(address.text(), request));
  const SearchAddress again = search_address(request);
  EXPECT_EQ(again.text(), address.text());
  EXPECT_EQ(again.query(), "wat & \"hoe\" #1 uitgever:\"KNMG & co\"");
  EXPECT_TRUE(again.without_filter(again.filters.front()).filters.empty());
}

PageView page_with(const std::vector<std::vector<std::string>>& lines) {
  PageView view;
  view.width = view.height = 1000;
  for (std::size_t row = 0; row < lines.size(); ++row) {
    double x = 10;
    const double y = 20.0 * static_cast<double>(row + 1);
    for (const std::string& word : lines[row]) {
      const double wide = 6.0 * static_cast<double>(word.size());
      view.words.push_back({word, {x, y - 10, x + wide, y}, y, 10, 0});
      x += wide + 4;
    }
  }
  return view;
}

TEST(PageWords, ASentenceIsABoxOnEachLine) {
  const PageView view =
      page_with({{"Eerst", "iets.", "De", "bedrijfs-"}, {"arts", "moet.", "Klaar."}});
  const std::vector<Box> boxes = PageWords(view).lines_of("De bedrijfsarts moet.", {});
  ASSERT_EQ(boxes.size(), 2U);
  EXPECT_EQ(boxes[0].x0, view.words[2].box.x0);
  EXPECT_EQ(boxes[0].x1, view.words[3].box.x1);
  EXPECT_EQ(boxes[1].x1, view.words[5].box.x1);
}

TEST(PageWords, OfEqualWordsTheNearestAreMeant) {
  const PageView view = page_with({{"Kop"}, {"Tekst"}, {"Kop"}});
  const std::vector<Box> boxes = PageWords(view).lines_of("Kop", {10, 50, 30, 60});
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_EQ(boxes[0], view.words[2].box);
  EXPECT_TRUE(PageWords(view).lines_of("Staart", {}).empty());
}

AnalysedPassage passage_of(const std::vector<std::string>& paragraphs) {
  AnalysedPassage one;
  for (const std::string& text : paragraphs) {
    if (!one.passage.text.empty()) one.passage.text += '\n';
    const std::size_t begin = one.passage.text.size();
    one.passage.text += text;
    PassageBlock block;
    block.span = {{begin}, {one.passage.text.size()}};
    one.passage.blocks.push_back(block);
  }
  return one;
}

TEST(VersionDifference, SaysWhatWasRewordedAddedAndTakenOut) {
  const auto found =
      difference({passage_of({"Blijft staan.", "De arts kan dit melden bij de inspectie.",
                              "Vervalt geheel nu.", "Slot."})},
                 {passage_of({"Blijft  staan.", "De arts moet dit melden bij de inspectie.",
                              "Slot.", "Er komt iets bij."})});
  EXPECT_EQ(found.same, 2U);
  ASSERT_EQ(found.changes.size(), 3U);
  EXPECT_EQ(found.changes[0].diff[1], (DiffPart{DiffOperation::kDelete, "kan"}));
  EXPECT_EQ(found.changes[0].diff[2], (DiffPart{DiffOperation::kInsert, "moet"}));
  EXPECT_FALSE(found.changes[1].new_page);
  EXPECT_FALSE(found.changes[2].old_page);
}

}  // namespace
}  // namespace speerpunt::web
