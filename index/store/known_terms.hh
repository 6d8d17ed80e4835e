// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what was asked about terms, kept for the next search. Each look at a term
// reads blocks of the database anew, also where the term is nowhere.
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "index/store/recently_used.hh"

namespace speerpunt {

// For one state of the database. Bound in size.
class KnownTerms {
 public:
  // In how many records the term is; `count()` where that is not known yet.
  template <typename Count>
  std::size_t frequency(const std::string& term, Count count) {
    return known(frequencies_, term, count);
  }
  // The terms by which a stem is stored; `find()` where they are not known yet.
  template <typename Find>
  std::vector<std::string> forms(const std::string& stem_term, Find find) {
    return known(forms_, stem_term, find);
  }
  // The words that are forms of a word, with the number of records that each is in.
  using Words = std::vector<std::pair<std::string, std::size_t>>;
  template <typename Find>
  Words words_of(const std::string& word, Find find) {
    return known(words_, word, find);
  }

 private:
  static constexpr std::size_t kMost = 50'000;  // of each; some 20 MB

  template <typename Value, typename Make>
  static Value known(RecentlyUsed<Value>& kept, const std::string& term, Make make) {
    if (const Value* found = kept.find(term)) return *found;
    return kept.keep(term, make());
  }

  RecentlyUsed<std::size_t> frequencies_{kMost};
  RecentlyUsed<std::vector<std::string>> forms_{kMost};
  RecentlyUsed<Words> words_{kMost};
};

}  // namespace speerpunt
