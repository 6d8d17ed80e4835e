// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstring>
#include <fstream>

#include <gtest/gtest.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "index/recognition/model.hh"
#include "index/training/examples.hh"

namespace speerpunt {
namespace {

const std::filesystem::path kSource = SPEERPUNT_SOURCE;

std::vector<Example> examples() {
  std::vector<Example> all;
  std::size_t number = 0;
  for (const LabelledDocument& document : load_labelled_text(kSource / "index/training/text")) {
    for (Example& example : examples_of(document, number)) all.push_back(std::move(example));
    ++number;
  }
  return all;
}

std::vector<std::byte> trained(const std::vector<Example>& examples) {
  std::vector<const Example*> pointers;
  for (const Example& example : examples) pointers.push_back(&example);
  return model_bytes(fit(pointers));
}

// After a change of the text or of a feature: cmake --build ... --target train_recommendations
TEST(RecommendationModel, IsWhatItsTextMakesToTheByte) {
  const std::string kept = read_file(kSource / "corpus/data/recommendations.model");
  const std::vector<std::byte> fresh = trained(examples());
  ASSERT_EQ(fresh.size(), kept.size());
  EXPECT_EQ(std::memcmp(fresh.data(), kept.data(), kept.size()), 0);
  EXPECT_LT(kept.size(), 600'000U);
}

TEST(RecommendationModel, SeesNearlyEverySentenceOfItsText) {
  std::size_t labelled = 0;
  for (const LabelledDocument& document : load_labelled_text(kSource / "index/training/text")) {
    labelled += document.sentences.size();
  }
  EXPECT_GT(labelled, 4000U);
  EXPECT_GT(examples().size(), labelled * 99 / 100);
}

TEST(RecommendationModel, IsNotTakenFromDamagedBytes) {
  std::vector<Example> two(2);
  two[0] = {{7, 9}, 0, 3, 0, 1};
  two[1] = {{8, 9}, 5, 0, 1, 1};
  std::vector<std::byte> bytes = trained(two);
  EXPECT_NO_THROW(RecommendationModel::parse(bytes));
  bytes.pop_back();
  EXPECT_THROW(RecommendationModel::parse(bytes), Error);
  bytes = trained(two);
  bytes[0] = std::byte{0};
  EXPECT_THROW(RecommendationModel::parse(bytes), Error);
}

TEST(RecommendationModel, LearnsWhatTellsTheLabels) {
  std::vector<Example> made;
  for (std::size_t document = 0; document < 20; ++document) {
    made.push_back({{1, 3}, 0, 4, document, 1});
    made.push_back({{2, 3}, 13, 0, document, 1});
  }
  const std::vector<std::byte> bytes = trained(made);
  const RecommendationModel model = RecommendationModel::parse(bytes);
  EXPECT_GT(judgement_of(model.scores(std::vector<std::uint32_t>{1, 3})).recommends(), 0.7);
  EXPECT_LT(judgement_of(model.scores(std::vector<std::uint32_t>{2, 3})).recommends(), 0.3);
  EXPECT_EQ(model.weights_of(99), Outputs{});
}

TEST(LabelledText, IsRefusedWithFileAndLine) {
  const auto folder = std::filesystem::temp_directory_path() / "speerpunt-labelled-text";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "one.tsv") << "@doc\tvisie\tEen Raad\t2020-01-01\tTitel\n@para\n"
                                    << "onzin\t-\t-\t-\tEen zin.\n";
  try {
    load_labelled_text(folder);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "training-damaged");
    EXPECT_NE(std::string(error.where()).find("one.tsv:3"), std::string::npos);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace speerpunt
