// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "corpus/dutch/normalise.hh"
#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

class Brief : public ProgramTest {
 protected:
  void add_sample() const {
    const Outcome added = in_workspace("add " + shell_word(sample().string()));
    ASSERT_EQ(added.code, 0) << added.err;
  }

  // The quote, cut where it runs over a page border.
  static std::vector<std::string> parts_of(const Json& citation) {
    const auto quote = citation.at("quote").get<std::string>();
    auto borders = citation.at("page_starts").get<std::vector<std::size_t>>();
    borders.push_back(quote.size());
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (const std::size_t border : borders) {
      parts.push_back(quote.substr(begin, border - begin));
      begin = border;
    }
    return parts;
  }

  bool stands_on(const std::filesystem::path& pdf, int page, const std::string& text) const {
    const std::string wanted = dutch::squeeze(text);
    for (const char* order : {"", "-raw"}) {
      const std::string number = std::to_string(page);
      const Outcome printed = shell("pdftotext " + std::string(order) + " -f " + number + " -l " +
                                    number + " " + shell_word(pdf.string()) + " -");
      if (dutch::squeeze(printed.out).find(wanted) != std::string::npos) return true;
    }
    return false;
  }

  // Counts the quotes of a briefing, and checks each one against what pdftotext finds on its page.
  std::size_t check_quotes(const Json& briefing) const {
    std::size_t checked = 0;
    for (const Json& section : briefing.at("sections")) {
      for (const Json& finding : section.at("findings")) {
        for (const char* quoted : {"citation", "lead_in"}) {
          const Json& citation = finding.at(quoted);
          if (citation.is_null()) continue;
          const std::filesystem::path pdf =
              workspace() / "originals" / (citation.at("document").get<std::string>() + ".pdf");
          if (!std::filesystem::exists(pdf)) continue;
          int page = citation.at("page").get<int>();
          for (const std::string& part : parts_of(citation)) {
            EXPECT_TRUE(stands_on(pdf, page, part)) << page << ": " << citation.dump();
            ++page;
          }
          ++checked;
        }
      }
    }
    return checked;
  }
};

TEST_F(Brief, EveryQuoteOfEveryThemeStandsOnItsPage) {
  if (std::system("pdftotext -v >/dev/null 2>&1") != 0) GTEST_SKIP() << "pdftotext is missing";
  add_sample();
  std::size_t checked = 0;
  std::size_t briefings = 0;
  for (const char* theme :
       {"openheid-na-incidenten", "herziening-wet-big", "medisch-leiderschap",
        "optimaal-functioneren", "arbeidsgerichte-zorg", "dokteren-in-coronatijd", "abs-artsen",
        "opleiding", "toezicht-en-tuchtrecht", "beroepsgeheim"}) {
    const Outcome outcome =
        in_workspace("brief " + std::string(theme) + " --format json --date 2026-01-31");
    ASSERT_EQ(outcome.code, 0) << theme << ": " << outcome.err;
    checked += check_quotes(Json::parse(outcome.out));
    ++briefings;
  }
  EXPECT_EQ(briefings, 10u);
  EXPECT_GT(checked, 60u);
}

TEST_F(Brief, AChangedOriginalStopsTheReport) {
  write("visie.txt",
        "Toezicht\n\nDe minister moet het toezicht op bedrijfsartsen bij de inspectie "
        "leggen, vinden wij.\n");
  in_workspace("add visie.txt");
  ASSERT_EQ(in_workspace("brief arbeidsgerichte-zorg").code, 0);
  for (const auto& original : std::filesystem::directory_iterator(workspace() / "originals")) {
    write(original.path().string(),
          "Toezicht\n\nDe minister kan het toezicht op bedrijfsartsen "
          "bij de inspectie leggen, vinden wij.\n");
  }
  const Outcome outcome = in_workspace("brief arbeidsgerichte-zorg -o brief.md");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("stored copy of a document was changed"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "brief.md"));
}

TEST_F(Brief, AMissingOriginalStopsTheReport) {
  write("visie.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
  in_workspace("add visie.txt");
  std::filesystem::remove_all(workspace() / "originals");
  const Outcome outcome = in_workspace("brief arbeidsgerichte-zorg");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("stored copy of a document is gone"));
}

