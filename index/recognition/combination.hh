// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How sure it is that a sentence recommends: what the classifier and the rules say of it, weighed
// together.
#include <array>
#include <optional>
#include <string_view>

#include "index/find/recommendations_rules.hh"
#include "index/recognition/model.hh"
#include "index/recognition/sentence_walk.hh"

namespace speerpunt {

inline constexpr auto kEvidenceNames = std::to_array<std::string_view>(
    {"classifier", "rules", "confidence-of-rules", "rules-sure", "rules-doubt", "rules-see-duty",
     "blocked", "programme-without-rules", "rules-by-place", "promise", "suggestion", "list-item"});
inline constexpr std::size_t kEvidence = kEvidenceNames.size();

// Rules less sure than this have no opinion: another party asks.
inline constexpr double kFaintRules = 0.2;

using Evidence = std::array<double, kEvidence>;

// What the weighing goes by, in the order of kEvidenceNames. `recommends`: Judgement::recommends().
Evidence evidence_of(const WalkedSentence& walked, const DocumentContext& document,
                     const std::optional<RuleOpinion>& rules, double recommends);

// The probability. Its weights are those of a logistic regression that
// tests/quality/recommendations/combine.py fits (docs/model-card.md).
double combined(const Evidence& evidence);

// A heading, a question, the words of a speaker, what another party says, a lead-in, a denial, a
// scrap or English: it never recommends.
bool is_out_of_question(const WalkedSentence& walked, const DocumentContext& document);

}  // namespace speerpunt
