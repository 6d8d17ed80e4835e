// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/act_title.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/dutch/verbs.hh"
#include "corpus/dutch/words.hh"
#include "index/find/act_title_words.hh"

namespace speerpunt {
namespace {

using namespace act_title;  // NOLINT(google-build-using-namespace): tables of this file alone

constexpr std::size_t kMostWords = 9;
constexpr std::size_t kMostQuotedWords = 16;
constexpr std::size_t kLongestKey = 120;  // bytes
constexpr std::size_t kShortestCompound = 7;
constexpr std::size_t kShortestAlone = 8;

bool is_head(std::string_view word) {
  return is_one_of(kHeads, word);
}

// "Huurprijzenwet"; with `expected` or a year behind it also "Meetbesluit", "Meetregeling".
bool is_compound(const TokenReader& read, std::size_t at, bool expected) {
  const std::string_view word = read.word(at);
  if (word.size() < kShortestCompound || is_head(word) || is_one_of(kSorts, word) ||
      is_one_of(kSuffixes, word)) {
    return false;
  }
  const std::string_view written = read.written(at);
  if (written.size() < 2 || std::islower(static_cast<unsigned char>(written[1])) == 0) return false;
  if (word.ends_with("wet")) return true;
  const bool tells = expected || is_year(read.word(at + 1));
  return tells && std::any_of(kSuffixes.begin(), kSuffixes.end(),
                              [&](std::string_view suffix) { return word.ends_with(suffix); });
}

class TitleReader {
 public:
  TitleReader(const TokenReader& read, std::size_t at, bool expected)
      : read_(read), first_(at), expected_(expected) {}

  std::optional<ActTitle> title() const {
    if (const auto dated = by_date()) return dated;
    if (!read_.has_capital(first_)) return std::nullopt;
    const std::size_t head = is_one_of(kBeforeHead, read_.word(first_)) ? first_ + 1 : first_;
    if (is_head(read_.word(head)) && (head == first_ || read_.gap(first_) == " "))
      return of_several_words(head);
    if (const auto general = general_act()) return general;
    if (const auto derived = derived_act()) return derived;
    if (!is_compound(read_, first_, expected_) || (!expected_ && opens_sentence() && !has_year()))
      return std::nullopt;
    if (const auto year = year_behind_purpose()) return made(*year);
    return made(has_year() ? first_ + 1 : first_);
  }

 private:
  bool has_year() const { return read_.gap(first_) == " " && is_year(read_.word(first_ + 1)); }

  // "Pensioenwet voor de zeemacht 1922"
  std::optional<std::size_t> year_behind_purpose() const {
    if (read_.word(first_ + 1) != "voor") return std::nullopt;
    for (std::size_t at = first_ + 1; at < first_ + kMostWords && read_.gap(at - 1) == " "; ++at) {
      if (is_year(read_.word(at))) return at;
    }
    return std::nullopt;
  }

  bool opens_sentence() const { return first_ == 0 || read_.text().tokens[first_ - 1].closes; }

  std::string_view before() const {
    const std::size_t begin = read_.text().tokens[first_].span.begin.value;
    return read_.text().text.substr(0, begin);
  }
  bool is_quoted() const {
    return before().ends_with("‘") || before().ends_with("“") || before().ends_with("'") ||
           before().ends_with('"') || before().ends_with("„") || before().ends_with("«");
  }
  static bool closes_quote(std::string_view gap) {
    return gap.starts_with("’") || gap.starts_with("”") || gap.starts_with('\'') ||
           gap.starts_with('"') || gap.starts_with("»");
  }

  // "Algemene militaire pensioenwet"
  std::optional<ActTitle> general_act() const {
    if (!is_one_of(kBeforeHead, read_.word(first_)) || read_.gap(first_) != " ")
      return std::nullopt;
    for (std::size_t at = first_ + 1; at <= first_ + 2 && is_title_word(at); ++at) {
      if (read_.word(at).ends_with("wet") && read_.word(at).size() >= kShortestCompound)
        return made(at);
      if (read_.gap(at) != " ") break;
    }
    return std::nullopt;
  }

  // "Bijdragenbesluit Kernenergiewet 1981": an act under another.
  std::optional<ActTitle> derived_act() const {
    const bool is_decree = is_compound(read_, first_, true) && !read_.word(first_).ends_with("wet");
    if (!is_decree || read_.gap(first_) != " " || !read_.has_capital(first_ + 1) ||
        !read_.word(first_ + 1).ends_with("wet")) {
      return std::nullopt;
    }
    const std::size_t last = end_of_title(first_);
    return last == first_ ? std::nullopt : std::optional(made(last));
  }

