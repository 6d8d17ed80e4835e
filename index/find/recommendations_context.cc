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

constexpr auto kAdvisingKinds =
    std::to_array<std::string_view>({"advies", "adviesrapport", "gedragsregel", "kader", "notitie",
                                     "position", "standpunt", "visie"});

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

// Above the salutation stand sender, address and subject.
constexpr std::size_t kOpeningBlocks = 24;
constexpr std::size_t kLongestAddress = 120;

std::vector<const Actor*> actors_in(std::string_view text) {
  const TokenisedText words = tokenise(text);
  std::vector<const Actor*> actors;
  for (const ActorMention& mention : find_actors(words, 0, words.tokens.size())) {
    if (mention.actor->group != ActorGroup::kIssuer) actors.push_back(mention.actor);
  }
  return actors;
}

// "Geachte minister," or, where that names no party, "Aan de leden van de Tweede Kamer".
std::vector<const Actor*> addressed_reader(const Document& document) {
  std::vector<const Actor*> address;
  bool in_address = false;
  const std::size_t count = std::min(kOpeningBlocks, document.blocks.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view text = document.blocks[i].text;
    for (const std::string_view greeting : {"Geachte ", "Beste ", "Excellentie"}) {
      if (!text.starts_with(greeting)) continue;
      const auto greeted = actors_in(text.substr(0, text.find(',')));
      return greeted.empty() ? address : greeted;
    }
    if (text.size() > kLongestAddress) continue;
    in_address = in_address || text.starts_with("Aan ") || text.find(" Aan de ") != text.npos;
    if (in_address && address.empty()) address = actors_in(text);
  }
  return {};
}

bool is_programme_word(std::string_view word) {
  for (const std::string_view name :
       {"verkiezingsprogramma", "verkiezingsprogram", "partijprogramma", "verkiezingsmanifest"}) {
    if (word.ends_with(name)) return true;
  }
  return false;
}

// "Verkiezingsprogramma 2031-2035" in its title or on its cover.
bool is_programme(const Document& document) {
  std::string opening = document.title + '\n' + document.subtitle + '\n' + document.kind + '\n';
  const std::size_t count = std::min(kOpeningBlocks, document.blocks.size());
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& text = document.blocks[i].text;
    if (text.size() <= kLongestAddress) opening += text + '\n';
  }
  const std::vector<dutch::Word> found = dutch::words(opening);
  return std::any_of(found.begin(), found.end(),
                     [](const dutch::Word& word) { return is_programme_word(word.folded); });
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
  context.advises =
      any_word_of(kPracticeKinds, document.kind) || any_word_of(kAdvisingKinds, document.kind);
  context.programme = !context.law && !context.government && is_programme(document);
  context.issuer = issuer_of(document);
  context.reader = addressed_reader(document);
  return context;
}

}  // namespace speerpunt
