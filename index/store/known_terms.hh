// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what was asked about terms, kept for the next search. Each look at a term
// reads blocks of the database anew, also where the term is nowhere.
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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

  template <typename Kept, typename Make>
  static typename Kept::mapped_type known(Kept& kept, const std::string& term, Make make) {
    const auto found = kept.find(term);
    if (found != kept.end()) return found->second;
    auto made = make();
    if (kept.size() >= kMost) kept.clear();
    return kept.emplace(term, std::move(made)).first->second;
  }

  std::unordered_map<std::string, std::size_t> frequencies_;
  std::unordered_map<std::string, std::vector<std::string>> forms_;
  std::unordered_map<std::string, Words> words_;
};

}  // namespace speerpunt
