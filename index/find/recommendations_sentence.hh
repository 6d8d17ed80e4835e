// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One sentence of a passage, and whether its words recommend something.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/recommendation.hh"
#include "index/find/addressees.hh"
#include "index/find/cues.hh"
#include "index/find/recommendations_context.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// A sentence as tokens [begin, end), with what stands around it.
struct Sentence {
  const TokenisedText& text;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  const std::string& word(std::size_t at) const { return text.tokens[at].folded; }
  // Punctuation and space behind a token.
  std::string_view gap(std::size_t at) const;
  std::string_view written() const { return text.between(begin, end - 1); }
};

bool is_question(const Sentence& sentence);
bool is_english(const Sentence& sentence);
// Words of a person, not of the issuer: wholly between quotation marks.
bool is_quotation(const Sentence& sentence);
// The verb of "Oefen het gesprek ..." or, behind a vocative, of "Opleiders, oefen het gesprek ...".
std::optional<std::size_t> opening_imperative(const Sentence& sentence);

// What the cues of a sentence come to.
struct Verdict {
  CueMatch cue;
  double confidence = 0;
  bool existing_duty = false;
};

// The strongest cue that is neither vetoed nor blocked nor said by another; empty: none.
std::optional<Verdict> strongest_cue(const Sentence& sentence, const DocumentContext& document);

// Who is meant to act, by the grammar around the cue.
struct Parties {
  std::vector<const Actor*> addressees;  // named in the sentence
  const Actor* subject = nullptr;        // of the cue's verb
  bool reader = false;                   // "wij vragen u"
  std::string named;                     // a body that no table knows: "wij vragen de Zorgraad"
};

Parties find_parties(const Sentence& sentence, const CueMatch& cue, const Issuer& issuer);

}  // namespace speerpunt
