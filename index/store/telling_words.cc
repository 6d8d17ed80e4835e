// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/telling_words.hh"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>

#include "index/store/record.hh"
#include "index/store/stems.hh"
#include "index/store/terms.hh"
#include "index/store/text_words.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortest = 3;  // bytes
constexpr double kTooCommon = 0.2;    // share of the passages that have the word

struct Counted {
  std::map<std::string, std::size_t> forms;
  std::size_t count = 0;
};

const std::string& usual_form(const Counted& counted) {
  return std::max_element(
             counted.forms.begin(), counted.forms.end(),
             [](const auto& one, const auto& other) { return one.second < other.second; })
      ->first;
}

}  // namespace

std::vector<TellingWord> telling_words(const PartedDatabase& database, const Passage& passage,
                                       std::size_t most) {
  std::map<std::string, Counted> stems;
  for (const dutch::Word& word : text_words(passage.text)) {
    if (word.folded.size() < kShortest) continue;
    const std::set<std::string> own = asked_stems(word.folded).main;
    if (own.empty()) continue;
    Counted& counted = stems[*own.begin()];
    ++counted.forms[word.folded];
    ++counted.count;
  }
  std::vector<std::string> terms;
  for (const auto& [stem, counted] : stems)
    std::ranges::move(stored_terms(database, word_term(row(Field::kText).prefix, stem)),
                      std::back_inserter(terms));
  database.learn_frequencies(terms);
  const double all = database.get_termfreq(record::term(record::Term::kIsPassage));
  std::vector<TellingWord> found;
  for (const auto& [stem, counted] : stems) {
    const std::string term = word_term(row(Field::kText).prefix, stem);
    if (term.empty()) continue;
    const double with = std::round(passages_with(database, term));
    if (with < 2 || with > std::max(2.0, kTooCommon * all)) continue;
    const double weight =
        (1 + std::log(static_cast<double>(counted.count))) * std::log(1 + all / with);
    found.push_back({usual_form(counted), weight});
  }
  std::sort(found.begin(), found.end(), [](const TellingWord& one, const TellingWord& other) {
    return one.weight != other.weight ? one.weight > other.weight : one.word < other.word;
  });
  if (found.size() > most) found.resize(most);
  const double heaviest = found.empty() ? 1 : found.front().weight;
  for (TellingWord& one : found) one.weight /= heaviest;
  return found;
}

}  // namespace speerpunt
