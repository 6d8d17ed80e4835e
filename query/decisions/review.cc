// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/decisions/review.hh"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "query/decisions/keys.hh"

namespace speerpunt {
namespace {

bool names_two(const Decision& decision) {
  return is_of_two(decision.kind);
}

// Lays lines over one recommendation, oldest first.
class Overlay {
 public:
  explicit Overlay(Recommendation& one) : one_(one), now_(recognised(one)) {
    review_.recognised = now_;
  }

  void add(const Decision& line, Fit fit) {
    if (review_.time.empty() || line.time >= review_.time) {
      review_.author = line.author;
      review_.time = line.time;
      review_.reason = line.reason;
      review_.fit = fit;
    }
    switch (line.kind) {
      case DecisionKind::kAccept:
        review_.verdict = ReviewVerdict::kAccepted;
        if (fit != Fit::kReworded) seen_ = &line;
        break;
      case DecisionKind::kReject:
        review_.verdict = ReviewVerdict::kRejected;
        break;
      case DecisionKind::kNote:
        review_.notes.push_back(line.value);
        break;
      default:
        if (!still_applies(line, fit)) break;
        corrections_.push_back(&line);
        review_.verdict = ReviewVerdict::kAccepted;
    }
  }

  void finish() {
    if (review_.verdict == ReviewVerdict::kAccepted) {
      if (seen_ != nullptr) {
        one_.kind = seen_->was.kind;
        one_.addressee = seen_->was.addressee;
        one_.strength = seen_->was.strength;
      }
      for (const Decision* line : corrections_) correct(*line);
      one_.confidence = 1;
      review_.corrected = !corrections_.empty();
    }
    one_.review = std::move(review_);
  }

 private:
  bool still_applies(const Decision& line, Fit fit) const {
    if (fit != Fit::kReworded) return true;
    if (line.kind == DecisionKind::kClass) return now_.kind == line.was.kind;
    if (line.kind == DecisionKind::kAddressee) return now_.addressee == line.was.addressee;
    return now_.strength == line.was.strength;
  }

  void correct(const Decision& line) {
    if (line.kind == DecisionKind::kClass) {
      one_.kind = recommendation_class(line.value).value_or(one_.kind);
    } else if (line.kind == DecisionKind::kAddressee) {
      one_.addressee = addressees_of(line.value);
    } else if (line.kind == DecisionKind::kStrength) {
      one_.strength = line.value.front() - '0';
    }
  }

  Recommendation& one_;
  Recognised now_;
  Review review_;
  const Decision* seen_ = nullptr;
  std::vector<const Decision*> corrections_;
};

}  // namespace

std::vector<const Decision*> standing(const std::vector<Decision>& log) {
  std::set<std::string> undone;
  for (const Decision& line : log)
    if (line.kind == DecisionKind::kUndo) undone.insert(line.undoes);
  std::vector<const Decision*> lines;
  for (const Decision& line : log)
    if (line.kind != DecisionKind::kUndo && !undone.contains(line.id)) lines.push_back(&line);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Decision* a, const Decision* b) { return a->time < b->time; });
  return lines;
}

const Decision* latest(const std::string& about, const std::vector<Decision>& log,
                       const std::vector<Recommendation>& all, const IndexReader& index) {
  const std::vector<const Decision*> lines = standing(log);
  std::vector<RecommendationKey> keys;
  for (const Decision* line : lines) {
    keys.push_back(line->about);
    keys.push_back(names_two(*line) ? *line->other : line->about);
  }
  const auto found = match_ends(keys, all, index);
  for (std::size_t i = lines.size(); i-- > 0;) {
    for (const auto& end : {found[2 * i], found[2 * i + 1]})
      if (end && end->id == about) return lines[i];
  }
  return nullptr;
}

Reviewed review(std::vector<Recommendation> all, const std::vector<Decision>& log,
                const IndexReader& index) {
  Reviewed reviewed;
  const std::vector<const Decision*> lines = standing(log);
  std::vector<RecommendationKey> about;
  std::vector<RecommendationKey> ends;  // both of a link can be lost
  for (const Decision* line : lines) {
    (names_two(*line) ? ends : about).push_back(line->about);
    if (names_two(*line)) ends.push_back(*line->other);
  }
  const auto matches = match(about, all, index);
  const auto found = match_ends(ends, all, index);
  std::map<std::size_t, Overlay> overlays;
  std::size_t next = 0;
  std::size_t next_end = 0;
  for (const Decision* line : lines) {
    if (names_two(*line)) {
      const bool has_first = found[next_end++].has_value();
      const bool has_second = found[next_end++].has_value();
      // That something is still asked holds whatever became of what was silent on it.
      if (!has_first || (!has_second && line->kind != DecisionKind::kRejectEnd))
        reviewed.lost.push_back(*line);
      continue;
    }
    const auto& fits = matches[next++];
    if (!fits) {
      reviewed.lost.push_back(*line);
    } else {
      overlays.try_emplace(fits->recommendation, all[fits->recommendation])
          .first->second.add(*line, fits->fit);
    }
  }
  for (auto& [recommendation, overlay] : overlays) overlay.finish();
  reviewed.recommendations = std::move(all);
  return reviewed;
}

}  // namespace speerpunt
