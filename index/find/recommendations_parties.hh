// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who asks and who is meant to act, by the grammar around a cue.
#include <string>
#include <vector>

#include "index/find/addressees.hh"
#include "index/find/cues.hh"
#include "index/find/recommendations_issuer.hh"
#include "index/find/recommendations_sentence.hh"

namespace speerpunt {

struct Parties {
  std::vector<const Actor*> addressees;  // named in the sentence
  const Actor* subject = nullptr;        // of the cue's verb
  bool reader = false;                   // "wij vragen u"
  std::string named;                     // a body that no table knows: "wij vragen de Zorgraad"
};

Parties find_parties(const Sentence& sentence, const CueMatch& cue, const Issuer& issuer);

// Those that most likely act in a sentence without a telling cue: its first ones that no
// preposition governs ("... vergoeden zorgverzekeraars ..."), else by "door" or "aan".
std::vector<const Actor*> likely_parties(const Sentence& sentence, const Issuer& issuer);

}  // namespace speerpunt
