// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plain_text.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/dutch/suspended.hh"
#include "corpus/dutch/word_list.hh"
#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

void replace_all(std::string& text, const Replacement& replacement) {
  const auto& [typed, simple] = replacement;
  for (std::size_t at = 0; (at = text.find(typed, at)) != std::string::npos; at += simple.size())
    text.replace(at, typed.size(), simple);
}

bool is_letter(char byte) {
  const char small = static_cast<char>(byte | 0x20);
  return (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// 's ochtends, 't, 'n, 'k: an apostrophe and no quote.
bool is_clitic(std::string_view behind) {
  constexpr std::string_view clitics = "stnkm";
  return behind.size() > 1 && clitics.find(behind[0]) != std::string_view::npos &&
         !is_letter(behind[1]);
}

// 'informed consent' -> "informed consent". A quote opens at the start of a word and closes at the
// end of one; what does not close is an apostrophe.
void replace_single_quotes(std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == '\'' &&
                       (at == 0 || is_space(text[at - 1]) || text[at - 1] == '(' ||
                        text[at - 1] == '-' || text[at - 1] == ':') &&
                       at + 1 < text.size() && is_letter(text[at + 1]) &&
                       !is_clitic(std::string_view(text).substr(at + 1));
    if (!opens) continue;
    for (std::size_t end = at + 2; end < text.size() && text[end] != '"'; ++end) {
      const bool closes = text[end] == '\'' && !is_space(text[end - 1]) &&
                          (end + 1 == text.size() || !is_letter(text[end + 1]));
      if (!closes) continue;
      text[at] = text[end] = '"';
      at = end;
      break;
    }
  }
}

bool is_word(std::string_view text) {
  const std::vector<dutch::Word> words = text_words(text);
  return words.size() == 1 && dutch::word_list().contains_folded(words.front().folded);
}

// "bedrijfs-\nartsen" -> "bedrijfsartsen"; "bedrijfs-\nen verzekeringsartsen" stays.
void mend_line_ends(std::string& text) {
  for (std::size_t hyphen = 0; (hyphen = text.find('-', hyphen)) != std::string::npos; ++hyphen) {
    std::size_t next = hyphen + 1;
    while (next < text.size() && is_space(text[next])) ++next;
    const bool breaks = text.substr(hyphen, next - hyphen).find('\n') != std::string::npos;
    if (!breaks || hyphen == 0 || !is_letter(text[hyphen - 1]) || next == text.size()) continue;
    const std::size_t end = static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(next), text.end(), is_letter) -
        text.begin());
    const std::string rest = text.substr(next, end - next);
    const bool suspended = rest == "en" || rest == "of" || rest == "als" || rest == "tot";
    if (rest.empty() || suspended) continue;
    std::size_t begin = hyphen;
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    const std::string first = text.substr(begin, hyphen - begin);
    // e-health keeps its hyphen: the index knows both, the list of words at most one.
    const bool keeps =
        !is_word(first + rest) && is_word(first) && is_word(rest) && first.size() <= 2;
    text.erase(keeps ? hyphen + 1 : hyphen, keeps ? next - hyphen - 1 : next - hyphen);
  }
}

// "in- en uitvoer" -> "invoer en uitvoer": a part by itself would find far too much.
void complete_suspended(std::string& text) {
  if (text.find('-') == std::string::npos) return;
  const std::vector<dutch::SuspendedWord> found = dutch::suspended_words(text);
  for (auto one = found.rbegin(); one != found.rend(); ++one) {
    std::size_t begin = one->part.begin.value;
    if (begin > 0 && text[begin - 1] == '-') --begin;  // zorgverleners en -instellingen
    text.replace(begin, one->part.end.value - begin, one->word);
  }
}

}  // namespace

std::string plain_query(std::string_view typed) {
  constexpr auto replacements = std::to_array<Replacement>({
      {"\u201C", "\""},
      {"\u201D", "\""},
      {"\u201E", "\""},
      {"\u201F", "\""},
      {"\u00AB", "\""},
      {"\u00BB", "\""},
      {"\u2018", "'"},
      {"\u2019", "'"},
      {"\u201A", "'"},
      {"\u201B", "'"},
      {"\u00A0", " "},
      {"\u202F", " "},
      {"\u2028", "\n"},
      {"\u2026", " "},
  });
  std::string text(typed);
  for (const Replacement& one : replacements) replace_all(text, one);
  std::replace(text.begin(), text.end(), '\0', ' ');
  replace_single_quotes(text);
  mend_line_ends(text);
  complete_suspended(text);
  return text;
}

}  // namespace speerpunt
