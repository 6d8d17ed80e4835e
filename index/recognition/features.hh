// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be seen of a sentence, as features with names: "first:roepen", "cue:pleit|pleiten ..".
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/recognition/sentence_walk.hh"

namespace speerpunt {

// A feature is known by the hash of its name; the names themselves are kept only for those who ask.
class FeatureList {
 public:
  explicit FeatureList(bool with_names = false) : with_names_(with_names) {}

  void add(std::string_view kind, std::string_view value = {}, std::string_view second = {},
           std::string_view third = {});
  // Ascending, each once.
  const std::vector<std::uint32_t>& keys();
  // Beside the calls of add(): key and name.
  const std::vector<std::pair<std::uint32_t, std::string>>& names() const { return names_; }
  void clear();

 private:
  bool with_names_;
  bool sorted_ = true;
  std::vector<std::uint32_t> keys_;
  std::vector<std::pair<std::uint32_t, std::string>> names_;
};

void add_features(const WalkedSentence& walked, const Surroundings& around, FeatureList& features);

}  // namespace speerpunt
