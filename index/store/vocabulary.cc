// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/vocabulary.hh"

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

}  // namespace

const Stems& Vocabulary::stems_of(const std::string& form) {
  const Stems& stems = stems_.stored(form);
  if (noted_.insert(form).second) note(form, stems);
  return stems;
}

// A form that is stored was noted before.
void Vocabulary::note(const std::string& form, const Stems& stems) {
  const std::string stored = word_term(row(Field::kExact).prefix, form);
  if (stored.empty() || database_.term_exists(stored)) return;
  const auto add = [&](Field field, const std::string& stem) {
    if (stem == form) return;
    std::string term = word_term(row(field).prefix, stem);
    if (!term.empty()) terms_.push_back(std::move(term) + kBetween + form);
  };
  for (const std::string& stem : main_stems(form)) add(Field::kText, stem);
  for (const std::string& stem : stems.weak) add(Field::kWeak, stem);
}

Xapian::docid Vocabulary::flush() {
  Xapian::docid number = 0;
  if (!terms_.empty()) {
    Xapian::Document stored;
    stored.add_boolean_term(record::term(record::Term::kIsVocabulary));
    for (const std::string& term : terms_) stored.add_boolean_term(term);
    number = database_.add_document(stored);
    terms_.clear();
  }
  if (noted_.size() > kMostForms) noted_.clear();
  return number;
}

std::vector<std::string> stored_terms(const Xapian::Database& database,
                                      const std::string& stem_term) {
  const bool is_weak = is_stem_term(stem_term, Field::kWeak);
  if (!is_weak && !is_stem_term(stem_term, Field::kText)) return {stem_term};
  std::vector<std::string> terms;
  if (!is_weak) terms.push_back(stem_term);
  const std::string stem = stem_term.substr(1);
  const bool is_own = (is_weak ? stored_stems(stem).weak : main_stems(stem)).contains(stem);
  if (is_own) terms.push_back(word_term(row(Field::kExact).prefix, stem));
  const std::string before = stem_term + kBetween;
  const auto end = database.allterms_end(before);
  for (auto at = database.allterms_begin(before); at != end; ++at)
    terms.push_back((*at).substr(before.size()));
  return terms;
}

}  // namespace speerpunt
