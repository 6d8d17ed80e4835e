// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: one document does not fill the page. Matches are taken best first, but after a
// few from one document, or one from a page, what else comes from it has to be better than the
// other documents by a margin. Where these have nothing, it comes anyway.
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "index/place.hh"

namespace speerpunt {

enum class GroupBy {
  kNothing,    // as they come
  kRelevance,  // what is repeated counts less: see the margins in the .cc
  kOrder,      // what is repeated comes after all that is not: lists by date
};

class Grouping {
 public:
  // `matches` best first; they must outlive it.
  Grouping(std::span<const Place> matches, GroupBy by) : matches_(matches), by_(by) {}

  // The match that comes next, as an index; each comes once.
  std::optional<std::size_t> next();
  // It is shown, and so counts against what else comes from its document and page.
  void shown(const Place& place);
  // They count as one document from now on, that of `ids.front()`.
  void treat_as_one(std::span<const DocumentId> ids);

 private:
  const DocumentId& document_of(const Place& place) const;
  double most_of(std::size_t match) const;
  double value(std::size_t match) const;

  std::span<const Place> matches_;
  GroupBy by_;
  std::vector<std::size_t> waiting_;  // looked at, not given yet; ascending
  std::size_t looked_at_ = 0;
  std::map<DocumentId, DocumentId> same_;
  std::map<DocumentId, int> passages_;  // shown
  std::set<std::pair<DocumentId, PageNumber>> pages_;
};

}  // namespace speerpunt
