// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recommendations.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/doubt.hh"
#include "corpus/is_one_of.hh"
#include "index/find/cues.hh"
#include "index/find/recommendations_addressee.hh"
#include "index/find/recommendations_rules.hh"
#include "index/find/tokenised_text.hh"
#include "index/recognition/combination.hh"
#include "index/recognition/features.hh"
#include "index/recognition/model.hh"
#include "index/recognition/sentence_walk.hh"

namespace speerpunt {
namespace {

// Below this a sentence is taken for none: what gave the best F1 where the weighing was fitted
// (docs/model-card.md).
constexpr double kLeastConfidence = 0.44;
constexpr double kLeastDuty = 0.42;         // the same for an existing duty
constexpr double kLeastAgainstRules = 0.7;  // the same where they see a duty, or another that asks
constexpr double kHighestConfidence = 0.99;

// Of the probability that it is an existing duty: what the rules think counts for a half where they
// see one too, and without them it is less sure.
constexpr double kRuleShareOfDuty = 0.5;
constexpr double kDutyWithoutRules = 0.7;

// Votes beside the probabilities, which sum to 1.
constexpr double kNamedVote = 1;  // for the class of the party that is named
constexpr double kRuleVote = 0.5;
constexpr double kStrengthVote = 2;

constexpr auto kUrgent = std::to_array<std::string_view>(
    {"dringend", "klem", "onverwijld", "urgent", "zeerste", "nadrukkelijk", "hoogste"});
constexpr auto kTentative =
    std::to_array<std::string_view>({"overwegen", "eventueel", "desgewenst", "voorkeur"});

double duty_by(const Judgement& judgement, const std::optional<RuleOpinion>& rules) {
  const double classifier = judgement.labels[kExistingDutyLabel];
  if (!rules) return classifier;
  if (rules->kind != RecommendationClass::kExistingDuty) return classifier * kDutyWithoutRules;
  return kRuleShareOfDuty * rules->confidence + (1 - kRuleShareOfDuty) * classifier;
}

RecommendationClass class_by(const Judgement& judgement, const std::optional<RuleOpinion>& rules) {
  std::array<double, kRecommending> votes{};
  std::copy_n(judgement.labels.begin(), kRecommending, votes.begin());
  const double sum = std::max(judgement.recommends(), 1e-9);
  for (double& vote : votes) vote /= sum;
  if (rules && rules->kind != RecommendationClass::kExistingDuty) {
    votes[static_cast<std::size_t>(rules->kind)] += rules->named ? kNamedVote : kRuleVote;
  }
  const auto* best = std::max_element(votes.begin(), votes.end());
  return static_cast<RecommendationClass>(best - votes.begin());
}

int graded(int of_cue, const Sentence& sentence) {
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    if (is_one_of(kUrgent, sentence.word(at))) return std::min(of_cue + 1, 5);
    if (is_one_of(kTentative, sentence.word(at))) return std::max(of_cue - 1, 1);
  }
  return of_cue;
}

int strength_by(const Judgement& judgement, const WalkedSentence& walked,
                const Surroundings& around) {
  std::array<double, kStrengths> votes = judgement.strengths;
  if (walked.verdict) {
    const int strength = graded(walked.verdict->cue.rule->strength, walked.sentence);
    votes[static_cast<std::size_t>(strength) - 1] += kStrengthVote;
  } else if (walked.item() && around.lead_in && around.lead_in->rule != nullptr) {
    votes[static_cast<std::size_t>(around.lead_in->rule->strength) - 1] += kStrengthVote;
  }
  const auto* best = std::max_element(votes.begin(), votes.end());
  return static_cast<int>(best - votes.begin()) + 1;
}

}  // namespace

class RecommendationFinder::Walk {
 public:
  Walk(const Document& document, const DocumentContext& context, const RecommendationModel& model)
      : document_(document), context_(context), model_(model), walk_(context) {}

  std::vector<Recommendation> next(const Passage& passage, const std::vector<ThemeTag>& tags,
                                   const TokenisedText& text) {
    if (passage.heading != heading_) last_ = {};
    heading_ = passage.heading;
    std::vector<Recommendation> found;
    walk_.through(passage, text, [&](const WalkedSentence& walked, const Surroundings& around) {
      auto one = judge(walked, around);
      if (!one) return;
      if (one->kind != RecommendationClass::kExistingDuty) walk_.recommends();
      cite(passage, walked, *one);
      for (const ThemeTag& tag : tags) one->themes.push_back(tag.theme);
      found.push_back(std::move(*one));
    });
    return found;
  }

