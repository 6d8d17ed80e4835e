// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/torn.hh"

#include "corpus/dutch/words.hh"
#include "reports/connection.hh"
#include "reports/fragment.hh"
#include "reports/narration.hh"
#include "reports/voice.hh"

namespace speerpunt {
namespace {

class Quote {
 public:
  Quote(const Candidate& candidate, std::string_view issuer)
      : candidate_(candidate), passage_(candidate.passage->passage), issuer_(issuer) {}

  std::optional<Torn> why_torn() const {
    const std::string_view meant = sentence(candidate_.sentence);
    if (meant.size() > kLongestQuote) return Torn::kLong;
    if (meant.ends_with('?')) return Torn::kQuestion;
    const std::string_view last = sentence(candidate_.last);
    if (last.ends_with(':') || last.ends_with("…") || last.ends_with("...")) return Torn::kLeadsOn;
    if (enclosure_of(text()) != Enclosure::kWhole) return Torn::kEnclosed;
    if (depends(sentence(candidate_.first))) return Torn::kDepends;
    if (const auto torn = by_what_comes_before()) return torn;
    if (is_taken_back()) return Torn::kTakenBack;
    for (std::size_t i = candidate_.first; i <= candidate_.last; ++i) {
      if (i <= candidate_.sentence && reports_another(sentence(i), issuer_)) return Torn::kReported;
    }
    if (is_procedural(meant)) return Torn::kProcedural;
    if (announces(meant) || tells_a_task(meant) || tells_of_its_paper(meant)) return Torn::kTold;
    return {};
  }

 private:
  std::string_view sentence(std::size_t place) const {
    return passage_.slice(passage_.sentences[place]);
  }
  std::string_view text() const {
    return passage_.slice(
        {passage_.sentences[candidate_.first].begin, passage_.sentences[candidate_.last].end});
  }

  std::optional<Torn> by_what_comes_before() const {
    if (const auto before = lead_in(passage_, candidate_.sentence)) {
      // It is shown with the item: what it denies stays denied, whose view it is does not count.
      if (reports_another(sentence(*before), issuer_)) return Torn::kReported;
      return {};
    }
    if (is_fragment(without_number(sentence(candidate_.first)))) return Torn::kFragment;
    if (is_title(candidate_.first)) return Torn::kFragment;
    if (is_about_another(sentence(candidate_.first))) return Torn::kDepends;
    if (candidate_.first == 0) return {};
    const std::string_view before = sentence(candidate_.first - 1);
    if (denies(before)) return Torn::kDenied;
    if (before.ends_with(':') && reports_another(before, issuer_)) return Torn::kReported;
    return {};
  }

  // "Optimaal functioneren", by itself and without a mark at its end: the head of a web page.
  bool is_title(std::size_t place) const {
    constexpr std::size_t kWordsOfTitle = 5;
    const ByteSpan span = passage_.sentences[place];
    const PassageBlock& block = block_of(passage_, span);
    const std::string_view text = passage_.slice(span);
    return block.span == span && text.find_last_of(".!;:") != text.size() - 1 &&
           dutch::words(text).size() <= kWordsOfTitle;
  }

  bool is_taken_back() const {
    const std::size_t next = candidate_.last + 1;
    if (is_first_half(sentence(candidate_.last))) return true;
    if (next >= passage_.sentences.size() ||
        lead_in(passage_, next) != lead_in(passage_, candidate_.last)) {
      return false;
    }
    return takes_back(sentence(next));
  }

  const Candidate& candidate_;
  const Passage& passage_;
  std::string_view issuer_;
};

}  // namespace

std::optional<Torn> why_torn(const Candidate& quote, std::string_view issuer) {
  return Quote(quote, issuer).why_torn();
}

}  // namespace speerpunt
