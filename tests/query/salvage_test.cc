// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/salvage.hh"

#include <algorithm>
#include <fstream>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "tests/index/small_corpus.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kPage = 4096;

class SalvageTest : public testing::Test {
 protected:
  void SetUp() override {
    Decisions log(decisions_file(workspace_));
    std::vector<Decision> lines;
    for (int number = 0; number < 300; ++number) lines.push_back(line(number));
    log.restore(lines);
    before_ = log.all();
    whole_ = read_file(decisions_file(workspace_));
  }
  static Decision line(int number) {
    Decision made;
    char digits[33];
    std::snprintf(digits, sizeof digits, "%032x", number);
    made.id = digits;
    made.time = "2025-01-02T03:04:05." + std::to_string(100 + number) + "Z";
    made.author = "Anja";
    made.reason = std::string(static_cast<std::size_t>(number % 7 == 0 ? 9000 : number), 'r');
    made.about.text = "De minister moet iets doen, ten " + std::to_string(number) + "e.";
    made.about.text_hash = text_hash(made.about.text);
    made.about.document = sha256("visie.pdf");
    made.about.path = "visie.pdf";
    made.was = {
        RecommendationClass::kPosition, {"artsen"}, number % 5 + 1, number % 2 ? 0.6 : 1.0, "moet"};
    if (number % 9 == 0) {
      made.kind = DecisionKind::kConfirmLink;
      made.other = made.about;
      made.other->page = 100 + number;
    } else {
      made.kind = DecisionKind::kAccept;
    }
    return made;
  }
  void store(const std::string& bytes) const {
    std::ofstream(decisions_file(workspace_), std::ios::binary) << bytes;
  }
  // What is there after it; each of the lines must be one of those that were.
  std::size_t kept() const {
    const std::vector<Decision> after = read_decisions(workspace_);
    for (const Decision& one : after)
      EXPECT_NE(std::ranges::find(before_, one), before_.end()) << one.id;
    return after.size();
  }

  TemporaryFolder folder_;
  Workspace workspace_ = Workspace::create(folder_.path() / "archief");
  std::vector<Decision> before_;
  std::string whole_;
};

TEST_F(SalvageTest, LeavesAWholeLogAsItIs) {
  EXPECT_FALSE(salvage_decisions(workspace_));
  EXPECT_EQ(read_file(decisions_file(workspace_)), whole_);
}

TEST_F(SalvageTest, IsNotAskedWhereNobodyDecided) {
  std::filesystem::remove(decisions_file(workspace_));
  EXPECT_FALSE(salvage_decisions(workspace_));
}

TEST_F(SalvageTest, SavesAllLinesWhereTheHeadIsGone) {
  std::string bytes = whole_;
  bytes.replace(0, kPage, kPage, '\0');
  store(bytes);
  const auto salvage = salvage_decisions(workspace_);
  ASSERT_TRUE(salvage);
  EXPECT_EQ(salvage->saved, before_.size());
  EXPECT_EQ(salvage->lost, 0U);
  EXPECT_EQ(read_decisions(workspace_), before_);
  EXPECT_EQ(read_file(salvage->damaged), bytes);
}

TEST_F(SalvageTest, SaysHowManyLinesAreGone) {
  store(whole_.substr(0, whole_.size() / 2));
  const auto salvage = salvage_decisions(workspace_);
  ASSERT_TRUE(salvage);
  EXPECT_GT(salvage->saved, 50U);
  EXPECT_EQ(kept(), salvage->saved);
  EXPECT_FALSE(salvage_decisions(workspace_));
}

TEST_F(SalvageTest, GivesAnEmptyLogForAFileThatIsNone) {
  store(std::string(3 * kPage, 'x'));
  const auto salvage = salvage_decisions(workspace_);
  ASSERT_TRUE(salvage);
  EXPECT_EQ(salvage->saved, 0U);
  EXPECT_TRUE(read_decisions(workspace_).empty());
}

TEST_F(SalvageTest, LosesNoMoreThanWhatWasOverwritten) {
  std::mt19937 random(20261122);
  for (int attempt = 0; attempt < 60; ++attempt) {
    std::string bytes = whole_;
    const std::size_t pages = bytes.size() / kPage;
    const std::size_t bad = 1 + random() % 3;
    for (std::size_t count = 0; count < bad; ++count)
      for (std::size_t at = random() % pages * kPage, end = at + kPage; at < end; ++at)
        bytes[at] = static_cast<char>(random());
    store(bytes);
    const auto salvage = salvage_decisions(workspace_);
    if (!salvage) continue;  // only pages of an index were hit that nothing is read from
    // A page holds at most some fourteen of them, or a part of a long one.
    EXPECT_GE(kept() + bad * 16, before_.size()) << attempt;
    EXPECT_LE(salvage->lost, before_.size() - salvage->saved);
    std::filesystem::remove(salvage->damaged);
  }
}

TEST_F(SalvageTest, LosesAtMostTheLinesOfChangedBits) {
  std::mt19937 random(7);
  for (int attempt = 0; attempt < 60; ++attempt) {
    std::string bytes = whole_;
    for (int bit = 0; bit < 10; ++bit)
      bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
    store(bytes);
    std::optional<Salvage> salvage;
    try {
      salvage = salvage_decisions(workspace_);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), "decisions-newer");  // such a bit too
      continue;
    }
    if (salvage) {
      EXPECT_GE(salvage->saved + 30, before_.size());
      std::filesystem::remove(salvage->damaged);
    }
    EXPECT_FALSE(salvage_decisions(workspace_));
  }
}

}  // namespace
}  // namespace speerpunt
