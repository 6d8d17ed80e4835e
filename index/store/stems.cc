// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/stems.hh"

#include <algorithm>

#include "corpus/dutch/words.hh"
#include "index/store/text_words.hh"

namespace speerpunt {
namespace {

std::string without_hyphens(std::string_view word) {
  std::string joined(word);
  std::erase(joined, '-');
  return joined;
}

}  // namespace

Stems stored_stems(std::string_view folded) {
  Stems stems = asked_stems(folded);
  if (stems.main.empty()) return stems;
  std::size_t begin = 0;
  while (folded.find('-') != std::string_view::npos && begin <= folded.size()) {
    const std::size_t end = std::min(folded.find('-', begin), folded.size());
    if (end - begin > 1) stems.main.insert(dutch::stem(folded.substr(begin, end - begin)));
    begin = end + 1;
  }
  return stems;
}

Stems asked_stems(std::string_view folded) {
  if (is_address(folded)) return {};
  Stems stems;
  stems.main.insert(dutch::stem(folded));
  if (folded.find('-') != std::string_view::npos)
    stems.main.insert(dutch::stem(without_hyphens(folded)));
  stems.main.erase("");
  return stems;
}

}  // namespace speerpunt
