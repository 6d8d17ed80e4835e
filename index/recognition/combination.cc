// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recognition/combination.hh"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace speerpunt {
namespace {

constexpr Evidence kWeights = {1.00,  0.26, 1.45, 0.29, -0.42, -0.58,
                               -0.76, 1.05, 0.62, 0.85, 0.17,  -1.09};
constexpr double kBias = -0.11;

constexpr double kLeastProbability = 1e-4;  // of the classifier: nothing is quite certain
constexpr double kMiddlingRules = 0.6;
constexpr double kSureRules = 0.8;
constexpr double kDoubtfulRules = 0.4;

constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kFewestWordsOfItem = 2;

double log_odds(double probability) {
  const double bounded = std::clamp(probability, kLeastProbability, 1 - kLeastProbability);
  return std::log(bounded / (1 - bounded));
}

bool is_denied(const WalkedSentence& walked) {
  return std::any_of(walked.cues.begin(), walked.cues.end(), [](const CueMatch& match) {
    return match.rule->effect == CueEffect::kBlock && match.rule->confidence >= kSureRules;
  });
}

}  // namespace

Evidence evidence_of(const WalkedSentence& walked, const DocumentContext& document,
                     const std::optional<RuleOpinion>& rules, double recommends) {
  const auto sign = [](bool holds) { return holds ? 1.0 : 0.0; };
  const bool duty = rules && rules->kind == RecommendationClass::kExistingDuty;
  const bool for_it = rules && !duty && rules->confidence >= kFaintRules;
  const bool sure = for_it && rules->confidence >= kSureRules;
  const bool doubt = for_it && rules->confidence < kDoubtfulRules;
  const bool promise = for_it && rules->kind == RecommendationClass::kIntention;
  const bool suggests = walked.verdict && walked.verdict->cue.rule->effect == CueEffect::kSuggest;
  return {log_odds(recommends),
          sign(for_it),
          for_it ? rules->confidence - kMiddlingRules : 0,
          sign(sure),
          sign(doubt),
          sign(duty),
          sign(!for_it && walked.has(CueEffect::kBlock)),
          sign(!for_it && document.programme),
          sign(for_it && !walked.verdict),
          sign(promise && !doubt),
          sign(for_it && suggests),
          sign(walked.item())};
}

double combined(const Evidence& evidence) {
  const double sum = std::inner_product(evidence.begin(), evidence.end(), kWeights.begin(), kBias);
  return 1 / (1 + std::exp(-sum));
}

bool is_out_of_question(const WalkedSentence& walked, const DocumentContext& document) {
  const std::size_t fewest = walked.item() ? kFewestWordsOfItem : kFewestWords;
  return !walked.prose || walked.quoted || walked.question || walked.announces ||
         is_denied(walked) || walked.sentence.size() < fewest || is_english(walked.sentence) ||
         is_quotation(walked.sentence) || reports_another(walked.sentence, document);
}

}  // namespace speerpunt
