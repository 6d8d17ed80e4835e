// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/term_weights.hh"

#include <algorithm>
#include <cmath>
#include <utility>

namespace speerpunt {
namespace {

constexpr std::size_t kMostPostings = 6'000'000;  // 48 MB; then it begins again

// Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", with the idf of a term that
// more than half of the records have as Xapian bounds it.
double weight_of_term(const Xapian::Database& database, const std::string& term) {
  const double records = database.get_doccount();
  const double with_term = database.get_termfreq(term);
  double odds = (records - with_term + 0.5) / (with_term + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds) * (Weighting::kK1 + 1);
}

}  // namespace

std::shared_ptr<const WeightedPostings> TermWeights::of_term(const Xapian::Database& database,
                                                             const std::string& term) {
  const auto known = known_.find(term);
  if (known != known_.end()) return known->second;
  const double weight = weight_of_term(database, term);
  const double mean_length = database.get_avlength();
  const double per_length = mean_length > 0 ? 1 / mean_length : 0;
  WeightedPostings made;
  made.reserve(database.get_termfreq(term));
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    const double length = std::max(at.get_doclength() * per_length, Weighting::kLeastLength);
    const double count = at.get_wdf();
    const double norm = Weighting::kK1 * (length * Weighting::kB + (1 - Weighting::kB)) + count;
    made.push_back({*at, static_cast<float>(weight * (count / norm))});
  }
  return keep(term, std::move(made));
}

std::shared_ptr<const WeightedPostings> TermWeights::of_query(const Xapian::Database& database,
                                                              const std::string& key,
                                                              const Xapian::Query& query) {
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Weighting::of_xapian());
  enquire.set_query(query);
  WeightedPostings made;
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  for (auto at = found.begin(); at != found.end(); ++at)
    made.push_back({*at, static_cast<float>(at.get_weight())});
  std::ranges::sort(made, {}, &WeightedPosting::passage);
  return keep(key, std::move(made));
}

std::shared_ptr<const WeightedPostings> TermWeights::keep(const std::string& key,
                                                          WeightedPostings made) {
  if (postings_ + made.size() > kMostPostings) clear();
  auto kept = std::make_shared<const WeightedPostings>(std::move(made));
  postings_ += kept->size() + 1;
  known_.emplace(key, kept);
  return kept;
}

void TermWeights::clear() {
  known_.clear();
  postings_ = 0;
}

}  // namespace speerpunt
