// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/find/recommendations_context.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/dutch/words.hh"

namespace speerpunt {
namespace {

constexpr auto kPracticeKinds = std::to_array<std::string_view>(
    {"richtlijn", "handreiking", "gedragscode", "gedragsregels", "leidraad", "praktijkkaart",
     "inspiratiekaart", "inspiratiekaartjes", "protocol", "wegwijzer", "tips"});

constexpr auto kLawKinds = std::to_array<std::string_view>(
    {"wet", "besluit", "regeling", "amvb", "verordening", "wettekst"});

constexpr auto kGovernmentWords = std::to_array<std::string_view>(
    {"ministerie", "minister", "rijksoverheid", "kabinet", "kamer", "staatssecretaris",
     "kamerbrief", "kamervragen", "kamerstuk", "vws", "regering"});

// A quoted "je" does not make a text one to the reader.
constexpr std::size_t kLeastJe = 3;
constexpr std::size_t kBytesPerJe = 2000;

template <std::size_t N>
bool any_word_of(const std::array<std::string_view, N>& words, std::string_view text) {
  const std::vector<dutch::Word> found = dutch::words(text);
  return std::any_of(found.begin(), found.end(), [&](const dutch::Word& word) {
    return std::find(words.begin(), words.end(), word.folded) != words.end();
  });
}

// Counts "je" and "jouw" without cutting words: this runs over the whole document.
bool speaks_to_reader(const Document& document) {
  std::size_t bytes = 0;
  std::size_t count = 0;
  for (const Block& block : document.blocks) {
    if (!is_body(block.kind) || block.kind == BlockKind::kQuote) continue;
    bytes += block.text.size();
    for (const std::string_view word : {" je ", " jij ", " jouw ", "Je "}) {
      for (std::size_t at = block.text.find(word); at != std::string::npos;
           at = block.text.find(word, at + 1)) {
        ++count;
      }
    }
  }
  return count >= kLeastJe && count * kBytesPerJe >= bytes;
}

}  // namespace

DocumentContext context_of(const Document& document) {
  const std::string_view title = document.title;
  DocumentContext context;
  context.law = any_word_of(kLawKinds, document.kind) ||
                any_word_of(kLawKinds, title.substr(0, title.find(' ')));
  context.government = any_word_of(kGovernmentWords, document.kind) ||
                       any_word_of(kGovernmentWords, document.publisher);
  context.practice = any_word_of(kPracticeKinds, document.kind) ||
                     any_word_of(kPracticeKinds, title) || speaks_to_reader(document);
  return context;
}

}  // namespace speerpunt
