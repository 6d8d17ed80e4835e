// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/dutch/words.hh"
#include "query/clauses.hh"
#include "query/snippet_parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongest = 320;   // bytes
constexpr std::size_t kShortest = 200;  // below this a neighbour comes along
constexpr std::size_t kLongestLeadIn = 160;
constexpr std::size_t kMostSentences = 3;
constexpr std::size_t kTooShort = 40;    // below this what comes before comes along
constexpr std::size_t kLeastPiece = 70;  // of a sentence that is cut to fit
constexpr std::size_t kShrunk = 190;     // a long sentence, where another has words that it lacks
constexpr double kLeastGain = 0.25;      // what a further sentence must add
constexpr double kRepeatWorth = 0.02;    // decides between sentences with the same words

// Words that point back to the sentence before.
constexpr std::array<std::string_view, 22> kPointingBack{
    "daarbij",  "daardoor", "daarin", "daarmee", "daarom",  "daartoe",  "dat",     "deze",
    "die",      "dit",      "dus",    "echter",  "hierbij", "hierdoor", "hiermee", "hiertoe",
    "hiervoor", "hij",      "ook",    "zij",     "zo",      "zulke"};

bool is_heading(const PassageBlock& block) {
  return block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
}

std::size_t bytes(const std::vector<ByteSpan>& pieces) {
  std::size_t sum = 0;
  for (const ByteSpan piece : pieces) sum += piece.size() + 1;
  return sum;
}

struct Sentence {
  ByteSpan span;
  std::size_t block = 0;         // its number; 0 where the passage names none
  std::vector<ByteSpan> pieces;  // what is shown of it
  double worth = 0;
};

class Chooser {
 public:
  Chooser(const Passage& passage, const std::vector<WordMatch>& matches)
      : passage_(passage), matches_(matches) {
    for (const ByteSpan span : passage.sentences) add(span, false);
    if (sentences_.empty())
      for (const ByteSpan span : passage.sentences) add(span, true);
    if (sentences_.empty()) sentences_.push_back({{{0}, {passage.text.size()}}, 0, {}});
    for (Sentence& one : sentences_) {
      one.pieces = cut_sentence(passage.text, one.span, matches, kLongest);
      one.worth = worth_of(one.pieces, matches);
    }
  }

  std::vector<ByteSpan> choose() {
    choose_page();
    std::vector<ByteSpan> pieces = lead_in(chosen_.front());
    lead_in_ = bytes(pieces);
    if (lead_in_ > 0) {
      for (const std::size_t at : chosen_)
        if (bytes(sentences_[at].pieces) > kLongest - lead_in_)
          sentences_[at].pieces =
              cut_sentence(passage_.text, sentences_[at].span, matches_, kLongest - lead_in_);
    }
    fill();
    const std::vector<ByteSpan> chosen = shown();
    pieces.insert(pieces.end(), chosen.begin(), chosen.end());
    return pieces;
  }

 private:
  // A snippet is of one page: of that which has the most of the words in sentences that fit.
  void choose_page() {
    std::map<PageNumber, std::size_t> best;  // sentence of each page
    for (std::size_t at = 0; at < sentences_.size(); ++at) {
      const auto [of_page, is_new] =
          best.try_emplace(passage_.page_at(sentences_[at].span.begin), at);
      if (!is_new && rank(at) > rank(of_page->second)) of_page->second = at;
    }
    const std::vector<Sentence> whole = sentences_;
    std::vector<Sentence> most_sentences;
    std::vector<std::size_t> most_chosen;
    double most = -1;
    for (const auto& [page, at] : best) {
      sentences_ = whole;
      choose_around(at);
      const double worth = worth_of(shown(), matches_) + rank(at) * kRepeatWorth;
      if (worth <= most) continue;
      most = worth;
      most_sentences = sentences_;
      most_chosen = chosen_;
    }
    sentences_ = std::move(most_sentences);
    chosen_ = std::move(most_chosen);
  }

  void choose_around(std::size_t best) {
    chosen_ = {best};
    shrink();
    while (chosen_.size() < kMostSentences && add_what_is_missing()) {
    }
    add_what_it_points_to();
  }

  void add(ByteSpan span, bool headings_too) {
    Sentence made{span, 0, {}};
    for (std::size_t number = 0; number < passage_.blocks.size(); ++number) {
      const PassageBlock& block = passage_.blocks[number];
      if (span.begin < block.span.begin || block.span.end <= span.begin) continue;
      if (is_heading(block) && !headings_too) return;
      made.block = number;
    }
    sentences_.push_back(std::move(made));
  }

  double rank(std::size_t at) const {
    const Sentence& one = sentences_[at];
    const auto repeats = std::count_if(matches_.begin(), matches_.end(), [&](const auto& match) {
      return one.span.begin <= match.span.begin && match.span.end <= one.span.end;
    });
    return one.worth + kRepeatWorth * static_cast<double>(std::min<std::ptrdiff_t>(repeats, 5));
  }

  std::vector<ByteSpan> shown() const {
    std::vector<ByteSpan> pieces;
    for (const std::size_t at : chosen_)
      pieces.insert(pieces.end(), sentences_[at].pieces.begin(), sentences_[at].pieces.end());
    return pieces;
  }

  std::size_t size() const { return lead_in_ + bytes(shown()); }
  std::size_t room() const { return kLongest - std::min(kLongest, size()); }

  bool is_chosen(std::size_t at) const {
    return std::find(chosen_.begin(), chosen_.end(), at) != chosen_.end();
  }

  // On the page of the best sentence: the page of a hit is that of its first character.
  bool is_candidate(std::size_t at) const {
    return at < sentences_.size() && !is_chosen(at) &&
           passage_.page_at(sentences_[at].span.begin) ==
               passage_.page_at(sentences_[chosen_.front()].span.begin);
  }

