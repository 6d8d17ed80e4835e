// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/near_duplicates.hh"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/sha256.hh"
#include "index/find/title_words.hh"
#include "index/text_sketch.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// A text of so many words in which no four in a row come twice.
std::string words(int from, int count) {
  std::string text;
  for (int i = from; i < from + count; ++i) text += "woord" + std::to_string(i) + ' ';
  return text;
}

struct Piece {
  std::string path, title, date, text;
  std::string version = {};
  std::string media = "pdf";
  std::vector<std::string> replaces = {};
};

Document document_of(const Piece& piece) {
  Document made;
  made.path = piece.path;
  made.id = sha256(piece.path + piece.text);
  made.media = piece.media;
  made.title = piece.title;
  made.publisher = "KNMG";
  if (!piece.date.empty()) made.date = parse_iso_date(piece.date, "text");
  made.version = piece.version;
  made.replaces = piece.replaces;
  made.pages.push_back({});
  Block block;
  block.text = piece.text;
  made.blocks.push_back(std::move(block));
  return made;
}

Comparable comparable(const Piece& piece) {
  Document document = document_of(piece);
  TextSketch sketch = sketch_of(document);
  return {std::move(document), std::move(sketch)};
}

Likeness likeness(const Piece& one, const Piece& other) {
  const Likeness found = compare(comparable(one), comparable(other));
  EXPECT_EQ(compare(comparable(other), comparable(one)), found);
  return found;
}

TEST(TextSketches, EstimateWhatTwoTextsShare) {
  const auto sketch = [](const std::string& text) {
    return sketch_of(document_of({"a", "", "", text}));
  };
  const TextSketch whole = sketch(words(0, 4000));
  EXPECT_EQ(whole.shingles, 3997U);
  EXPECT_THAT(whole.smallest, SizeIs(kSketchHashes));
  EXPECT_NEAR(resemblance(whole, sketch(words(0, 2000) + words(9000, 2000))), 1.0 / 3, .1);
  EXPECT_NEAR(containment(whole, sketch(words(500, 1000))), 1, .25);
  EXPECT_EQ(resemblance(whole, sketch(words(9000, 4000))), 0);
  EXPECT_EQ(resemblance(whole, TextSketch{}), 0);
  // Short texts are compared exactly: 7 shingles, 4 of them in both.
  EXPECT_DOUBLE_EQ(resemblance(sketch("a b c d e f g h i j"), sketch("a b c d e f g z")), 4.0 / 8);
}

TEST(TextSketches, DoNotSeeSignsCaseAndFurniture) {
  Document plain = document_of({"a", "", "", "De arts en de patiënt, samen verder in de zorg."});
  Document signs = document_of({"b", "", "", "DE ARTS – en de patiënt “samen” verder: in de zorg"});
  Block footer;
  footer.kind = BlockKind::kFurniture;
  footer.text = "een voettekst met een aantal woorden erin";
  signs.blocks.push_back(footer);
  EXPECT_EQ(sketch_of(plain), sketch_of(signs));
}

TEST(TitlesOfVersions, DifferInNumbersOnly) {
  const TitleWords words =
      telling_words("KNMG-standpunt Euthanasie, herziene versie 2.1 (juni 2017)", "KNMG");
  EXPECT_EQ(title_key(words), "standpunt euthanasie");
  EXPECT_THAT(words.numbers, ElementsAre(2, 1, 2017));
  EXPECT_THAT(words.years, ElementsAre(2017));
}

TEST(NearDuplicates, AreOneTextInTwoForms) {
  const std::string text = words(0, 400);
  EXPECT_EQ(
      likeness({"a.pdf", "Zorg die werkt", "2017-06-08", text},
               {"a.html", "Zorg die werkt | KNMG", "2017-06", text + words(900, 20), "", "html"}),
      Likeness::kDuplicate);
  // The day on which the PDF was made is not the date of the text.
  Piece made{"b.pdf", "Zorg die werkt", "2019-01-02", text};
  Document made_document = document_of(made);
  made_document.date->source = "pdf-metadata";
  EXPECT_EQ(compare({made_document, sketch_of(document_of(made))},
                    comparable({"b.html", "Zorg die werkt", "2017-06-08", text, "", "html"})),
            Likeness::kDuplicate);
}

