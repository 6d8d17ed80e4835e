// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet.hh"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/sentences.hh"
#include "query/parse.hh"

namespace speerpunt {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct SmallBlock {
  BlockKind kind;
  std::string text;
  int page = 1;
};

// Blocks as index/passages.cc joins them; each has the box of its number.
Passage passage_of(const std::vector<SmallBlock>& blocks) {
  Passage passage;
  for (const SmallBlock& block : blocks) {
    if (!passage.blocks.empty()) passage.text += '\n';
    const std::size_t begin = passage.text.size();
    passage.text += block.text;
    std::vector<ByteSpan> units = dutch::sentences(block.text);
    if (block.kind == BlockKind::kTable || block.kind == BlockKind::kHeading)
      units = {{{0}, {block.text.size()}}};
    for (const ByteSpan unit : units)
      passage.sentences.push_back({{begin + unit.begin.value}, {begin + unit.end.value}});
    const double top = static_cast<double>(passage.blocks.size()) * 10;
    passage.blocks.push_back({block.kind,
                              block.kind == BlockKind::kListItem ? 1 : 0,
                              {{begin}, {passage.text.size()}},
                              {block.page},
                              {block.page},
                              {0, top, 100, top + 10}});
  }
  passage.page = passage.blocks.front().page;
  passage.page_end = passage.blocks.back().page;
  return passage;
}

Snippet snippet_for(const std::string& query, const Passage& passage) {
  StemCache stems;
  WordMatcher matcher(parse_query(query).expression, {}, stems);
  return make_snippet(passage, matcher.find(passage.text));
}

std::string plain(const Snippet& snippet) {
  std::string text;
  for (const SnippetPart& part : snippet.parts)
    text += part.match ? "[" + part.text + "]" : part.text;
  return text;
}

std::string shown(const std::string& query, const std::vector<SmallBlock>& blocks) {
  return plain(snippet_for(query, passage_of(blocks)));
}

std::string filler(std::size_t sentences) {
  std::string text;
  for (std::size_t number = 0; number < sentences; ++number)
    text += " Deze zin is er alleen om de afstand tussen twee andere wat groter te maken.";
  return text;
}

TEST(Snippet, PutsTogetherSentencesThatOnlyTogetherHaveTheWords) {
  const std::string text = "Er is toezicht op instellingen." + filler(3) + " Elke arts telt mee.";
  EXPECT_THAT(shown("toezicht arts", {{BlockKind::kParagraph, text}}),
              StartsWith("Er is [toezicht] op instellingen. … "));
  EXPECT_THAT(shown("toezicht arts", {{BlockKind::kParagraph, text}}),
              EndsWith(" … Elke [arts] telt mee."));
}

TEST(Snippet, ShowsAListItemWithWhatLeadsItIn) {
  EXPECT_EQ(shown("scholing", {{BlockKind::kParagraph, "Dat is zo. De federatie vraagt:"},
                               {BlockKind::kListItem, "meer toezicht;"},
                               {BlockKind::kListItem, "geld voor scholing;"},
                               {BlockKind::kListItem, "rust."}}),
            "… De federatie vraagt: … – geld voor [scholing]; …");
}

TEST(Snippet, DoesNotRepeatAHeading) {
  EXPECT_EQ(shown("toezicht", {{BlockKind::kHeading, "Toezicht"},
                               {BlockKind::kParagraph, "Het toezicht faalt."}}),
            "Het [toezicht] faalt.");
}

TEST(Snippet, SeparatesTheCellsOfATable) {
  EXPECT_EQ(shown("datum", {{BlockKind::kTable, "Datum\t15 juni\t\tKamer"}}),
            "[Datum] | 15 juni | Kamer");
}

TEST(Snippet, KeepsTheConditionOfALongSentence) {
  std::string text = "Tenzij de patiënt bezwaar maakt";
  for (int number = 0; number < 12; ++number) text += ", een bijzin die hier weinig toe doet";
  text += ", mag de huisarts gegevens delen";
  for (int number = 0; number < 12; ++number) text += ", een bijzin die hier weinig toe doet";
  const std::string cut = shown("huisarts gegevens", {{BlockKind::kParagraph, text + "."}});
  EXPECT_THAT(cut, StartsWith("Tenzij de patiënt bezwaar maakt, … "));
  EXPECT_THAT(cut, HasSubstr("mag de [huisarts] [gegevens] delen,"));
  EXPECT_THAT(cut, EndsWith(", …"));
  EXPECT_LT(cut.size(), 360U);
}

TEST(Snippet, TakesTheSentenceAlongToWhichItPointsBack) {
  EXPECT_THAT(shown("scholing", {{BlockKind::kParagraph,
                                  "Eerst dit. De kwaliteit daalt. Daarom is scholing nodig."}}),
              StartsWith("… De kwaliteit daalt. Daarom is [scholing] nodig."));
}

TEST(Snippet, StaysOnThePageOfTheSentenceAndMarksItsBlocks) {
  const Snippet made =
      snippet_for("scholing", passage_of({{BlockKind::kParagraph, "Een arts.", 3},
                                          {BlockKind::kParagraph, "Er is scholing.", 4},
                                          {BlockKind::kParagraph, "Nog iets.", 5}}));
  EXPECT_EQ(plain(made), "… Er is [scholing]. …");
  EXPECT_EQ(made.page.value, 4);
  EXPECT_EQ(made.page_end.value, 4);
  EXPECT_THAT(made.boxes, testing::ElementsAre(PageBox{{4}, {0, 10, 100, 20}}));
}

TEST(Snippet, IsVerbatimButForWhatItSaysThatWasAdded) {
  const Passage passage =
      passage_of({{BlockKind::kParagraph,
                   "Een lange inleiding over toezicht." + filler(6) + " De arts vraagt:"},
                  {BlockKind::kListItem, "geld\tvoor  scholing van artsen,\nmet toezicht;"},
                  {BlockKind::kTable, "Naam\tarts\nDatum\ttoezicht"}});
  for (const char* query : {"scholing", "toezicht arts scholing", "afstand", "datum naam"}) {
    std::size_t kept = 0;
    for (const SnippetPart& part : snippet_for(query, passage).parts) {
      if (part.added) continue;
      ++kept;
      EXPECT_THAT(passage.text, HasSubstr(part.text)) << query;
      EXPECT_THAT(part.text, Not(HasSubstr("…"))) << query;
    }
    EXPECT_GT(kept, 0U) << query;
  }
}

TEST(Snippet, ShowsTheSentenceWithTheTellingWord) {
  const Passage passage =
      passage_of({{BlockKind::kParagraph,
                   "De zorg moet goed zijn en de zorg blijft. " + std::string(300, 'x') +
                       " staat daar. Vaak is er sprake van decubitus bij mensen."}});
  const Expression asked = parse_query("goed zorg decubitus").expression;
  StemCache stems;
  WordMatcher matcher(asked, {}, stems, {},
                      [](const std::string& word) { return word == "decubitus" ? 1.0 : 0.1; });
  EXPECT_THAT(plain(make_snippet(passage, matcher.find(passage.text))), HasSubstr("[decubitus]"));
}

TEST(Snippet, CutsALongNeighbourRatherThanShowAFewWords) {
  std::string longer = "Dit is een lange zin";
  while (longer.size() < 500) longer += ", die heel veel woorden heeft";
  const std::string shown =
      plain(snippet_for("transparantie", passage_of({{BlockKind::kParagraph, "b) Transparantie."},
                                                     {BlockKind::kParagraph, longer + "."}})));
  EXPECT_THAT(shown, StartsWith("b) [Transparantie]. Dit is een lange zin"));
  EXPECT_LT(shown.size(), 360U);
}

TEST(Snippet, ShowsWhatADefinitionSays) {
  const std::string shown = plain(snippet_for(
      "bedrijfsarts",
      passage_of({{BlockKind::kParagraph, "In dit besluit wordt verstaan onder:"},
                  {BlockKind::kListItem,
                   "bedrijfsarts: een arts die als zodanig is ingeschreven in een erkend "
                   "specialistenregister als bedoeld in artikel 14 van de wet op de beroepen in de "
                   "individuele gezondheidszorg en die daarvan doet blijken aan wie daar om vraagt "
                   "op een wijze die door de minister is bepaald bij nadere regeling."}})));
  EXPECT_THAT(shown, HasSubstr("[bedrijfsarts]: een arts die"));
}

TEST(Snippet, MarksABlockOnThePageWhereItGoesOn) {
  Passage passage = passage_of({{BlockKind::kParagraph, "Eerst dit en dat. Dan de scholing."}});
  passage.blocks.front().page_end = passage.page_end = {2};
  passage.blocks.front().page_starts = {{18}};
  passage.blocks.front().later_boxes = {{7, 7, 9, 9}};
  const Snippet snippet = snippet_for("scholing", passage);
  EXPECT_EQ(snippet.page, PageNumber{2});
  EXPECT_EQ(snippet.boxes, (std::vector<PageBox>{{{2}, {7, 7, 9, 9}}}));
}

}  // namespace
}  // namespace speerpunt
