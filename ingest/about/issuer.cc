// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/dutch/dates.hh"
#include "corpus/dutch/normalise.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kHeadBlocks = 25;
constexpr std::size_t kLongestName = 120;
constexpr std::size_t kLongestLine = 200;

// As they are written at the start of a line that is nothing but a name.
constexpr auto kBodies = std::to_array<std::string_view>(
    {"Commissie ", "Adviescommissie ", "Werkgroep ", "Expertgroep ", "Stuurgroep ", "Taskforce ",
     "Projectgroep ", "Raad van ", "Raad voor ", "Staatscommissie ", "Evaluatiecommissie ",
     "Districtsraad ", "Federatiebestuur", "Kenniscentrum "});
constexpr auto kOffices = std::to_array<std::string_view>(
    {"de minister van ", "de minister voor ", "de staatssecretaris van ", "de minister-president",
     "de staatssecretaris voor ", "de inspecteur-generaal", "de voorzitter van de "});
constexpr auto kLabels =
    std::to_array<std::string_view>({"in opdracht van", "opdrachtgever:", "opgesteld door",
                                     "uitgebracht door", "namens", "prepared for", "on behalf of"});

std::string trimmed(std::string_view text) {
  constexpr std::string_view kEdges = " .,;:\n\t";
  const std::size_t begin = text.find_first_not_of(kEdges);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(kEdges) - begin + 1);
  return text.size() <= kLongestName ? std::string(text) : std::string{};
}

bool starts_with_any(std::string_view text, const auto& openings) {
  return std::ranges::any_of(openings,
                             [&](std::string_view opening) { return text.starts_with(opening); });
}

// "Antwoord van Staatssecretaris Karremans (Volksgezondheid, ..) (ontvangen 30 augustus 2024)."
std::string answering(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.page.value > 1) break;
    std::string_view text(block.text);
    if (!text.starts_with("Antwoord van ")) continue;
    text.remove_prefix(std::string_view("Antwoord van ").size());
    for (const std::string_view end : {", mede namens", " (ontvangen", " (Ontvangen"}) {
      text = text.substr(0, text.find(end));
    }
    return trimmed(text);
  }
  return {};
}

// "Besluit van de Minister van X van 27 oktober 2003, ..": up to the date or the comma before it.
std::string deciding(const std::string& title) {
  for (const std::string_view office : {"de Minister", "de Staatssecretaris", "de Ministers"}) {
    const std::size_t of = title.find("van " + std::string(office) + ' ');
    if (of == std::string::npos || of > 40) continue;
    std::string_view name = std::string_view(title).substr(of + std::string_view("van de ").size());
    for (const dutch::DateMention& date : dutch::find_dates(name)) {
      std::string_view before = name.substr(0, date.span.begin.value);
      if (before.ends_with("van ")) before.remove_suffix(std::string_view("van ").size());
      return trimmed(before);
    }
  }
  return {};
}

// "De Minister van Volksgezondheid, Welzijn en Sport, E. Naam": the parts of a ministry end in one
// with "en".
std::string without_person(std::string name) {
  const std::size_t comma = name.rfind(", ");
  if (comma == std::string::npos || name.find(" en ", comma) != std::string::npos) return name;
  name.resize(comma);
  return name;
}

// Who signs a letter: "De Minister van Volksgezondheid, Welzijn en Sport,".
std::string signing(const Document& document) {
  for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block) {
    if (block->kind == BlockKind::kFurniture || block->text.size() > kLongestLine) continue;
    if (!starts_with_any(dutch::fold(block->text), kOffices)) continue;
    const std::size_t line = block->text.find('\n');
    const std::string name = without_person(trimmed(std::string_view(block->text).substr(0, line)));
    if (name.find(". ") == std::string::npos && name.size() > 3) return name.substr(3);
  }
  return {};
}

std::string named_at_head(const Document& document) {
  std::size_t seen = 0;
  for (const Block& block : document.blocks) {
    if (block.page.value > 2 || ++seen > kHeadBlocks) break;
    if (block.text.size() > kLongestName || block.kind == BlockKind::kListItem) continue;
    const std::string folded = dutch::fold(block.text);
    for (const std::string_view label : kLabels) {
      if (!folded.starts_with(label)) continue;
      std::string_view name = std::string_view(block.text).substr(label.size());
      for (const std::string_view article : {" de ", " het ", ": ", " "}) {
        if (!name.starts_with(article)) continue;
        name.remove_prefix(article.size());
        break;
      }
      if (std::string found = trimmed(name); found.size() > 2) return found;
    }
    const bool whole = block.text != document.title && block.text.find('.') == std::string::npos;
    if (whole && starts_with_any(block.text, kBodies) && block.page.value == 1) {
      return trimmed(block.text);
    }
  }
  return {};
}

}  // namespace

std::string find_issuer(const Document& document) {
  std::string found;
  if (document.kind == "kamervragen") found = answering(document);
  if (found.empty() && document.kind == "wet") found = deciding(document.title);
  const bool signs = document.kind == "brief" || document.kind == "kamerbrief" ||
                     document.kind == "reactie" || is_letter(document);
  if (found.empty() && signs) found = signing(document);
  if (found.empty() && document.kind != "wet" && document.media != "mail") {
    found = named_at_head(document);
  }
  return found == document.publisher ? std::string{} : found;
}

}  // namespace speerpunt
