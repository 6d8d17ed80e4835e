// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/surroundings.hh"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <span>
#include <string>

#include "index/store/record.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostMatches = 100;
// Passages of a document were stored one after the other: their numbers follow each other, in steps
// of PartedDatabase::step().
constexpr Xapian::docid kBeside = 2;

struct Neighbour {
  Xapian::docid record = 0;
  std::uint32_t document = PassageColumns::kNoDocument;
  std::vector<bool> has;  // each word
};
using Neighbours = std::vector<Neighbour>;  // by record

Xapian::docid first_beside(const PartedDatabase& database, Xapian::docid record) {
  const Xapian::docid widest = kBeside * database.step();
  return record > widest ? record - widest : 1;
}

Neighbours neighbours_of(const PartedDatabase& database, PassageColumns& columns,
                         RankedMatches matches, std::size_t words) {
  std::vector<Xapian::docid> records;
  for (const RankedMatch& match : matches)
    for (Xapian::docid steps = 0; steps <= 2 * kBeside; ++steps) {
      const std::int64_t record =
          std::int64_t{match.record} + (std::int64_t{steps} - kBeside) * database.step();
      if (record > 0) records.push_back(static_cast<Xapian::docid>(record));
    }
  std::ranges::sort(records);
  // Not std::ranges::unique: clang-tidy cannot read that of this standard library.
  records.erase(std::unique(records.begin(), records.end()), records.end());
  const std::vector<std::uint32_t> documents = columns.documents(database, records);
  Neighbours found;
  for (std::size_t at = 0; at < records.size(); ++at)
    if (documents[at] != PassageColumns::kNoDocument)
      found.push_back({records[at], documents[at], std::vector<bool>(words)});
  return found;
}

// Marks who has the word. Gives in how many passages of all it is.
std::size_t mark(const Scoring& scoring, const std::set<std::string>& terms, std::size_t word,
                 Neighbours& neighbours) {
  std::size_t passages = 0;
  for (const std::string& term : terms) {
    const SharedPostings postings = scoring.term(term);
    passages = std::max(passages, postings->size());
    for (Neighbour& one : neighbours)
      if (weight_in(*postings, one.record) != kAbsent) one.has[word] = true;
  }
  return passages;
}

}  // namespace

void weigh_surroundings(const Scoring& scoring, PassageColumns& columns, const QuestionWords& words,
                        double weight, std::vector<RankedMatch>& ranked) {
  if (words.size() < 2) return;
  const std::size_t count = std::min(kMostMatches, ranked.size());
  const PartedDatabase& database = scoring.database();
  const Xapian::docid widest = kBeside * database.step();
  Neighbours neighbours =
      neighbours_of(database, columns, RankedMatches(ranked).first(count), words.size());
  const double all = database.get_termfreq(record::term(record::Term::kIsPassage));
  std::vector<double> idf;
  for (std::size_t word = 0; word < words.size(); ++word) {
    const auto in = static_cast<double>(mark(scoring, words[word], word, neighbours));
    idf.push_back(std::max(0.0, std::log((all - in + 0.5) / (in + 0.5))));
  }
  for (RankedMatch& match : std::span(ranked).first(count)) {
    const auto first = std::ranges::lower_bound(neighbours, first_beside(database, match.record),
                                                {}, &Neighbour::record);
    const auto own = std::ranges::lower_bound(neighbours, match.record, {}, &Neighbour::record);
    if (own == neighbours.end() || own->record != match.record) continue;
    const auto past = std::ranges::upper_bound(own, neighbours.end(), match.record + widest, {},
                                               &Neighbour::record);
    for (std::size_t word = 0; word < words.size(); ++word) {
      if (own->has[word]) continue;
      const bool is_beside = std::any_of(first, past, [&](const Neighbour& one) {
        return one.has[word] && one.document == own->document;
      });
      if (is_beside) match.score += weight * idf[word];
    }
  }
  std::stable_sort(
      ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count),
      [](const RankedMatch& one, const RankedMatch& other) { return one.score > other.score; });
}

}  // namespace speerpunt