TEST(NearDuplicates, AreVersionsWhereDateOrNumberDiffers) {
  const std::string text = words(0, 400);
  EXPECT_EQ(likeness({"a", "Richtlijn dossier 2010", "2010", text},
                     {"b", "Richtlijn dossier 2016", "2016", text + words(900, 100)}),
            Likeness::kVersion);
  EXPECT_EQ(likeness({"a", "Standaard", "2020-01-02", text, "1.0"},
                     {"b", "Standaard", "2020-01-02", text, "1.1"}),
            Likeness::kVersion);
  EXPECT_EQ(likeness({"a", "Standaard 2.0.1", "2020-01-02", text},
                     {"b", "Standaard 2.0.2", "2020-01-02", text}),
            Likeness::kVersion);
}

TEST(NearDuplicates, AreNotTwoReportsByOneForm) {
  const std::string text = words(0, 400);
  EXPECT_EQ(likeness({"a", "Onderzoek app (Android)", "2021-06-10", text + words(800, 20)},
                     {"b", "Onderzoek app (iOS)", "2021-06-10", text + words(900, 20)}),
            Likeness::kUnlike);
  EXPECT_EQ(likeness({"a", "Jaarverslag 2011", "2012", text + words(800, 300)},
                     {"b", "Jaarverslag 2012", "2013", text + words(1200, 300)}),
            Likeness::kUnlike);
}

TEST(NearDuplicates, KnowAnExcerpt) {
  EXPECT_EQ(likeness({"a", "Visie", "2017", words(0, 900)},
                     {"b", "Samenvatting", "2017", words(100, 200)}),
            Likeness::kPart);
}

TEST(NearDuplicates, BelieveADocumentThatSaysWhatItReplaces) {
  const Piece older{"a", "KNMG-standpunt Euthanasie 2003", "2003", words(0, 300)};
  Piece newer{"b", "Beslissingen rond het levenseinde", "2021-12-01", words(3000, 300)};
  EXPECT_EQ(likeness(older, newer), Likeness::kUnlike);
  newer.replaces = {"het standpunt Euthanasie uit 2003"};
  EXPECT_EQ(likeness(older, newer), Likeness::kVersion);
  newer.replaces = {"het standpunt Euthanasie uit 2011"};
  EXPECT_EQ(likeness(older, newer), Likeness::kUnlike);
  newer.title = "Standpunt Euthanasie";
  newer.replaces = {"de versie van 2003"};
  EXPECT_EQ(likeness(older, newer), Likeness::kVersion);
  EXPECT_FALSE(says_it_replaces(document_of(older), document_of(newer)));
}

std::vector<std::string> order_of(const std::vector<Piece>& pieces, bool* known = nullptr) {
  std::vector<Comparable> members;
  for (const Piece& piece : pieces) members.push_back(comparable(piece));
  const DocumentGroup group = order_versions(members);
  std::reverse(members.begin(), members.end());
  EXPECT_EQ(order_versions(members), group);
  if (known != nullptr) *known = group.order_known;
  std::vector<std::string> order;
  for (const DocumentVersion& version : group.versions) {
    for (const Comparable& member : members) {
      if (member.document.id == version.documents.front()) order.push_back(member.document.path);
    }
  }
  return order;
}

TEST(Versions, AreOrderedByDateThenNumber) {
  const std::string text = words(0, 300);
  bool known = false;
  EXPECT_THAT(order_of({{"a", "S", "2017", text, "1.9"},
                        {"b", "S", "2023-06", text, "1.10"},
                        {"c", "S", "2023-06", text, "1.9.9"}},
                       &known),
              ElementsAre("b", "c", "a"));
  EXPECT_TRUE(known);
  EXPECT_THAT(order_of({{"a", "S", "", text, "1.9"},
                        {"b", "S", "2023", text, "1.10"},
                        {"c", "S", "", text, "1.10 concept"}},
                       &known),
              ElementsAre("b", "c", "a"));
  EXPECT_TRUE(known);
}

