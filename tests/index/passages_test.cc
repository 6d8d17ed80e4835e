// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/passages.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace speerpunt {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Block block(BlockKind kind, std::string text, int page = 1, int level = 0) {
  Block result;
  result.kind = kind;
  result.level = level;
  result.text = std::move(text);
  result.page = result.page_end = {page};
  return result;
}
Block heading(std::string text, int level = 1) {
  return block(BlockKind::kHeading, std::move(text), 1, level);
}
Block paragraph(std::string text, int page = 1) {
  return block(BlockKind::kParagraph, std::move(text), page);
}
Block item(std::string text) {
  return block(BlockKind::kListItem, std::move(text));
}

Document document(std::vector<Block> blocks) {
  Document result;
  result.id = "doc";
  result.blocks = std::move(blocks);
  return result;
}

std::vector<std::string> texts(const std::vector<Passage>& passages) {
  std::vector<std::string> result;
  for (const Passage& passage : passages) result.push_back(passage.text);
  return result;
}

std::vector<std::string> sentences(const Passage& passage) {
  std::vector<std::string> result;
  for (const ByteSpan& span : passage.sentences) result.emplace_back(passage.slice(span));
  return result;
}

// A paragraph of `sentences` sentences of 20 bytes.
std::string running_text(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i)
    text += (i == 0 ? "" : " ") + std::string("De arts doet het nu.");
  return text;
}

TEST(Passages, OpenWithAHeadingAndNeverRunOverOne) {
  const auto passages =
      cut_passages(document({heading("Toezicht"), paragraph("De inspectie ziet toe."),
                             heading("Scholing"), paragraph("De arts leert bij.")}));
  EXPECT_THAT(texts(passages),
              ElementsAre("Toezicht\nDe inspectie ziet toe.", "Scholing\nDe arts leert bij."));
  EXPECT_THAT(passages[1].heading, ElementsAre("Scholing"));
}

TEST(Passages, CarryTheWholePathOfHeadings) {
  const auto passages = cut_passages(
      document({heading("Zorg", 1), heading("Preventie", 2), paragraph("Voorkomen is beter."),
                heading("Opleiding", 1), paragraph("Leren loont.")}));
  ASSERT_EQ(passages.size(), 2U);
  EXPECT_THAT(passages[0].heading, ElementsAre("Zorg", "Preventie"));
  EXPECT_THAT(passages[1].heading, ElementsAre("Opleiding"));
}

TEST(Passages, DoNotRepeatAnEndlessHeading) {
  const auto passages = cut_passages(document({heading(running_text(500)), paragraph("Kort.")}));
  for (const Passage& passage : passages) EXPECT_LE(passage.heading.front().size(), 300U);
}

TEST(Passages, LeaveOutMenusLetterheadsAndContents) {
  EXPECT_THAT(cut_passages(document({block(BlockKind::kFurniture, "Pagina 1"),
                                     block(BlockKind::kMeta, "Utrecht"),
                                     block(BlockKind::kToc, "1 Inleiding 3"),
                                     block(BlockKind::kBoilerplate, "Alle rechten.")})),
              IsEmpty());
}

TEST(Passages, CloseAtTheFirstBlockPastTheTarget) {
  const auto passages = cut_passages(
      document({paragraph(running_text(3)), paragraph(running_text(3)), paragraph("Slot.")}),
      {.target_bytes = 100, .limit_bytes = 300});
  ASSERT_EQ(passages.size(), 2U);
  EXPECT_EQ(passages[1].text, "Slot.");
}

TEST(Passages, CutALongBlockBetweenSentences) {
  const auto passages = cut_passages(document({paragraph(running_text(20))}),
                                     {.target_bytes = 80, .limit_bytes = 120});
  ASSERT_GT(passages.size(), 2U);
  for (const Passage& passage : passages) {
    EXPECT_LE(passage.text.size(), 120U);
    EXPECT_TRUE(passage.text.ends_with("nu."));
  }
}

