// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/quote_book.hh"

#include <algorithm>

#include "reports/connection.hh"

namespace speerpunt {

bool QuoteBook::holds(const Passage& passage, ByteSpan sentence) const {
  const auto quoted = spans_.find(passage.id);
  return quoted != spans_.end() &&
         std::any_of(quoted->second.begin(), quoted->second.end(),
                     [&](ByteSpan other) { return sentence.overlaps(other); });
}

std::optional<Citation> QuoteBook::enter(Candidate candidate) {
  const Passage& passage = candidate.passage->passage;
  const auto is_used = [&](std::size_t sentence) {
    return holds(passage, passage.sentences[sentence]);
  };
  if (is_used(candidate.sentence)) return {};
  const std::size_t last = candidate.last;
  for (std::size_t i = candidate.first; i < candidate.sentence; ++i) {
    if (is_used(i)) candidate.first = i + 1;
  }
  for (std::size_t i = candidate.last; i > candidate.sentence; --i) {
    if (is_used(i)) candidate.last = i - 1;
  }
  // What was quoted elsewhere does not help where the rest cannot do without.
  const auto text = [&](std::size_t i) { return passage.slice(passage.sentences[i]); };
  if (depends(text(candidate.first)) ||
      (candidate.last < last && takes_back(text(candidate.last + 1)))) {
    return {};
  }
  Citation citation = cite(candidate);
  if (!texts_.insert(citation.quote).second) return {};
  spans_[passage.id].push_back(citation.span);
  return citation;
}

}  // namespace speerpunt