TEST(Versions, SayWhenTheirOrderIsNotKnown) {
  const std::string text = words(0, 300);
  bool known = true;
  order_of({{"a", "S", "", text}, {"b", "S", "2023", words(0, 200)}}, &known);
  EXPECT_FALSE(known);
  EXPECT_THAT(order_of({{"a", "De regel", "", text, "", "pdf", {"de versie van 2023"}},
                        {"b", "De regel", "2023", words(0, 200)}},
                       &known),
              ElementsAre("a", "b"));
  EXPECT_TRUE(known);
}

// The index finds what compare() ties together.
class Groups : public testing::Test {
 protected:
  DocumentId add(const Piece& piece) {
    Document document = document_of(piece);
    const DocumentId id = document.id;
    const ThemeTagger tagger({});
    IndexWriter writer(corpus_.workspace());
    writer.put(analyse(std::move(document), tagger), {piece.path, id, 1, 1, {}});
    writer.commit();
    return id;
  }
  SmallCorpus corpus_;
};

TEST_F(Groups, HoldDuplicatesAndVersionsNewestFirst) {
  const DocumentId old = add({"2011.pdf", "Kader 2011", "2011", words(0, 500)});
  const DocumentId page = add({"2016.html", "Kader 2016", "2016-05", words(50, 500), "", "html"});
  const DocumentId print = add({"2016.pdf", "Kader 2016", "2016-05-04", words(50, 500)});
  const DocumentId other = add({"los.pdf", "Iets anders", "2016", words(5000, 500)});
  const IndexReader reader = corpus_.reader();
  const DocumentGroup group = reader.group(old);
  ASSERT_THAT(group.versions, SizeIs(2));
  EXPECT_THAT(group.versions[0].documents, ElementsAre(print, page));
  EXPECT_THAT(group.versions[1].documents, ElementsAre(old));
  EXPECT_EQ(reader.group(page), group);
  EXPECT_EQ(reader.newest_version(old), print);
  EXPECT_EQ(reader.newest_version(other), other);
  EXPECT_TRUE(reader.group(other).alone());
  EXPECT_THAT(reader.groups(), ElementsAre(group));
  EXPECT_THAT(reader.group("onbekend").versions, IsEmpty());
}

TEST_F(Groups, LoseADocumentThatIsRemoved) {
  const DocumentId old = add({"2011.pdf", "Kader 2011", "2011", words(0, 500)});
  const DocumentId newer = add({"2016.pdf", "Kader 2016", "2016", words(50, 500)});
  {
    IndexWriter writer(corpus_.workspace());
    writer.remove(newer);
    writer.commit();
  }
  EXPECT_TRUE(corpus_.reader().group(old).alone());
  EXPECT_EQ(corpus_.reader().newest_version(old), old);
}

TEST_F(Groups, ReachTheTitleThatADocumentReplaces) {
  const DocumentId old = add({"a.pdf", "Richtlijn Omgaan met incidenten", "2007", words(0, 300)});
  const DocumentId newer = add({"b.pdf",
                                "Gedragscode openheid",
                                "2022",
                                words(4000, 300),
                                "",
                                "pdf",
                                {"de richtlijn Omgaan met incidenten uit 2007"}});
  EXPECT_EQ(corpus_.reader().newest_version(old), newer);
}

TEST_F(Groups, NameExcerptsApart) {
  const DocumentId whole = add({"visie.pdf", "Visie", "2017", words(0, 900)});
  const DocumentId part = add({"samenvatting.pdf", "Samenvatting", "2017", words(100, 250)});
  EXPECT_TRUE(corpus_.reader().group(part).alone());
  EXPECT_THAT(corpus_.reader().parts_and_wholes(part), ElementsAre(whole));
  EXPECT_THAT(corpus_.reader().parts_and_wholes(whole), ElementsAre(part));
}

}  // namespace
}  // namespace speerpunt
