// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/snippet.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/dutch/words.hh"
#include "query/clauses.hh"
#include "query/snippet_parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongest = 320;   // bytes
constexpr std::size_t kShortest = 200;  // below this a neighbour comes along
constexpr std::size_t kLongestLeadIn = 160;
constexpr std::size_t kMostSentences = 3;
constexpr double kLeastGain = 0.25;    // what a further sentence must add
constexpr double kRepeatWorth = 0.02;  // decides between sentences with the same words

// Words that point back to the sentence before.
constexpr std::array<std::string_view, 22> kPointingBack{
    "daarbij",  "daardoor", "daarin", "daarmee", "daarom",  "daartoe",  "dat",     "deze",
    "die",      "dit",      "dus",    "echter",  "hierbij", "hierdoor", "hiermee", "hiertoe",
    "hiervoor", "hij",      "ook",    "zij",     "zo",      "zulke"};

bool is_heading(const PassageBlock& block) {
  return block.kind == BlockKind::kHeading || block.kind == BlockKind::kTitle;
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
    std::size_t best = 0;
    for (std::size_t at = 1; at < sentences_.size(); ++at)
      if (rank(at) > rank(best)) best = at;
    chosen_ = {best};
    while (chosen_.size() < kMostSentences && add_what_is_missing()) {
    }
    add_what_it_points_to();
    const std::vector<ByteSpan> lead = lead_in(chosen_.front());
    std::vector<ByteSpan> pieces = lead;
    if (lead.empty()) {
      fill();
      for (const std::size_t at : chosen_)
        pieces.insert(pieces.end(), sentences_[at].pieces.begin(), sentences_[at].pieces.end());
      return pieces;
    }
    for (const std::size_t at : chosen_) {
      const std::vector<ByteSpan> item =
          cut_sentence(passage_.text, sentences_[at].span, matches_, kLongest - kLongestLeadIn);
      pieces.insert(pieces.end(), item.begin(), item.end());
    }
    return pieces;
  }

 private:
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

  std::size_t size() const {
    std::size_t sum = 0;
    for (const ByteSpan piece : shown()) sum += piece.size() + 1;
    return sum;
  }

  bool is_chosen(std::size_t at) const {
    return std::find(chosen_.begin(), chosen_.end(), at) != chosen_.end();
  }

  // On the page of the best sentence: the page of a hit is that of its first character.
  bool may_join(std::size_t at) const {
    if (at >= sentences_.size() || is_chosen(at)) return false;
    const Sentence& one = sentences_[at];
    return size() + one.span.size() <= kLongest &&
           passage_.page_at(one.span.begin) ==
               passage_.page_at(sentences_[chosen_.front()].span.begin);
  }

  void join(std::size_t at) {
    chosen_.insert(std::upper_bound(chosen_.begin(), chosen_.end(), at), at);
  }

  // The nearest of the sentences that add most.
  bool add_what_is_missing() {
    const double now = worth_of(shown(), matches_);
    std::optional<std::size_t> best;
    double most = kLeastGain;
    for (std::size_t at = 0; at < sentences_.size(); ++at) {
      if (sentences_[at].worth < most || !may_join(at)) continue;
      std::vector<ByteSpan> both = shown();
      both.push_back(sentences_[at].span);
      const bool is_neighbour = is_chosen(at + 1) || (at > 0 && is_chosen(at - 1));
      const double gain = worth_of(both, matches_) - now + (is_neighbour ? kRepeatWorth : 0);
      if (gain <= most) continue;
      most = gain;
      best = at;
    }
    if (best) join(*best);
    return best.has_value();
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
    while (chosen_.size() < kMostSentences && size() < kShortest) {
      const std::size_t next = chosen_.back() + 1;
      if (!may_join(next)) return;
      join(next);
    }
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
};

}  // namespace

Snippet make_snippet(const Passage& passage, const std::vector<WordMatch>& matches) {
  return snippet_of(passage, Chooser(passage, matches).choose(), matches);
}

}  // namespace speerpunt
