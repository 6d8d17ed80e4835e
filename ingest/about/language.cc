// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "corpus/dutch/words.hh"
#include "corpus/is_one_of.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostBytes = 50'000;
constexpr std::size_t kFewestHits = 3;

// Frequent words that the other language does not have.
constexpr auto kDutch = std::to_array<std::string_view>(
    {"de",   "het", "een",  "van",    "en",   "voor",   "met",  "niet",
     "dat",  "aan", "zijn", "worden", "bij",  "ook",    "naar", "wordt",
     "deze", "hun", "kan",  "kunnen", "moet", "moeten", "wij",  "u"});
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"the",   "of", "and", "to", "for", "with",   "not",  "that", "this", "are", "be", "from",
     "which", "by", "as",  "it", "on",  "should", "must", "can",  "have", "has", "we", "you"});

}  // namespace

std::string find_language(const Document& document, const AboutHints& hints) {
  std::size_t dutch_hits = 0;
  std::size_t english_hits = 0;
  std::size_t bytes = 0;
  for (const Block& block : document.blocks) {
    if (!is_body(block.kind)) continue;
    for (const dutch::Word& word : dutch::words(block.text)) {
      if (is_one_of(kDutch, word.folded)) ++dutch_hits;
      if (is_one_of(kEnglish, word.folded)) ++english_hits;
    }
    bytes += block.text.size();
    if (bytes > kMostBytes) break;
  }
  if (dutch_hits >= kFewestHits && dutch_hits > 2 * english_hits) return "nl";
  if (english_hits >= kFewestHits && english_hits > 2 * dutch_hits) return "en";
  // Too little text, or another language: what the form says, if it is one of the two.
  const std::string claimed = hints.language.substr(0, 2);
  return bytes < 400 && (claimed == "nl" || claimed == "en") ? claimed : std::string{};
}

}  // namespace speerpunt
