// SPDX-License-Identifier: GPL-3.0-or-later
// The page that makes a briefing, and its files.
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "app/web/server/request.hh"
#include "tests/app/web_client.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

constexpr const char* kTheme = "thema=arbeidsgerichte-zorg";

class WebBriefing : public WebTest {
 protected:
  void begin(const std::vector<std::string>& options = {}) {
    in_workspace("add " + shell_word(sample().string()));
    serve(options);
    sign_in();
    ready("/briefing?" + std::string(kTheme));
  }
  Json as_json(const std::string& query) const {
    return Json::parse(get("/briefing/bestand/json?" + query).body);
  }
  static std::vector<std::string> ids(const Json& briefing) {
    std::vector<std::string> found;
    for (const Json& section : briefing["sections"])
      for (const Json& finding : section["findings"]) found.push_back(finding["id"]);
    return found;
  }
  // The query of the address after a button of the evidence.
  std::string after(const std::string& query, const std::string& wish) const {
    const std::string to =
        location(get("/briefing?" + query + "&doe=" + web::percent_encoded(wish)));
    return to.substr(to.find('?') + 1);
  }
};

TEST_F(WebBriefing, FromAThemeToAWordFileInThreeClicks) {
  begin();
  EXPECT_THAT(get("/thema/arbeidsgerichte-zorg").body,
              HasSubstr("href=\"/briefing?thema=arbeidsgerichte-zorg\""));
  const Reply page = get("/briefing?thema=arbeidsgerichte-zorg");
  EXPECT_THAT(page.body, HasSubstr("href=\"/briefing/bestand/docx?thema=arbeidsgerichte-zorg\""));
  const Reply file = get("/briefing/bestand/docx?thema=arbeidsgerichte-zorg");
  EXPECT_EQ(file.status, 200);
  EXPECT_TRUE(file.body.starts_with("PK"));
  EXPECT_THAT(file.head, HasSubstr("attachment; filename=\"arbeidsgerichte-zorg-"));
}

TEST_F(WebBriefing, IsThatOfTheCommandLine) {
  begin();
  const std::vector<std::string> all = ids(as_json(kTheme));
  ASSERT_GT(all.size(), 4U);
  const std::string choices = "--without " + all[0] + " --pin " + all.back() + " --order " + all[2];
  const std::string query = std::string(kTheme) + "&vorm=dossier&van=2010&weg=" + all[0] +
                            "&erbij=" + all.back() + "&orde=" + all[2];
  EXPECT_EQ(get("/briefing/bestand/json?" + query).body,
            in_workspace("brief arbeidsgerichte-zorg --template dossier --from 2010 " + choices +
                         " --format json")
                .out);
}

TEST_F(WebBriefing, AQuoteIsDroppedAndTakenBackInTheAddress) {
  begin();
  const std::string first = ids(as_json(kTheme)).front();
  const std::string without = after(kTheme, "weg " + first);
  EXPECT_THAT(without, HasSubstr("weg="));
  EXPECT_THAT(ids(as_json(without)), Not(testing::Contains(first)));
  EXPECT_THAT(get("/briefing?" + without).body, HasSubstr("erbij " + first));
  const std::string again = after(without, "erbij " + first);
  EXPECT_THAT(ids(as_json(again)), testing::Contains(first));
  EXPECT_EQ(after(again, "alles"), kTheme);
}

TEST_F(WebBriefing, AQuoteIsMovedWithinItsSection) {
  begin();
  std::vector<std::string> all = ids(as_json(kTheme));
  const std::string moved = after(kTheme, "omlaag " + all[0]);
  std::swap(all[0], all[1]);
  EXPECT_EQ(ids(as_json(moved)), all);
  EXPECT_EQ(ids(as_json(after(moved, "omhoog " + all[1]))), ids(as_json(kTheme)));
}

TEST_F(WebBriefing, WhatThereWasNoRoomForCanBePicked) {
  begin();
  const std::string page = get("/briefing?" + std::string(kTheme) + "&bladzijden=1").body;
  const std::size_t at = page.find("value=\"erbij ");
  ASSERT_NE(at, std::string::npos);
  const std::string id = page.substr(at + 13, page.find('"', at + 13) - at - 13);
  const std::string picked = after(std::string(kTheme) + "&bladzijden=1", "erbij " + id);
  EXPECT_THAT(ids(as_json(picked)), testing::Contains(id));
}

