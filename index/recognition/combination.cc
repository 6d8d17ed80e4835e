// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/combination.hh"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace speerpunt {
namespace {

constexpr Evidence kWeights = {1.00, 0.50, 1.82,  -0.50, -0.55, 1.09,
                               0.48, 0.73, -0.61, 0.04,  -0.99};
constexpr double kBias = -0.33;

constexpr double kLeastProbability = 1e-4;  // of the classifier: nothing is quite certain
constexpr double kMiddlingRules = 0.6;

constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kFewestWordsOfItem = 2;

double log_odds(double probability) {
  const double bounded = std::clamp(probability, kLeastProbability, 1 - kLeastProbability);
  return std::log(bounded / (1 - bounded));
}

}  // namespace

Evidence evidence_of(const WalkedSentence& walked, const DocumentContext& document,
                     const std::optional<RuleOpinion>& rules, double recommends) {
  const auto sign = [](bool holds) { return holds ? 1.0 : 0.0; };
  const bool duty = rules && rules->kind == RecommendationClass::kExistingDuty;
  const bool for_it = rules && !duty;
  const bool asks = walked.verdict && walked.verdict->cue.rule->effect == CueEffect::kAsk;
  return {log_odds(recommends),
          sign(for_it),
          for_it ? rules->confidence - kMiddlingRules : 0,
          sign(duty),
          sign(walked.has(CueEffect::kBlock)),
          sign(document.programme && !for_it),
          sign(for_it && !walked.verdict),
          sign(for_it && rules->kind == RecommendationClass::kIntention),
          sign(for_it && rules->named),
          sign(for_it && asks),
          sign(walked.item())};
}

double combined(const Evidence& evidence) {
  const double sum = std::inner_product(evidence.begin(), evidence.end(), kWeights.begin(), kBias);
  return 1 / (1 + std::exp(-sum));
}

bool is_out_of_question(const WalkedSentence& walked) {
  const std::size_t fewest = walked.item() ? kFewestWordsOfItem : kFewestWords;
  return !walked.prose || walked.quoted || walked.question || walked.announces ||
         walked.sentence.size() < fewest || is_english(walked.sentence) ||
         is_quotation(walked.sentence);
}

}  // namespace speerpunt
