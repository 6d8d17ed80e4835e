// SPDX-License-Identifier: GPL-3.0-or-later
// train_lineage PAIRS_FOLDER SENTENCES_FOLDER HEADER: fits the weights of pairs and writes them.
#include <cstdio>
#include <fstream>
#include <iostream>

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

void train(const std::filesystem::path& groups, const std::filesystem::path& sentences,
           const std::filesystem::path& header) {
  const auto text = load_groups(groups);
  const ThesaurusLines thesaurus(load_thesaurus());
  const auto pairs = training_pairs(text, background_sentences(sentences), thesaurus);
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

}  // namespace
}  // namespace speerpunt

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: train_lineage PAIRS_FOLDER SENTENCES_FOLDER HEADER\n";
    return 2;
  }
  try {
    speerpunt::train(argv[1], argv[2], argv[3]);
    return 0;
  } catch (const speerpunt::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
