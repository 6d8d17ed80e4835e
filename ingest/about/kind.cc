// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/words.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestLabel = 80;
constexpr std::size_t kLabels = 6;  // blocks under the title that may name the kind

// Folded word and the kind that it names, alone or after a hyphen ("KNMG-visie").
constexpr auto kWords = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"visie", "visie"},
     {"visiedocument", "visie"},
     {"visies", "visie"},
     {"toekomstvisie", "visie"},
     {"standpunt", "standpunt"},
     {"standpunten", "standpunt"},
     {"kamerbrief", "kamerbrief"},
     {"brief", "brief"},
     {"paper", "position paper"},
     {"inbreng", "inbreng"},
     {"gedragsregel", "gedragscode"},
     {"beleidsreactie", "reactie"},
     {"handreiking", "handreiking"},
     {"leidraad", "handreiking"},
     {"wegwijzer", "handreiking"},
     {"richtlijn", "richtlijn"},
     {"richtlijnen", "richtlijn"},
     {"guideline", "richtlijn"},
     {"gedragscode", "gedragscode"},
     {"gedragsregels", "gedragscode"},
     {"persbericht", "persbericht"},
     {"nieuwsbericht", "nieuwsbericht"},
     {"nieuwsbrief", "nieuwsbrief"},
     {"verslag", "verslag"},
     {"notulen", "notulen"},
     {"minutes", "notulen"},
     {"wetsvoorstel", "wetsvoorstel"},
     {"protocol", "protocol"},
     {"kwaliteitskader", "kader"},
     {"raamwerk", "kader"},
     {"kader", "kader"},
     {"koppelvlakstandaard", "standaard"},
     {"zienswijze", "reactie"},
     {"evaluatie", "rapport"},
     {"evaluatierapport", "rapport"},
     {"onderzoek", "rapport"},
     {"analyse", "rapport"},
     {"report", "rapport"},
     {"letter", "brief"},
     {"convenant", "convenant"},
     {"reglement", "reglement"},
     {"beleidsregel", "beleidsregel"},
     {"aanwijzing", "beleidsregel"},
     {"blog", "column"},
     {"interview", "interview"},
     {"jaarverslag", "jaarverslag"},
     {"rapport", "rapport"},
     {"rapportage", "rapport"},
     {"onderzoeksrapport", "rapport"},
     {"eindrapport", "rapport"},
     {"duidingsrapportage", "rapport"},
     {"advies", "advies"},
     {"factsheet", "factsheet"},
     {"infographic", "factsheet"},
     {"samenvatting", "samenvatting"},
     {"column", "column"},
     {"opinie", "column"},
     {"manifest", "manifest"},
     {"notitie", "notitie"},
     {"beleidsnota", "nota"},
     {"nota", "nota"},
     {"roadmap", "plan"},
     {"beleidsplan", "plan"},
     {"jaarplan", "plan"},
     {"actieplan", "plan"},
     {"plan", "plan"},
     {"reactie", "reactie"},
     {"consultatiereactie", "reactie"},
     {"toolkit", "handreiking"},
     {"kamervragen", "kamervragen"},
     {"agenda", "agenda"},
     {"toegankelijkheidsonderzoek", "rapport"}});

// In a title they name what it is about; under it, what it is.
constexpr auto kLabelWords = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"standaard", "standaard"}, {"praktijkrichtlijn", "richtlijn"}, {"guide", "handreiking"}});

constexpr auto kStatutes = std::to_array<std::string_view>(
    {"wet van ", "rijkswet van ", "besluit van ", "regeling van ", "wet op ", "besluit ",
     "regeling ", "beleidsregel", "wet ", "tijdelijke regeling ", "nadere regel", "verordening "});
// A rule whose parts are not called articles says on what law it rests.
constexpr auto kGrounds = std::to_array<std::string_view>({"gelet op ", "ingevolge artikel"});