  // "wet van 3 mei 1989", "koninklijk besluit van 9 augustus 1948"
  std::optional<ActTitle> by_date() const {
    const std::string_view word = read_.word(first_);
    const bool royal = word == "besluit" && first_ > 0 && read_.word(first_ - 1) == "koninklijk";
    if (word != "wet" && word != "rijkswet" && !royal &&
        !(word == "besluit" && read_.has_capital(first_) && expected_)) {
      return std::nullopt;
    }
    const std::string_view day = read_.word(first_ + 2);
    const auto month = std::find(kMonths.begin(), kMonths.end(), read_.word(first_ + 3));
    if (read_.word(first_ + 1) != "van" || day.empty() || day.size() > 2 ||
        !std::all_of(day.begin(), day.end(), is_digit) || month == kMonths.end() ||
        !is_year(read_.word(first_ + 4))) {
      return std::nullopt;
    }
    const auto two = [](std::string text) { return text.size() < 2 ? '0' + text : text; };
    std::string id(kActId);
    id += std::string(word) + '-' + std::string(read_.word(first_ + 4)) + '-' +
          two(std::to_string(month - kMonths.begin() + 1)) + '-' + two(std::string(day));
    return ActTitle{std::move(id), first_ + 4};
  }

  std::optional<ActTitle> of_several_words(std::size_t head) const {
    if (is_quoted()) {
      for (std::size_t at = head; at < head + kMostQuotedWords && at < read_.size(); ++at) {
        if (at > head && closes_quote(read_.gap(at))) return made(at);
        if (!read_.joined(at)) break;
      }
    }
    const std::size_t last = end_of_title(head);
    if (last == head || (last == head + 1 && says_little(last))) return std::nullopt;
    const bool is_wet = read_.word(head).ends_with("wet");
    if (opens_sentence() && !expected_ && !is_wet && !is_year(read_.word(last)) &&
        !abbreviated_behind(last)) {
      return std::nullopt;
    }
    return made(last);
  }

  // "Besluit orde", "Regeling vallen": a short word alone is no title, unless it is an
  // abbreviation.
  bool says_little(std::size_t at) const {
    return read_.word(at).size() < kShortestAlone && !read_.has_capital(at);
  }

  // "Besluit publieke gezondheid (Bpg)"
  bool abbreviated_behind(std::size_t last) const {
    return read_.has_capital(last + 1) && read_.in_brackets(last + 1, last + 1);
  }

  std::size_t end_of_title(std::size_t head) const {
    std::size_t last = head;
    std::size_t at = head + 1;
    bool opened = false;
    if (read_.gap(head) == " " && is_one_of(kOpenings, read_.word(at))) {
      while ((is_one_of(kOpenings, read_.word(at)) || is_one_of(kArticles, read_.word(at))) &&
             read_.gap(at) == " ") {
        ++at;
      }
      opened = true;
    } else if (read_.gap(head) != " ") {
      return head;
    }
    for (std::size_t words = 0; words < kMostWords && at < read_.size();) {
      if (is_year(read_.word(at))) {
        last = at;
        if (read_.gap(at) == " " && read_.word(at + 1) == "bes") ++last;
        return words == 0 && !opened ? head : last;
      }
      if (!is_title_word(at)) return last;
      last = at;
      ++words;
      const auto next = next_word(at, words, opened);
      if (!next) return last;
      at = *next;
    }
    return last;
  }

  bool is_title_word(std::size_t at) const {
    const std::string_view word = read_.word(at);
    return !word.empty() && !is_digit(word.front()) && !begins_with_abbreviation(at) &&
           !is_one_of(kNotInTitle, word) && !is_participle(word) &&
           (at == first_ || !is_head(word) || !read_.has_capital(at) ||
            !is_one_of(kSmallWords, read_.word(at - 1)));
  }

  // "BIG-beroep": of a compound with an abbreviation only that is in a name; "COVID-19" is whole.
  bool begins_with_abbreviation(std::size_t at) const {
    const std::string_view written = read_.written(at);
    const std::size_t hyphen = written.find('-');
    return hyphen != std::string_view::npos && hyphen > 1 && hyphen + 1 < written.size() &&
           !is_digit(written[hyphen + 1]) &&
           std::isupper(static_cast<unsigned char>(written[1])) != 0;
  }

