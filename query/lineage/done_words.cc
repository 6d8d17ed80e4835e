// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/dutch/verbs.hh"
#include "corpus/dutch/words.hh"
#include "corpus/is_one_of.hh"
#include "query/lineage/change.hh"

namespace speerpunt {
namespace {

constexpr auto kAuxiliaries =
    std::to_array<std::string_view>({"is", "zijn", "heeft", "hebben", "werd", "werden", "heb"});
// What makes a perfect tense a wish, a plan or a condition.
constexpr auto kNotYet = std::to_array<std::string_view>(
    {"moet",   "moeten", "dient",  "dienen", "zou",     "zouden", "zal",
     "zullen", "wordt",  "worden", "kan",    "kunnen",  "nog",    "niet",
     "nooit",  "geen",   "als",    "indien", "wanneer", "mits",   "of"});
constexpr auto kDone = std::to_array<std::string_view>(
    {"gerealiseerd", "opgevolgd", "ingevoerd", "doorgevoerd", "uitgevoerd", "opgelost", "ingericht",
     "opgericht", "afgeschaft", "vastgesteld", "gepubliceerd", "overgenomen", "afgerond",
     "voltooid", "geregeld", "verholpen", "verwerkt", "ingesteld", "gestart"});
// By themselves.
constexpr auto kStates = std::to_array<std::string_view>(
    {"sinds", "inmiddels", "voortaan", "intussen", "ondertussen", "gehoor"});

bool is_participle(std::string_view word) {
  if (is_one_of(kDone, word)) return true;
  if (word.size() < 6) return false;
  const bool ending = word.ends_with("d") || word.ends_with("t") || word.ends_with("en");
  const bool beginning = word.starts_with("ge") || word.starts_with("be") ||
                         word.starts_with("ver") || word.starts_with("ont") ||
                         word.find("ge") != std::string_view::npos;
  if (!ending || !beginning) return false;
  return !dutch::strong_infinitive(word).empty() ||
         (word.ends_with("en") ? false : !dutch::weak_root(word).empty());
}

}  // namespace

std::string says_it_happened(std::string_view text) {
  const std::vector<dutch::Word> words = dutch::words(text);
  if (text.ends_with('?')) return {};
  std::string auxiliary;
  std::string participle;
  std::string state;
  int against = 0;
  for (const dutch::Word& word : words) {
    const std::string& folded = word.folded;
    if (is_one_of(kNotYet, folded)) ++against;
    if (auxiliary.empty() && is_one_of(kAuxiliaries, folded)) auxiliary = folded;
    if (state.empty() && is_one_of(kStates, folded)) state = folded;
    if (participle.empty() && is_participle(folded)) participle = folded;
  }
  if (!state.empty() && against == 0) {
    return participle.empty() ? state : state + " ... " + participle;
  }
  if (!auxiliary.empty() && !participle.empty() && against == 0) {
    return auxiliary + " ... " + participle;
  }
  return {};
}

}  // namespace speerpunt
