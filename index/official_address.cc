// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/official_address.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "index/find/act_title.hh"
#include "index/find/law_days.hh"
#include "index/find/law_names.hh"

namespace speerpunt {
namespace {

// All addresses that references lead to begin with one of these.
constexpr std::string_view kLaws = "https://wetten.overheid.nl/jci1.3:c:";
constexpr std::string_view kPublications = "https://zoek.officielebekendmakingen.nl/";
constexpr std::string_view kEuropeanActs =
    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:";
constexpr std::string_view kEuropeanCases =
    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:";
// Issues of the journal of the Union; since 2024 an issue is one act.
constexpr std::string_view kEuropeanJournal =
    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:";
constexpr std::string_view kFirstYearOfActs = "2024";
constexpr std::string_view kCases = "https://deeplink.rechtspraak.nl/uitspraak?id=";
constexpr std::string_view kChamberDocuments = "https://www.tweedekamer.nl/downloads/document?id=";

// Begin of an id of a publication, under which the publisher has it with hyphens for colons.
constexpr auto kJournals = std::to_array<std::string_view>(
    {"stcrt:", "stb:", "trb:", "ah-tk:", "ah-ek:", "h-tk:", "h-ek:"});

std::string with_hyphens(std::string_view text) {
  std::string result(text);
  std::replace(result.begin(), result.end(), ':', '-');
  return result;
}

// "BWBR0005290 art 7:448 lid 1" as a Juriconnect link (standard 1.3); g and z are the day on which
// the text holds and is looked at.
std::string law_address(const std::string& id, const std::optional<Date>& written) {
  constexpr std::string_view kCelex = "celex:";
  constexpr std::string_view kArticle = " art ";
  constexpr std::string_view kParagraph = " lid ";
  if (id.starts_with(kActId)) return {};
  if (id.starts_with(kCelex)) {
    return std::string(kEuropeanActs) +
           id.substr(kCelex.size(), id.find(' ') == std::string::npos
                                        ? std::string::npos
                                        : id.find(' ') - kCelex.size());
  }
  std::string address = std::string(kLaws) + id.substr(0, id.find(' '));
  const std::size_t article = id.find(kArticle);
  const std::size_t paragraph = id.find(kParagraph);
  if (article != std::string::npos) {
    const std::size_t begin = article + kArticle.size();
    std::string number =
        id.substr(begin, paragraph == std::string::npos ? std::string::npos : paragraph - begin);
    if (const std::size_t colon = number.find(':');
        colon != std::string::npos &&
        civil_code_book(number.substr(0, colon)) == std::string_view(id).substr(0, article)) {
      address += "&boek=" + number.substr(0, colon);
      number.erase(0, colon + 1);
    }
    address += "&artikel=" + number;
    if (paragraph != std::string::npos)
      address += "&lid=" + id.substr(paragraph + kParagraph.size());
  }
  if (const std::string day = day_of_law(id, written); !day.empty())
    address += "&z=" + day + "&g=" + day;
  return address;
}

// "kst:II:2016-2017:29282:283": chamber and session are no part of the address.
std::string paper_address(const std::string& id) {
  constexpr std::string_view kChamberDocument = "tk:";
  if (id.starts_with(kChamberDocument)) {
    constexpr std::size_t kSort = 7;  // D of a document; a case (Z) has no address of one form
    if (id.size() > kSort && id[kSort] != 'D') return {};
    return std::string(kChamberDocuments) + id.substr(kChamberDocument.size());
  }
  if (!id.starts_with("kst:")) return {};
  const std::size_t number = id.rfind(':');
  const std::size_t dossier = id.rfind(':', number - 1) + 1;
  if (id.ends_with(":?")) {
    return std::string(kPublications) + "dossier/" + id.substr(dossier, number - dossier);
  }
  return std::string(kPublications) + "kst-" + with_hyphens(id.substr(dossier)) + ".html";
}

// "pb:2016:L:119", "pb:2024:L:1689"
std::string european_journal_address(std::string_view id) {
  constexpr std::size_t kYear = 3;  // where it begins
  constexpr std::size_t kSeries = 8;
  constexpr std::size_t kNumber = 10;
  constexpr std::size_t kActDigits = 5;
  const std::string_view year = id.substr(kYear, kSeries - kYear - 1);
  if (id.size() <= kNumber || id[kSeries - 1] != ':') return {};
  const std::string series(id.substr(kSeries, 1));
  std::string number(id.substr(kNumber));
  if (year < kFirstYearOfActs)
    return std::string(kEuropeanJournal) + series + ':' + std::string(year) + ':' + number + ":TOC";
  number.insert(0, kActDigits - std::min(kActDigits, number.size()), '0');
  return std::string(kEuropeanJournal) + series + '_' + std::string(year) + number;
}

std::string document_address(const std::string& id) {
  if (id.starts_with("pb:")) return european_journal_address(id);
  if (id.starts_with("https://") || id.starts_with("http://")) return id;
  const bool published = std::ranges::any_of(
      kJournals, [&](std::string_view journal) { return id.starts_with(journal); });
  return published ? std::string(kPublications) + with_hyphens(id) + ".html" : std::string();
}

}  // namespace

std::string address_of(const Reference& reference, const std::optional<Date>& written) {
  switch (reference.kind) {
    case ReferenceKind::kLaw:
      return law_address(reference.id, written);
    case ReferenceKind::kParliamentaryPaper:
      return paper_address(reference.id);
    case ReferenceKind::kCase:
      if (reference.id.starts_with("ECLI:NL:")) return std::string(kCases) + reference.id;
      return reference.id.starts_with("ECLI:EU:") ? std::string(kEuropeanCases) + reference.id
                                                  : std::string();
    case ReferenceKind::kDocument:
      return document_address(reference.id);
  }
  return {};
}

}  // namespace speerpunt
