// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/nearness.hh"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <string>

#include "index/store/question_words.hh"
#include "index/store/term_places.hh"
#include "index/store/vocabulary.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;
using Gains = std::vector<double>;

constexpr std::size_t kNeighbours = 3;
constexpr Xapian::termpos kWindow = 15;  // words, both included
constexpr std::size_t kMostWords = 12;

// At two places: a form can be a form of both words.
bool stand_near(std::span<const Xapian::termpos> one, std::span<const Xapian::termpos> other) {
  auto from = other.begin();
  for (const Xapian::termpos place : one) {
    while (from != other.end() && *from + kWindow <= place) ++from;
    for (auto at = from; at != other.end() && *at < place + kWindow; ++at)
      if (*at != place) return true;
  }
  return false;
}

// A word of the question in the passages.
class Word {
 public:
  Word(const Scoring& scoring, const std::set<std::string>& terms, const WeightedPostings& passages)
      : terms_(terms), weights_(passages.size()) {
    std::vector<std::string> stored;
    for (const std::string& term : terms)
      std::ranges::move(stored_terms(scoring.database(), term), std::back_inserter(stored));
    std::ranges::sort(stored);
    stored.erase(std::unique(stored.begin(), stored.end()), stored.end());
    places_.emplace(scoring.database(), stored, passages);
    for (const std::string& term : terms) {
      const SharedPostings postings = scoring.term(term);
      for (std::size_t at = 0; at < passages.size(); ++at)
        weights_[at] += std::max(0.0F, weight_in(*postings, passages[at].passage));
    }
  }

  const std::set<std::string>& terms() const { return terms_; }
  double weight_in_passage(std::size_t at) const { return weights_[at]; }
  std::span<const Xapian::termpos> places(std::size_t at) const { return places_->in(at); }

 private:
  const std::set<std::string>& terms_;
  std::vector<double> weights_;
  std::optional<TermPlaces> places_;
};

void add(Gains& gains, const Gains& more) {
  for (std::size_t at = 0; at < gains.size(); ++at) gains[at] += more[at];
}

bool is_nothing(const Gains& gains) {
  return std::ranges::all_of(gains, [](double gain) { return gain == 0; });
}

class Nearness {
 public:
  Nearness(const Scoring& scoring, const Ranking& ranking, const WeightedPostings& passages)
      : scoring_(scoring), ranking_(ranking), passages_(passages) {}

  Gains of(const Expression& expression) const {
    Gains gains(passages_.size());
    const std::size_t end = expression.op == Op::kAndNot ? 1 : expression.children.size();
    for (std::size_t at = 0; at < std::min(end, expression.children.size()); ++at)
      if (prefers_near_words(expression.children[at])) add(gains, of(expression.children[at]));
    if (expression.op != Op::kPreferAnd || expression.children.size() < 2) return gains;
    // Labels of several words within the question count once more where all of it is met.
    if (ranking_.all_words > 0 && !is_nothing(gains)) {
      const WeightedPostings all = scoring_.with_all(expression, ranking_);
      for (std::size_t at = 0; at < gains.size(); ++at)
        if (weight_in(all, passages_[at].passage) != kAbsent) gains[at] *= 1 + ranking_.all_words;
    }
    add(gains, of_pairs(words_of_question(expression)));
    return gains;
  }

 private:
  Gains of_pairs(const QuestionWords& asked) const {
    Gains gains(passages_.size());
    const std::size_t end = std::min(asked.size(), kMostWords);
    if (end < 2) return gains;
    std::vector<Word> words;
    words.reserve(end);
    for (const std::set<std::string>& terms : std::span(asked).first(end))
      words.emplace_back(scoring_, terms, passages_);
    for (std::size_t from = 0; from < end; ++from) {
      for (std::size_t to = from + 1; to < std::min(end, from + kNeighbours + 1); ++to) {
        const Word& one = words[from];
        const Word& other = words[to];
        if (one.terms() == other.terms()) continue;
        for (std::size_t at = 0; at < gains.size(); ++at) {
          if (stand_near(one.places(at), other.places(at)))
            gains[at] +=
                ranking_.proximity * (one.weight_in_passage(at) + other.weight_in_passage(at));
        }
      }
    }
    return gains;
  }

  const Scoring& scoring_;
  const Ranking& ranking_;
  const WeightedPostings& passages_;
};

}  // namespace

std::vector<double> nearness(const Scoring& scoring, const Expression& expression,
                             const Ranking& ranking, const WeightedPostings& passages) {
  return Nearness(scoring, ranking, passages).of(expression);
}

}  // namespace speerpunt
