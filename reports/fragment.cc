// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/fragment.hh"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/dutch/verbs.hh"
#include "corpus/dutch/word_list.hh"
#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

// Finite forms that no rule below finds.
constexpr auto kFinite = std::to_array<std::string_view>(
    {"is",      "zijn",   "was",    "waren",   "wordt",   "worden", "werd",   "werden", "heeft",
     "hebben",  "had",    "hadden", "moet",    "moeten",  "kan",    "kunnen", "kon",    "konden",
     "zal",     "zullen", "zou",    "zouden",  "mag",     "mogen",  "wil",    "willen", "dient",
     "dienen",  "hoort",  "horen",  "behoort", "hoeft",   "hoeven", "gaat",   "gaan",   "doet",
     "doen",    "staat",  "staan",  "ziet",    "zien",    "laat",   "laten",  "blijft", "blijven",
     "vindt",   "vinden", "houdt",  "houden",  "biedt",   "bieden", "leidt",  "leiden", "bestaat",
     "bestaan", "slaat",  "slaan",  "weet",    "weten",   "zet",    "zetten", "richt",  "pleit",
     "pleiten", "acht",   "achten", "stond",   "stonden", "moest",  "wilde"});

bool is_vowel(char letter) {
  return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

bool is_infinitive(const std::string& word) {
  return dutch::word_list().contains_common(word);
}

// "werk" -> werken, "neem" -> nemen, "stel" -> stellen, "geef" -> geven: one of them is a word.
bool is_root(std::string root) {
  const std::size_t size = root.size();
  if (size < 3 || is_vowel(root.back())) return false;
  if (is_infinitive(root + "en")) return true;
  if (!is_vowel(root[size - 2])) return false;
  if (root[size - 2] != root[size - 3]) {
    return !is_vowel(root[size - 3]) && is_infinitive(root + root.back() + "en");
  }
  root.erase(size - 2, 1);
  if (is_infinitive(root + "en")) return true;
  if (root.back() == 'f') root.back() = 'v';
  if (root.back() == 's') root.back() = 'z';
  return is_infinitive(root + "en");
}

// "zorg": there is "zorgt" as well; "contact" is no verb.
bool is_imperative(const std::string& folded) {
  const bool has_t = folded.ends_with('t') || folded.ends_with('d');
  return is_root(folded) && is_infinitive(has_t ? "ge" + folded : folded + "t");
}

// "geeft", "werkt".
bool is_third_person(const std::string& folded) {
  return folded.size() > 3 && folded.back() == 't' && is_root(folded.substr(0, folded.size() - 1));
}

// "werken": a word of which "werkt" is one too.
bool is_plural(const std::string& folded) {
  if (folded.size() < 5 || !folded.ends_with("en")) return false;
  const std::string root = folded.substr(0, folded.size() - 2);
  if (root.back() == 't' || root.back() == 'd') return false;
  std::vector<std::string> forms = {root + "t"};
  if (root.size() > 2 && root[root.size() - 1] == root[root.size() - 2]) {
    forms.push_back(root.substr(0, root.size() - 1) + "t");
  } else if (root.size() > 1 && is_vowel(root[root.size() - 2])) {
    std::string longer = root;
    longer.insert(longer.size() - 1, 1, longer[longer.size() - 2]);
    if (longer.back() == 'v') longer.back() = 'f';
    if (longer.back() == 'z') longer.back() = 's';
    forms.push_back(longer + "t");
  }
  return std::any_of(forms.begin(), forms.end(), is_infinitive);
}

bool is_verb(const std::string& folded) {
  return std::find(kFinite.begin(), kFinite.end(), folded) != kFinite.end() ||
         is_third_person(folded) || is_plural(folded);
}

}  // namespace

bool is_fragment(std::string_view text) {
  const std::vector<dutch::Word> words = dutch::words(text);
  if (words.empty()) return true;
  const char first = text[words.front().span.begin.value];
  if (first >= 'a' && first <= 'z' && words.front().folded != "'t") return true;
  if (dutch::word_list().empty() || is_imperative(words.front().folded)) return false;
  return std::none_of(words.begin(), words.end(),
                      [](const dutch::Word& word) { return is_verb(word.folded); });
}

}  // namespace speerpunt
