// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/app/program.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

class News : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write("een.txt", "De minister moet het toezicht op bedrijfsartsen regelen, vinden wij.\n");
    ASSERT_EQ(in_workspace("add een.txt").code, 0);
    ASSERT_EQ(in_workspace("searches save toezicht toezicht bedrijfsarts").code, 0);
  }
  void add_another() const {
    write("twee.txt",
          "De inspectie houdt te weinig toezicht op <arbodiensten> & bedrijfsartsen.\n");
    ASSERT_EQ(in_workspace("add twee.txt").code, 0);
  }
};

TEST_F(News, TellsWhatWasNotFoundBefore) {
  EXPECT_THAT(in_workspace("news").out, HasSubstr("De minister moet"));
  EXPECT_EQ(in_workspace("news").code, 1);
  add_another();
  const Outcome news = in_workspace("news toezicht --json");
  EXPECT_EQ(news.code, 0) << news.err;
  EXPECT_EQ(count_of(news.out, "\n"), 1u);
  const auto item = nlohmann::json::parse(news.out);
  EXPECT_EQ(item.at("search"), "toezicht");
  EXPECT_EQ(item.at("page"), 1);
  EXPECT_THAT(item.at("path").get<std::string>(), testing::EndsWith("twee.txt"));
  EXPECT_FALSE(item.at("snippet").empty());
  EXPECT_THAT(item.at("reason").get<std::string>(), HasSubstr("bedrijfsartsen (andere vorm)"));
  EXPECT_EQ(in_workspace("news").code, 1);
}

TEST_F(News, IsStillNewAfterAPeek) {
  EXPECT_EQ(in_workspace("news --peek").code, 0);
  EXPECT_EQ(in_workspace("news --peek").code, 0);
  EXPECT_EQ(in_workspace("news").code, 0);
  EXPECT_EQ(in_workspace("news --peek").code, 1);
}

TEST_F(News, IsNotTheSameTextInAnotherFile) {
  in_workspace("news");
  write("kopie.md", "De minister moet het toezicht op\nbedrijfsartsen regelen, vinden wij.\n");
  ASSERT_EQ(in_workspace("add kopie.md").code, 0);
  EXPECT_EQ(in_workspace("news").code, 1);
  ASSERT_EQ(in_workspace("docs remove een.txt").code, 0);
  ASSERT_EQ(in_workspace("add een.txt").code, 0);
  EXPECT_EQ(in_workspace("news").code, 1);
}

TEST_F(News, IsAnAtomFeedThatIsTheSameEachTime) {
  add_another();
  EXPECT_EQ(in_workspace("news --peek --atom een.xml").code, 0);
  EXPECT_EQ(in_workspace("news --atom twee.xml").code, 0);
  const std::string feed = read_file(folder() / "een.xml");
  EXPECT_EQ(feed, read_file(folder() / "twee.xml"));
  EXPECT_THAT(feed, HasSubstr("<feed xmlns=\"http://www.w3.org/2005/Atom\""));
  EXPECT_EQ(count_of(feed, "<entry>"), 2u);
  EXPECT_EQ(count_of(feed, "<id>tag:speerpunt.invalid,2026:news/toezicht/"), 2u);
  EXPECT_THAT(feed, HasSubstr("&lt;arbodiensten&gt; &amp; bedrijfsartsen"));
  EXPECT_THAT(feed, HasSubstr("Gevonden door: "));
  EXPECT_THAT(feed, HasSubstr("href=\"archief/originals/"));
  EXPECT_THAT(feed, Not(HasSubstr(folder().string() + "/archief")));
  if (std::system("xmllint --version >/dev/null 2>&1") == 0) {
    EXPECT_EQ(shell("xmllint --noout een.xml").code, 0);
  }
  EXPECT_EQ(in_workspace("news --atom leeg.xml").code, 1);
  EXPECT_THAT(read_file(folder() / "leeg.xml"), HasSubstr("<updated>20"));
}

TEST_F(News, OfASearchThatWasRemovedIsNone) {
  EXPECT_THAT(in_workspace("searches").out, HasSubstr("toezicht: toezicht bedrijfsarts"));
  in_workspace("news");
  ASSERT_EQ(in_workspace("searches remove toezicht").code, 0);
  EXPECT_EQ(in_workspace("searches").code, 1);
  EXPECT_EQ(in_workspace("news toezicht").code, 2);
  in_workspace("searches save toezicht toezicht");
  EXPECT_EQ(in_workspace("news").code, 0);
}

TEST_F(News, OfAFileThatWasChangedBadlyIsToldAndTheOthersGoOn) {
  ASSERT_EQ(in_workspace("searches save goed toezicht").code, 0);
  write("archief/searches/a.json", "toezicht");
  write("archief/searches/b.json", R"({"query":["toezicht"]})");
  for (const char* verb : {"searches", "news --peek"}) {
    const Outcome outcome = in_workspace(verb);
    EXPECT_EQ(outcome.code, 3);
    EXPECT_THAT(outcome.out, testing::HasSubstr("goed"));
    EXPECT_THAT(outcome.err, testing::HasSubstr("searches/a.json"));
    EXPECT_THAT(outcome.err, testing::HasSubstr("must be string, but is array"));
    EXPECT_THAT(outcome.err, testing::Not(testing::HasSubstr("exception")));
  }
  EXPECT_EQ(in_workspace("news a").code, 2);
}

TEST_F(News, NeedsASearchThatCanBeAsked) {
  EXPECT_EQ(in_workspace("searches save stuk '(toezicht'").code, 2);
  EXPECT_EQ(in_workspace("searches save stuk").code, 2);
  EXPECT_EQ(in_workspace("searches save a/b toezicht").code, 2);
}

}  // namespace
}  // namespace speerpunt
