// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/near_word.hh"

#include <algorithm>
#include <map>
#include <vector>

#include "corpus/ascii.hh"
#include "index/store/code_points.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kShortest = 4;  // letters: shorter words have too many neighbours
constexpr std::size_t kLongFrom = 8;

std::string first_letter(std::string_view word) {
  std::size_t size = 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) ++size;
  return std::string(word.substr(0, size));
}

// The distances from every beginning of the wanted word to the beginning of a term that is grown
// letter by letter: one row of the table of optimal string alignment for each of its letters.
class DistanceRows {
 public:
  explicit DistanceRows(std::u32string wanted) : wanted_(std::move(wanted)) {
    std::vector<std::size_t> first(wanted_.size() + 1);
    for (std::size_t j = 0; j < first.size(); ++j) first[j] = j;
    rows_.push_back(std::move(first));
  }

  std::size_t shared(const std::u32string& term) const {
    const auto [ours, theirs] =
        std::mismatch(letters_.begin(), letters_.end(), term.begin(), term.end());
    return static_cast<std::size_t>(ours - letters_.begin());
  }
  void shrink(std::size_t letters) {
    letters_.resize(letters);
    rows_.resize(letters + 1);
  }
  // The least distance that any longer term can still have.
  std::size_t grow(char32_t letter) {
    const std::vector<std::size_t>& last = rows_.back();
    std::vector<std::size_t> row(last.size());
    row[0] = letters_.size() + 1;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (wanted_[j - 1] == letter ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      const bool swapped = j > 1 && !letters_.empty() && wanted_[j - 1] == letters_.back() &&
                           wanted_[j - 2] == letter;
      if (swapped) row[j] = std::min(row[j], rows_[rows_.size() - 2][j - 2] + 1);
    }
    const std::size_t least = *std::min_element(row.begin(), row.end());
    rows_.push_back(std::move(row));
    letters_ += letter;
    return least;
  }
  std::size_t distance() const { return rows_.back().back(); }

 private:
  std::u32string wanted_;
  std::u32string letters_;
  std::vector<std::vector<std::size_t>> rows_;
};

// The first string behind all that begin with this many letters of the term.
std::string behind(const std::string& term, std::size_t letters) {
  std::size_t size = 0;
  for (; letters > 0 && size < term.size(); --letters) {
    ++size;
    while (size < term.size() && (static_cast<unsigned char>(term[size]) & 0xC0U) == 0x80U) ++size;
  }
  std::string next = term.substr(0, size);
  next.back() = static_cast<char>(static_cast<unsigned char>(next.back()) + 1);
  return next;
}

// The words that are terms behind a prefix.
void visit_near(const Xapian::Database& database, const std::string& prefix, DistanceRows& rows,
                std::size_t limit, std::string_view beginning, const VisitNearWord& visit) {
  const std::string start = prefix + std::string(beginning);
  const auto end = database.allterms_end(start);
  for (auto at = database.allterms_begin(start); at != end;) {
    const std::string word = (*at).substr(prefix.size());
    if (is_upper(word.front())) {
      at.skip_to(prefix + "[");  // behind all terms that are no words
      continue;
    }
    const std::u32string letters = code_points(word);
    std::size_t grown = rows.shared(letters);
    rows.shrink(grown);
    bool near = true;
    while (near && grown < letters.size()) near = rows.grow(letters[grown++]) <= limit;
    if (!near) {
      at.skip_to(prefix + behind(word, grown));
      continue;
    }
    if (rows.distance() <= limit) visit(word, rows.distance(), at.get_termfreq());
    ++at;
  }
}

}  // namespace

void for_each_near_word(const PartedDatabase& database, std::string_view folded, std::size_t limit,
                        std::string_view beginning, const VisitNearWord& visit) {
  DistanceRows rows(code_points(folded));
  if (!database.is_far()) {
    visit_near(database, {}, rows, limit, beginning, visit);
    return;
  }
  // The own index has a list of the words of the shards.
  std::map<std::string, std::size_t> near;
  const Xapian::Database& own = database.parts().front().database;
  for (const char* prefix : {"", kWordOfShard})
    visit_near(own, prefix, rows, limit, beginning,
               [&](const std::string& word, std::size_t distance, Xapian::doccount) {
                 near.emplace(word, distance);
               });
  std::vector<std::string> words;
  for (const auto& [word, distance] : near) words.push_back(word);
  database.far().learn_frequencies(database, words);
  for (const auto& [word, distance] : near)
    if (const std::size_t frequency = database.frequency(word); frequency > 0)
      visit(word, distance, static_cast<Xapian::doccount>(frequency));
}

std::string near_word(const PartedDatabase& database, std::string_view folded) {
  const std::size_t letters = code_points(folded).size();
  const bool has_digit = folded.find_first_of("0123456789") != std::string_view::npos;
  if (letters < kShortest || has_digit) return {};

  std::string best;
  Xapian::doccount best_frequency = 0;
  const auto consider = [&](const std::string& word, std::size_t distance,
                            Xapian::doccount frequency) {
    if (distance == 0 || frequency <= best_frequency) return;
    best = word;
    best_frequency = frequency;
  };
  for_each_near_word(database, folded, 1, "", consider);
  if (best.empty() && letters >= kLongFrom)
    for_each_near_word(database, folded, 2, first_letter(folded), consider);
  return best;
}

}  // namespace speerpunt
