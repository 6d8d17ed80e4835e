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
  const auto [at, added] = words_.try_emplace(folded);
  KnownWord& word = at->second;
  if (!added) return word;
  word.telling = !is_stop_word(folded) && folded.size() > 1;
  if (!word.telling) return word;
  word.key = key_word(folded);
  word.concepts = concepts_of(word.key);
  word.opens_label = thesaurus_.opens_label(word.key);
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
  const auto add = [&meaning](const std::vector<std::uint32_t>& found) {
    meaning.concepts.ids.insert(meaning.concepts.ids.end(), found.begin(), found.end());
  };
  for (std::size_t first = 0; first < words.size(); ++first) {
    add(words[first]->concepts);
    if (!words[first]->opens_label) continue;
    std::string key = words[first]->key;
    for (std::size_t i = first + 1; i < std::min(words.size(), first + kLongestLabel); ++i) {
      key += ' ' + words[i]->key;
      add(concepts_of(key));
    }
  }
}

Meaning MeaningMaker::of(const Statement& statement) {
  if (words_.size() > kMostRemembered) words_.clear();
  Meaning meaning;
  std::vector<dutch::Word> words = dutch::words(statement.text);
  if (words.size() > kLongestSentence) words.resize(kLongestSentence);
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

}  // namespace speerpunt
