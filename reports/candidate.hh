// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A sentence of the corpus that may be quoted, with what is needed to choose it.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citation.hh"
#include "corpus/document.hh"
#include "index/analysis.hh"

namespace speerpunt {

inline constexpr double kSameMeaning = 0.4;      // overlap from which two sentences are one wish
inline constexpr std::size_t kQuoteBytes = 700;  // a quote with its neighbours, at most

struct Candidate {
  const AnalysedPassage* passage = nullptr;  // must outlive the candidate
  std::size_t sentence = 0;                  // the one that is meant
  std::size_t first = 0;                     // first..last with its neighbours, in one block
  std::size_t last = 0;
  std::set<std::string> stems;  // of the words that carry meaning
};

// The stems of the words with at least four letters, without numbers: a cheap bag of meaning.
std::set<std::string> meaning_stems(std::string_view text);

// Shared part of two bags, 0..1 (Jaccard).
double overlap(const std::set<std::string>& a, const std::set<std::string>& b);
// The same of stems that have numbers; ascending.
double overlap_of_numbers(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

// The sentence with the neighbours without which it would mean something else: earlier ones that it
// points back to ("Deze functie ...", "... van deze partijen"), later ones that limit or explain it
// ("Alleen ... bij deze arbeidsarts"). Stays in one block and within `limit_bytes`.
Candidate widen(const AnalysedPassage& passage, std::size_t sentence, std::size_t limit_bytes);

// The sentence before the list to which this item belongs; nothing if it is not an item of one.
std::optional<std::size_t> lead_in(const Passage& passage, std::size_t sentence);

// The block of the passage in which the sentence stands.
const PassageBlock& block_of(const Passage& passage, ByteSpan sentence);

// A list item without its number, "4. ": that is not part of what is said.
std::string_view without_number(std::string_view sentence);

Citation cite(const Candidate& candidate);

}  // namespace speerpunt
