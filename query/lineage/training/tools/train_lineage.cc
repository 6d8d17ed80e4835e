// SPDX-License-Identifier: GPL-3.0-or-later
// train_lineage weights PAIRS_FOLDER HEADER: fits the weights of pairs and writes them.
// train_lineage background PAIRS_FOLDER SENTENCES_FOLDER HEADER: counts in how many of our own
// sentences a unit of meaning stands. The weights hang on that: background, build, weights.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "corpus/error.hh"
#include "corpus/thesaurus.hh"
#include "index/training/labelled_text.hh"
#include "query/lineage/training/groups.hh"

namespace speerpunt {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

constexpr std::uint32_t kLeastSentences = 3;  // a unit of fewer counts as one of one
constexpr std::size_t kOnALine = 5;

void train(const std::filesystem::path& groups, const std::filesystem::path& header) {
  const auto text = load_groups(groups);
  const ThesaurusLines thesaurus(load_thesaurus());
  const auto pairs = training_pairs(text, thesaurus);
  const FittedWeights fitted = fit_pairs(pairs, text);
  std::ofstream out(header);
  out << "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n\n"
         "// Made by train_lineage of the pairs in query/lineage/training/text; not edited by "
         "hand.\n#include <array>\n\nnamespace speerpunt {\n\n"
      << "inline constexpr double kPairBias = " << number(fitted.bias)
      << ";\ninline constexpr auto kPairWeights = std::to_array<double>({\n";
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    out << "    " << number(fitted.weights[i]) << ",  // " << kPairFeatureNames[i] << '\n';
  }
  out << "});\n\n}  // namespace speerpunt\n";
  std::cout << pairs.size() << " pairs of " << text.size() << " sentences\n";
}

void count(const std::filesystem::path& groups, const std::filesystem::path& sentences,
           const std::filesystem::path& header) {
  const ThesaurusLines thesaurus(load_thesaurus());
  MeaningMaker maker(thesaurus);
  std::map<std::uint32_t, std::uint32_t> counts;
  std::size_t all = 0;
  const auto add = [&](const Statement& one) {
    ++all;
    for (const std::uint32_t unit : maker.of(one).units.ids) ++counts[unit];
  };
  for (const Statement& one : background_sentences(sentences)) add(one);
  for (const GroupSentence& one : load_groups(groups)) add(one.statement);
  std::erase_if(counts, [](const auto& one) { return one.second < kLeastSentences; });
  std::ofstream out(header);
  out << "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n\n"
         "// Made by train_lineage of our own sentences; not edited by hand.\n"
         "#include <array>\n#include <cstdint>\n\nnamespace speerpunt {\n\n"
         "struct BackgroundUnit {\n  std::uint32_t unit;\n  std::uint16_t sentences;\n};\n\n"
      << "inline constexpr int kBackgroundSentences = " << all << ";\n"
      << "// clang-format off\n"
      << "inline constexpr std::array<BackgroundUnit, " << counts.size()
      << "> kBackgroundUnits = {{\n";
  std::size_t place = 0;
  for (const auto& [unit, sentences_with] : counts) {
    out << '{' << unit << ',' << sentences_with << "}," << (++place % kOnALine == 0 ? "\n" : " ");
  }
  out << "}};\n// clang-format on\n\n}  // namespace speerpunt\n";
  std::cout << counts.size() << " units of " << all << " sentences\n";
}

}  // namespace
}  // namespace speerpunt

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() == 3 && arguments[0] == "weights") {
      speerpunt::train(arguments[1], arguments[2]);
      return 0;
    }
    if (arguments.size() == 4 && arguments[0] == "background") {
      speerpunt::count(arguments[1], arguments[2], arguments[3]);
      return 0;
    }
  } catch (const speerpunt::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  std::cerr << "usage: train_lineage weights PAIRS_FOLDER HEADER\n"
               "       train_lineage background PAIRS_FOLDER SENTENCES_FOLDER HEADER\n";
  return 2;
}
