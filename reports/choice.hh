// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which of many to show: heavy ones that differ from each other and cover what there is.
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

struct Choosable {
  double weight = 0;
  const std::set<std::string>* stems = nullptr;  // never null; must outlive the choice
  std::string addressee;                         // empty: nobody in particular
  std::string subtheme;
  DocumentId document;
};

// Places in `all`, the first chosen first, at most `most` (maximal marginal relevance): each time
// the one with most weight, less for what resembles one that was chosen, more for an addressee or
// a sub-theme that none has yet, less where its document has had its share of half. The order of
// `all` decides between equals.
std::vector<std::size_t> choose(const std::vector<Choosable>& all, std::size_t most);

// A sub-theme for each of those that have none: what shares words with a heavier one has its
// sub-theme. Quadratic: meant for some hundreds.
void add_subthemes(std::vector<Choosable>& all);

}  // namespace speerpunt
