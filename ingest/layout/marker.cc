// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/marker.hh"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/ascii.hh"

namespace speerpunt {
namespace {

constexpr std::array<std::string_view, 37> kBullets = {
    "•", "◦", "▪", "■", "●", "○", "‣", "⁃", "➢",      "►",      "▶",     "▷", "✓",
    "❖", "·", "□", "➔", "→", "➤", "✔", "∙", "▫",      "◆",      "◇",     "❑", "❒",
    "»", "›", "¤", "*", "-", "–", "—", "o", "\u2212", "\u2010", "\u2011"};
constexpr std::size_t kFirstAlone = 29;  // from here: a bullet only as a word of its own

// A symbol font without a map to Unicode puts its bullets here.
bool is_private_use(std::string_view text) {
  return text.size() == 3 && (text[0] == '\xee' || (text[0] == '\xef' && text[1] < '\xa4'));
}

bool all_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// "1" of "(1)", "a" of "a."; `shape` gets the rest.
std::string_view inside(std::string_view word) {
  if (word.starts_with('(')) word.remove_prefix(1);
  while (!word.empty() && (word.back() == '.' || word.back() == ')' || word.ends_with("°")))
    word.remove_suffix(word.ends_with("°") ? 2 : 1);
  return word;
}

// "1." "12)" "a." "iv)" "(a)" "A)" "1°"
bool is_enumerator(std::string_view word) {
  if (word.size() < 2 || word.size() > 6) return false;
  const std::string_view number = inside(word);
  const bool open = word.front() == '(';
  const std::string_view tail = word.substr(number.size() + (open ? 1 : 0));
  if (open ? tail != ")" : tail != "." && tail != ")" && tail != ".)" && tail != "°") return false;
  if (std::all_of(number.begin(), number.end(), is_digit))
    return !number.empty() && number.size() <= 2;
  if (number.size() == 1 && is_lower(number.front())) return true;
  if (number.size() == 1 && is_upper(number.front())) return tail != ".";
  return number.size() <= 5 && all_of(number, "ivx");
}

int roman_value(std::string_view text) {
  const auto value = [](char c) {
    switch (c) {
      case 'i':
      case 'I':
        return 1;
      case 'v':
      case 'V':
        return 5;
      case 'x':
      case 'X':
        return 10;
      default:
        return 50;
    }
  };
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = value(text[i]);
    sum += i + 1 < text.size() && value(text[i + 1]) > digit ? -digit : digit;
  }
  return sum;
}

std::size_t glued_length(std::string_view text) {
  for (std::size_t i = 0; i < kFirstAlone; ++i) {
    const std::string_view bullet = kBullets[i];
    if (text.starts_with(bullet) && text.size() > bullet.size()) return bullet.size();
  }
  if (text.size() > 3 && is_private_use(text.substr(0, 3))) return 3;
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  if (digits == 0 || digits > 2 || text.size() < digits + 4) return 0;
  const bool closed = text[digits] == '.' || text[digits] == ')';
  return closed && is_upper(text[digits + 1]) && is_lower(text[digits + 2]) ? digits + 1 : 0;
}

}  // namespace

bool is_bullet(std::string_view marker) {
  return is_private_use(marker) ||
         std::find(kBullets.begin(), kBullets.end(), marker) != kBullets.end();
}

std::string_view list_marker(const LayoutLine& line) {
  if (line.words.size() < 2 || line.words.front().raised) return {};
  const std::string& word = line.words.front().text;
  return is_bullet(word) || is_enumerator(word) ? std::string_view(word) : std::string_view();
}

std::string_view weak_marker(const LayoutLine& line) {
  if (line.words.size() < 2 || line.words.front().raised) return {};
  const std::string_view word = line.words.front().text;
  if (word.size() < 2 || word.size() > 6) return {};
  const std::string_view number = inside(word);
  const bool capital = number.size() == 1 && is_upper(number.front()) && word.ends_with('.');
  const bool roman = number.size() <= 5 && all_of(number, "IVX") && word.ends_with('.');
  return capital || roman ? word : std::string_view();
}

MarkerForm form_of(std::string_view marker) {
  MarkerForm form;
  form.shape = marker;
  if (is_bullet(marker)) return form;
  const std::string_view number = inside(marker);
  form.shape = marker.starts_with('(') ? std::string_view("()")
                                       : marker.substr(std::min(marker.size(), number.size()));
  if (number.empty()) return form;
  if (is_digit(number.front())) {
    form.count = MarkerForm::Count::kNumber;
    for (const char c : number) form.value = form.value * 10 + (c - '0');
  } else if (number.size() > 1) {
    form.count = is_upper(number.front()) ? MarkerForm::Count::kCapitalRoman
                                          : MarkerForm::Count::kSmallRoman;
    form.value = roman_value(number);
  } else {
    const bool capital = is_upper(number.front());
    form.count = capital ? MarkerForm::Count::kCapital : MarkerForm::Count::kSmallLetter;
    form.value = number.front() - (capital ? 'A' : 'a') + 1;
  }
  return form;
}

void split_glued_marker(LayoutLine& line) {
  if (line.words.empty()) return;
  LayoutWord& first = line.words.front();
  const std::size_t length = first.raised ? 0 : glued_length(first.text);
  if (length == 0) return;
  LayoutWord marker = first;
  marker.text.resize(length);
  first.text.erase(0, length);
  const double share = is_bullet(marker.text) ? 1.0 : static_cast<double>(length);
  const double letters = share + static_cast<double>(first.text.size());
  marker.box.x1 = first.box.x0 = marker.box.x0 + (first.box.x1 - marker.box.x0) * share / letters;
  line.words.insert(line.words.begin(), std::move(marker));
}

}  // namespace speerpunt
