// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/dutch/word_list.hh"
#include "corpus/error.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SearchResult run(const SmallCorpus& corpus, const std::string& query,
                 const Synonyms& synonyms = {}) {
  SearchRequest request;
  request.query = query;
  return search(corpus.reader(), request, synonyms);
}

// "Een [woord] dat past." with the matches in brackets.
std::string snippet(const Hit& hit) {
  std::string text;
  for (const SnippetPart& part : hit.snippet)
    text += part.match ? "[" + part.text + "]" : part.text;
  return text;
}

std::vector<std::string> snippets(const SearchResult& result) {
  std::vector<std::string> found;
  for (const Hit& hit : result.hits) found.push_back(snippet(hit));
  return found;
}

TEST(Search, ShowsTheSentenceThatAnswersWithItsMatches) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"Dit gaat vooraf. De bedrijfsartsen vallen onder toezicht. Dit volgt erop."});
  EXPECT_THAT(snippets(run(corpus, "toezicht bedrijfsarts")),
              ElementsAre("… De [bedrijfsartsen] vallen onder [toezicht]. Dit volgt erop."));
}

TEST(Search, FindsTheFullWordOfASuspendedOneAndMarksThePair) {
  if (dutch::word_list().empty()) GTEST_SKIP() << "no word list";
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"Het gaat om management- en leiderschapscapaciteiten.",
              "Zorgverleners en -instellingen doen mee."});
  EXPECT_THAT(snippets(run(corpus, "managementcapaciteit")),
              Contains("Het gaat om [management- en leiderschapscapaciteiten]."));
  EXPECT_THAT(snippets(run(corpus, "zorginstelling")),
              Contains(testing::HasSubstr("[Zorgverleners en -instellingen] doen mee.")));
  EXPECT_THAT(snippets(run(corpus, "zorgverlener zorginstelling")),
              Contains(testing::HasSubstr("[Zorgverleners] en -[instellingen] doen mee.")));
}

TEST(Search, AddsANeighbourThatHasAnotherWord) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Een arts werkt. Er is toezicht. Het regent."});
  EXPECT_THAT(snippets(run(corpus, "arts toezicht")),
              ElementsAre("Een [arts] werkt. Er is [toezicht]. Het regent."));
}

TEST(Search, CutsALongSentenceAtWordsAroundTheMatch) {
  std::string text = "Begin";
  for (int word = 0; word < 200; ++word) text += " vulwoord";
  text += " doelwit";
  for (int word = 0; word < 200; ++word) text += " vulwoord";
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {text + "."});
  const std::string shown = snippets(run(corpus, "doelwit")).front();
  EXPECT_LT(shown.size(), 450U);
  EXPECT_THAT(shown, testing::StartsWith("… vulwoord "));
  EXPECT_THAT(shown, testing::HasSubstr(" [doelwit] "));
  EXPECT_THAT(shown, testing::EndsWith(" vulwoord …"));
}

TEST(Search, ShowsTheBeginningIfOnlyTheHeadingMatches) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"# Toezicht", "Eerste zin. Tweede zin."});
  const Hit hit = run(corpus, "toezicht").hits.at(0);
  EXPECT_EQ(snippet(hit), "Eerste zin. Tweede zin.");
  EXPECT_THAT(hit.why, ElementsAre(Why{"toezicht", "Toezicht", "heading"}));
}

TEST(Search, SaysWhyAPassageWasFound) {
  SmallCorpus corpus;
  SmallDocument small;
  small.path = "a.pdf";
  small.title = "Visie op opleiding";
  small.lines = {"# Zorg", "De artsen houden toezicht en het Toezicht helpt."};
  corpus.add(small);
  EXPECT_THAT(run(corpus, "arts toezicht zorg opleidingen").hits.at(0).why,
              testing::UnorderedElementsAre(
                  Why{"arts", "artsen", "stem"}, Why{"toezicht", "toezicht", "form"},
                  Why{"zorg", "Zorg", "heading"}, Why{"opleidingen", "opleiding", "title"}));
}

