// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/result_list.hh"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "query/grouping.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kFewestPlaces = 1000;
constexpr std::size_t kPlacesForEach = 5;  // hit that is shown
constexpr std::size_t kExpected = 2;       // are looked at for each hit, mostly
constexpr double kMatchesWell = 0.7;       // as good as the best shown passage of the document

GroupBy group_by(const SearchRequest& request) {
  if (request.ungrouped) return GroupBy::kNothing;
  return request.sort == SearchRequest::Sort::kRelevance ? GroupBy::kRelevance : GroupBy::kOrder;
}

// A match as a hit of its own.
std::optional<FoldedPassage> unfolded(const IndexReader& index, const Place& place) {
  std::optional<AnalysedPassage> passage = index.passage(place);
  if (!passage) return std::nullopt;
  DocumentId newer = superseded_by(index.group(place.document), place.document);
  return FoldedPassage{std::move(*passage), {}, {place.document}, std::move(newer)};
}

struct Chosen {
  std::size_t match = 0;
  ListedPassage passage;
};

bool is_newer(const Document& one, const Document& other) {
  if (!one.date || !other.date) return one.date.has_value() && !other.date;
  return one.date->sort_key() > other.date->sort_key();
}

// A web page, mail or PDF that says the same as one that is shown goes under it, or takes its place
// where it is newer or the other has no date. Not within one form: reports of one kind share texts.
bool folds_into(Chosen& shown, FoldedPassage& found, const IndexReader& index) {
  Passage& above = shown.passage.found.passage.passage;
  if (above.document == found.passage.passage.document) return false;
  const auto known = index.known_document(above.document);
  const auto other = index.known_document(found.passage.passage.document);
  if (!known || !other || known->media == other->media || known->language != other->language ||
      !is_same_text(above, found.passage.passage))
    return false;
  FoldedPassage& to = shown.passage.found;
  if (is_newer(*other, *known)) {
    std::swap(to.passage, found.passage);
    std::swap(to.superseded_by, found.superseded_by);
  }
  to.others.push_back({std::move(found.passage), "duplicate"});
  std::ranges::move(found.others, std::back_inserter(to.others));
  std::ranges::move(found.family, std::back_inserter(to.family));
  return true;
}

// Tells at the last passage of each document how many more there are.
void count_further(std::vector<ListedPassage>& listed, std::span<const Place> matches) {
  std::set<std::string> shown;
  for (const ListedPassage& one : listed) {
    shown.insert(one.found.passage.passage.id);
    for (const FoldedPassage::Other& other : one.found.others)
      shown.insert(other.passage.passage.id);
  }
  std::map<DocumentId, double> best;
  for (const ListedPassage& one : listed) {
    double& score = best[one.found.passage.passage.document];
    score = std::max(score, one.score);
  }
  std::map<DocumentId, std::size_t> further;
  for (const Place& place : matches) {
    const auto document = best.find(place.document);
    if (document != best.end() && place.score >= kMatchesWell * document->second &&
        !shown.contains(place.passage()))
      ++further[place.document];
  }
  for (auto one = listed.rbegin(); one != listed.rend(); ++one)
    one->more = std::exchange(further[one->found.passage.passage.document], 0);
}

}  // namespace

std::size_t places_needed(std::size_t count) {
  return std::max(kFewestPlaces, kPlacesForEach * count);
}

std::vector<ListedPassage> list_passages(const IndexReader& index, const Wanted& wanted,
                                         const SearchRequest& request) {
  const std::vector<Place>& matches = wanted.matches;
  index.expect(
      {matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(std::min(
                                              matches.size(), kExpected * request.count))});
  const GroupBy by = group_by(request);
  Grouping grouping(matches, by);
  Folding folding(index, wanted);
  std::vector<Chosen> chosen;
  while (chosen.size() < request.count) {
    const std::optional<std::size_t> match = grouping.next();
    if (!match) break;
    const Place& place = matches[*match];
    auto found = request.unfold ? unfolded(index, place) : folding.fold(*match);
    if (!found) continue;
    const auto above =
        request.unfold ? chosen.end() : std::ranges::find_if(chosen, [&](Chosen& one) {
          return folds_into(one, *found, index);
        });
    if (above != chosen.end()) {
      grouping.treat_as_one(above->passage.found.family);
      continue;
    }
    const Passage& passage = found->passage.passage;
    grouping.treat_as_one(found->family);
    grouping.shown({place.score, passage.document, passage.ordinal, passage.page});
    chosen.push_back({*match, {place.score, std::move(*found), 0}});
  }
  if (by == GroupBy::kOrder) std::ranges::sort(chosen, {}, &Chosen::match);
  std::vector<ListedPassage> listed;
  listed.reserve(chosen.size());
  for (Chosen& one : chosen) listed.push_back(std::move(one.passage));
  count_further(listed, matches);
  return listed;
}

}  // namespace speerpunt