TEST_F(Brief, AddingTheFileAgainPutsTheOriginalBack) {
  write("visie.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
  in_workspace("add visie.txt");
  for (const auto& original : std::filesystem::directory_iterator(workspace() / "originals")) {
    std::filesystem::remove(original.path());
  }
  in_workspace("add visie.txt");
  EXPECT_EQ(in_workspace("brief arbeidsgerichte-zorg").code, 0);
}

TEST_F(Brief, ChartsEndWhereTheBriefingEnds) {
  add_sample();
  ASSERT_EQ(
      in_workspace("brief openheid-na-incidenten --template factsheet --until 2012 -o uit.html")
          .code,
      0);
  EXPECT_THAT(read_file(folder() / "uit.html"), Not(HasSubstr("2018")));
}

TEST_F(Brief, FollowsATemplateOfOnesOwn) {
  add_sample();
  write("eigen.json", R"({"id":"eigen","name":"Eigen","title":"Nota {thema}","parts":[)"
                      R"({"part":"aanbevelingen","title":"Vraag aan {geadresseerde}","most":2}]})");
  const Outcome outcome = in_workspace("brief arbeidsgerichte-zorg --template eigen.json");
  EXPECT_THAT(outcome.out, HasSubstr("# Nota Arbeidsgerichte zorg"));
  EXPECT_THAT(outcome.out, HasSubstr("## Vraag aan"));
  EXPECT_EQ(in_workspace("brief arbeidsgerichte-zorg --template nota").code, 2);
}

TEST_F(Brief, ADashIsTheStandardOutput) {
  write("visie.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
  in_workspace("add visie.txt");
  EXPECT_THAT(in_workspace("brief arbeidsgerichte-zorg -o -").out, HasSubstr("## Bronnen"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "-"));
}

TEST_F(Brief, HtmlIsSelfContained) {
  add_sample();
  ASSERT_EQ(in_workspace(
                "brief openheid-na-incidenten --template factsheet --date 2026-01-31 -o uit.html")
                .code,
            0);
  const std::string page = read_file(folder() / "uit.html");
  EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(page, HasSubstr("#page="));
  EXPECT_THAT(page, HasSubstr("<svg"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<link")));
  EXPECT_THAT(page, Not(HasSubstr("src=")));
}

TEST_F(Brief, AnUnknownThemeIsToldBeforeThreadsAreFollowed) {
  write("a.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
  in_workspace("add a.txt");
  const Outcome outcome = in_workspace("brief openheit-na-incidenten");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("openheid-na-incidenten"));
  EXPECT_FALSE(std::filesystem::exists(workspace() / "threads.db"));
}

TEST_F(Brief, SaysHowManyQuotesItWroteOnAThemeByItsName) {
  add_sample();
  const Outcome outcome = in_workspace("brief 'Openheid na incidenten' -o uit.md");
  EXPECT_THAT(outcome.err, testing::ContainsRegex("wrote uit.md: [0-9]+ quotes, each"));
}

TEST_F(Brief, AThemeWithoutDocumentsSaysSo) {
  write("a.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
  in_workspace("add a.txt");
  EXPECT_THAT(in_workspace("brief abs-artsen").err, HasSubstr("no passage carries the theme"));
}

// The five documents of the KNMG in their real forms.
class RealDocuments : public Brief {
 protected:
  void SetUp() override {
    Brief::SetUp();
    if (!std::filesystem::exists(real() / "knmg")) {
      GTEST_SKIP() << "no real documents beside the checkout";
    }
    ASSERT_EQ(in_workspace("add " + shell_word((real() / "knmg").string())).code, 0);
  }
  Json document(const std::string& name) const {
    std::istringstream lines(in_workspace("docs --json").out);
    for (std::string line; std::getline(lines, line);) {
      Json one = Json::parse(line);
      if (one.at("path").get<std::string>().ends_with("/" + name)) return one;
    }
    ADD_FAILURE() << "not read: " << name;
    return {};
  }
};

TEST_F(RealDocuments, HaveTheirTitleAndDate) {
  EXPECT_EQ(document("zorg-die-werkt-samenvatting.pdf").at("date").at("value"), "2017-06");
  EXPECT_EQ(document("opbrengsten-werksessies.eml").at("date").at("value"), "2021-10-25");
  EXPECT_EQ(document("opbrengsten-werksessies-mail.pdf").at("date").at("value"), "2021-10-25");
  EXPECT_EQ(document("medisch-leiderschap.html").at("title"), "Medisch leiderschap");
  for (const char* undated :
       {"medisch-leiderschap.html", "versterken-van-de-medische-professional.html",
        "inspiratiekaartjes-medisch-leiderschap.pdf"}) {
    EXPECT_TRUE(document(undated).at("date").is_null()) << undated << document(undated).at("date");
    EXPECT_NE(document(undated).at("title"), "");
  }
}

TEST_F(RealDocuments, HaveNoPageChromeInTheirPassages) {
  for (const char* chrome : {"andere browser", "Terug naar boven", "Stel uw vraag", "Delen via"}) {
    EXPECT_EQ(in_workspace("search '\"" + std::string(chrome) + "\"'").code, 1) << chrome;
  }
}

TEST_F(RealDocuments, AreQuotedOnArbeidsgerichteZorg) {
  const Outcome outcome =
      in_workspace("brief arbeidsgerichte-zorg --format json --date 2026-01-31");
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const Json briefing = Json::parse(outcome.out);
  check_quotes(briefing);
  for (const char* wish : {"introductie van een ‘arbeidsarts’", "verwijzing voor nodig is",
                           "gefinancierd vanuit de zorgverzekeringswet", "onder de IGZ"}) {
    EXPECT_THAT(outcome.out, HasSubstr(wish));
  }
}

TEST_F(RealDocuments, AreQuotedOnArbeidsgerichteZorgAmongOthersToo) {
  add_sample();
  const Outcome outcome =
      in_workspace("brief arbeidsgerichte-zorg --format json --date 2026-01-31");
  for (const char* wish : {"introductie van een ‘arbeidsarts’", "verwijzing voor nodig is",
                           "gefinancierd vanuit de zorgverzekeringswet", "onder de IGZ"}) {
    EXPECT_THAT(outcome.out, HasSubstr(wish));
  }
}

TEST_F(RealDocuments, TheAnnouncementYieldsNoPolicyRecommendation) {
  const Outcome outcome = in_workspace("recommendations --class beleidsaanbeveling --json");
  EXPECT_THAT(outcome.out, Not(HasSubstr("opbrengsten-werksessies")));
}

}  // namespace
}  // namespace speerpunt
