// SPDX-License-Identifier: GPL-3.0-or-later
// Which matches are shown: grouping per document, folding of versions, facets, coverage.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/text_sketch.hh"
#include "query/folding.hh"
#include "query/grouping.hh"
#include "query/search.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// The order in which they are given, all of them shown.
std::vector<std::size_t> order(const std::vector<Place>& matches, GroupBy by) {
  Grouping grouping(matches, by);
  std::vector<std::size_t> given;
  while (const auto match = grouping.next()) {
    given.push_back(*match);
    grouping.shown(matches[*match]);
  }
  return given;
}

Place place(double score, const std::string& document, int page) {
  return {score, document, page, {page}};
}

TEST(Grouping, LetsOthersGoFirstAfterAFewPassagesOfADocument) {
  const std::vector<Place> matches{place(1, "a", 1),   place(.99, "a", 2), place(.98, "a", 3),
                                   place(.97, "a", 4), place(.96, "b", 1), place(.3, "c", 1)};
  EXPECT_THAT(order(matches, GroupBy::kRelevance), ElementsAre(0, 1, 2, 4, 3, 5));
  EXPECT_THAT(order(matches, GroupBy::kNothing), ElementsAre(0, 1, 2, 3, 4, 5));
}

TEST(Grouping, PrefersAnotherPage) {
  const std::vector<Place> matches{place(1, "a", 1), place(.99, "a", 1), place(.9, "a", 2)};
  EXPECT_THAT(order(matches, GroupBy::kRelevance), ElementsAre(0, 2, 1));
}

TEST(Grouping, OfAListByDateKeepsFurtherPassagesForTheEnd) {
  const std::vector<Place> matches{place(.1, "a", 1), place(.9, "a", 2), place(.5, "a", 3),
                                   place(.9, "a", 4), place(.1, "b", 1)};
  EXPECT_THAT(order(matches, GroupBy::kOrder), ElementsAre(0, 1, 2, 4, 3));
}

class Results : public testing::Test {
 protected:
  SearchResult run(const std::string& query, std::size_t count = 10) {
    request_.query = query;
    request_.count = count;
    return search(corpus_.reader(), request_);
  }
  // A document whose sketch is that of its lines, so that versions are found.
  DocumentId add_version(const std::string& path, const std::string& date,
                         const std::vector<std::string>& lines) {
    SmallDocument small;
    small.path = path;
    small.date = date;
    small.title = "Standaard voor gegevens";
    small.lines = lines;
    Analysis analysis = small_corpus::analysis(small);
    Document whole = analysis.document;
    for (const std::string& line : lines) {
      Block block;
      block.text = line;
      whole.blocks.push_back(block);
    }
    analysis.sketch = sketch_of(whole);
    IndexWriter writer(corpus_.workspace());
    writer.put(analysis, {path, analysis.document.id, 100, 1, {}});
    writer.commit();
    return analysis.document.id;
  }

  SmallCorpus corpus_;
  SearchRequest request_;
};

TEST_F(Results, SayHowManyFurtherPassagesADocumentHas) {
  std::vector<std::string> lines;
  for (int page = 0; page < 14; ++page) {
    lines.emplace_back("De zorg op bladzijde is goed.");
    lines.emplace_back("---");
  }
  const DocumentId id = corpus_.add("lang.pdf", "2017", lines);
  for (int other = 0; other < 5; ++other)
    corpus_.add("kort" + std::to_string(other), "2016",
                {"De zorg van stuk " + std::to_string(other)});
  const SearchResult found = run("zorg");
  std::size_t of_long = 0;
  std::size_t more = 0;
  for (const Hit& hit : found.hits) {
    of_long += hit.document == id ? 1 : 0;
    more += hit.more;
  }
  EXPECT_LT(of_long, 10U);
  EXPECT_GE(of_long, 3U);
  EXPECT_EQ(of_long + more, 14U);
  request_.ungrouped = true;
  EXPECT_EQ(run("zorg", 30).hits.size(), 19U);
}

