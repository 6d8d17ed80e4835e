// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/articles.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "index/find/law_names.hh"

namespace speerpunt {
namespace {

constexpr auto kOrdinals = std::to_array<std::string_view>(
    {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
     "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende"});

constexpr auto kSubdivisions = std::to_array<std::string_view>(
    {"lid", "leden", "onder", "onderdeel", "onderdelen", "sub", "aanhef", "volzin", "volzinnen",
     "zin", "nummer", "nummers", "punt", "letter"});

constexpr auto kLinks = std::to_array<std::string_view>(
    {"en", "of", "tot", "met", "de", "dan", "wel", "alsmede", "op", "in", "juncto", "jo",
     "respectievelijk", "onderscheidenlijk", "evenals", "ook"});
constexpr auto kAndFollowing = std::to_array<std::string_view>({"e.v", "ev", "evv", "e.v.v"});
constexpr std::size_t kLongestLink = 4;
constexpr std::size_t kLongestNumber = 12;
constexpr std::size_t kLongestGloss = 6;

// "3e", "1ste"
bool is_numbered_ordinal(std::string_view token) {
  if (token.empty() || !is_digit(token.front())) return false;
  const std::size_t letters = token.find_first_not_of("0123456789");
  return letters != std::string_view::npos &&
         (token.substr(letters) == "e" || token.substr(letters) == "de" ||
          token.substr(letters) == "ste");
}

bool is_all_digits(std::string_view token) {
  return !token.empty() && std::all_of(token.begin(), token.end(), is_digit);
}

bool is_part(std::string_view token) {
  return token.size() <= 3 &&
         (is_digit(token.front()) || token.size() == 1 ||
          std::all_of(token.begin(), token.end(), [&](char c) { return c == token.front(); }));
}

}  // namespace

bool is_article_word(std::string_view folded) {
  return folded == "artikel" || folded == "artikelen" || folded == "art" || folded == "artt";
}

bool is_article_number(std::string_view folded) {
  return !folded.empty() && is_digit(folded.front()) && folded.size() <= kLongestNumber;
}

bool is_roman_number(std::string_view written) {
  constexpr std::size_t kLongestRoman = 7;
  if (!written.empty() && written.back() >= 'a' && written.back() <= 'e') written.remove_suffix(1);
  return !written.empty() && written.size() <= kLongestRoman &&
         written.find_first_not_of("IVXL") == std::string_view::npos;
}

bool is_article_link(std::string_view folded) {
  return is_one_of(kLinks, folded);
}

std::vector<Article> ArticleReader::list_at(std::size_t at) const {
  std::vector<Article> articles;
  std::size_t number = at + 1;
  std::size_t first = at;
  // "art. 3": the full stop of the abbreviation is no border
  while (is_article_number(read_.word(number)) || is_roman_number(read_.written(number))) {
    const bool roman = is_roman_number(read_.written(number));
    Article article{
        std::string(roman ? read_.written(number) : read_.word(number)), {}, first, number};
    join_book(article);
    // A number at the beginning of a line counts that line, unless it can be nothing but an
    // article.
    const bool breaks = read_.gap(number - 1).find('\n') != std::string_view::npos;
    if (breaks && article.number.find(':') == std::string::npos) break;
    take_subdivisions(article);
    articles.push_back(article);
    const auto next = next_in_list(article.last);
    if (!next) break;
    number = *next;
    first = number;
  }
  return articles;
}

std::optional<std::size_t> ArticleReader::next_list(std::size_t last) const {
  std::size_t next = last + 1;
  if (next - 1 >= read_.size() || !read_.joined(last)) return std::nullopt;
  const bool comma = read_.gap(last).find(',') != std::string_view::npos;
  const std::size_t first = next;
  while (next < first + kLongestLink && is_article_link(read_.word(next)) && read_.joined(next))
    ++next;
  if (!is_article_word(read_.word(next)) || (next == first && !comma)) return std::nullopt;
  return next;
}

// "7: 448", also where the line ends between the two.
void ArticleReader::join_book(Article& article) const {
  if (civil_code_book(article.number).empty() || !is_all_digits(read_.word(article.last + 1)))
    return;
  std::string gap(read_.gap(article.last));
  std::erase_if(gap, [](char c) { return c == ' ' || c == '\n'; });
  if (gap != ":") return;
  article.number += ':' + std::string(read_.word(article.last + 1));
  ++article.last;
}

// "36-40", "36 – 40": from the one to a higher one.
bool ArticleReader::is_range(std::size_t from) const {
  const std::string_view first = read_.word(from);
  const std::string_view last = read_.word(from + 1);
  std::string gap(read_.gap(from));
  std::erase(gap, ' ');
  if (gap != "-" && gap != "–") return false;
  const std::string_view number = first.substr(first.find(':') + 1);
  return is_all_digits(number) && is_all_digits(last) &&
         (number.size() < last.size() || (number.size() == last.size() && number < last));
}

// The next number of the list behind `last`: "4, 5 en 6", "32 tot en met 35", "32 t/m 35", "32-35".
std::optional<std::size_t> ArticleReader::next_in_list(std::size_t last) const {
  if (!read_.joined(last)) return std::nullopt;
  std::size_t next = last + 1;
  if (is_range(last)) return next;
  if (read_.word(next) == "t" && read_.word(next + 1) == "m") {
    return is_article_number(read_.word(next + 2)) ? std::optional(next + 2) : std::nullopt;
  }
  if (read_.gap(last).find_first_of(",/") == std::string_view::npos &&
      !is_article_link(read_.word(next))) {
    return std::nullopt;
  }
  while (is_article_link(read_.word(next)) && read_.word(next) != "de" && read_.joined(next))
    ++next;
  const bool is_number =
      is_article_number(read_.word(next)) || is_roman_number(read_.written(next));
  return is_number ? std::optional(next) : std::nullopt;
}

void ArticleReader::take_subdivisions(Article& article) const {
  bool counted = false;   // a number here counts a lid or a part, not an article
  bool lettered = false;  // "onderdelen c of d, of 42": behind letters a number is an article
  for (std::size_t at = article.last + 1; read_.joined(at - 1); ++at) {
    const std::string_view token = read_.word(at);
    if (is_one_of(kSubdivisions, token)) {
      counted = token != "aanhef" && !is_one_of(kOrdinals, read_.word(at - 1)) &&
                !is_numbered_ordinal(read_.word(at - 1));
      lettered = false;
      if (token == "lid" || token == "leden") set_paragraph(article, at);
      article.last = at;
    } else if (is_one_of(kAndFollowing, token)) {
      article.last = at;
    } else if (is_one_of(kOrdinals, token) ||
               (is_numbered_ordinal(token) && read_.word(at + 1) == "lid")) {
      continue;
    } else if (counted && is_part(token) && !(lettered && is_digit(token.front()))) {
      lettered = !is_digit(token.front());
      article.last = at;
    } else if (!is_article_link(token)) {
      return;
    }
  }
}

void ArticleReader::set_paragraph(Article& article, std::size_t at) const {
  if (!article.paragraph.empty()) return;
  std::size_t first = at;
  if (is_numbered_ordinal(read_.word(at - 1)) && at - 1 > article.first + 1) {
    const std::string_view ordinal = read_.word(at - 1);
    article.paragraph = ordinal.substr(0, ordinal.find_first_not_of("0123456789"));
    return;
  }
  while (first > article.first + 1 &&
         (is_one_of(kOrdinals, read_.word(first - 1)) || is_article_link(read_.word(first - 1)))) {
    --first;
  }
  for (std::size_t i = 0; i < kOrdinals.size(); ++i) {
    if (first < at && read_.word(first) == kOrdinals[i]) article.paragraph = std::to_string(i + 1);
  }
  if (first == at && read_.joined(at) && is_part(read_.word(at + 1)))
    article.paragraph = read_.word(at + 1);
}

std::size_t ArticleReader::behind_gloss(std::size_t last) const {
  if (read_.gap(last) != " (") return last;
  for (std::size_t at = last + 1; at <= last + kLongestGloss && at < read_.size(); ++at) {
    if (read_.gap(at).starts_with(')')) return at;
    if (!read_.joined(at)) break;
  }
  return last;
}

}  // namespace speerpunt
