// SPDX-License-Identifier: GPL-3.0-or-later
// Themes, recommendations and their review in the browser.
#include <thread>

#include "tests/app/web_client.hh"

namespace speerpunt {
namespace {

class WebReview : public WebTest {
 protected:
  void begin(const std::vector<std::string>& options = {}) {
    in_workspace("add " + shell_word(sample().string()));
    serve(options);
    sign_in();
  }
  // The addresses of links that begin so, without what is behind a question mark.
  static std::vector<std::string> links(const std::string& page, const std::string& begin) {
    std::vector<std::string> found;
    for (std::size_t at = page.find("href=\"" + begin); at != std::string::npos;
         at = page.find("href=\"" + begin, at + 1))
      found.push_back(page.substr(at + 6, page.find_first_of("\"?#", at + 6) - at - 6));
    return found;
  }
  std::string first_recommendation(const std::string& list = "/aanbevelingen") const {
    const auto all = links(ready(list).body, "/aanbeveling/");
    return all.empty() ? std::string() : all.front();
  }
  // The values of the hidden fields `regel`: decisions that can be undone.
  static std::vector<std::string> decisions(const std::string& page) {
    std::vector<std::string> found;
    const std::string field = "name=\"regel\" value=\"";
    for (std::size_t at = page.find(field); at != std::string::npos; at = page.find(field, at + 1))
      found.push_back(page.substr(at + field.size(), 32));
    return found;
  }
  std::string exported() const {
    in_workspace("recommendations review --export besluiten.jsonl");
    return read_file(folder() / "besluiten.jsonl");
  }
};

TEST_F(WebReview, ThemesLeadToTheirPassagesWithReasons) {
  begin();
  const Reply themes = ready("/themas");
  ASSERT_EQ(themes.status, 200);
  EXPECT_NE(themes.body.find("<svg"), std::string::npos);
  EXPECT_NE(themes.body.find("href=\"/thema/medisch-leiderschap\""), std::string::npos);
  const Reply theme = get("/thema/medisch-leiderschap");
  ASSERT_EQ(theme.status, 200);
  EXPECT_NE(theme.body.find("Waaraan het wordt herkend"), std::string::npos);
  EXPECT_NE(theme.body.find("in de tekst, gewicht 1,00"), std::string::npos);
  EXPECT_FALSE(links(theme.body, "/document/").empty());
  EXPECT_EQ(get("/thema/dokteren-in-coronatijd/optimale-zorg").status, 200);
}

TEST_F(WebReview, AThemeOfAYearHasOnlyPassagesOfThatYear) {
  begin();
  const std::string page = get("/thema/medisch-leiderschap?jaar=2018").body;
  EXPECT_NE(page.find("13 november 2018"), std::string::npos);
  EXPECT_EQ(page.find("14 mei 2024"), std::string::npos);
}

TEST_F(WebReview, TheListIsNarrowedByItsAddress) {
  begin();
  const std::size_t all = count_of(ready("/aanbevelingen").body, "<tr>");
  EXPECT_EQ(all, 26U);  // a head and a whole page
  const std::string practice =
      get("/aanbevelingen?soort=handelingsadvies&van=2018&tot=2018&zekerheid=50").body;
  EXPECT_GT(count_of(practice, "<td>handelingsadvies, sterkte"), 0U);
  EXPECT_EQ(count_of(practice, "<td>beleidsaanbeveling, sterkte"), 0U);
  EXPECT_EQ(count_of(practice, "class=\"datum\""), count_of(practice, " 2018</td>"));
  EXPECT_NE(get("/aanbevelingen?aan=xyzzy").body.find("wis alle filters"), std::string::npos);
}

TEST_F(WebReview, WhatIsNotThereIsSaidInDutch) {
  begin();
  const std::string none(64, '0');
  for (const auto& [target, status] :
       std::vector<std::pair<std::string, int>>{{"/thema/bestaat-niet", 404},
                                                {"/thema/medisch-leiderschap?jaar=x", 400},
                                                {"/aanbevelingen?thema=bestaat-niet", 404},
                                                {"/aanbevelingen?soort=x", 400},
                                                {"/aanbevelingen?zekerheid=101", 400},
                                                {"/aanbevelingen?beoordeling=%27%20OR%201", 400},
                                                {"/aanbeveling/" + none + "/r1", 404},
                                                {"/aanbeveling/x/%3Cscript%3E", 404},
                                                {"/draden?verandering=x", 400},
                                                {"/draad/bestaat-niet", 404}}) {
    const Reply reply = ready(target);
    EXPECT_EQ(reply.status, status) << target;
    EXPECT_EQ(reply.body.find("<script>"), std::string::npos) << target;
    EXPECT_NE(reply.body.find("<h1>"), std::string::npos) << target;
  }
}

TEST_F(WebReview, ADecisionIsKeptUnderTheNameOfWhoMadeItAndCanBeUndone) {
  begin({"--name", "Anna de Vries"});
  const std::string one = first_recommendation();
  ASSERT_FALSE(one.empty());
  EXPECT_NE(get(one).body.find("Nog niet beoordeeld"), std::string::npos);
  const Reply rejected = post(one, "besluit=afwijzen&reden=staat+%3Cb%3Eal%3C%2Fb%3E+in+de+wet");
  EXPECT_EQ(rejected.status, 303);
  EXPECT_NE(rejected.head.find("Location: " + one), std::string::npos);
  const std::string page = get(one).body;
  EXPECT_NE(page.find("afgewezen</b> door Anna de Vries"), std::string::npos);
  EXPECT_NE(page.find("staat &lt;b&gt;al&lt;/b&gt; in de wet"), std::string::npos);
  EXPECT_EQ(count_of(ready("/aanbevelingen").body, "href=\"" + one + "\""), 0U);
  EXPECT_GT(count_of(get("/aanbevelingen?beoordeling=afgewezen").body, one), 0U);
  ASSERT_EQ(decisions(page).size(), 1U);
  EXPECT_EQ(post(one, "besluit=ongedaan&regel=" + decisions(page).front()).status, 303);
  const std::string undone = get(one).body;
  EXPECT_NE(undone.find("Nog niet beoordeeld"), std::string::npos);
  EXPECT_NE(undone.find("ongedaan gemaakt door Anna de Vries"), std::string::npos);
  EXPECT_EQ(count_of(exported(), "\n"), 2U);
}

TEST_F(WebReview, ACorrectionStoresWhatDiffers) {
  begin();
  const std::string one = first_recommendation("/aanbevelingen?soort=beleidsaanbeveling");
  ASSERT_FALSE(one.empty());
  EXPECT_EQ(post(one, "besluit=verbeteren&soort=standpunt&sterkte=1&aan=gemeenten%3B+NZa").status,
            303);
  const std::string page = get(one).body;
  EXPECT_NE(page.find("<b class=\"goed\">verbeterd</b>"), std::string::npos);
  EXPECT_NE(page.find("gemeenten, NZa"), std::string::npos);
  EXPECT_NE(page.find("het programma zegt: beleidsaanbeveling"), std::string::npos);
  EXPECT_EQ(post(one, "besluit=verbeteren&soort=standpunt&sterkte=1&aan=gemeenten%3B+NZa").status,
            303);
  EXPECT_LE(count_of(exported(), "\n"), 3U);  // the second time nothing differs
}

TEST_F(WebReview, WhatIsNoDecisionIsRefusedAndNotStored) {
  begin();
  const std::string one = first_recommendation();
  for (const char* form :
       {"besluit=weggooien", "besluit=notitie&notitie=+", "besluit=verbeteren&soort=x&sterkte=3",
        "besluit=verbeteren&soort=standpunt&sterkte=6", "besluit=koppelen&ander=x",
        "besluit=ongedaan&regel=00000000000000000000000000000000",
        "besluit=aanvaarden&tekst-hash=00"}) {
    const int status = post(one, form).status;
    EXPECT_TRUE(status == 400 || status == 404) << form << ": " << status;
  }
  EXPECT_EQ(post(one, "besluit=koppelen&ander=" + one).status, 400);
  EXPECT_EQ(post(one, "csrf=0&besluit=aanvaarden", "Origin: " + origin() + "\r\n").status, 403);
  EXPECT_EQ(exported(), "");
}

TEST_F(WebReview, TwoRecommendationsAreLinkedByTheAddressOfTheOther) {
  begin();
  const auto all = links(ready("/aanbevelingen").body, "/aanbeveling/");
  ASSERT_GT(all.size(), 1U);
  const std::string& other = all.back();
  EXPECT_EQ(post(all.front(), "besluit=koppelen&ander=" + origin() + other + "%3Fthema%3Dx").status,
            303);
  EXPECT_NE(exported().find("confirm_link"), std::string::npos);
  EXPECT_NE(get(all.front()).body.find("hoort bij"), std::string::npos);
}

TEST_F(WebReview, WhoMayOnlyReadSeesNoForms) {
  begin({"--read-only"});
  const std::string one = first_recommendation();
  EXPECT_EQ(get(one).body.find("method=\"post\""), std::string::npos);
  EXPECT_EQ(post(one, "besluit=aanvaarden").status, 403);
}

TEST_F(WebReview, AKilledServerLosesNoDecisionThatItConfirmed) {
  begin();
  const auto all = links(ready("/aanbevelingen").body, "/aanbeveling/");
  ASSERT_GT(all.size(), 20U);
  std::size_t confirmed = 0;
  std::thread killer([this] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    stop(SIGKILL);
  });
  for (std::size_t round = 0; round < 1000; ++round) {
    if (post(all[round % all.size()], "besluit=notitie&notitie=ronde+" + std::to_string(round))
            .status != 303)
      break;
    ++confirmed;
  }
  killer.join();
  EXPECT_GT(confirmed, 0U);
  EXPECT_GE(count_of(exported(), "\n"), confirmed);
}

TEST_F(WebReview, SeveralPeopleReviewAtOnce) {
  in_workspace("add " + shell_word(sample().string()));
  serve();
  sign_in();
  const auto all = links(ready("/aanbevelingen").body, "/aanbeveling/");
  ASSERT_GT(all.size(), 8U);
  std::vector<std::thread> people;
  for (int person = 0; person < 4; ++person)
    people.emplace_back([&, person] {
      for (int round = 0; round < 5; ++round)
        EXPECT_EQ(post(all.front(), "besluit=notitie&notitie=" + std::to_string(person)).status,
                  303);
    });
  for (std::thread& one : people) one.join();
  EXPECT_EQ(count_of(exported(), "\n"), 20U);
}

TEST_F(WebReview, ThreadsShowWhatChangedWordByWord) {
  begin();
  const Reply list = ready("/draden");
  ASSERT_EQ(list.status, 200);
  const auto threads = links(list.body, "/draad/");
  ASSERT_FALSE(threads.empty());
  bool differs = false;
  for (const std::string& thread : threads) {
    const std::string page = get(thread).body;
    differs = differs || page.find("<ins>") != std::string::npos;
    EXPECT_NE(page.find("class=\"draad\""), std::string::npos);
  }
  EXPECT_TRUE(differs);
}

}  // namespace
}  // namespace speerpunt
