// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_rules.hh"

#include <algorithm>

#include "index/find/recommendations_parties.hh"

namespace speerpunt {
namespace {

constexpr double kImperativeToDoctors = 0.7;
constexpr double kImperativeElsewhere = 0.55;
constexpr double kItemUnderLeadIn = 0.65;
constexpr double kItemUnderSureLeadIn = 0.85;  // "beveelt het volgende aan:"
constexpr double kSureAsk = 0.7;
constexpr double kItemUnderAdviceHeading = 0.55;
constexpr double kAdviceHeadingBonus = 0.1;
constexpr double kAddresseeBonus = 0.05;
constexpr double kNamedBonus = 0.1;       // "werkgevers moeten" demands more surely than "er moet"
constexpr double kReportedPenalty = 0.4;  // another party asks or promises, not the issuer

// The profession is whom the issuer speaks for.
bool is_another(const Actor& subject, const DocumentContext& document) {
  if (subject.group == ActorGroup::kIssuer || subject.normalised == "beroepsgroep") return false;
  const bool may_speak = document.government || document.issuer.name.empty();
  return subject.group != ActorGroup::kGovernment || !may_speak;
}

// "De NVX zal ...": a name that is not the issuer's.
bool named_before(const Sentence& sentence, std::size_t verb) {
  if (verb < sentence.begin + 2) return false;
  const char first = sentence.text.between(verb - 1, verb - 1).front();
  return first >= 'A' && first <= 'Z';
}

// A promise binds whoever is its subject: the issuer's is an intention, that of doctors a
// position, that of others is only told.
std::optional<RuleOpinion> of_promise(const WalkedSentence& walked, const Parties& parties,
                                      double confidence, const DocumentContext& document) {
  const CueRule& rule = *walked.verdict->cue.rule;
  const bool needs_subject =
      rule.pattern == "zal|zullen" || rule.pattern == "gaat|gaan" || rule.pattern == "wil|willen";
  if (parties.subject == nullptr) {
    if (needs_subject && named_before(walked.sentence, walked.verdict->cue.first)) {
      return RuleOpinion{confidence - kReportedPenalty, RecommendationClass::kIntention, false};
    }
    if (needs_subject) return std::nullopt;
    return RuleOpinion{confidence, RecommendationClass::kIntention, false};
  }
  const ActorGroup group = parties.subject->group;
  if (group == ActorGroup::kIssuer && document.programme) {
    return RuleOpinion{confidence + 2 * kAddresseeBonus, RecommendationClass::kPolicy, false};
  }
  if (group == ActorGroup::kIssuer) {
    return RuleOpinion{confidence + 2 * kAddresseeBonus, RecommendationClass::kIntention, true};
  }
  if (group == ActorGroup::kProfessional && rule.pattern == "wil|willen") {
    return RuleOpinion{confidence, RecommendationClass::kPosition, false};
  }
  if (is_another(*parties.subject, document)) confidence -= kReportedPenalty;
  return RuleOpinion{confidence, RecommendationClass::kIntention, false};
}

RuleOpinion of_demand(const Parties& parties, const CueRule& rule, double confidence,
                      const DocumentContext& document) {
  RuleOpinion opinion{confidence, rule.hint, false};
  if (rule.effect == CueEffect::kAsk && parties.subject != nullptr &&
      is_another(*parties.subject, document)) {
    opinion.confidence -= kReportedPenalty;
  }
  const auto acting =
      std::find_if(parties.addressees.begin(), parties.addressees.end(),
                   [](const Actor* actor) { return class_of(actor->group).has_value(); });
  if (acting != parties.addressees.end()) {
    opinion.kind = *class_of((*acting)->group);
    opinion.named = true;
    opinion.confidence += kNamedBonus;
  } else if (rule.hint == RecommendationClass::kPolicy && rule.effect == CueEffect::kDemand &&
             document.practice && !document.government && !parties.reader) {
    opinion.kind = RecommendationClass::kPractice;
  }
  return opinion;
}

std::optional<RuleOpinion> of_verdict(const WalkedSentence& walked, const Surroundings& around) {
  const Verdict& verdict = *walked.verdict;
  if (verdict.existing_duty) {
    return RuleOpinion{verdict.confidence, RecommendationClass::kExistingDuty, false};
  }
  const CueRule& rule = *verdict.cue.rule;
  const DocumentContext& document = *around.document;
  const Parties parties = find_parties(walked.sentence, verdict.cue, document.issuer);
  auto opinion = rule.effect == CueEffect::kPromise
                     ? of_promise(walked, parties, verdict.confidence, document)
                     : of_demand(parties, rule, verdict.confidence, document);
  if (opinion && around.headings.advice) opinion->confidence += kAdviceHeadingBonus;
  return opinion;
}

}  // namespace

std::optional<RuleOpinion> rule_opinion(const WalkedSentence& walked, const Surroundings& around) {
  if (walked.verdict) {
    if (const auto opinion = of_verdict(walked, around)) return opinion;
  }
  const bool practice = around.document->practice;
  const RecommendationClass kind =
      practice ? RecommendationClass::kPractice : RecommendationClass::kPolicy;
  if (walked.imperative && !walked.has(CueEffect::kBlock)) {
    const double bonus = around.headings.advice ? kAdviceHeadingBonus : 0;
    return RuleOpinion{(practice ? kImperativeToDoctors : kImperativeElsewhere) + bonus, kind,
                       false};
  }
  if (!walked.item()) return std::nullopt;
  if (around.lead_in && around.lead_in->rule != nullptr) {
    const CueRule& rule = *around.lead_in->rule;
    const bool sure = rule.effect == CueEffect::kAsk && rule.confidence >= kSureAsk;
    return RuleOpinion{sure ? kItemUnderSureLeadIn : kItemUnderLeadIn, rule.hint, false};
  }
  if (around.headings.nearest == HeadingSense::kAdvice) {
    return RuleOpinion{kItemUnderAdviceHeading, kind, false};
  }
  return std::nullopt;
}

}  // namespace speerpunt