  // "uitgebreid", "gewijzigd": with it the sentence goes on.
  static bool is_participle(std::string_view word) {
    if (word.size() < kShortestCompound || (word.back() != 'd' && word.back() != 't')) return false;
    const bool has_prefix =
        word.starts_with("ge") ||
        std::any_of(kParticles.begin(), kParticles.end(), [&](std::string_view particle) {
          return word.starts_with(particle) && word.substr(particle.size()).starts_with("ge");
        });
    return has_prefix && !dutch::weak_root(word).empty();
  }

  // Where the title goes on behind the word at `at`, the `words`th of it.
  std::optional<std::size_t> next_word(std::size_t at, std::size_t words, bool opened) const {
    if (expected_ && goes_on_behind_comma(at)) return at + 1;
    if (read_.gap(at) != " ") return std::nullopt;
    const std::string_view next = read_.word(at + 1);
    // "Wet zorg en dwang", but "Wet publieke gezondheid en gemeenten"
    const bool joins = next == "en" || next == "of";
    const bool listed = at > 1 && read_.gap(at - 1).starts_with(',');
    if (joins && (words == 1 || listed || read_.word(at).ends_with('-')) && continues(at + 2))
      return at + 2;
    if (next == "op" && words == 1 && continues(at + 2)) return at + 2;
    if ((next == "in" || next == "bij") && is_one_of(kArticles, read_.word(at + 2)) &&
        is_one_of(kFields, read_.word(at + 3))) {
      return at + 3;
    }
    // "Besluit orde van dienst gerechten", but "Wet zorg van toepassing"
    if (next == "van" && read_.gap(at + 1) == " " && !is_one_of(kAfterVan, read_.word(at + 2)) &&
        is_title_word(at + 2))
      return at + 2;
    if (opened && words == 1 && (next == "van" || next == "voor") && expected_)
      return is_one_of(kArticles, read_.word(at + 2)) ? at + 3 : at + 2;
    // A word with a capital in the middle is a name only behind another: "Wet Nationale Ombudsman".
    const bool new_name = is_plain_capital(at + 1) && !is_plain_capital(at);
    return joins || new_name ? std::nullopt : std::optional(at + 1);
  }

  // With a capital, and no abbreviation.
  bool is_plain_capital(std::size_t at) const {
    const std::string_view written = read_.written(at);
    return read_.has_capital(at) && written.size() > 2 &&
           std::all_of(written.begin() + 1, written.end(),
                       [](char c) { return c < 'A' || c > 'Z'; });
  }

  bool continues(std::size_t at) const {
    return is_title_word(at) && !read_.has_capital(at) && read_.gap(at - 1) == " ";
  }

  // "Wet kwaliteit, klachten en geschillen zorg"
  bool goes_on_behind_comma(std::size_t at) const {
    if (read_.gap(at) != ", " || !is_title_word(at + 1) || read_.has_capital(at + 1)) return false;
    return read_.word(at + 2) == "en" && is_title_word(at + 3) && !read_.has_capital(at + 3);
  }

  ActTitle made(std::size_t last) const {
    ActTitle title{act_id_of(read_.text().between(first_, last)), last};
    return title;
  }

  const TokenReader& read_;
  std::size_t first_;
  bool expected_;
};

}  // namespace

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, is_digit);
}

std::optional<ActTitle> act_title_at(const TokenReader& read, std::size_t at, bool expected) {
  if (at >= read.size()) return std::nullopt;
  auto title = TitleReader(read, at, expected).title();
  // A head alone, or so long that it is no title.
  if (!title || title->id.find('-') == std::string::npos) {
    if (!title || is_head(title->id.substr(kActId.size()))) return std::nullopt;
  }
  const bool cut = title->id.ends_with('-');  // "Besluit in-, uit- en doorvoer"
  return cut || title->id.size() > kLongestKey ? std::nullopt : title;
}

std::string act_id_of(std::string_view title) {
  std::string id(kActId);
  for (const dutch::Word& word : dutch::words(title)) {
    if (is_one_of(kSmallWords, word.folded)) continue;
    if (id.size() > kActId.size()) id += '-';
    std::copy_if(word.folded.begin(), word.folded.end(), std::back_inserter(id),
                 [](char c) { return c != ' ' && c != ':'; });
  }
  return id;
}

std::string act_title_of(std::string_view id) {
  if (!id.starts_with(kActId)) return {};
  std::string title(id.substr(kActId.size(), id.find(' ') - kActId.size()));
  std::replace(title.begin(), title.end(), '-', ' ');
  if (!title.empty()) {
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
  }
  return title;
}

}  // namespace speerpunt
