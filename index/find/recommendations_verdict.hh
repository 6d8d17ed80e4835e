// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether the words of a sentence recommend something.
#include <optional>
#include <vector>

#include "index/find/cues.hh"
#include "index/find/recommendations_context.hh"
#include "index/find/recommendations_sentence.hh"

namespace speerpunt {

// What the cues of a sentence come to.
struct Verdict {
  CueMatch cue;
  double confidence = 0;
  bool existing_duty = false;
};

// The strongest cue that is neither vetoed nor blocked nor said by another; empty: none.
// `matches`: match_cues() of it.
std::optional<Verdict> strongest_cue(const Sentence& sentence, const DocumentContext& document,
                                     const std::vector<CueMatch>& matches);

// Another party than the issuer says what the sentence asks: "Volgens de minister moeten artsen",
// "Artsen moeten dat melden, vindt de inspectie". A ministry or parliament that writes speaks for
// any of government; a sentence in which the issuer too asks is its own.
bool reports_another(const Sentence& sentence, const DocumentContext& document);

}  // namespace speerpunt
