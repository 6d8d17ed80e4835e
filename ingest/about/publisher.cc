// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/about/parts.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLetterheadBlocks = 8;
constexpr std::size_t kLongestLetterheadLine = 160;

// Folded name and how it is shown. Names that are common words are left out.
constexpr auto kInstitutions = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"federatie medisch specialisten", "Federatie Medisch Specialisten"},
     {"landelijke huisartsen vereniging", "LHV"},
     {"nederlands huisartsen genootschap", "NHG"},
     {"patientenfederatie nederland", "Patiëntenfederatie Nederland"},
     {"zorginstituut nederland", "Zorginstituut Nederland"},
     {"zorgverzekeraars nederland", "Zorgverzekeraars Nederland"},
     {"inspectie gezondheidszorg en jeugd", "Inspectie Gezondheidszorg en Jeugd"},
     {"inspectie voor de gezondheidszorg", "Inspectie voor de Gezondheidszorg"},
     {"nederlandse zorgautoriteit", "Nederlandse Zorgautoriteit"},
     {"autoriteit persoonsgegevens", "Autoriteit Persoonsgegevens"},
     {"gezondheidsraad", "Gezondheidsraad"},
     {"raad voor volksgezondheid en samenleving", "Raad voor Volksgezondheid en Samenleving"},
     {"ministerie van volksgezondheid, welzijn en sport", "Ministerie van VWS"},
     {"ministerie van vws", "Ministerie van VWS"},
     {"ministerie van justitie en veiligheid", "Ministerie van Justitie en Veiligheid"},
     {"ministerie van sociale zaken en werkgelegenheid", "Ministerie van SZW"},
     {"tweede kamer der staten-generaal", "Tweede Kamer"},
     {"eerste kamer der staten-generaal", "Eerste Kamer"},
     {"raad van state", "Raad van State"},
     {"sociaal-economische raad", "SER"},
     {"platform medisch leiderschap", "Platform Medisch Leiderschap"},
     {"de geneeskundestudent", "De Geneeskundestudent"},
     {"de jonge specialist", "De Jonge Specialist"},
     {"federatie voorbeeldartsen", "Federatie Voorbeeldartsen"},
     {"artsenfederatie knmg", "KNMG"},
     {"knmg", "KNMG"},
     {"zonmw", "ZonMw"},
     {"rivm", "RIVM"},
     {"nvab", "NVAB"},
     {"verenso", "Verenso"},
     {"kamg", "KAMG"},
     {"logius", "Logius"},
     {"nictiz", "Nictiz"}});

// Folded openings of names of organisations.
constexpr auto kOrganisations = std::to_array<std::string_view>(
    {"ministerie van ", "stichting ", "vereniging ", "nederlandse vereniging ", "federatie ",
     "koninklijke nederlandse ", "koninklijke vereniging ", "gemeente ", "universiteit ",
     "raad voor ", "college voor ", "orde van "});

constexpr auto kAcademicTitles =
    std::to_array<std::string_view>({"prof", "dr.", "dr ", "drs", "mr.", "mr ", "ir.", "ing."});

// Folded words before the name of a publisher.
constexpr auto kLabels =
    std::to_array<std::string_view>({"een uitgave van de", "een uitgave van het", "een uitgave van",
                                     "uitgave van de", "uitgave van het", "uitgave van",
                                     "uitgever:", "uitgegeven door", "published by", "publisher:"});

std::string trimmed_name(std::string_view name) {
  name = name.substr(0, name.find_first_of(".,;|\n\t("));
  const std::size_t begin = name.find_first_not_of(" :-0123456789");
  if (begin == std::string_view::npos) return {};
  name = name.substr(begin, name.find_last_not_of(" :-0123456789") - begin + 1);
  return name.size() <= kLongestName ? std::string(name) : std::string{};
}

// "uitgave van dit rapport" names nobody: a name has a capital.
bool is_name(std::string_view text) {
  return !text.empty() && std::isupper(static_cast<unsigned char>(text.front())) != 0;
}

// The text after a label, as written. Labels are ASCII, but folding may shorten what is before
// them, so the label is looked for in lower-cased ASCII.
std::string after_label(const std::string& text) {
  std::string lower = text;
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  for (const std::string_view label : kLabels) {
    const std::size_t at = find_phrase(lower, label);
    if (at == std::string::npos) continue;
    // In the midst of a sentence it tells of another publication.
    if (at > 0 && std::string_view(".;,:(\n\t").find(text[text.find_last_not_of(' ', at - 1)]) ==
                      std::string_view::npos) {
      continue;
    }
    std::string name = trimmed_name(std::string_view(text).substr(at + label.size()));
    const std::string known = institution_in(name);
    if (!known.empty()) return known;
    if (is_name(name)) return name;
  }
  return {};
}

// "Uitgever  Orde van Specialisten": a row of a table or a line about the document.
std::string after_row_label(std::string_view text) {
  constexpr std::string_view kLabel = "Uitgever";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!row.starts_with(kLabel) || row.size() <= kLabel.size()) continue;
    row.remove_prefix(kLabel.size());
    if (std::string_view(" \t:").find(row.front()) == std::string_view::npos) continue;
    row.remove_prefix(1);
    std::string name = trimmed_name(row);
    const std::string known = institution_in(name);
    if (!known.empty()) return known;
    if (is_name(name)) return name;
  }
  return {};
}

