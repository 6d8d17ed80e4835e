// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/recommendations/figures.hh"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "index/find/tokenised_text.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kShortestPrefix = 5;

// Fifteen cues as anyone would write them down first.
constexpr auto kCueWords = std::to_array<std::string_view>(
    {"moet", "moeten", "dient", "dienen", "adviseert", "adviseren", "aanbevolen", "aanbeveling",
     "pleit", "pleiten", "noodzakelijk", "wenselijk", "raadzaam", "wil", "willen"});
constexpr auto kCuePairs =
    std::to_array<std::string_view>({"beveelt aan", "bevelen aan", "roept op", "roepen op",
                                     "stelt voor", "stellen voor", "is nodig", "van belang"});

double ratio(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

std::vector<std::string> telling_words(const std::vector<std::string>& names) {
  constexpr auto kSilent = std::to_array<std::string_view>(
      {"aan", "den", "der", "die", "een", "het", "met", "van", "voor"});
  std::vector<std::string> words;
  for (const std::string& name : names) {
    for (const Token& token : tokenise(name).tokens) {
      const bool silent = std::find(kSilent.begin(), kSilent.end(), token.folded) != kSilent.end();
      if (token.folded.size() >= kShortestWord && !silent) words.push_back(token.folded);
    }
  }
  return words;
}

bool opens(const std::string& longer, const std::string& other) {
  const std::size_t size =
      std::max(kShortestPrefix, other.size() - std::min<std::size_t>(3, other.size()));
  return longer.starts_with(other.substr(0, size));
}

bool touches(const std::string& labelled, const std::string& found) {
  const TokenisedText expected = tokenise(labelled);
  const TokenisedText cue = tokenise(found);
  return std::any_of(expected.tokens.begin(), expected.tokens.end(), [&](const Token& one) {
    return std::any_of(cue.tokens.begin(), cue.tokens.end(),
                       [&](const Token& other) { return one.folded == other.folded; });
  });
}

}  // namespace

double Counts::precision() const {
  return ratio(right, right + wrong);
}

double Counts::recall() const {
  return ratio(right, right + missed);
}

double Counts::f1() const {
  return ratio(2 * right, 2 * right + wrong + missed);
}

void Figures::add(const LabelledSentence& labelled, const Recommendation* found) {
  const bool is_one = labelled.label < kRecommending;
  const bool taken = found != nullptr && found->kind != RecommendationClass::kExistingDuty;
  const bool cued = has_cue_word(labelled.text);
  baseline.right += cued && is_one ? 1 : 0;
  baseline.wrong += cued && !is_one ? 1 : 0;
  baseline.missed += !cued && is_one ? 1 : 0;
  recognised.right += taken && is_one ? 1 : 0;
  recognised.wrong += taken && !is_one ? 1 : 0;
  recognised.missed += !taken && is_one ? 1 : 0;
  if (taken && !is_one) ++wrongly_by_label[labelled.label];
  for (std::size_t label = 0; label < kRecommending; ++label) {
    const bool so = labelled.label == label;
    const bool said = taken && static_cast<std::size_t>(found->kind) == label;
    classes[label].right += so && said ? 1 : 0;
    classes[label].wrong += !so && said ? 1 : 0;
    classes[label].missed += so && !said ? 1 : 0;
  }
  if (labelled.label == kExistingDutyLabel) duties_counted.add(taken);
  if (labelled.label == 0 && labelled.strength >= 4) firm_found.add(taken);
  if (!taken || !is_one) return;
  class_right.add(static_cast<std::size_t>(found->kind) == labelled.label);
  strength_right.add(found->strength == labelled.strength);
  strength_near.add(std::abs(found->strength - labelled.strength) <= 1);
  if (!labelled.cue.empty()) cue_touched.add(touches(labelled.cue, found->cue));
  if (labelled.addressee.empty()) return;
  const bool same = same_addressee(labelled.addressee, found->addressee);
  addressee_given.add(!found->addressee.empty());
  if (!found->addressee.empty()) addressee_right.add(same);
  if (!labelled.implied) named_right.add(same);
}

bool same_addressee(const std::vector<std::string>& expected,
                    const std::vector<std::string>& found) {
  const auto one = telling_words(expected);
  const auto other = telling_words(found);
  return std::any_of(one.begin(), one.end(), [&](const std::string& left) {
    return std::any_of(other.begin(), other.end(), [&](const std::string& right) {
      if (left == right) return true;
      return std::min(left.size(), right.size()) >= kShortestPrefix &&
             (opens(left, right) || opens(right, left));
    });
  });
}

bool has_cue_word(const std::string& sentence) {
  const TokenisedText text = tokenise(sentence);
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    const std::string& word = text.tokens[at].folded;
    if (std::find(kCueWords.begin(), kCueWords.end(), word) != kCueWords.end()) return true;
    for (const std::string_view pair : kCuePairs) {
      const std::size_t space = pair.find(' ');
      if (word != pair.substr(0, space)) continue;
      for (std::size_t next = at + 1; next < text.tokens.size(); ++next) {
        if (text.tokens[next].folded == pair.substr(space + 1)) return true;
      }
    }
  }
  return false;
}

}  // namespace speerpunt
