// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that come in through the browser.
#include <random>

#include <gmock/gmock.h>

#include "index/index_writer.hh"
#include "tests/app/mails.hh"
#include "tests/app/web_client.hh"

namespace speerpunt {
namespace {

using testing::HasSubstr;
using testing::Not;

class WebAdditions : public WebTest {
 protected:
  void begin(const std::vector<std::string>& options = {}) {
    serve(options);
    sign_in();
  }
  // The page of the upload, once it has ended.
  std::string ended(const Reply& reply) const {
    EXPECT_EQ(reply.status, 303) << reply.body;
    std::string page;
    for (int tries = 0; tries < 300; ++tries) {
      page = get(location(reply)).body;
      if (page.find("data-stroom") == std::string::npos) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return page;
  }
  std::size_t documents() const { return count_of(in_workspace("docs --json").out, "\"schema\""); }
  bool spool_is_empty() const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(workspace() / "spool"))
      if (entry.is_regular_file()) return false;
    return true;
  }
};

const std::string kText = "De minister moet het toezicht op bedrijfsartsen regelen.\n";

TEST_F(WebAdditions, SayWhatBecameOfEachFile) {
  begin();
  const std::string page = ended(post_files(
      "/toevoegen", {{"map/visie.txt", kText},
                     {"kapot.pdf", std::string(300, '\x01')},
                     {".verborgen", kText},
                     {"brief.eml", mail_of("Brief", {{"bijlage.txt",
                                                      "De arts moet de patiënt inlichten.\n"}})}}));
  EXPECT_THAT(page, HasSubstr("3 toegevoegd, 1 mislukt, 1 overgeslagen"));
  EXPECT_THAT(page, HasSubstr("brief.eml/bijlage.txt"));
  EXPECT_THAT(page, HasSubstr("onbekende vorm"));
  EXPECT_EQ(documents(), 3U);
  EXPECT_TRUE(spool_is_empty());
  EXPECT_THAT(get("/?q=bijlage+inlichten").body, HasSubstr("/document/"));
  EXPECT_THAT(read_file(workspace() / "audit.log"), HasSubstr("POST\t%2Ftoevoegen\t303"));
}

TEST_F(WebAdditions, TheSameFileIsTakenInOnceAndAnotherOfItsNameBesideIt) {
  begin();
  ended(post_files("/toevoegen", {{"visie.txt", kText}}));
  EXPECT_THAT(ended(post_files("/toevoegen", {{"visie.txt", kText}})), HasSubstr("1 al aanwezig"));
  EXPECT_THAT(ended(post_files("/toevoegen", {{"visie.txt", "Iets heel anders.\n"}})),
              HasSubstr("visie (2).txt"));
  EXPECT_EQ(documents(), 2U);
  EXPECT_THAT(in_workspace("search toezicht --json").out, HasSubstr("\"stale\":0"));
}

TEST_F(WebAdditions, ANameNeverLeadsOutOfTheWorkspace) {
  begin();
  ended(post_files("/toevoegen", {{"../../../weg.txt", kText}, {"/etc/weg.txt", kText + kText}}));
  EXPECT_FALSE(std::filesystem::exists(folder() / "weg.txt"));
  EXPECT_THAT(in_workspace("docs").out, Not(HasSubstr("..")));
}

TEST_F(WebAdditions, AFileOverTheLimitIsRefusedAndNotKept) {
  begin();
  const std::string large(std::size_t{60} << 20, 'a');
  EXPECT_EQ(post_files("/toevoegen", {{"groot.txt", large}}).status, 413);
  EXPECT_TRUE(spool_is_empty());
  const std::string page =
      ended(post_files("/toevoegen", {{"groot.txt", large}, {"visie.txt", kText}}));
  EXPECT_THAT(page, HasSubstr("1 toegevoegd, 1 mislukt"));
  EXPECT_EQ(documents(), 1U);
}

TEST_F(WebAdditions, TheLimitIsSetOnTheCommandLine) {
  begin({"--max-upload", "1"});
  EXPECT_EQ(post_files("/toevoegen", {{"a.txt", std::string(std::size_t{2} << 20, 'a')}}).status,
            413);
}

TEST_F(WebAdditions, WithoutItsTokenNothingIsTakenIn) {
  begin();
  EXPECT_EQ(post_files("/toevoegen", {{"visie.txt", kText}}, {}, false).status, 403);
  EXPECT_EQ(documents(), 0U);
  EXPECT_TRUE(spool_is_empty());
}

TEST_F(WebAdditions, AnEmptyFormIsSaidSo) {
  begin();
  EXPECT_EQ(post_files("/toevoegen", {}).status, 400);
}

TEST_F(WebAdditions, AReadOnlyServerHasNoPageForIt) {
  begin({"--read-only"});
  EXPECT_EQ(get("/toevoegen").status, 403);
  EXPECT_EQ(post_files("/toevoegen", {{"visie.txt", kText}}).status, 403);
  EXPECT_THAT(get("/").body, Not(HasSubstr("href=\"/toevoegen\"")));
}

TEST_F(WebAdditions, WaitWhileAnotherProgramWritesAndCanBeStopped) {
  begin();
  Reply sent;
  {
    const IndexWriter other(Workspace::open(workspace()));
    sent = post_files("/toevoegen", {{"visie.txt", kText}});
    std::string page;
    for (int tries = 0; tries < 100; ++tries) {
      page = get(location(sent)).body;
      if (page.find("Een ander programma") != std::string::npos) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    EXPECT_THAT(page, HasSubstr("Een ander programma schrijft nu"));
    const Reply second = post_files("/toevoegen", {{"tweede.txt", "De arts moet dat weten.\n"}});
    EXPECT_EQ(post(location(sent) + "/stoppen", "").status, 303);
    EXPECT_THAT(ended(sent), HasSubstr("Gestopt"));
    sent = second;
  }
  EXPECT_THAT(ended(sent), HasSubstr("1 toegevoegd"));
}

TEST_F(WebAdditions, TheStreamTellsAllAndEnds) {
  begin();
  const Reply sent = post_files("/toevoegen", {{"visie.txt", kText}});
  const std::string told = get(location(sent) + "/gebeurtenissen").body;
  EXPECT_THAT(told, HasSubstr("event: stand\ndata: Klaar: 1 toegevoegd."));
  EXPECT_EQ(count_of(told, "event: klaar"), 1U);
}

TEST_F(WebAdditions, TheServerStopsWithinTwoSecondsOrSo) {
  begin();
  std::vector<SentFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(sample()))
    if (entry.is_regular_file())
      files.push_back({entry.path().filename().string(), read_file(entry.path())});
  ASSERT_EQ(post_files("/toevoegen", files).status, 303);
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(stop(SIGTERM), 0);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(4));
  EXPECT_LE(in_workspace("docs").code, 1);
}

TEST_F(WebAdditions, AKillAtAnyMomentLeavesNoHalfDocument) {
  std::vector<SentFile> files;
  for (const auto& entry : std::filesystem::directory_iterator(sample()))
    if (entry.path().extension() == ".pdf")
      files.push_back({entry.path().filename().string(), read_file(entry.path())});
  std::mt19937 random(20261122);
  for (int attempt = 0; attempt < 12; ++attempt) {
    begin();
    std::thread sender([&] { post_files("/toevoegen", files); });
    std::this_thread::sleep_for(
        std::chrono::milliseconds(std::uniform_int_distribution<int>(1, 600)(random)));
    stop(SIGKILL);
    sender.join();
    ASSERT_LE(in_workspace("docs").code, 1);
    for (const auto& file : std::filesystem::directory_iterator(workspace() / "originals")) {
      ASSERT_TRUE(file.path().extension() == ".part" || file.file_size() > 0) << file.path();
    }
  }
  begin();
  const std::string page = ended(post_files("/toevoegen", files));
  EXPECT_THAT(page, Not(HasSubstr("mislukt")));
  EXPECT_EQ(documents(), files.size());
  EXPECT_TRUE(spool_is_empty());
}

}  // namespace
}  // namespace speerpunt
