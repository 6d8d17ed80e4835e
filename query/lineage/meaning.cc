// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/meaning.hh"

#include <algorithm>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "index/store/stems.hh"
#include "query/lineage/actions.hh"
#include "query/stop_words.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestLabel = 4;                     // words
constexpr std::size_t kLongestSentence = 200;                // words
constexpr std::size_t kMostRemembered = 200'000;             // then it begins again
constexpr std::uint64_t kFnvOffset = 14695981039346656037U;  // Fowler, Noll and Vo 1991
constexpr std::uint64_t kFnvPrime = 1099511628211U;

std::uint64_t hash64(std::string_view text, std::uint64_t hash = kFnvOffset) {
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * kFnvPrime;
  return hash;
}

std::uint32_t halved(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

std::uint32_t hashed(char kind, std::string_view text) {
  return halved(hash64(text, hash64(std::string_view(&kind, 1))));
}

std::uint32_t hashed_run(std::string_view one, std::string_view next) {
  return halved(hash64(next, hash64(" ", hash64(one, hash64("r")))));
}

std::vector<std::uint32_t> grams_of(std::string_view folded) {
  const std::string padded = " " + std::string(folded) + " ";
  std::vector<std::uint32_t> grams;
  for (std::size_t i = 0; i + 3 <= padded.size(); ++i)
    grams.push_back(hashed('g', std::string_view(padded).substr(i, 3)));
  return grams;
}

void append(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

void tidy(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.,%") == std::string_view::npos;
}

// `some` are among `all`, which have their weights.
void weigh_as(const WeighedUnits& all, WeighedUnits& some) {
  some.weights.clear();
  auto at = all.ids.begin();
  for (const std::uint32_t unit : some.ids) {
    at = std::find(at, all.ids.end(), unit);
    some.weights.push_back(all.weights[static_cast<std::size_t>(at - all.ids.begin())]);
  }
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
  const auto [at, added] = words_.try_emplace(folded);
  KnownWord& word = at->second;
  if (!added) return word;
  word.telling = !is_stop_word(folded) && folded.size() > 1;
  if (!word.telling) return word;
  word.key = key_word(folded);
  word.concepts = concepts_of(word.key);
  word.opens_label = thesaurus_.opens_label(word.key);
  word.grams = grams_of(folded);
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

std::vector<std::uint32_t> MeaningMaker::concepts_of(const std::string& key) const {
  std::vector<std::uint32_t> found;
  for (const std::string_view id : thesaurus_.bearers(key)) {
    found.push_back(hashed('c', id));
    const ConceptLine line = thesaurus_.concept_with(id);
    for (const std::string_view broader : line.broader) found.push_back(hashed('c', broader));
    for (const std::string_view newer : line.newer) found.push_back(hashed('c', newer));
  }
  return found;
}

void MeaningMaker::add_concepts(const std::vector<const KnownWord*>& words, Meaning& meaning) {
  for (std::size_t first = 0; first < words.size(); ++first) {
    append(meaning.concepts.ids, words[first]->concepts);
    if (!words[first]->opens_label) continue;
    std::string key = words[first]->key;
    for (std::size_t i = first + 1; i < std::min(words.size(), first + kLongestLabel); ++i) {
      key += ' ' + words[i]->key;
      append(meaning.concepts.ids, concepts_of(key));
    }
  }
}

Meaning MeaningMaker::of(const Statement& statement) {
  if (words_.size() > kMostRemembered) words_.clear();
  Meaning meaning;
  std::vector<dutch::Word> words = dutch::words(statement.text);
  if (words.size() > kLongestSentence) words.resize(kLongestSentence);
  std::vector<const KnownWord*> telling;
  meaning.letters = kFnvOffset;
  for (const dutch::Word& word : words) {
    meaning.letters = hash64(word.folded, meaning.letters);
    if (is_number(word.folded)) meaning.numbers.push_back(hashed('n', word.folded));
    const KnownWord& one = known(word.folded);
    if (!one.telling) continue;
    telling.push_back(&one);
    append(meaning.stems.ids, one.stems);
    append(meaning.units.ids, one.parts);
    append(meaning.concepts.ids, one.actions);
    append(meaning.grams, one.grams);
  }
  for (std::size_t i = 0; i + 1 < telling.size(); ++i)
    meaning.runs.push_back(hashed_run(telling[i]->key, telling[i + 1]->key));
  add_concepts(telling, meaning);
  for (const std::string& name : statement.addressee) {
    meaning.addressees.push_back(hashed('p', dutch::fold(name)));
  }
  for (const std::string& theme : statement.themes) meaning.themes.push_back(hashed('t', theme));
  for (const std::string& id : statement.references) meaning.references.push_back(hashed('l', id));
  for (const dutch::Word& word : dutch::words(statement.heading)) {
    const KnownWord& one = known(word.folded);
    if (one.telling && !is_number(word.folded)) append(meaning.heading, one.stems);
  }
  for (auto* values :
       {&meaning.stems.ids, &meaning.concepts.ids, &meaning.grams, &meaning.runs, &meaning.numbers,
        &meaning.addressees, &meaning.themes, &meaning.references, &meaning.heading}) {
    tidy(*values);
  }
  append(meaning.units.ids, meaning.stems.ids);
  append(meaning.units.ids, meaning.concepts.ids);
  tidy(meaning.units.ids);
  return meaning;
}

void weigh(Meaning& meaning, const DocumentUnits& document) {
  meaning.units.weights.clear();
  for (const std::uint32_t unit : meaning.units.ids)
    meaning.units.weights.push_back(unit_weight(unit, document));
  weigh_as(meaning.units, meaning.stems);
  weigh_as(meaning.units, meaning.concepts);
}

}  // namespace speerpunt
