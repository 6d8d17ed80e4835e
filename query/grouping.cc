// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/grouping.hh"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace speerpunt {
namespace {

constexpr int kFewPassages = 3;  // of a document that count in full
// What each passage after these counts for: it is shown before one of another document
// that has less than this share of its score.
constexpr double kFurtherPassage = 0.9;
constexpr double kSamePage = 0.7;  // the same for another passage of a page that is shown

}  // namespace

std::optional<std::size_t> Grouping::next() {
  if (by_ == GroupBy::kNothing)
    return looked_at_ < matches_.size() ? std::optional(looked_at_++) : std::nullopt;
  std::size_t best = 0;  // of waiting_
  double best_value = -1;
  const auto look_at = [&](std::size_t waiting) {
    const double found = value(waiting_[waiting]);
    if (found > best_value) std::tie(best, best_value) = std::tuple(waiting, found);
  };
  for (std::size_t at = 0; at < waiting_.size(); ++at) look_at(at);
  // Of the long list only the beginning is looked at: further on nothing is worth more.
  while (looked_at_ < matches_.size() && best_value < most_of(looked_at_)) {
    waiting_.push_back(looked_at_++);
    look_at(waiting_.size() - 1);
  }
  if (waiting_.empty()) return std::nullopt;
  const std::size_t match = waiting_[best];
  waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(best));
  return match;
}

void Grouping::shown(const Place& place) {
  ++passages_[document_of(place)];
  pages_.emplace(place.document, place.page);
}

void Grouping::treat_as_one(std::span<const DocumentId> ids) {
  for (const DocumentId& id : ids) same_.insert_or_assign(id, ids.front());
}

const DocumentId& Grouping::document_of(const Place& place) const {
  const auto found = same_.find(place.document);
  return found == same_.end() ? place.document : found->second;
}

// What a match is worth at most.
double Grouping::most_of(std::size_t match) const {
  return by_ == GroupBy::kOrder ? 1 : matches_[match].score;
}

double Grouping::value(std::size_t match) const {
  const Place& place = matches_[match];
  const auto found = passages_.find(document_of(place));
  const int shown = found == passages_.end() ? 0 : found->second;
  const bool page_shown = shown > 0 && pages_.contains({place.document, place.page});
  if (by_ == GroupBy::kOrder) return shown < kFewPassages && !page_shown ? 1 : 0;
  const double further = std::pow(kFurtherPassage, std::max(0, shown - kFewPassages + 1));
  return place.score * further * (page_shown ? kSamePage : 1);
}

}  // namespace speerpunt
