// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/reference_name.hh"

#include <array>
#include <utility>
#include <vector>

#include "index/find/law_names.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kDigitsOfDossier = 5;
constexpr std::size_t kDigitsOfSession = 8;  // 20162017

std::vector<std::string_view> parts_of(std::string_view id) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t colon = id.find(':');
    parts.push_back(id.substr(0, colon));
    if (colon == std::string_view::npos) return parts;
    id.remove_prefix(colon + 1);
  }
}

// "29282" -> "29 282", "34300-XV" -> "34 300 XV"
std::string dossier_name(std::string_view dossier) {
  std::string name(dossier);
  if (const std::size_t hyphen = name.find('-'); hyphen != std::string::npos) name[hyphen] = ' ';
  if (name.size() >= kDigitsOfDossier) name.insert(2, " ");
  return name;
}

// "2016-2017" or "20162017" -> "2016/17"
std::string session_name(std::string_view session) {
  constexpr std::size_t kYear = 4;
  if (session.size() < kDigitsOfSession) return std::string(session);
  return std::string(session.substr(0, kYear)) + '/' +
         std::string(session.substr(session.size() - 2));
}

// kst:II:2016-2017:29282:283
std::string paper_name(const std::vector<std::string_view>& parts) {
  constexpr std::size_t kParts = 5;
  if (parts.size() != kParts) return {};
  const std::string dossier = dossier_name(parts[3]);
  if (parts[4] == "?") return "Kamerstukdossier " + dossier;
  std::string name = "Kamerstukken";
  if (parts[1] != "?") name += ' ' + std::string(parts[1]);
  if (parts[2] != "?") name += ' ' + session_name(parts[2]) + ',';
  return name + ' ' + dossier + ", nr. " + std::string(parts[4]);
}

// celex:32016R0679
std::string act_name(std::string_view celex) {
  constexpr std::size_t kLength = 10;
  constexpr std::size_t kLetter = 5;
  constexpr std::string_view kFirstOfUnion = "2010";
  if (celex.size() != kLength) return {};
  const char letter = celex[kLetter];
  const std::string_view sort = letter == 'R'   ? "Verordening"
                                : letter == 'L' ? "Richtlijn"
                                                : "Besluit";
  constexpr std::string_view kFirstWholeYear = "1999";  // before: 95/46, 1408/71
  std::string_view year = celex.substr(1, 4);
  std::string_view serial = celex.substr(kLetter + 1);
  while (serial.size() > 1 && serial.front() == '0') serial.remove_prefix(1);
  const bool year_last = letter == 'R' && year < "2015";
  const bool of_union = year >= kFirstOfUnion;
  if (year < kFirstWholeYear) year.remove_prefix(2);
  const std::string number = year_last ? std::string(serial) + '/' + std::string(year)
                                       : std::string(year) + '/' + std::string(serial);
  return std::string(sort) + (of_union ? " (EU) " : " ") + number;
}

struct Journal {
  std::string_view id;
  std::string_view name;
};
constexpr auto kJournals = std::to_array<Journal>({{"stcrt", "Staatscourant"},
                                                   {"stb", "Staatsblad"},
                                                   {"trb", "Tractatenblad"},
                                                   {"ah-tk", "Aanhangsel Handelingen II"},
                                                   {"ah-ek", "Aanhangsel Handelingen I"},
                                                   {"h-tk", "Handelingen II"},
                                                   {"h-ek", "Handelingen I"}});

std::string journal_name(const std::vector<std::string_view>& parts) {
  constexpr std::size_t kItem = 3;
  for (const Journal& journal : kJournals) {
    if (parts.front() != journal.id || parts.size() < kItem) continue;
    std::string name =
        std::string(journal.name) + ' ' + session_name(parts[1]) + ", nr. " + std::string(parts[2]);
    if (parts.size() > kItem) name += ", item " + std::string(parts[kItem]);
    return name;
  }
  return {};
}

}  // namespace

std::string name_of_source(std::string_view id) {
  const std::string_view whole =
      id.starts_with("BWB") || id.starts_with("celex:") ? id.substr(0, id.find(' ')) : id;
  if (std::string name = law_name_of(whole); !name.empty()) return name;
  const std::vector<std::string_view> parts = parts_of(whole);
  std::string name;
  if (parts.front() == "kst") name = paper_name(parts);
  if (parts.front() == "celex" && parts.size() == 2) name = act_name(parts[1]);
  const bool is_motion = parts.front() == "motie" || parts.front() == "amendement";
  if (is_motion && parts.size() == 3) name = std::string(parts[0]) + '-' + std::string(parts[2]);
  if (parts.front() == "tk" && parts.size() == 2)
    name = "Tweede Kamer, stuk " + std::string(parts[1]);
  if (parts.front() == "pb" && parts.size() == 4)
    name = "Publicatieblad " + (parts[1] == "?" ? std::string() : std::string(parts[1]) + ", ") +
           std::string(parts[2]) + ' ' + std::string(parts[3]);
  if (name.empty()) name = journal_name(parts);
  return name.empty() ? std::string(whole) : name;
}

std::string place_in_source(std::string_view id) {
  constexpr std::string_view kArticle = " art ";
  constexpr std::string_view kParagraph = " lid ";
  const std::size_t article = id.find(kArticle);
  if (article == std::string_view::npos) return {};
  const std::size_t paragraph = id.find(kParagraph);
  const std::size_t begin = article + kArticle.size();
  std::string place = "artikel " + std::string(id.substr(begin, paragraph == std::string_view::npos
                                                                    ? std::string_view::npos
                                                                    : paragraph - begin));
  if (paragraph != std::string_view::npos)
    place += ", lid " + std::string(id.substr(paragraph + kParagraph.size()));
  return place;
}

}  // namespace speerpunt
