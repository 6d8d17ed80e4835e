// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/weighted_postings.hh"

#include <algorithm>
#include <string>
#include <utility>

namespace speerpunt {
namespace {

// Adding up in an array by passage pays from one posting for so many passages on.
constexpr std::size_t kSparse = 16;

WeightedPostings sum_of_many(std::span<const WeightedPart> parts, Xapian::docid last) {
  std::vector<float> weights(std::size_t{last} + 1);
  std::vector<bool> found(std::size_t{last} + 1);
  for (const WeightedPart& part : parts) {
    const auto factor = static_cast<float>(part.factor);
    for (const WeightedPosting& one : *part.postings) {
      weights[one.passage] += one.weight * factor;
      found[one.passage] = true;
    }
  }
  WeightedPostings sum;
  sum.reserve(static_cast<std::size_t>(std::count(found.begin(), found.end(), true)));
  for (Xapian::docid passage = 0; passage <= last; ++passage)
    if (found[passage]) sum.push_back({passage, weights[passage]});
  return sum;
}

WeightedPostings sum_of_few(std::span<const WeightedPart> parts) {
  WeightedPostings all;
  for (const WeightedPart& part : parts) {
    const auto factor = static_cast<float>(part.factor);
    for (const WeightedPosting& one : *part.postings)
      all.push_back({one.passage, one.weight * factor});
  }
  std::ranges::stable_sort(all, {}, &WeightedPosting::passage);
  WeightedPostings sum;
  sum.reserve(all.size());
  for (const WeightedPosting& one : all) {
    if (sum.empty() || sum.back().passage != one.passage) {
      sum.push_back(one);
    } else {
      sum.back().weight += one.weight;
    }
  }
  return sum;
}

class Weighted final : public Xapian::PostingSource {
 public:
  explicit Weighted(std::shared_ptr<const WeightedPostings> postings)
      : postings_(std::move(postings)) {}

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  double get_weight() const override { return double{(*postings_)[at_].weight}; }
  void next(double least) override {
    if (started_) ++at_;
    started_ = true;
    pass_lighter(least);
  }
  void skip_to(Xapian::docid passage, double least) override {
    started_ = true;
    const auto from = postings_->begin() + static_cast<std::ptrdiff_t>(at_);
    const auto found =
        std::ranges::lower_bound(from, postings_->end(), passage, {}, &WeightedPosting::passage);
    at_ = static_cast<std::size_t>(found - postings_->begin());
    pass_lighter(least);
  }
  bool at_end() const override { return at_ == postings_->size(); }
  Xapian::docid get_docid() const override { return (*postings_)[at_].passage; }
  Xapian::PostingSource* clone() const override { return new Weighted(postings_); }
  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
    const auto heaviest = std::ranges::max_element(*postings_, {}, &WeightedPosting::weight);
    set_maxweight(heaviest == postings_->end() ? 0 : double{heaviest->weight});
  }
  std::string get_description() const override { return "weighted"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(postings_->size()); }
  void pass_lighter(double least) {
    while (at_ < postings_->size() && double{(*postings_)[at_].weight} < least) ++at_;
  }

  std::shared_ptr<const WeightedPostings> postings_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace

WeightedPostings sum_of(std::span<const WeightedPart> parts) {
  std::size_t postings = 0;
  Xapian::docid last = 0;
  for (const WeightedPart& part : parts) {
    postings += part.postings->size();
    if (!part.postings->empty()) last = std::max(last, part.postings->back().passage);
  }
  return postings > last / kSparse ? sum_of_many(parts, last) : sum_of_few(parts);
}

WeightedPostings in_both(const WeightedPostings& one, const WeightedPostings& other) {
  const WeightedPostings& shorter = one.size() <= other.size() ? one : other;
  const WeightedPostings& longer = one.size() <= other.size() ? other : one;
  WeightedPostings both;
  auto at = longer.begin();
  for (const WeightedPosting& posting : shorter) {
    at = std::ranges::lower_bound(at, longer.end(), posting.passage, {}, &WeightedPosting::passage);
    if (at == longer.end()) break;
    if (at->passage == posting.passage)
      both.push_back({posting.passage, posting.weight + at->weight});
  }
  return both;
}

void add_to(WeightedPostings& postings, const WeightedPostings& more, double factor) {
  auto at = postings.begin();
  for (const WeightedPosting& one : more) {
    at = std::ranges::lower_bound(at, postings.end(), one.passage, {}, &WeightedPosting::passage);
    if (at == postings.end()) return;
    if (at->passage == one.passage) at->weight += one.weight * static_cast<float>(factor);
  }
}

Xapian::Query query_of(WeightedPostings postings) {
  if (postings.empty()) return Xapian::Query::MatchNothing;
  auto* source = new Weighted(std::make_shared<const WeightedPostings>(std::move(postings)));
  return Xapian::Query(source->release());
}

}  // namespace speerpunt