TEST_F(Results, FoldTheSameTextOfAnotherFormUnderTheOneWithADate) {
  const std::string same =
      "Sommige artsen hebben meer belangstelling en talent voor leiderschap dan andere artsen, en "
      "dat geldt ook voor wie hen in de praktijk opleidt.";
  const auto add = [&](const char* path, const char* date, const char* media, const char* title) {
    SmallDocument small;
    small.path = path;
    small.date = date;
    small.title = title;
    small.lines = {same};
    Analysis analysis = small_corpus::analysis(small);
    analysis.document.media = media;
    IndexWriter writer(corpus_.workspace());
    writer.put(analysis, {path, analysis.document.id, 100, 1, {}});
    writer.commit();
  };
  add("a.html", "", "html", "Leiderschap");
  add("b.pdf", "2021-03-04", "pdf", "Kaartjes");
  add("c.pdf", "2020-03-04", "pdf", "Bundel");
  const SearchResult found = run("leiderschap talent");
  ASSERT_THAT(found.hits, SizeIs(2));  // two files of one form are two documents
  std::size_t folded = 0;
  for (const Hit& hit : found.hits) {
    EXPECT_NE(hit.path, "a.html");
    for (const Hit& version : hit.versions) {
      EXPECT_EQ(version.path, "a.html");
      EXPECT_EQ(version.relation, "duplicate");
      ++folded;
    }
  }
  EXPECT_EQ(folded, 1U);
}

TEST(Relation, OfTwoFormsOfOneDayIsThatOfACopy) {
  const auto version = [](const char* id, const char* date, const char* number) {
    return DocumentVersion{{id}, parse_iso_date(date, "text"), number};
  };
  DocumentGroup group;
  group.versions = {version("c", "2020-05-06", "1.1"), version("b", "2020-05-06", ""),
                    version("a", "2019-01-01", "1.0")};
  EXPECT_EQ(relation_of(group, "c", "b"), "duplicate");
  EXPECT_EQ(relation_of(group, "c", "a"), "older");
  EXPECT_EQ(superseded_by(group, "b"), "");
  EXPECT_EQ(superseded_by(group, "a"), "c");
  group.versions[1].version = "1.0";
  EXPECT_EQ(relation_of(group, "c", "b"), "older");
}

TEST_F(Results, BeginTheSameHoweverManyAreAskedFor) {
  for (int document = 0; document < 6; ++document) {
    std::vector<std::string> lines;
    for (int page = 0; page < 8; ++page) {
      lines.push_back("De zorg " + std::string(static_cast<std::size_t>(page), '.') + " van " +
                      std::to_string(document));
      lines.emplace_back("---");
    }
    corpus_.add("d" + std::to_string(document), "2017", lines);
  }
  const SearchResult few = run("zorg", 10), many = run("zorg", 48);
  ASSERT_THAT(few.hits, SizeIs(10));
  ASSERT_THAT(many.hits, SizeIs(48));
  for (std::size_t at = 0; at < few.hits.size(); ++at)
    EXPECT_EQ(few.hits[at].passage, many.hits[at].passage);
}

const std::vector<std::string> kCommon = {
    "Het eerste deel van de standaard gaat over hoe gegevens van een patient tussen ziekenhuizen "
    "en "
    "huisartsen worden gewisseld en wie daar toestemming voor geeft.",
    "Het tweede deel beschrijft de velden van een bericht, welke daarvan verplicht zijn en wat de "
    "ontvanger doet als er een veld ontbreekt of leeg is."};

TEST_F(Results, ShowTheNewestVersionAndNameTheOlder) {
  const DocumentId old = add_version("oud.pdf", "2015-01-01", kCommon);
  std::vector<std::string> lines = kCommon;
  lines.emplace_back("Nieuw is een deel over beveiliging.");
  const DocumentId latest = add_version("nieuw.pdf", "2018-01-01", lines);
  const SearchResult found = run("toestemming huisartsen");
  ASSERT_THAT(found.hits, SizeIs(1));
  EXPECT_EQ(found.hits[0].document, latest);
  EXPECT_EQ(found.hits[0].superseded_by, "");
  ASSERT_THAT(found.hits[0].versions, SizeIs(1));
  EXPECT_EQ(found.hits[0].versions[0].document, old);
  EXPECT_EQ(found.hits[0].versions[0].relation, "older");
  EXPECT_EQ(found.hits[0].versions[0].path, "oud.pdf");
  EXPECT_EQ(found.hits[0].versions[0].page.value, 1);
  EXPECT_EQ(found.total, 2U);

  request_.unfold = true;
  EXPECT_THAT(run("toestemming huisartsen").hits, SizeIs(2));
}

