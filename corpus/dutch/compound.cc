// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/compound.hh"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "corpus/dutch/compound_tables.hh"

namespace speerpunt::dutch {
namespace {

constexpr std::size_t kShortestPart = 3;
constexpr std::size_t kShortestWord = 6;
constexpr std::size_t kLongestWord = 80;
constexpr std::size_t kLongPart = 12;  // taken apart though it is in the list
constexpr int kDeepest = 4;

// What speaks against a border, found by trying values on half of the gold compounds.
constexpr double kUnusualLink = 1.0;    // honde|hok
constexpr double kLink = 0.3;           // beroep s keuze
constexpr double kLongerLink = 0.4;     // patiënt en zorg
constexpr double kParticle = 0.6;       // tussen|balans
constexpr double kMissingLink = 1.5;    // vergadering|stukken
constexpr double kExpectedLink = -0.5;  // verzekering s arts
constexpr double kLinkBeforeS = -0.6;   // leven s einde rather than leven|seinde
constexpr double kShortPart = 0.2;      // zorg|wet
constexpr double kUnusualShortPart = 0.8;
constexpr double kListedWord = 0.3;       // the whole word is in the list
constexpr double kPerHeadLetter = -0.25;  // up to kCountedHead
constexpr double kPerTailLetter = -0.3;
constexpr std::size_t kCountedHead = 7;
constexpr std::size_t kCountedTail = 7;
constexpr double kWorst = -1.4;

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

// A part before a border, its link and the cost of taking it for one.
struct Head {
  std::string_view stem;
  double cost = 0;
};

struct Border {
  std::size_t at = 0;
  std::string_view stem;
  double cost = 0;
  bool operator<(const Border& other) const { return cost < other.cost; }
};

class Splitter {
 public:
  explicit Splitter(const WordList& list) : list_(list) {}

  std::vector<CompoundPart> split(std::string_view word, int depth) const {
    if (word.size() < kShortestWord || is_derived(word)) return {};
    std::optional<Border> border = best_border(word);
    if (!border && !is_word(word) && depth < kDeepest) border = border_before_compound(word, depth);
    if (!border) return {};
    const std::string_view tail = word.substr(border->at);
    const bool split_head = border->stem.size() >= kLongPart || !is_word(border->stem);
    std::vector<CompoundPart> parts;
    if (split_head) parts = split(border->stem, depth + 1);
    if (parts.empty()) parts.push_back({border->stem, border->stem});
    // The link goes with the last part of the head.
    CompoundPart& last = parts.back();
    last.text = word.substr(static_cast<std::size_t>(last.text.data() - word.data()));
    last.text.remove_suffix(tail.size());
    std::vector<CompoundPart> rest;
    if (tail.size() >= kLongPart || !is_word(tail)) rest = split(tail, depth + 1);
    if (rest.empty()) rest.push_back({tail, tail});
    parts.insert(parts.end(), rest.begin(), rest.end());
    return parts;
  }

 private:
  bool is_word(std::string_view part) const { return list_.contains_common(part); }

  bool is_stem(std::string_view part) const {
    return part.size() >= kShortestPart && is_word(part) && !is_in(kNoHeads, part) &&
           !is_in(kParticles, part) && !is_in(kNoStems, part);
  }

  bool is_tail(std::string_view part) const {
    if (is_in(kTailsOnly, part)) return true;
    return part.size() >= kShortestPart && is_word(part) && !is_in(kNoTails, part);
  }

  // "verslagen": ver and slagen, so that its begin is no word of its own.
  bool is_derived(std::string_view word) const {
    return is_word(word) && std::ranges::any_of(kPrefixes, [&](std::string_view prefix) {
             return word.starts_with(prefix) && word.size() >= prefix.size() + 5 &&
                    is_word(word.substr(prefix.size()));
           });
  }

  std::optional<Head> head_of(std::string_view part, bool listed) const {
    if (is_in(kParticles, part)) {
      if (listed) return std::nullopt;
      return Head{part, kParticle};
    }
    std::optional<Head> best;
    const auto offer = [&](std::size_t link, double cost) {
      if (!best || cost < best->cost) best = Head{part.substr(0, part.size() - link), cost};
    };
    const auto stem_before = [&](std::string_view link) {
      return part.ends_with(link) && is_stem(part.substr(0, part.size() - link.size()));
    };
    const bool wants_s = ends_with_any(part, {"heid", "teit", "ing", "schap"});
    if (is_stem(part)) offer(0, wants_s ? kMissingLink : 0);
    if (stem_before("s") && !part.ends_with("ss"))
      offer(1, ends_with_any(part, {"heids", "teits", "ings", "schaps"}) ? kExpectedLink : kLink);
    if (stem_before("en")) offer(2, kLongerLink);
    if (part.ends_with("en") && stem_before("n")) offer(1, kLongerLink);
    if (part.ends_with("er") && is_in(kStemsWithEr, part.substr(0, part.size() - 2))) offer(2, 0);
    if (!listed && part.size() > 4 && stem_before("e")) offer(1, kUnusualLink);
    return best;
  }

  static double length_cost(std::string_view part) {
    if (part.size() > kShortestPart) return 0;
    return is_in(kShortParts, part) ? kShortPart : kUnusualShortPart;
  }

  std::optional<Border> best_border(std::string_view word) const {
    const bool listed = is_word(word);
    std::optional<Border> best;
    for (std::size_t at = kShortestPart; at + kShortestPart <= word.size(); ++at) {
      const std::string_view part = word.substr(0, at), tail = word.substr(at);
      if (!is_tail(tail)) continue;
      const std::optional<Head> head = head_of(part, listed);
      if (!head) continue;
      double cost = head->cost + length_cost(part) + length_cost(tail) +
                    kPerHeadLetter * static_cast<double>(std::min(part.size(), kCountedHead)) +
                    kPerTailLetter * static_cast<double>(std::min(tail.size(), kCountedTail));
      if (listed) cost += kListedWord;
      if (part.ends_with('s') && !is_vowel(part[at - 2]) && is_word(part) &&
          is_stem(part.substr(0, at - 1)) && is_tail(word.substr(at - 1)))
        cost += kLinkBeforeS;
      if (const Border border{at, head->stem, cost}; !best || border < *best) best = border;
    }
    if (best && best->cost > kWorst) best.reset();
    return best;
  }

  // zorg|verzekeringswet: what follows is no word of the list, but a compound.
  std::optional<Border> border_before_compound(std::string_view word, int depth) const {
    std::optional<Border> best;
    for (std::size_t at = kShortestPart; at + kShortestWord <= word.size(); ++at) {
      const std::optional<Head> head = head_of(word.substr(0, at), false);
      if (!head || is_word(word.substr(at)) || split(word.substr(at), depth + 1).empty()) continue;
      const double length = static_cast<double>(std::min(at, kCountedHead + 1));
      const Border border{at, head->stem, head->cost + kPerHeadLetter * length};
      if (!best || border < *best) best = border;
    }
    return best;
  }

  const WordList& list_;
};

}  // namespace

std::vector<CompoundPart> compound_parts(std::string_view folded, const WordList& list) {
  const bool letters =
      std::ranges::all_of(folded, [](char letter) { return letter >= 'a' && letter <= 'z'; });
  if (!letters || folded.size() > kLongestWord) return {};
  return Splitter(list).split(folded, 0);
}

}  // namespace speerpunt::dutch