TEST(Search, GivesThePageOfTheSentenceAndTheDocument) {
  SmallCorpus corpus;
  SmallDocument small;
  small.path = "map/visie.pdf";
  small.title = "Visie";
  small.date = "2017-06-08";
  small.lines = {"Voorblad.", "---", "# Toezicht", "[toezicht] De inspectie houdt toezicht."};
  const DocumentId id = corpus.add(small);
  const SearchResult result = run(corpus, "inspectie");
  ASSERT_THAT(result.hits, SizeIs(1));
  const Hit& hit = result.hits.front();
  EXPECT_EQ(hit.rank, 1U);
  EXPECT_DOUBLE_EQ(hit.score, 1);
  EXPECT_EQ(hit.document, id);
  EXPECT_EQ(hit.passage, id + "/1");
  EXPECT_EQ(hit.path, "map/visie.pdf");
  EXPECT_EQ(hit.title, "Visie");
  EXPECT_EQ(hit.date->value, "2017-06-08");
  EXPECT_EQ(hit.page.value, 2);
  EXPECT_EQ(hit.page_end.value, 2);
  EXPECT_THAT(hit.heading, ElementsAre("Toezicht"));
  EXPECT_THAT(hit.themes, ElementsAre("toezicht"));
  EXPECT_EQ(result.total, 1U);
  EXPECT_THAT(result.facets, Contains(Facet{"year", {{"2017", "2017", 1}}}));
}

TEST(Search, NarrowsByTheOptionsOfTheRequest) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2015", {"[toezicht] zorg een"});
  corpus.add("b.pdf", "2018", {"zorg twee"});
  SearchRequest request;
  request.query = "zorg";
  request.theme = "toezicht";
  EXPECT_THAT(snippets(search(corpus.reader(), request)), ElementsAre("[zorg] een"));
  request.theme.clear();
  request.year_from = 2016;
  EXPECT_THAT(snippets(search(corpus.reader(), request)), ElementsAre("[zorg] twee"));
  request.year_to = 2017;
  EXPECT_THAT(snippets(search(corpus.reader(), request)), IsEmpty());
  request = {};
  request.query = "zorg";
  request.kind = "visie";
  request.sort = SearchRequest::Sort::kNewest;
  request.count = 1;
  EXPECT_THAT(snippets(search(corpus.reader(), request)), ElementsAre("[zorg] twee"));
}

TEST(Search, PrefersAPassageBesideOneThatHasTheOtherWord) {
  SmallCorpus corpus;
  corpus.add("alone.pdf", "2018", {"Wie een vergunning wil, betaalt leges."});
  std::vector<std::string> lines(10, "Een zin over iets anders.");
  lines.push_back("Het gaat hier om de apotheek.");
  lines.push_back("Wie een vergunning wil, wacht lang.");
  corpus.add("beside.pdf", "2017", lines);
  const auto paths = [&](double beside) {
    SearchRequest request;
    request.query = "vergunning apotheek";
    request.ranking.beside = beside;
    std::vector<std::string> found;
    for (const Hit& hit : search(corpus.reader(), request).hits)
      for (const Why& why : hit.why)
        if (why.query == "vergunning") found.push_back(hit.path);
    return found;
  };
  EXPECT_THAT(paths(1), ElementsAre("beside.pdf", "alone.pdf"));
  EXPECT_THAT(paths(0), ElementsAre("alone.pdf", "beside.pdf"));
}

TEST(Search, ByDateLeavesOutWhatHasLittleOfTheQuestion) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2015", {"Het toezicht op bedrijfsartsen in de regio."});
  corpus.add("b.pdf", "2018", {"Een regio zonder meer."});
  SearchRequest request;
  request.query = "toezicht bedrijfsartsen regio";
  request.sort = SearchRequest::Sort::kNewest;
  EXPECT_EQ(search(corpus.reader(), request).hits.front().path, "a.pdf");
}

TEST(Search, FindsWordsByTheirBeginning) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Het beroepsgeheim.", "Een beroep.", "De beroepsgroep."});
  EXPECT_THAT(snippets(run(corpus, "beroeps*")),
              testing::UnorderedElementsAre("Het [beroepsgeheim].", "De [beroepsgroep]."));
  EXPECT_EQ(run(corpus, "beroepz*").corrected, "");
}

TEST(Search, DoesNotTakeAnAddressForText) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017",
             {"Mail arts@voorbeeld-arts.nl of (https://voorbeeld.nl/arts/tucht?x=arts).",
              "De arts werkt.", "Zie www.arts.nl/arts en voorbeeld.nl/arts."});
  EXPECT_THAT(snippets(run(corpus, "arts")), ElementsAre("De [arts] werkt."));
  EXPECT_THAT(run(corpus, "arts@voorbeeld-arts.nl").hits, SizeIs(1));
}

TEST(Search, LeavesOutWhatWasExcluded) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"De arts en de tucht.", "De arts werkt."});
  EXPECT_THAT(snippets(run(corpus, "arts -tucht")), ElementsAre("De [arts] werkt."));
}

// The code of the Error, a blank and its hint.
std::string failure(const SmallCorpus& corpus, const SearchRequest& request) {
  try {
    search(corpus.reader(), request);
  } catch (const Error& error) {
    return error.code() + " " + error.hint();
  }
  return "none";
}