// "© 2017 Stichting Voorbeeld", "© KNMG, Utrecht"
std::string after_copyright(std::string_view text) {
  const std::size_t at = text.find("©");
  if (at == std::string_view::npos) return {};
  const std::string name = trimmed_name(text.substr(at + std::string_view("©").size()));
  const std::string known = institution_in(name);
  if (!known.empty()) return known;
  return is_name(name) ? name : std::string{};
}

// The institution that a colophon names, however it is set out.
std::string in_imprint(const Document& document) {
  constexpr std::size_t kImprintBlocks = 15;
  std::size_t left = 0;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::kFurniture) continue;
    if (left > 0) {
      --left;
      const bool line = block.text.size() <= kLongestLetterheadLine;
      if (std::string name = line ? institution_in(block.text) : ""; !name.empty()) return name;
    }
    if (block.text.size() > 30) continue;
    const std::string folded = dutch::fold(block.text);
    if (folded.starts_with("colofon") || folded.starts_with("colophon") ||
        folded.ends_with("imprint")) {
      left = kImprintBlocks;
    }
  }
  return {};
}

std::string in_colophon(const Document& document) {
  for (const Block& block : document.blocks) {
    if (std::string name = after_label(block.text); !name.empty()) return name;
    if (block.text.size() > kLongestLetterheadLine && block.kind != BlockKind::kTable) continue;
    if (std::string name = after_row_label(block.text); !name.empty()) return name;
  }
  for (const Block& block : document.blocks) {
    if (block.text.size() > kLongestLetterheadLine) continue;
    if (std::string name = after_copyright(block.text); !name.empty()) return name;
  }
  return {};
}

// "Prof. dr. A. Jansen, Universiteit Leiden": where someone works.
bool names_person(std::string_view text) {
  const std::string folded = dutch::fold(text.substr(0, std::min<std::size_t>(text.size(), 12)));
  return std::any_of(kAcademicTitles.begin(), kAcademicTitles.end(),
                     [&](std::string_view title) { return folded.starts_with(title); });
}

// "Fictief voorbeelddocument – Vereniging Voorbeeld", "Ministerie van Voorbeeld · Brief",
// "Vereniging Voorbeeld (VV), 12 september 2017": the part that is the name of an organisation.
std::string organisation_part(std::string_view text) {
  if (names_person(text)) return {};
  while (!text.empty()) {
    std::size_t end = text.size(), next = text.size();
    for (const std::string_view border : {" – ", " — ", " - ", " | ", " · ", ", ", "\n", " ("}) {
      const std::size_t at = text.find(border);
      if (at >= end) continue;
      end = at;
      next = at + border.size();
    }
    const std::string_view part = text.substr(0, end);
    if (is_name(part) && is_organisation_name(part)) return trimmed_name(part);
    text.remove_prefix(next);
  }
  return {};
}

// An organisation that no list knows: in furniture, else at the head of the first page.
std::string unknown_in_letterhead(const Document& document) {
  if (!is_laid_out(document)) return {};
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::kFurniture) continue;
    if (std::string name = organisation_part(block.text); !name.empty()) return name;
  }
  std::size_t seen = 0;
  for (const Block& block : document.blocks) {
    if (block.page.value > 1 || ++seen > kLetterheadBlocks) break;
    if (block.text.size() > kLongestLetterheadLine || block.kind == BlockKind::kListItem) continue;
    if (std::string name = organisation_part(block.text); !name.empty()) return name;
  }
  return {};
}

// In the title, in the short lines at the head of the first page, in running headers and footers.
std::string in_letterhead(const Document& document) {
  std::string name = institution_in(document.title);
  std::size_t seen = 0;
  for (const Block& block : document.blocks) {
    if (!name.empty() || block.page.value > 1 || ++seen > kLetterheadBlocks) break;
    if (block.text.size() <= kLongestLetterheadLine && block.kind != BlockKind::kListItem) {
      name = institution_in(block.text);
    }
  }
  for (const Block& block : document.blocks) {
    if (!name.empty()) break;
    if (block.kind == BlockKind::kFurniture || block.kind == BlockKind::kMeta) {
      name = institution_in(block.text);
    }
  }
  return name.empty() ? unknown_in_letterhead(document) : name;
}

}  // namespace

std::string institution_in(std::string_view text) {
  const std::string folded = dutch::fold(text);
  for (const auto& [name, shown] : kInstitutions) {
    if (find_phrase(folded, name) != std::string::npos) return std::string(shown);
  }
  return {};
}

bool is_organisation_name(std::string_view text) {
  const std::string folded = dutch::fold(text);
  if (folded.size() > kLongestName) return false;
  for (const auto& [name, shown] : kInstitutions) {
    if (folded == name || folded == dutch::fold(shown)) return true;
  }
  return std::any_of(kOrganisations.begin(), kOrganisations.end(),
                     [&](std::string_view opening) { return folded.starts_with(opening); });
}

std::string find_publisher(const Document& document, const AboutHints& hints) {
  const bool domain = hints.publisher.find(' ') == std::string::npos &&
                      hints.publisher.find('.') != std::string::npos;
  if (document.media == "mail" && domain) {
    // Only a domain: the signature may say whose it is.
    std::string name = institution_in(hints.publisher);
    if (name.empty()) name = in_letterhead(document);
    return name.empty() ? hints.publisher : name;
  }
  if (!hints.publisher.empty()) return hints.publisher;
  if (document.kind == "wet") return {};
  if (std::string name = in_colophon(document); !name.empty()) return name;
  if (std::string name = in_letterhead(document); !name.empty()) return name;
  if (std::string name = in_imprint(document); !name.empty()) return name;
  return institution_in(hints.author);
}

}  // namespace speerpunt
