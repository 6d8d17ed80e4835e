// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/unquoted.hh"

#include "reports/wording.hh"

namespace speerpunt {

void Unquoted::add(Torn why, const Candidate& quote) {
  sentences_[why].insert({quote.passage->passage.id, quote.sentence});
}

std::vector<std::string> Unquoted::notes() const {
  std::size_t too_long = 0;
  std::size_t others = 0;
  for (const auto& [why, places] : sentences_) {
    (why == Torn::kLong ? too_long : others) += places.size();
  }
  const auto counted = [](std::size_t count) {
    return counted_in_dutch(count, "zin is", "zinnen zijn") + " niet geciteerd: ";
  };
  std::vector<std::string> notes;
  if (others > 0) {
    notes.push_back(
        counted(others) +
        "los van de tekst eromheen is de strekking anders of onduidelijk, of het is andermans "
        "standpunt.");
  }
  if (too_long > 0) notes.push_back(counted(too_long) + "te lang, en inkorten mag niet.");
  return notes;
}

}  // namespace speerpunt