TEST_F(WebBriefing, AnEarlierOneTellsWhatIsNew) {
  begin();
  const std::string query = std::string(kTheme) + "&tot=2016";
  const Reply earlier = get("/briefing/bestand/json?" + query);
  const Reply kept =
      post_files("/briefing/eerdere", {{"oud.json", earlier.body}}, "?" + std::string(kTheme));
  ASSERT_EQ(kept.status, 303) << kept.body;
  const std::string since = location(kept);
  ASSERT_THAT(since, HasSubstr("sinds="));
  const Json changes = as_json(since.substr(since.find('?') + 1))["changes"];
  EXPECT_GT(changes["new"].size() + changes["changed"].size(), 0U) << changes;
  EXPECT_THAT(get(since).body, HasSubstr("<option value=\"arbeidsgerichte-zorg-"));
  EXPECT_EQ(post_files("/briefing/eerdere", {}, "?" + std::string(kTheme)).status, 303)
      << "what is shown now is kept";
  EXPECT_EQ(post_files("/briefing/eerdere", {{"x.json", "{\"a\":1}"}}, "?" + query).status, 400);
}

TEST_F(WebBriefing, ARecipeIsThatOfTheCommandLine) {
  begin();
  EXPECT_EQ(post("/recepten", "naam=zorg&keuzes=" +
                                  web::percent_encoded("?thema=arbeidsgerichte-zorg&vorm=inbreng"
                                                       "&van=2012&aanleiding=het debat"))
                .status,
            303);
  EXPECT_EQ(in_workspace("recipes run zorg --format json").out,
            in_workspace("brief arbeidsgerichte-zorg --template inbreng --from 2012 --occasion "
                         "'het debat' --format json")
                .out);
  EXPECT_THAT(get("/briefing").body, HasSubstr("/recept/zorg"));
  EXPECT_THAT(location(get("/recept/zorg")), HasSubstr("vorm=inbreng"));
}

TEST_F(WebBriefing, TheProvenanceFitsItsFile) {
  begin();
  std::filesystem::create_directories(folder() / "uit");
  write("uit/x.docx", get("/briefing/bestand/docx?" + std::string(kTheme)).body);
  write("uit/x.docx.provenance.json", get("/briefing/herkomst/docx?" + std::string(kTheme)).body);
  const Outcome verified = in_workspace("brief verify uit/x.docx");
  EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
}

TEST_F(WebBriefing, WhatCannotBeIsSaidSo) {
  begin();
  const std::string page = "/briefing?" + std::string(kTheme);
  for (const std::string& more : std::vector<std::string>{
           "&vorm=../x.json", "&vorm=/etc/passwd.json", "&van=gisteren", "&bladzijden=-1",
           "&bladzijden=1000", "&doe=onzin", "&sinds=..%2F..%2Fspeerpunt"})
    EXPECT_EQ(get(page + more).status, 400) << more;
  EXPECT_EQ(get("/briefing?thema=geen").status, 404);
  EXPECT_EQ(get("/briefing/bestand/exe?" + std::string(kTheme)).status, 404);
  const Reply empty = get(page + "&tot=1900");
  EXPECT_EQ(empty.status, 200);
  EXPECT_THAT(empty.body, HasSubstr("ruimere"));
}

TEST_F(WebBriefing, ThePreviewIsFencedIn) {
  begin();
  const Reply preview = get("/briefing/voorbeeld?" + std::string(kTheme));
  EXPECT_EQ(preview.status, 200);
  EXPECT_THAT(preview.head, HasSubstr("Content-Security-Policy: sandbox; default-src 'none'"));
  EXPECT_THAT(preview.body, Not(HasSubstr("<script")));
}

TEST_F(WebBriefing, WhoMayOnlyReadMakesOneAndKeepsNothing) {
  begin({"--read-only"});
  const Reply page = get("/briefing?" + std::string(kTheme));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, Not(HasSubstr("method=\"post\"")));
  EXPECT_EQ(post("/recepten", "naam=a&keuzes=").status, 403);
}

}  // namespace
}  // namespace speerpunt