TEST(Search, RefusesAThemeOrKindThatDoesNotExist) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"[openheid-na-incidenten] Een arts."});
  SearchRequest request;
  request.themes = [] {
    return std::vector<Theme>{
        {"openheid-na-incidenten", "", "Openheid na incidenten", "", {}, {}, {}, {}},
        {"optimale-zorg", "", "Optimale zorg", "", {}, {}, {}, {}}};
  };
  request.query = "arts thema:incidenten";
  EXPECT_THAT(failure(corpus, request),
              testing::StartsWith("theme-unknown bedoelde u openheid-na-incidenten?"));
  request.query = "arts thema:optimal-zorg";
  EXPECT_THAT(failure(corpus, request),
              testing::StartsWith("theme-unknown bedoelde u optimale-zorg?"));
  request.query = "arts";
  request.theme = "op";  // the beginning of both
  EXPECT_THAT(failure(corpus, request), testing::StartsWith("theme-unknown "));
  for (const char* name : {"openheid", "Openheid na incidenten", "OPENHEID-NA-INCIDENTEN"}) {
    request.theme = name;
    EXPECT_THAT(search(corpus.reader(), request).hits, SizeIs(1)) << name;
  }
  request = {};
  request.query = "arts soort:brief";
  EXPECT_EQ(failure(corpus, request), "kind-unknown kies uit: visie");
  request.query = "arts";
  request.kind = "Visie";
  EXPECT_EQ(failure(corpus, request), "none");
}

TEST(Search, ReadsTheThemesOnlyWhereOneIsNamed) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"[openheid-na-incidenten] Een arts."});
  int read = 0;
  SearchRequest request;
  request.themes = [&read] {
    ++read;
    return std::vector<Theme>{
        {"openheid-na-incidenten", "", "Openheid na incidenten", "", {}, {}, {}, {}}};
  };
  request.query = "arts";
  request.facets = false;
  const SearchResult plain = search(corpus.reader(), request);
  EXPECT_THAT(plain.hits, SizeIs(1));
  EXPECT_THAT(plain.facets, testing::IsEmpty());
  EXPECT_EQ(read, 0);
  request.facets = true;
  EXPECT_THAT(search(corpus.reader(), request).facets, testing::Not(testing::IsEmpty()));
  EXPECT_EQ(read, 1);
  request.facets = false;
  request.query = "arts thema:openheid";
  EXPECT_THAT(search(corpus.reader(), request).hits, SizeIs(1));
  EXPECT_EQ(read, 2);
}

TEST(Search, RefusesYearsInTheWrongOrder) {
  SmallCorpus corpus;
  SearchRequest request;
  request.query = "arts";
  request.year_from = 2018;
  request.year_to = 2015;
  EXPECT_THAT(failure(corpus, request), testing::StartsWith("query-syntax "));
}

TEST(Search, ProposesAWordForOneThatDoesNotOccur) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"De bedrijfsarts houdt toezicht."});
  EXPECT_EQ(run(corpus, "Toezicht op bedrijfsrats?").corrected, "Toezicht op bedrijfsarts?");
  EXPECT_EQ(run(corpus, "toezicht bedrijfsartsen").corrected, "");
  EXPECT_EQ(run(corpus, "toezicht qqqq").corrected, "");
}

class SearchBySynonym : public testing::Test {
 protected:
  SearchBySynonym()
      : synonyms_({{"wet-big",
                    "Wet op de beroepen in de individuele gezondheidszorg",
                    {"Wet BIG", "BIG-wet"}},
                   {"bedrijfsarts", "bedrijfsarts", {"arboarts"}}}) {
    corpus_.add("a.pdf", "2017",
                {"De arboarts komt langs.", "De bedrijfsarts komt langs.",
                 "De wet op de beroepen in de individuele gezondheidszorg verandert.",
                 "De wet BIG verandert."});
  }
  SmallCorpus corpus_;
  Synonyms synonyms_;
};

TEST_F(SearchBySynonym, FindsTheOtherLabelsAfterTheWordItself) {
  const SearchResult result = run(corpus_, "bedrijfsartsen", synonyms_);
  EXPECT_THAT(snippets(result),
              ElementsAre("De [bedrijfsarts] komt langs.", "De [arboarts] komt langs."));
  EXPECT_THAT(result.hits[1].why,
              ElementsAre(Why{"bedrijfsartsen", "arboarts", "thesaurus",
                              "arboarts is een ander woord voor bedrijfsarts"}));
}

