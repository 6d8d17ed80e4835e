// SPDX-License-Identifier: GPL-3.0-or-later
// strongest_features TEXT_FOLDER: the features that tell most for each label, by name.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "corpus/error.hh"
#include "index/find/tokenised_text.hh"
#include "index/passages.hh"
#include "index/recognition/features.hh"
#include "index/recognition/model.hh"
#include "index/training/labelled_text.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShown = 15;

std::map<std::uint32_t, std::string> names_in(const std::vector<LabelledDocument>& documents) {
  std::map<std::uint32_t, std::string> names;
  FeatureList features(true);
  for (const LabelledDocument& labelled : documents) {
    const DocumentContext context = context_of(labelled.document);
    SentenceWalk walk(context);
    for (const Passage& passage : cut_passages(labelled.document)) {
      walk.through(passage, tokenise(passage.text),
                   [&](const WalkedSentence& walked, const Surroundings& around) {
                     if (!walked.prose) return;
                     features.clear();
                     add_features(walked, around, features);
                     names.insert(features.names().begin(), features.names().end());
                   });
    }
  }
  return names;
}

void print(std::size_t label, const std::map<std::uint32_t, std::string>& names) {
  std::vector<std::pair<float, std::string>> weighed;
  for (const auto& [key, name] : names) {
    weighed.emplace_back(recommendation_model().weights_of(key)[label], name);
  }
  std::sort(weighed.rbegin(), weighed.rend());
  std::printf("%s:\n", std::string(kSentenceLabels[label]).c_str());
  for (std::size_t i = 0; i < std::min(kShown, weighed.size()); ++i) {
    std::printf("  %+.2f %s\n", static_cast<double>(weighed[i].first), weighed[i].second.c_str());
  }
}

}  // namespace
}  // namespace speerpunt

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: strongest_features TEXT_FOLDER\n";
    return 2;
  }
  try {
    const auto names = speerpunt::names_in(speerpunt::load_labelled_text(arguments[1]));
    for (std::size_t label = 0; label < speerpunt::kSentenceLabels.size(); ++label) {
      speerpunt::print(label, names);
    }
  } catch (const std::exception& error) {
    std::cerr << "strongest_features: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
