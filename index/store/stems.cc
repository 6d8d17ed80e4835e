// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stems.hh"

#include <algorithm>
#include <utility>
#include <vector>

#include <xapian.h>

#include "corpus/ascii.hh"
#include "corpus/dutch/compound.hh"
#include "corpus/dutch/verbs.hh"
#include "corpus/dutch/words.hh"
#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

// More parts than these are not joined with each other: nobody asks for what lies between.
constexpr std::size_t kMostJoinedParts = 5;
// Of a shorter word the weak stem is that of too many others: that of ADR is that of adres.
constexpr std::size_t kShortestRelated = 5;

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, is_digit);
}

bool has_hyphen(std::string_view word) {
  return word.find('-') != std::string_view::npos;
}

// zzp-er, zzp'er
bool has_joint(std::string_view word) {
  return word.find_first_of("-'") != std::string_view::npos;
}

std::string without_joints(std::string_view word) {
  std::string joined(word);
  std::erase_if(joined, [](char letter) { return letter == '-' || letter == '\''; });
  return joined;
}

std::vector<std::string_view> hyphen_parts(std::string_view word) {
  std::vector<std::string_view> parts;
  while (has_hyphen(word)) {
    const std::size_t end = std::min(word.find('-'), word.size());
    if (end > 1) parts.push_back(word.substr(0, end));
    word.remove_prefix(end + 1);
  }
  if (!parts.empty() && word.size() > 1) parts.push_back(word);
  return parts;
}

// "27001" of "27001:2013", a standard and its year; empty: something else.
std::string_view number_before_year(std::string_view word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string_view::npos || colon < 3 || word.size() != colon + 5) return {};
  const std::string_view year = word.substr(colon + 1);
  const bool is_year =
      (year.starts_with("19") || year.starts_with("20")) && std::ranges::all_of(year, is_digit);
  return is_year ? word.substr(0, colon) : std::string_view{};
}

std::string weak_stem(std::string_view folded) {
  if (has_digit(folded)) return {};
  std::string word = dutch::strong_infinitive(folded);
  if (word.empty()) word = dutch::weak_root(folded);
  if (word.empty()) word = without_joints(folded);
  // Of the main stem, so that what is one word for the main stems is one for the weak ones.
  // One for each thread: making a stemmer takes longer than a stem.
  thread_local const Xapian::Stem kraaij_pohlmann("kraaij_pohlmann");
  return kraaij_pohlmann(dutch::stem(word));
}

// Without parts.
Stems whole_stems(std::string_view folded) {
  Stems stems;
  stems.main = main_stems(folded);
  if (stems.main.empty() && is_address(folded)) return stems;
  stems.weak.insert(weak_stem(folded));
  stems.weak.erase("");
  return stems;
}

void add_parts(std::string_view word, std::set<std::string>& stems) {
  const std::vector<dutch::CompoundPart> parts = dutch::compound_parts(word);
  for (std::size_t from = 0; from < parts.size(); ++from) {
    const char* const begin = parts[from].text.data();
    for (std::size_t to = from; to < parts.size(); ++to) {
      const bool whole = from == 0 && to + 1 == parts.size();
      if (whole || (to > from && parts.size() > kMostJoinedParts)) break;
      const std::string_view last = parts[to].stem;
      const auto size = static_cast<std::size_t>(last.data() + last.size() - begin);
      stems.insert(dutch::stem({begin, size}));
      if (from == to && size >= kShortestRelated) stems.insert(weak_stem({begin, size}));
    }
  }
}

}  // namespace

Stems stored_stems(std::string_view folded) {
  Stems stems = whole_stems(folded);
  if (stems.main.empty()) return stems;
  const std::vector<std::string_view> pieces = hyphen_parts(folded);
  for (const std::string_view piece : pieces) {
    stems.main.insert(dutch::stem(piece));
    add_parts(piece, stems.parts);
  }
  if (pieces.empty()) add_parts(folded, stems.parts);
  if (const std::string_view number = number_before_year(folded); !number.empty())
    stems.main.emplace(number);
  return stems;
}

std::set<std::string> main_stems(std::string_view folded) {
  std::set<std::string> stems;
  if (is_address(folded)) return stems;
  stems.insert(dutch::stem(folded));
  if (has_joint(folded)) stems.insert(dutch::stem(without_joints(folded)));
  stems.erase("");
  return stems;
}

Stems asked_stems(std::string_view folded) {
  Stems stems = whole_stems(folded);
  if (folded.size() < kShortestRelated) stems.weak.clear();
  stems.parts = stems.main;
  stems.parts.insert(stems.weak.begin(), stems.weak.end());
  return stems;
}

StemFilter::Mark StemFilter::mark_of(std::string_view stem) {
  return static_cast<Mark>(std::hash<std::string_view>{}(stem));
}

const StemCache::Known& StemCache::known(std::string_view folded) {
  if (known_.size() >= kMostWords) {
    numbers_ = {};
    known_.clear();
  }
  std::uint32_t& number = numbers_.number_of(folded);
  if (number != WordTable::kNew) return known_[number];
  Known made;
  made.stems = std::make_unique<const Stems>(stored_stems(folded));
  for (const auto* stems : {&made.stems->main, &made.stems->weak, &made.stems->parts})
    for (const std::string& stem : *stems)
      if (made.count++ < made.marks.size()) made.marks[made.count - 1U] = StemFilter::mark_of(stem);
  number = static_cast<std::uint32_t>(known_.size());
  known_.push_back(std::move(made));
  return known_.back();
}

const Stems& StemCache::stored(std::string_view folded) {
  return *known(folded).stems;
}

const Stems* StemCache::stored(std::string_view folded, const StemFilter& asked) {
  const Known& word = known(folded);
  if (word.count > word.marks.size()) return word.stems.get();
  const bool has_one = std::any_of(word.marks.begin(), word.marks.begin() + word.count,
                                   [&](StemFilter::Mark mark) { return asked.asked_[mark]; });
  return has_one ? word.stems.get() : nullptr;
}

}  // namespace speerpunt
