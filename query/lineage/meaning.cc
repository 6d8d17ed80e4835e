// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/meaning.hh"

#include <algorithm>
#include <cmath>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "index/store/stems.hh"
#include "query/lineage/actions.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestLabel = 4;                     // words
constexpr std::size_t kMostWords = 200;                      // of a sentence
constexpr std::size_t kMostKnown = 200'000;                  // then it begins again
constexpr std::uint64_t kFnvOffset = 14695981039346656037U;  // Fowler, Noll and Vo 1991
constexpr std::uint64_t kFnvPrime = 1099511628211U;

std::uint64_t hash64(std::string_view text, std::uint64_t hash = kFnvOffset) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}

std::uint32_t hashed(char kind, std::string_view text) {
  const std::uint64_t hash = hash64(text, hash64(std::string_view(&kind, 1)));
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

void tidy(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.,%") == std::string_view::npos;
}

template <typename Visit>
void for_each_shared(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other,
                     Visit visit) {
  auto left = one.begin();
  auto right = other.begin();
  while (left != one.end() && right != other.end()) {
    if (*left < *right) {
      ++left;
    } else if (*right < *left) {
      ++right;
    } else {
      visit(*left);
      ++left;
      ++right;
    }
  }
}

std::size_t shared(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  std::size_t count = 0;
  for_each_shared(one, other, [&](std::uint32_t) { ++count; });
  return count;
}

double dice(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  if (one.empty() || other.empty()) return 0;
  return 2.0 * static_cast<double>(shared(one, other)) /
         static_cast<double>(one.size() + other.size());
}

struct Overlap {
  double cosine = 0;
  double contained = 0;
  double sum = 0;
  double rarest = 0;
  double second = 0;
};

double squares(const WeighedUnits& units) {
  double sum = 0;
  for (const float weight : units.weights) sum += double{weight} * weight;
  return sum;
}

Overlap overlap(const WeighedUnits& one, const WeighedUnits& other) {
  Overlap found;
  std::size_t left = 0;
  std::size_t right = 0;
  while (left < one.ids.size() && right < other.ids.size()) {
    if (one.ids[left] != other.ids[right]) {
      ++(one.ids[left] < other.ids[right] ? left : right);
      continue;
    }
    const double both = double{one.weights[left++]} * other.weights[right++];
    found.sum += both;
    const double weight = std::sqrt(both);
    if (weight > found.rarest) {
      found.second = found.rarest;
      found.rarest = weight;
    } else if (weight > found.second) {
      found.second = weight;
    }
  }
  const double ones = squares(one);
  const double others = squares(other);
  if (ones > 0 && others > 0) {
    found.cosine = found.sum / std::sqrt(ones * others);
    found.contained = std::min(1.0, found.sum / std::min(ones, others));
  }
  return found;
}

void weigh(WeighedUnits& units, const DocumentUnits& document) {
  units.weights.clear();
  for (const std::uint32_t unit : units.ids) units.weights.push_back(unit_weight(unit, document));
}

}  // namespace

std::string_view action_of(std::string_view folded) {
  const ActionWord* best = nullptr;
  for (const ActionWord& one : kActionWords) {
    if (folded.starts_with(one.word) && (best == nullptr || one.word.size() > best->word.size())) {
      best = &one;
    }
  }
  return best == nullptr ? std::string_view() : best->action;
}

const MeaningMaker::KnownWord& MeaningMaker::known(const std::string& folded) {
  if (words_.size() > kMostKnown) words_.clear();
  const auto [at, added] = words_.try_emplace(folded);
  KnownWord& word = at->second;
  if (!added) return word;
  word.telling = !is_stop_word(folded) && folded.size() > 1;
  if (!word.telling) return word;
  word.key = key_word(folded);
  const Stems stems = stored_stems(folded);
  for (const std::string& stem : stems.main) word.stems.push_back(hashed('s', stem));
  for (const std::string& stem : stems.weak) word.parts.push_back(hashed('w', stem));
  for (const std::string& part : stems.parts) word.parts.push_back(hashed('s', part));
  if (const std::string_view action = action_of(folded); !action.empty()) {
    word.actions.push_back(hashed('a', action));
  }
  for (const std::string& part : stems.parts) {
    if (const std::string_view action = action_of(part); !action.empty()) {
      word.actions.push_back(hashed('a', action));
    }
  }
  return word;
}

const std::vector<std::uint32_t>& MeaningMaker::concepts_of(const std::string& key) {
  if (concepts_.size() > kMostKnown) concepts_.clear();
  const auto [at, added] = concepts_.try_emplace(key);
  if (!added) return at->second;
  for (const std::string_view id : thesaurus_.bearers(key)) {
    at->second.push_back(hashed('c', id));
    const ConceptLine line = thesaurus_.concept_with(id);
    for (const std::string_view broader : line.broader) at->second.push_back(hashed('c', broader));
    for (const std::string_view newer : line.newer) at->second.push_back(hashed('c', newer));
  }
  return at->second;
}