  bool may_join(std::size_t at) const {
    return is_candidate(at) && sentences_[at].span.size() <= room();
  }

  void join(std::size_t at) {
    chosen_.insert(std::upper_bound(chosen_.begin(), chosen_.end(), at), at);
  }

  std::vector<WordMatch> not_shown() const {
    std::set<std::string_view> words;
    for (const WordMatch& match : matches_)
      if (is_within_pieces(match.span)) words.insert(match.query);
    std::vector<WordMatch> others;
    for (const WordMatch& match : matches_)
      if (!words.contains(match.query)) others.push_back(match);
    return others;
  }

  bool is_within_pieces(ByteSpan span) const {
    return std::ranges::any_of(chosen_, [&](std::size_t at) {
      return std::ranges::any_of(sentences_[at].pieces, [&](ByteSpan piece) {
        return piece.begin <= span.begin && span.end <= piece.end;
      });
    });
  }

  // The nearest of the sentences that add most. One that is too long is cut to fit.
  bool add_what_is_missing() {
    const std::vector<WordMatch> missing = not_shown();
    if (missing.empty()) return false;
    struct Addition {
      std::size_t at = 0;
      std::vector<ByteSpan> pieces;
    };
    std::optional<Addition> best;
    double most = kLeastGain;
    for (std::size_t at = 0; at < sentences_.size(); ++at) {
      if (sentences_[at].worth < most || !is_candidate(at) || room() < kLeastPiece) continue;
      std::vector<ByteSpan> pieces =
          cut_sentence(passage_.text, sentences_[at].span, missing, room());
      const bool is_neighbour = is_chosen(at + 1) || (at > 0 && is_chosen(at - 1));
      const double gain = worth_of(pieces, missing) + (is_neighbour ? kRepeatWorth : 0);
      if (gain <= most) continue;
      most = gain;
      best = {at, std::move(pieces)};
    }
    if (!best) return false;
    sentences_[best->at].pieces = std::move(best->pieces);
    join(best->at);
    return true;
  }

  // A long sentence leaves room for one that has what it lacks, if it keeps its own words.
  void shrink() {
    if (room() >= kLeastPiece) return;
    const std::vector<WordMatch> missing = not_shown();
    Sentence& only = sentences_[chosen_.front()];
    double most = 0;
    for (std::size_t at = 0; at < sentences_.size(); ++at)
      if (is_candidate(at)) most = std::max(most, worth_of({sentences_[at].span}, missing));
    if (most <= kLeastGain) return;
    std::vector<ByteSpan> pieces = cut_sentence(passage_.text, only.span, matches_, kShrunk);
    if (worth_of(pieces, matches_) >= worth_of(only.pieces, matches_))
      only.pieces = std::move(pieces);
  }

  bool is_same_block(std::size_t one, std::size_t other) const {
    return sentences_[one].block == sentences_[other].block;
  }

  void add_what_it_points_to() {
    const std::size_t first = chosen_.front();
    if (first == 0 || chosen_.size() >= kMostSentences || !may_join(first - 1) ||
        !is_same_block(first - 1, first))
      return;
    const std::vector<dutch::Word> words = dutch::words(passage_.slice(sentences_[first].span));
    if (words.empty()) return;
    if (std::find(kPointingBack.begin(), kPointingBack.end(), words.front().folded) !=
        kPointingBack.end())
      join(first - 1);
  }

  void fill() {
    while (chosen_.size() < kMostSentences && size() < kShortest && wants_more()) {
      if (!join_to_fit(chosen_.back() + 1)) break;
    }
    // At the end of a passage what comes before; above a list item stands its own.
    if (size() < kTooShort && lead_in_ == 0 && chosen_.front() > 0)
      join_to_fit(chosen_.front() - 1);
  }

  // A list item stands for itself, unless it only names what follows.
  bool wants_more() const {
    if (lead_in_ == 0) return true;
    const std::string_view last = passage_.slice(sentences_[chosen_.back()].span);
    return last.ends_with(':') || dutch::words(last).size() < 3;
  }

  bool join_to_fit(std::size_t at) {
    if (!is_candidate(at) || room() < kLeastPiece) return false;
    sentences_[at].pieces = cut_sentence(passage_.text, sentences_[at].span, matches_, room());
    join(at);
    return true;
  }

  // Of a list item: the sentence above the list that ends in a colon.
  std::vector<ByteSpan> lead_in(std::size_t item) const {
    if (passage_.blocks.empty()) return {};
    std::size_t number = sentences_[item].block;
    if (passage_.blocks[number].kind != BlockKind::kListItem) return {};
    const int level = passage_.blocks[number].level;
    while (number-- > 0) {
      const PassageBlock& block = passage_.blocks[number];
      const bool is_item = block.kind == BlockKind::kListItem;
      if (is_heading(block)) return {};
      if (is_item && block.level >= level) continue;
      if (!passage_.slice(block.span).ends_with(':')) {
        if (is_item) continue;
        return {};
      }
      for (std::size_t at = item; at-- > 0;)
        if (sentences_[at].block == number)
          return cut_sentence(passage_.text, sentences_[at].span, {}, kLongestLeadIn);
      return {};
    }
    return {};
  }

  const Passage& passage_;
  const std::vector<WordMatch>& matches_;
  std::vector<Sentence> sentences_;
  std::vector<std::size_t> chosen_;  // ascending
  std::size_t lead_in_ = 0;          // bytes
};

}  // namespace

Snippet make_snippet(const Passage& passage, const std::vector<WordMatch>& matches) {
  return snippet_of(passage, Chooser(passage, matches).choose(), matches);
}

}  // namespace speerpunt
