// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sentences that were not quoted because they would say something else by themselves.
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reports/torn.hh"

namespace speerpunt {

class Unquoted {
 public:
  void add(Torn why, const Candidate& quote);  // the same sentence counts once
  std::vector<std::string> notes() const;      // Dutch, for the account of a briefing

 private:
  using Place = std::pair<std::string, std::size_t>;  // passage and sentence
  std::map<Torn, std::set<Place>> sentences_;
};

}  // namespace speerpunt