// The kind that the first telling word names.
std::string_view kind_in(std::string_view text) {
  for (const dutch::Word& word : dutch::words(text)) {
    for (const auto& [name, kind] : kWords) {
      if (word.folded == name) return kind;
      if (word.folded.size() > name.size() && word.folded.ends_with(name) &&
          word.folded[word.folded.size() - name.size() - 1] == '-') {
        return kind;
      }
    }
  }
  return {};
}

bool has_articles(const Document& document) {
  int articles = 0;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::kHeading && dutch::fold(block.text).starts_with("artikel ")) {
      ++articles;
    }
  }
  return articles >= 2;
}

bool rests_on_a_law(const Document& document) {
  constexpr std::size_t kOpening = 6;
  const std::size_t head = std::min(document.blocks.size(), kOpening);
  return std::any_of(document.blocks.begin(), document.blocks.begin() + static_cast<long>(head),
                     [](const Block& block) {
                       const std::string folded = dutch::fold(block.text.substr(0, 40));
                       return std::any_of(kGrounds.begin(), kGrounds.end(),
                                          [&](auto ground) { return folded.starts_with(ground); });
                     });
}

// "Samenvatting", "Advies": a part of the document, not what it is.
bool is_chapter(const Block& block) {
  return block.kind == BlockKind::kHeading && dutch::words(block.text).size() == 1;
}

// A mail that was printed: its header stands at the head of the first page.
bool is_printed_mail(const Document& document) {
  std::string head;
  for (const Block& block : document.blocks) {
    if (block.page.value > 1 || head.size() > 800) break;
    head += dutch::fold(block.text) + '\n';
  }
  const auto has = [&](std::string_view label) {
    return find_phrase(head, label) != std::string::npos;
  };
  return (has("van:") && has("verzonden:")) || (has("from:") && has("sent:"));
}

}  // namespace

bool is_letter(const Document& document) {
  const std::size_t head = std::min<std::size_t>(document.blocks.size(), 25);
  return std::any_of(document.blocks.begin(), document.blocks.begin() + static_cast<long>(head),
                     [](const Block& block) {
                       const std::string folded = dutch::fold(block.text.substr(0, 40));
                       return folded.starts_with("geachte ") || folded.starts_with("excellentie");
                     });
}

std::string find_kind(const Document& document) {
  if (document.media == "mail") return "mail";
  if (is_laid_out(document) && is_printed_mail(document)) return "mail";
  const std::string title = dutch::fold(document.title);
  if (title.starts_with("vragen van het lid ") || title.starts_with("vragen van de leden ")) {
    return "kamervragen";
  }
  const bool statute =
      std::any_of(kStatutes.begin(), kStatutes.end(),
                  [&](std::string_view opening) { return title.starts_with(opening); });
  if (statute && (has_articles(document) || rests_on_a_law(document))) return "wet";
  if (const std::string_view kind = kind_in(document.title); !kind.empty())
    return std::string(kind);
  if (is_letter(document)) return "brief";
  std::size_t seen = 0;
  for (const Block& block : document.blocks) {
    if (block.page.value > 1 || seen == kLabels) break;
    // What surrounds a web page says nothing about it; what surrounds a printed page does.
    if (block.kind == BlockKind::kFurniture && !is_laid_out(document)) continue;
    ++seen;
    if (block.text.size() > kLongestLabel || block.kind == BlockKind::kListItem) continue;
    if (is_chapter(block)) continue;
    for (const dutch::Word& word : dutch::words(block.text)) {
      for (const auto& [name, kind] : kLabelWords) {
        if (word.folded == name) return std::string(kind);
      }
    }
    if (const std::string_view kind = kind_in(block.text); !kind.empty()) return std::string(kind);
  }
  if (document.media == "html") {
    return document.url.find("/nieuws") != std::string::npos ? "nieuwsbericht" : "webpagina";
  }
  return std::string(kind_in(file_stem(document.path)));
}

}  // namespace speerpunt