 private:
  std::optional<Recommendation> judge(const WalkedSentence& walked, const Surroundings& around) {
    if (is_out_of_question(walked, context_)) return {};
    if (context_.law) return duty_in_law(walked);
    features_.clear();
    add_features(walked, around, features_);
    const Judgement judgement = judgement_of(model_.scores(features_.keys()));
    Recommendation result;
    const auto rules = rule_opinion(walked, around);
    const double duty = duty_by(judgement, rules);
    result.confidence = combined(evidence_of(walked, context_, rules, judgement.recommends()));
    const bool against = rules && (rules->kind == RecommendationClass::kExistingDuty ||
                                   rules->confidence < kFaintRules);
    const double least = against ? kLeastAgainstRules : kLeastConfidence;
    if (result.confidence >= least && result.confidence > duty) {
      result.kind = class_by(judgement, rules);
    } else if (duty >= kLeastDuty) {
      result.kind = RecommendationClass::kExistingDuty;
      result.confidence = duty;
    } else {
      return {};
    }
    result.confidence = std::min(result.confidence, kHighestConfidence);
    result.strength = strength_by(judgement, walked, around);
    show_cue(walked, around, result);
    Addressees addressees = addressees_of(walked, around, result.kind, document_, last_);
    result.addressee = addressees.names;
    result.explicit_addressee = addressees.explicitly;
    if (result.kind != RecommendationClass::kExistingDuty && !addressees.actors.empty()) {
      last_ = std::move(addressees);
    }
    return result;
  }

  // Everything in the text of a law is in force.
  std::optional<Recommendation> duty_in_law(const WalkedSentence& walked) const {
    if (!walked.verdict) return {};
    Recommendation result;
    result.kind = RecommendationClass::kExistingDuty;
    result.strength = walked.verdict->cue.rule->strength;
    result.confidence = walked.verdict->confidence;
    if (result.confidence < kLeastDuty) return {};
    show_words(walked, walked.verdict->cue.first, walked.verdict->cue.last, result);
    return result;
  }

  static void show_words(const WalkedSentence& walked, std::size_t first, std::size_t last,
                         Recommendation& result) {
    const TokenisedText& text = walked.sentence.text;
    result.cue = text.between(first, last);
    const std::size_t begin = walked.span.begin.value;
    result.cue_span = {{text.tokens[first].span.begin.value - begin},
                       {text.tokens[last].span.end.value - begin}};
  }

  void show_cue(const WalkedSentence& walked, const Surroundings& around,
                Recommendation& result) const {
    if (walked.verdict) {
      show_words(walked, walked.verdict->cue.first, walked.verdict->cue.last, result);
    } else if (walked.imperative) {
      show_words(walked, *walked.imperative, *walked.imperative, result);
    } else if (walked.item() && around.lead_in && !around.lead_in->cue.empty()) {
      result.cue = around.lead_in->cue;
    } else if (walked.item() && around.headings.nearest == HeadingSense::kAdvice) {
      result.cue = heading_.back();
    }
  }

  void cite(const Passage& passage, const WalkedSentence& walked, Recommendation& result) const {
    const ByteSpan span = walked.span;
    result.text = passage.slice(span);
    Citation& citation = result.citation;
    citation = {document_.id, passage.page_at(span.begin), {}, passage.id, span, result.text, {}};
    citation.page_end = citation.page;
    citation.recognised = passage.recognised;
    citation.doubtful = within(passage.doubtful, span);
    for (const ByteOffset start : walked.block->page_starts) {
      if (start <= span.begin || start >= span.end) continue;
      ++citation.page_end.value;
      citation.page_starts.push_back({start.value - span.begin.value});
    }
    result.path = document_.path;
    result.date = document_.date;
  }

  const Document& document_;
  const DocumentContext& context_;
  const RecommendationModel& model_;
  SentenceWalk walk_;
  FeatureList features_;
  std::vector<std::string> heading_;
  Addressees last_;  // of the last recommendation of this section
};

RecommendationFinder::RecommendationFinder(const Document& document, const DocumentContext& context)
    : RecommendationFinder(document, context, recommendation_model()) {}

RecommendationFinder::RecommendationFinder(const Document& document, const DocumentContext& context,
                                           const RecommendationModel& model)
    : walk_(std::make_unique<Walk>(document, context, model)) {}

RecommendationFinder::~RecommendationFinder() = default;

std::vector<Recommendation> RecommendationFinder::next(const Passage& passage,
                                                       const std::vector<ThemeTag>& tags,
                                                       const TokenisedText& text) {
  return walk_->next(passage, tags, text);
}

std::vector<Recommendation> recognise(const Document& document, const Passage& passage,
                                      const std::vector<ThemeTag>& tags) {
  const DocumentContext context = context_of(document);
  return RecommendationFinder(document, context).next(passage, tags, tokenise(passage.text));
}

}  // namespace speerpunt