void MeaningMaker::add_concepts(const std::vector<const KnownWord*>& words, Meaning& meaning) {
  std::string key;
  for (std::size_t first = 0; first < words.size(); ++first) {
    key.clear();
    for (std::size_t i = first; i < std::min(words.size(), first + kLongestLabel); ++i) {
      if (!key.empty()) key += ' ';
      key += words[i]->key;
      const auto& found = concepts_of(key);
      meaning.concepts.ids.insert(meaning.concepts.ids.end(), found.begin(), found.end());
    }
  }
}

Meaning MeaningMaker::of(const Statement& statement) {
  Meaning meaning;
  std::vector<dutch::Word> words = dutch::words(statement.text);
  if (words.size() > kMostWords) words.resize(kMostWords);
  std::vector<const KnownWord*> telling;
  std::vector<std::string> folded;
  meaning.letters = kFnvOffset;
  for (const dutch::Word& word : words) {
    meaning.letters = hash64(word.folded, meaning.letters);
    if (is_number(word.folded)) meaning.numbers.push_back(hashed('n', word.folded));
    const KnownWord& one = known(word.folded);
    if (!one.telling) continue;
    telling.push_back(&one);
    folded.push_back(word.folded);
    meaning.stems.ids.insert(meaning.stems.ids.end(), one.stems.begin(), one.stems.end());
    meaning.units.ids.insert(meaning.units.ids.end(), one.parts.begin(), one.parts.end());
    meaning.concepts.ids.insert(meaning.concepts.ids.end(), one.actions.begin(), one.actions.end());
    const std::string padded = " " + word.folded + " ";
    for (std::size_t i = 0; i + 3 <= padded.size(); ++i) {
      meaning.grams.push_back(hashed('g', std::string_view(padded).substr(i, 3)));
    }
  }
  for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
    meaning.runs.push_back(hashed('r', telling[i]->key + " " + telling[i + 1]->key));
  }
  add_concepts(telling, meaning);
  for (const std::string& name : statement.addressee) {
    meaning.addressees.push_back(hashed('p', dutch::fold(name)));
  }
  for (const std::string& theme : statement.themes) meaning.themes.push_back(hashed('t', theme));
  for (const std::string& id : statement.references) meaning.references.push_back(hashed('l', id));
  for (const dutch::Word& word : dutch::words(statement.heading)) {
    const KnownWord& one = known(word.folded);
    if (one.telling && !is_number(word.folded)) {
      meaning.heading.insert(meaning.heading.end(), one.stems.begin(), one.stems.end());
    }
  }
  for (auto* values :
       {&meaning.stems.ids, &meaning.concepts.ids, &meaning.grams, &meaning.runs, &meaning.numbers,
        &meaning.addressees, &meaning.themes, &meaning.references, &meaning.heading}) {
    tidy(*values);
  }
  meaning.units.ids.insert(meaning.units.ids.end(), meaning.stems.ids.begin(),
                           meaning.stems.ids.end());
  meaning.units.ids.insert(meaning.units.ids.end(), meaning.concepts.ids.begin(),
                           meaning.concepts.ids.end());
  tidy(meaning.units.ids);
  return meaning;
}

void weigh(Meaning& meaning, const DocumentUnits& document) {
  for (WeighedUnits* units : {&meaning.stems, &meaning.units, &meaning.concepts}) {
    weigh(*units, document);
  }
}

PairFeatures pair_features(const Meaning& one, const Meaning& other) {
  const Overlap stems = overlap(one.stems, other.stems);
  const Overlap units = overlap(one.units, other.units);
  const Overlap concepts = overlap(one.concepts, other.concepts);
  const auto same = [](const auto& a, const auto& b) { return shared(a, b) > 0 ? 1.0 : 0.0; };
  const auto differ = [](const auto& a, const auto& b) {
    return !a.empty() && !b.empty() && shared(a, b) == 0 ? 1.0 : 0.0;
  };
  const double lengths =
      static_cast<double>(std::min(one.stems.ids.size(), other.stems.ids.size()) + 1) /
      static_cast<double>(std::max(one.stems.ids.size(), other.stems.ids.size()) + 1);
  return {stems.cosine,
          units.cosine,
          units.contained,
          concepts.cosine,
          dice(one.grams, other.grams),
          dice(one.runs, other.runs),
          units.rarest,
          units.second,
          std::log1p(units.sum),
          same(one.addressees, other.addressees),
          differ(one.addressees, other.addressees),
          same(one.themes, other.themes),
          differ(one.themes, other.themes),
          same(one.references, other.references),
          same(one.numbers, other.numbers),
          differ(one.numbers, other.numbers),
          lengths,
          dice(one.heading, other.heading),
          differ(one.heading, other.heading)};
}

}  // namespace speerpunt