TEST(Passages, CutEvenASentenceWithoutEndAndNeverInsideALetter) {
  std::string endless;
  for (int i = 0; i < 1000; ++i) endless += "é";
  for (const Passage& passage :
       cut_passages(document({paragraph(endless)}), {.target_bytes = 50, .limit_bytes = 101})) {
    EXPECT_LE(passage.text.size(), 101U);
    EXPECT_EQ(passage.text.size() % 2, 0U);
  }
}

// Each cut once looked for a space back to the beginning: minutes.
TEST(Passages, CutAWordOfMegabytesInOneGo) {
  const std::size_t size = std::size_t{16} << 20;
  const auto passages = cut_passages(document({paragraph(std::string(size, 'a'))}));
  std::size_t cut = 0;
  for (const Passage& passage : passages) cut += passage.text.size();
  EXPECT_EQ(cut, size);
}

TEST(Passages, KeepALeadInWithItsList) {
  const auto passages =
      cut_passages(document({paragraph(running_text(4)), paragraph("De federatie adviseert:"),
                             item("Leer van fouten."), item("Meld incidenten.")}),
                   {.target_bytes = 200, .limit_bytes = 120});
  ASSERT_EQ(passages.size(), 2U);
  EXPECT_EQ(passages[1].text, "De federatie adviseert:\nLeer van fouten.\nMeld incidenten.");
}

TEST(Passages, TakeEveryListItemHeadingAndTableRowForASentenceOfItsOwn) {
  const auto passages = cut_passages(document(
      {heading("Wat te doen"), item("Leren vergaderen"), item("Kijk om je heen. Vraag door."),
       block(BlockKind::kTable, "Jaar\tAantal\n2017\t12")}));
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_THAT(sentences(passages[0]),
              ElementsAre("Wat te doen", "Leren vergaderen", "Kijk om je heen.", "Vraag door.",
                          "Jaar\tAantal", "2017\t12"));
}

TEST(Passages, KnowThePageOfEachSentence) {
  Block across = paragraph("Dit staat op de eerste. Dit staat op de tweede.", 3);
  across.page_end = {4};
  across.page_starts = {ByteOffset{24}};
  const auto passages = cut_passages(document({across, paragraph("Ook hier.", 4)}));
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].page.value, 3);
  EXPECT_EQ(passages[0].page_end.value, 4);
  EXPECT_EQ(passages[0].page_at(passages[0].sentences[0].begin).value, 3);
  EXPECT_EQ(passages[0].page_at(passages[0].sentences[1].begin).value, 4);
}

TEST(Passages, GiveThePartsOfACutBlockTheirOwnPages) {
  Block across = paragraph("Dit staat op de eerste. Dit staat op de tweede.", 3);
  across.page_end = {4};
  across.page_starts = {ByteOffset{24}};
  across.box = {1, 1, 9, 9};
  across.later_boxes = {{2, 2, 8, 8}};
  EXPECT_EQ(cut_passages(document({across})).front().blocks.front().later_boxes,
            across.later_boxes);
  const auto passages = cut_passages(document({across}), {.target_bytes = 10, .limit_bytes = 30});
  ASSERT_EQ(passages.size(), 2U);
  EXPECT_EQ(passages[0].blocks.front().box, across.box);
  EXPECT_EQ(passages[1].blocks.front().box, across.later_boxes.front());
  EXPECT_EQ(passages[0].page_end.value, 3);
  EXPECT_EQ(passages[1].page.value, 4);
}

TEST(Passages, AreNumberedFromZeroInReadingOrder) {
  const auto passages =
      cut_passages(document({heading("Een"), paragraph("A."), heading("Twee"), paragraph("B.")}));
  ASSERT_EQ(passages.size(), 2U);
  EXPECT_EQ(passages[0].id, "doc/0");
  EXPECT_EQ(passages[1].id, "doc/1");
}

}  // namespace
}  // namespace speerpunt
