// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/dutch/dates.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestSubtitle = 160;
constexpr std::size_t kFewestWords = 2;

// Folded openings of lines under a title that are something else.
constexpr auto kOtherLines = std::to_array<std::string_view>(
    {"inleiding",    "samenvatting", "inhoud",    "colofon",   "voorwoord",   "achtergrond",
     "datum",        "versie",       "auteur",    "door ",     "deze versie", "organisatie",
     "aan ",         "van:",         "betreft",   "onderwerp", "kenmerk",     "vastgesteld",
     "vergaderjaar", "geachte",      "hoofdstuk", "artikel ",  "management",  "introduction",
     "contents",     "summary",      "abstract",  "status",    "www.",        "http"});

bool could_be_subtitle(const Block& block) {
  const std::string& text = block.text;
  if (text.empty() || text.size() > kLongestSubtitle) return false;
  if (std::string_view(".:;,").find(text.back()) != std::string_view::npos) return false;
  const std::string folded = dutch::fold(text);
  if (folded.front() >= '0' && folded.front() <= '9') return false;
  const auto opens = [&](std::string_view opening) { return folded.starts_with(opening); };
  if (std::ranges::any_of(kOtherLines, opens)) return false;
  const std::size_t words = dutch::words(text).size();
  if (words < kFewestWords || is_organisation_name(text)) return false;
  // "Logius Standaard": who and what.
  if (words <= 3 && !institution_in(text).empty()) return false;
  return dutch::find_dates(text).empty();
}

// The block after `at` that is no furniture; the end: size().
std::size_t next_shown(const Document& document, std::size_t at) {
  do ++at;
  while (at < document.blocks.size() && document.blocks[at].kind == BlockKind::kFurniture);
  return at;
}

}  // namespace

std::string find_subtitle(const Document& document) {
  if (document.media == "mail" || document.kind == "wet" || document.title.empty()) return {};
  if (is_letter(document)) return {};
  const auto title = std::ranges::find_if(document.blocks, [&](const Block& block) {
    return block.text == document.title && block.kind != BlockKind::kFurniture;
  });
  if (title == document.blocks.end()) return {};
  const auto at = static_cast<std::size_t>(title - document.blocks.begin());
  const std::size_t next = next_shown(document, at);
  if (next == document.blocks.size()) return {};
  const Block& block = document.blocks[next];
  if (document.title.ends_with(block.text) || block.page != title->page ||
      !could_be_subtitle(block))
    return {};
  if (block.kind == BlockKind::kTitle || block.kind == BlockKind::kParagraph) return block.text;
  if (block.kind != BlockKind::kHeading) return {};
  // A heading with text of its own is the first of the document's parts.
  const std::size_t after = next_shown(document, next);
  if (after == document.blocks.size()) return {};
  const Block& below = document.blocks[after];
  return below.page != block.page || below.kind == BlockKind::kHeading ? block.text : std::string{};
}

}  // namespace speerpunt