TEST_F(Results, ShowWhatOnlyAnOlderVersionSays) {
  std::vector<std::string> lines = kCommon;
  lines.emplace_back("Faxen mag nog tot het einde van het jaar.");
  const DocumentId old = add_version("oud.pdf", "2015-01-01", lines);
  const DocumentId latest = add_version("nieuw.pdf", "2018-01-01", kCommon);
  const SearchResult found = run("faxen");
  ASSERT_THAT(found.hits, SizeIs(1));
  EXPECT_EQ(found.hits[0].document, old);
  EXPECT_EQ(found.hits[0].superseded_by, latest);
  EXPECT_THAT(found.hits[0].versions, IsEmpty());
}

TEST_F(Results, NarrowByEveryValueOfAFacet) {
  SmallDocument small;
  small.path = "a.pdf";
  small.date = "2017-06";
  small.kind = "brief aan de Kamer";
  small.lines = {"! [corona/zorg] De minister regelt de zorg.", "[toezicht] Meer zorg."};
  corpus_.add(small);
  corpus_.add("b.pdf", "", {"Andere zorg."});
  Analysis with_law = small_corpus::analysis({"c.pdf", "2019", {"De Wet BIG en zorg."}, "C"});
  with_law.passages[0].references = {{ReferenceKind::kLaw, "BWBR0006251 art 3", "Wet BIG", {}}};
  {
    IndexWriter writer(corpus_.workspace());
    writer.put(with_law, {"c.pdf", with_law.document.id, 1, 1, {}});
    writer.commit();
  }
  const SearchResult all = run("zorg");
  EXPECT_EQ(all.facet_matches, 4U);
  std::vector<std::string> names;
  for (const Facet& facet : all.facets) {
    names.push_back(facet.name);
    for (const FacetValue& value : facet.values) {
      EXPECT_EQ(run("zorg " + filter_for(facet.name, value.value)).total, value.count)
          << facet.name << ' ' << value.value;
    }
  }
  EXPECT_THAT(names, ElementsAre("theme", "year", "publisher", "kind", "addressee", "law"));
  EXPECT_THAT(all.facets.back().values,
              ElementsAre(FacetValue{"BWBR0006251",
                                     "Wet op de beroepen in de individuele gezondheidszorg", 1}));
  EXPECT_THAT(all.facets[3].values,
              ElementsAre(FacetValue{"brief aan de Kamer", "brief aan de Kamer", 2},
                          FacetValue{"visie", "visie", 2}));
}

TEST_F(Results, MarkAHitWhoseFileIsNoLongerAsItWasRead) {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "stuk.txt").string();
  std::ofstream(path) << "De zorg";
  Analysis analysis = small_corpus::analysis({path, "2017", {"De zorg"}, "Stuk"});
  analysis.document.pages[0].recognised = 0.6;
  const FileState state = file_state(path).value();
  IndexWriter writer(corpus_.workspace());
  writer.put(analysis, {path, analysis.document.id, state.size, state.modified_ns, {}});
  SourceRecord archive{(folder.path() / "map.zip").string(), analysis.document.id, 1, 1, {}};
  archive.problems = {{Severity::kWarning, {}, {}, "archive-member-encrypted", "", ""}};
  writer.put(archive);
  writer.commit();
  EXPECT_FALSE(is_stale(corpus_.reader(), path));
  std::ofstream(path) << "Iets langers";
  EXPECT_TRUE(is_stale(corpus_.reader(), path));
  const Coverage found = coverage(corpus_.reader());
  EXPECT_EQ(found.ocr_doubtful, 1U);
  EXPECT_EQ(found.partial, 1U);
  EXPECT_EQ(found.stale, 2U);
  EXPECT_EQ(found.checked, 2U);
  EXPECT_EQ(found.files, 2U);
}

TEST_F(Results, AskNoMoreThanAShareOfManyFilesForTheirState) {
  IndexWriter writer(corpus_.workspace());
  for (int file = 0; file < 50; ++file)
    writer.put(SourceRecord{"stuk" + std::to_string(file), "", 1, 1, {}});
  writer.commit();
  const KnownFiles some = corpus_.reader().files(10);
  EXPECT_EQ(some.total, 50U);
  ASSERT_THAT(some.some, SizeIs(10));
  EXPECT_EQ(some.some.front().path, "stuk0");
  EXPECT_GT(some.some.back().path, "stuk40");
  EXPECT_THAT(corpus_.reader().files(50).some, SizeIs(50));
}

}  // namespace
}  // namespace speerpunt