TEST_F(SearchBySynonym, TakesSeveralWordsForOneLabel) {
  const std::vector<std::string> found = snippets(run(corpus_, "herziening wet big", synonyms_));
  EXPECT_THAT(found, Contains("De [wet op de beroepen in de individuele gezondheidszorg] "
                              "verandert."));
  EXPECT_THAT(
      snippets(run(corpus_, "wet op de beroepen in de individuele gezondheidszorg", synonyms_)),
      Contains("De [wet BIG] verandert."));
}

TEST_F(SearchBySynonym, KeepsAPhraseAndAnExactRequestAsTheyAre) {
  EXPECT_THAT(snippets(run(corpus_, "\"bedrijfsarts\"", synonyms_)), SizeIs(1));
  SearchRequest request;
  request.query = "bedrijfsarts";
  request.exact = true;
  EXPECT_THAT(search(corpus_.reader(), request, synonyms_).hits, SizeIs(1));
}

TEST_F(SearchBySynonym, DoesNotCorrectAWordWhoseSynonymOccurs) {
  const Synonyms other({{"a", "arboortso", {"arboarts"}}});
  EXPECT_EQ(run(corpus_, "arboortso", other).corrected, "");
  EXPECT_EQ(run(corpus_, "arboortso").corrected, "arboarts");
}

TEST(Search, MarksAndExplainsOnlyExactFormsWhereThatIsAsked) {
  SmallCorpus corpus;
  corpus.add("a.pdf", "2017", {"Het tarief en de tarieven van zorg."});
  corpus.add("b.pdf", "2017", {"Het tarief van zorg."});
  SearchRequest request;
  request.query = "tarieven";
  request.exact = true;
  const SearchResult result = search(corpus.reader(), request);
  ASSERT_THAT(snippets(result), ElementsAre("Het tarief en de [tarieven] van zorg."));
  EXPECT_THAT(result.hits.front().why, ElementsAre(Why{"tarieven", "tarieven", "form"}));
}

TEST(Search, SetsWeakHitsApart) {
  SmallCorpus corpus;
  std::vector<std::string> lines(60, "De vergunning is verleend.");
  lines.push_back("De vergunning voor een apotheek.");
  corpus.add("a.pdf", "2017", lines);
  const SearchResult nothing = run(corpus, "vergunning windmolenpark noordzee");
  EXPECT_THAT(nothing.hits, IsEmpty());
  EXPECT_THAT(nothing.weak, SizeIs(10));
  const SearchResult answer = run(corpus, "vergunning apotheek");
  EXPECT_THAT(snippets(answer), ElementsAre("De [vergunning] voor een [apotheek]."));
  ASSERT_THAT(answer.weak, SizeIs(9));
  EXPECT_EQ(answer.hits.front().rank, 1U);
  EXPECT_EQ(answer.weak.front().rank, 2U);
}

TEST(Coverage, CountsWhatCouldNotBeSearchedOrChangedSince) {
  SmallCorpus corpus;
  const TemporaryFolder folder;
  const auto put = [&](const std::string& name, const std::string& title, bool recognised) {
    const std::string path = (folder.path() / name).string();
    std::ofstream(path) << title;
    SmallDocument small;
    small.path = path;
    small.title = title;
    small.lines = {"tekst"};
    Analysis analysis = small_corpus::analysis(small);
    if (recognised) analysis.document.pages.push_back({PageNumber{9}, "", 600, 800, 0.9});
    const FileState state = file_state(path).value();
    IndexWriter writer(corpus.workspace());
    writer.put(analysis, {path, analysis.document.id, state.size, state.modified_ns, {}});
    writer.commit();
    return path;
  };
  put("gelijk.txt", "een", true);
  const std::string changed = put("anders.txt", "twee", false);
  const std::string gone = put("weg.txt", "drie", false);
  std::ofstream(changed) << "langere inhoud";
  std::filesystem::remove(gone);
  const FileState state = file_state(changed).value();
  IndexWriter writer(corpus.workspace());
  writer.put(SourceRecord{(folder.path() / "anders.txt.pdf").string(), "", 1, 1, {}});
  writer.put(SourceRecord{"https://voorbeeld.nl/a", "", 1, 1, {}});
  writer.commit();

  const Coverage found = coverage(corpus.reader());
  EXPECT_GT(state.size, 4U);
  EXPECT_EQ(found.documents, 3U);
  EXPECT_EQ(found.failed, 2U);
  EXPECT_EQ(found.ocr, 1U);
  EXPECT_EQ(found.stale, 3U);  // changed, gone, and the failed one that is not there either
}

}  // namespace
}  // namespace speerpunt
