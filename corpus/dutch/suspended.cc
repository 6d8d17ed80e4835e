// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dutch/suspended.hh"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/dutch/compound.hh"
#include "corpus/dutch/compound_tables.hh"
#include "corpus/dutch/words.hh"

namespace speerpunt::dutch {
namespace {

constexpr std::size_t kLongestRow = 6;    // parts in "a-, b-, c- en d"
constexpr std::size_t kShortestTail = 4;  // of what is taken over
constexpr std::array<std::string_view, 6> kConjunctions = {"als", "and", "dan", "en", "of", "or"};
static_assert(std::ranges::is_sorted(kConjunctions));

bool is_conjunction(const Word& word) {
  return std::ranges::binary_search(kConjunctions, std::string_view(word.folded));
}

bool is_suspended_part(const Word& word) {
  return word.folded.size() > 2 && word.folded.ends_with('-');
}

std::string_view after_last_hyphen(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen == std::string_view::npos ? word : word.substr(hyphen + 1);
}

class Finder {
 public:
  Finder(std::string_view text, const WordList& list)
      : text_(text), list_(list), words_(words(text)) {}

  std::vector<SuspendedWord> find() const {
    std::vector<SuspendedWord> found;
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (is_suspended_part(words_[at])) {
        complete_forward(at, found);
      } else if (has_hyphen_before(at)) {
        complete_backward(at, found);
      }
    }
    return found;
  }

 private:
  // Only commas, slashes and spaces stand between two words of a row.
  bool adjoin(std::size_t at) const {
    const std::size_t begin = words_[at].span.end.value;
    const std::string_view gap = text_.substr(begin, words_[at + 1].span.begin.value - begin);
    return gap.find_first_not_of(" ,/-\n\t") == std::string_view::npos;
  }

  bool has_hyphen_before(std::size_t at) const {
    const std::size_t begin = words_[at].span.begin.value;
    if (begin < 2 || text_[begin - 1] != '-') return false;
    return text_[begin - 2] == ' ' || text_[begin - 2] == '\n';
  }

  bool is_known(const std::string& word) const { return list_.contains_folded(word); }

  // `part` with the end of `whole`; empty: no good reading.
  std::string with_end_of(std::string_view part, std::string_view whole) const {
    if (whole.find('-') != std::string_view::npos)
      return std::string(part) + std::string(after_last_hyphen(whole));
    // in- en uitvoerregelingen
    if (std::ranges::binary_search(kParticles, part) || part.size() < 3) {
      for (const std::string_view particle : kPrefixes) {
        if (!whole.starts_with(particle) || whole.size() < particle.size() + kShortestTail)
          continue;
        std::string word = std::string(part) + std::string(whole.substr(particle.size()));
        if (is_known(word)) return word;
        const auto parts = compound_parts(word, list_);
        if (!parts.empty() && parts.front().text.size() > part.size()) return word;
      }
    }
    const auto parts = compound_parts(whole, list_);
    std::size_t begin = 0;
    for (const CompoundPart& one : parts) {
      std::string word = std::string(part) + std::string(whole.substr(begin));
      if (begin > 0 && is_known(word)) return word;
      begin += one.text.size();
    }
    // groot- of kleinschalig
    for (std::size_t at = 3; at + kShortestTail <= whole.size(); ++at) {
      std::string word = std::string(part) + std::string(whole.substr(at));
      if (is_known(word) && is_known(std::string(whole.substr(0, at)))) return word;
    }
    if (part.size() < 3) return {};
    // onder- of overbehandeling
    if (std::ranges::binary_search(kParticles, part)) {
      for (const std::string_view particle : kParticles) {
        const std::string_view rest = whole.substr(std::min(particle.size(), whole.size()));
        if (whole.starts_with(particle) && rest.size() >= kShortestTail &&
            is_known(std::string(rest)))
          return std::string(part) + std::string(rest);
      }
    }
    if (parts.size() < 2) return {};
    return std::string(part) + std::string(parts.back().text);
  }

  // The begin of `whole` with `part`.
  std::string with_begin_of(std::string_view part, std::string_view whole) const {
    const auto parts = compound_parts(whole, list_);
    if (parts.size() < 2) return {};
    std::size_t end = whole.size();
    for (std::size_t i = parts.size() - 1; i > 0; --i) {
      end -= parts[i].text.size();
      std::string word = std::string(whole.substr(0, end)) + std::string(part);
      if (is_known(word)) return word;
    }
    return std::string(whole.substr(0, whole.size() - parts.back().text.size())) +
           std::string(part);
  }

  void complete_forward(std::size_t at, std::vector<SuspendedWord>& found) const {
    std::size_t next = at + 1;
    while (next < words_.size() && next - at < kLongestRow && adjoin(next - 1) &&
           (is_suspended_part(words_[next]) || is_conjunction(words_[next])))
      ++next;
    if (next == at + 1 || next >= words_.size() || !is_conjunction(words_[next - 1])) return;
    std::string_view part = words_[at].folded;
    part.remove_suffix(1);
    // The word itself, or the one after an adjective.
    for (std::size_t whole = next; whole < std::min(next + 2, words_.size()); ++whole) {
      if (!adjoin(whole - 1)) return;
      const std::string& candidate = words_[whole].folded;
      std::string word = with_end_of(part, candidate);
      // beroeps- en wetenschappelijke verenigingen
      if (word.empty() && whole > next && is_known(std::string(part) + candidate))
        word = std::string(part) + candidate;
      if (!word.empty()) {
        found.push_back({words_[at].span, {words_[at].span.begin, words_[whole].span.end}, word});
        return;
      }
      if (!candidate.ends_with('e')) return;
    }
  }

  void complete_backward(std::size_t at, std::vector<SuspendedWord>& found) const {
    std::size_t before = at;
    while (before > 0 && at - before < kLongestRow && adjoin(before - 1) &&
           (is_conjunction(words_[before - 1]) || has_hyphen_before(before - 1)))
      --before;
    if (before == 0 || before == at || !adjoin(before - 1)) return;
    const Word& whole = words_[before - 1];
    const std::string word = with_begin_of(words_[at].folded, whole.folded);
    if (!word.empty())
      found.push_back({words_[at].span, {whole.span.begin, words_[at].span.end}, word});
  }

  std::string_view text_;
  const WordList& list_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<SuspendedWord> suspended_words(std::string_view text, const WordList& list) {
  // Most texts have none, and then the words need not be cut.
  if (text.find("- ") == std::string_view::npos && text.find("-, ") == std::string_view::npos &&
      text.find("-/") == std::string_view::npos && text.find(" -") == std::string_view::npos)
    return {};
  if (list.empty()) return {};
  return Finder(text, list).find();
}

}  // namespace speerpunt::dutch
