// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/term_weights.hh"

#include <algorithm>
#include <cmath>
#include <utility>

#include "index/store/record.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostPostings = 3'000'000;  // 24 MB, and as much that is older

constexpr std::size_t kPartOfAll = 8;  // one in so many lengths: see read_lengths()

// No term begins so, or has it in it.
constexpr char kOneOf = '\x02';

// Without those of the vocabulary: how many there are depends on how the writing went.
double records_in(const PartedDatabase& database) {
  const std::string term = record::term(record::Term::kIsVocabulary);
  const std::size_t others = database.is_far() ? database.far().frequency(database, term)
                                               : std::size_t{database.get_termfreq(term)};
  return static_cast<double>(database.get_doccount()) - static_cast<double>(others);
}

// Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", with the idf of a term that
// more than half of the records have as Xapian bounds it.
double weight_of(double records, std::size_t with_term) {
  const auto with = static_cast<double>(with_term);
  double odds = (records - with + 0.5) / (with + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  return std::log(odds) * (Weighting::kK1 + 1);
}

}  // namespace

WeightedPostings matching_passages(const PartedDatabase& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  WeightedPostings made;
  made.reserve(found.size());
  for (auto at = found.begin(); at != found.end(); ++at) made.push_back({*at, 0});
  std::ranges::sort(made, {}, &WeightedPosting::passage);
  return made;
}

void TermWeights::add_postings(const PartedDatabase& database, const std::string& term,
                               std::vector<Counted>& to) {
  const std::size_t expected = database.is_far() ? database.far().frequency(database, term)
                                                 : std::size_t{database.get_termfreq(term)};
  if (expected == 0) return;
  to.reserve(to.size() + expected);
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) to.push_back({*at, at.get_wdf()});
}

// Those of a rare word one by one. When a good part of them is asked anyway: all.
void TermWeights::read_lengths(const PartedDatabase& database, const std::vector<Counted>& needed) {
  const std::size_t past = std::size_t{database.get_lastdocid()} + 1;
  if (lengths_.size() < past) lengths_.resize(past);
  if (lengths_read_ >= past) return;
  if (database.is_far()) {
    std::vector<Xapian::docid> records;
    records.reserve(needed.size());
    for (const Counted& one : needed) records.push_back(one.passage);
    database.far().read_lengths(database, records, lengths_);
    return;
  }
  lengths_read_ += needed.size();
  if (lengths_read_ * kPartOfAll < past) {
    for (const Counted& one : needed)
      if (lengths_[one.passage] == 0) lengths_[one.passage] = database.get_doclength(one.passage);
    return;
  }
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); at != end; ++at) lengths_[*at] = at.get_doclength();
  lengths_read_ = past;
}

// Of passages in their order; one that comes again adds its count.
WeightedPostings TermWeights::weighed(const PartedDatabase& database,
                                      const std::vector<Counted>& counted) {
  read_lengths(database, counted);
  std::size_t passages = 0;
  for (std::size_t at = 0; at < counted.size(); ++at)
    if (at == 0 || counted[at].passage != counted[at - 1].passage) ++passages;
  const double records = records_in(database);
  const double weight = weight_of(records, passages);
  const double mean_length =
      records > 0 ? static_cast<double>(database.get_total_length()) / records : 0;
  const double per_length = mean_length > 0 ? 1 / mean_length : 0;
  WeightedPostings made;
  made.reserve(passages);
  for (std::size_t at = 0; at < counted.size();) {
    const Xapian::docid passage = counted[at].passage;
    double count = 0;
    for (; at < counted.size() && counted[at].passage == passage; ++at) count += counted[at].count;
    const double length = std::max(lengths_[passage] * per_length, Weighting::kLeastLength);
    const double norm = Weighting::kK1 * (length * Weighting::kB + (1 - Weighting::kB)) + count;
    made.push_back({passage, static_cast<float>(weight * (count / norm))});
  }
  return made;
}

SharedPostings TermWeights::of_term(const PartedDatabase& database, const std::string& term) {
  if (auto found = known(term)) return found;
  std::vector<Counted> counted;
  const std::vector<std::string> terms = stored_terms(database, term);
  if (terms.size() == 1 && terms.front() == term) {
    add_postings(database, term, counted);
    return keep(term, weighed(database, counted));
  }
  for (const std::string& one : terms) {
    const auto middle = static_cast<std::ptrdiff_t>(counted.size());
    add_postings(database, one, counted);
    std::ranges::inplace_merge(counted, counted.begin() + middle, {}, &Counted::passage);
  }
  // A form in a heading or title counts nothing: those have stems of their own.
  std::erase_if(counted, [](const Counted& one) { return one.count == 0; });
  return keep(term, weighed(database, counted));
}

SharedPostings TermWeights::of_one_of(const PartedDatabase& database,
                                      const std::vector<std::string>& terms) {
  if (terms.size() == 1) return of_term(database, terms.front());
  std::string key;
  for (const std::string& term : terms) key += kOneOf + term;
  if (auto found = known(key)) return found;
  std::vector<Counted> counted;
  for (const std::string& term : terms) add_postings(database, term, counted);
  std::ranges::sort(counted, {}, &Counted::passage);
  return keep(key, weighed(database, counted));
}

SharedPostings TermWeights::of_filter(const PartedDatabase& database, const std::string& key,
                                      const Xapian::Query& query) {
  if (auto found = known(key)) return found;
  return keep(key, matching_passages(database, query));
}

SharedPostings TermWeights::known(const std::string& key) {
  if (const auto found = recent_.find(key); found != recent_.end()) return found->second;
  const auto found = older_.find(key);
  if (found == older_.end()) return nullptr;
  SharedPostings postings = std::move(found->second);
  older_.erase(found);
  return add(key, std::move(postings));
}

SharedPostings TermWeights::keep(const std::string& key, WeightedPostings made) {
  return add(key, std::make_shared<const WeightedPostings>(std::move(made)));
}

SharedPostings TermWeights::add(const std::string& key, SharedPostings postings) {
  if (recent_postings_ + postings->size() > kMostPostings) {
    older_ = std::exchange(recent_, {});
    recent_postings_ = 0;
  }
  recent_postings_ += postings->size() + 1;
  recent_.emplace(key, postings);
  return postings;
}

}  // namespace speerpunt
