// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/term_weights.hh"

#include <algorithm>
#include <cmath>
#include <utility>

#include "index/store/record.hh"
#include "index/store/record_lengths.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostSummed = 100'000;  // a match takes four times the bytes of a posting

// No term begins so, or has it in it.
constexpr char kOneOf = '\x02';

// Without those of the vocabulary: how many there are depends on how the writing went.
double records_in(const PartedDatabase& database) {
  const std::string term = record::term(record::Term::kIsVocabulary);
  return static_cast<double>(database.get_doccount()) -
         static_cast<double>(database.frequency(term));
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
  const std::size_t expected = database.frequency(term);
  if (expected == 0) return;
  to.reserve(to.size() + expected);
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) to.push_back({*at, at.get_wdf()});
}

// Of a far database all of them in one question, in place of one for each term and shard.
void TermWeights::add_sums(const PartedDatabase& database, const std::vector<std::string>& terms,
                           std::vector<Counted>& to) {
  std::vector<std::string> stored;
  std::size_t expected = 0;
  database.learn_frequencies(terms);
  for (const std::string& term : terms) {
    const std::size_t having = database.frequency(term);
    if (having > 0) stored.push_back(term);
    expected += having;
  }
  if (stored.size() < 2 || expected > kMostSummed) {
    for (const std::string& term : stored) add_postings(database, term, to);
  } else {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));  // how often they stand there
    enquire.set_query({Xapian::Query::OP_OR, stored.begin(), stored.end()});
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (auto at = found.begin(); at != found.end(); ++at)
      to.push_back({*at, static_cast<std::uint32_t>(std::lround(at.get_weight()))});
  }
  std::ranges::sort(to, {}, &Counted::passage);
}

void TermWeights::read_lengths(const PartedDatabase& database, const std::vector<Counted>& needed) {
  lengths_.resize(std::size_t{database.get_lastdocid()} + 1);
  for (const Counted& one : needed) {
    if (lengths_[one.passage] != 0) continue;
    const std::size_t part = database.part_of(one.passage);
    const Xapian::docid number = database.number_in_part(one.passage);
    const Xapian::Database& from = database.parts()[part].database;
    if (blocks_read_.emplace(part, block_of_lengths(number)).second) {
      for_each_length(from, number, [&](const RecordLength& other) {
        const Xapian::docid record = database.record_of(part, other.number);
        if (record < lengths_.size()) lengths_[record] = other.length;
      });
    }
    if (lengths_[one.passage] == 0) lengths_[one.passage] = from.get_doclength(number);
  }
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
  if (database.is_far()) add_sums(database, terms, counted);
  for (const std::string& one : terms) {
    if (database.is_far()) break;
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
  if (database.is_far()) {
    add_sums(database, terms, counted);
  } else {
    for (const std::string& term : terms) add_postings(database, term, counted);
    std::ranges::sort(counted, {}, &Counted::passage);
  }
  return keep(key, weighed(database, counted));
}

SharedPostings TermWeights::of_filter(const PartedDatabase& database, const std::string& key,
                                      const Xapian::Query& query) {
  if (auto found = known(key)) return found;
  return keep(key, matching_passages(database, query));
}

SharedPostings TermWeights::known(const std::string& key) {
  const SharedPostings* found = kept_.find(key);
  return found == nullptr ? nullptr : *found;
}

SharedPostings TermWeights::keep(const std::string& key, WeightedPostings made) {
  const std::size_t cost = made.size() + 1;
  return kept_.keep(key, std::make_shared<const WeightedPostings>(std::move(made)), cost);
}

}  // namespace speerpunt
