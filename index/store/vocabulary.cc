// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/vocabulary.hh"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/ascii.hh"
#include "index/fields.hh"
#include "index/store/record.hh"
#include "index/store/terms.hh"

namespace speerpunt {
namespace {

constexpr char kBetween = ' ';  // no word has one

bool is_stem_term(std::string_view term, Field field) {
  const std::string_view prefix = row(field).prefix;
  return term.starts_with(prefix) && term.size() > prefix.size() &&
         !(term[prefix.size()] >= 'A' && term[prefix.size()] <= 'Z');
}

std::vector<std::string> forms_of(const Xapian::Database& own, const std::string& stem_term,
                                  bool is_weak) {
  std::vector<std::string> terms;
  if (!is_weak) terms.push_back(stem_term);
  const std::string stem = stem_term.substr(1);
  const bool is_own = (is_weak ? stored_stems(stem).weak : main_stems(stem)).contains(stem);
  if (is_own) terms.push_back(word_term(row(Field::kExact).prefix, stem));
  const std::string before = stem_term + kBetween;
  const auto end = own.allterms_end(before);
  for (auto at = own.allterms_begin(before); at != end; ++at)
    terms.push_back((*at).substr(before.size()));
  return terms;
}

}  // namespace

const Stems& Vocabulary::stems_of(const std::string& form) {
  const Stems& stems = stems_.stored(form);
  if (noted_.insert(form).second) note(form, stems);
  return stems;
}

// All pairs of a form are stored together.
void Vocabulary::note(const std::string& form, const Stems& stems) {
  if (word_term(row(Field::kExact).prefix, form).empty()) return;
  const std::size_t first = pairs_.size();
  if (of_shard_) pairs_.push_back(kWordOfShard + form);
  const auto add = [&](Field field, const std::string& stem) {
    if (stem == form) return;
    std::string term = word_term(row(field).prefix, stem);
    if (!term.empty()) pairs_.push_back(std::move(term) + kBetween + form);
  };
  for (const std::string& stem : main_stems(form)) add(Field::kText, stem);
  for (const std::string& stem : stems.weak) add(Field::kWeak, stem);
  if (pairs_.size() > first && own_.term_exists(pairs_[first])) pairs_.resize(first);
}

std::vector<std::string> Vocabulary::take() {
  if (noted_.size() > kMostForms) noted_.clear();
  return std::exchange(pairs_, {});
}

Xapian::Document vocabulary_record(const std::vector<std::string>& pairs) {
  Xapian::Document stored;
  stored.add_boolean_term(record::term(record::Term::kIsVocabulary));
  for (const std::string& pair : pairs) stored.add_boolean_term(pair);
  return stored;
}

void for_each_word(const Xapian::Database& database,
                   const std::function<void(const std::string&, Xapian::doccount)>& visit) {
  for (int byte = '!'; byte < 0xF8; ++byte) {
    const std::string beginning(1, static_cast<char>(byte));
    if (is_upper(beginning.front())) continue;
    const auto end = database.allterms_end(beginning);
    for (auto at = database.allterms_begin(beginning); at != end; ++at)
      visit(*at, at.get_termfreq());
  }
}

void for_each_word_from(const PartedDatabase& database, const std::string& beginning,
                        std::size_t most, const std::function<void(const std::string&)>& visit) {
  const auto read = [&](const Xapian::Database& from, const std::string& prefix, auto found) {
    const auto end = from.allterms_end(prefix + beginning);
    auto at = from.allterms_begin(prefix + beginning);
    for (std::size_t scanned = 0; at != end && scanned < most; ++at, ++scanned)
      found((*at).substr(prefix.size()));
  };
  if (!database.is_far()) return read(database, {}, visit);
  std::set<std::string> words;
  const auto note = [&](std::string word) { words.insert(std::move(word)); };
  read(database.parts().front().database, {}, note);
  read(database.parts().front().database, kWordOfShard, note);
  std::size_t visited = 0;
  for (const std::string& word : words)
    if (visited++ < most) visit(word);
}

bool may_have_word(const PartedDatabase& database, const std::string& word) {
  const Xapian::Database& own = database.parts().front().database;
  return own.term_exists(word) || own.term_exists(kWordOfShard + word);
}

std::vector<std::string> stored_terms(const PartedDatabase& database,
                                      const std::string& stem_term) {
  const bool is_weak = is_stem_term(stem_term, Field::kWeak);
  if (!is_weak && !is_stem_term(stem_term, Field::kText)) return {stem_term};
  return database.known_terms().forms(
      stem_term, [&] { return forms_of(database.parts().front().database, stem_term, is_weak); });
}

double passages_with(const PartedDatabase& database, const std::string& stem_term) {
  const std::vector<std::string> terms = stored_terms(database, stem_term);
  if (terms.size() == 1) return static_cast<double>(database.frequency(terms.front()));
  const auto all = static_cast<double>(
      std::max<std::size_t>(1, database.frequency(record::term(record::Term::kIsPassage))));
  double without = 1;  // share of the passages
  for (const std::string& term : terms)
    without *= 1 - std::min(1.0, static_cast<double>(database.frequency(term)) / all);
  return all * (1 - without);
}

}  // namespace speerpunt
