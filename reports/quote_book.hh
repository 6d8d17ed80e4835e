// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was quoted so far: no sentence is quoted twice in a briefing.
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/citation.hh"
#include "reports/candidate.hh"

namespace speerpunt {

class QuoteBook {
 public:
  bool holds(const Passage& passage, ByteSpan sentence) const;

  // The quote, entered; without neighbours that were quoted before. Nothing where its sentence, or
  // the same words from another document, are in the book.
  std::optional<Citation> enter(Candidate candidate);

 private:
  std::map<std::string, std::vector<ByteSpan>> spans_;  // by passage
  std::set<std::string, std::less<>> texts_;
};

}  // namespace speerpunt
