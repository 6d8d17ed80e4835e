// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/references.hh"

#include <algorithm>
#include <string>
#include <utility>

#include "index/find/references_law.hh"
#include "index/find/references_paper.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {
namespace {

std::string replaced(std::string text, char from, char to) {
  std::replace(text.begin(), text.end(), from, to);
  return text;
}

// "BWBR0005290 art 7:448 lid 1" as a Juriconnect link (standard 1.3).
std::string law_address(const std::string& id) {
  if (id.starts_with("celex:")) {
    return "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:" + id.substr(6);
  }
  const std::size_t article = id.find(" art ");
  std::string address = "https://wetten.overheid.nl/jci1.3:c:" + id.substr(0, article);
  if (article == std::string::npos) return address;
  const std::size_t lid = id.find(" lid ");
  std::string number = id.substr(article + 5, lid == std::string::npos ? lid : lid - article - 5);
  if (const std::size_t colon = number.find(':'); colon != std::string::npos) {
    address += "&boek=" + number.substr(0, colon);
    number.erase(0, colon + 1);
  }
  address += "&artikel=" + number;
  if (lid != std::string::npos) address += "&lid=" + id.substr(lid + 5);
  return address;
}

// kst:II:2016-2017:29282:283
std::string paper_address(const std::string& id) {
  if (!id.starts_with("kst:") || id.ends_with(":?")) return {};
  const std::size_t number = id.rfind(':');
  const std::size_t dossier = id.rfind(':', number - 1);
  return "https://zoek.officielebekendmakingen.nl/kst-" +
         replaced(id.substr(dossier + 1), ':', '-') + ".html";
}

std::string document_address(const std::string& id) {
  if (id.starts_with("https://") || id.starts_with("http://")) return id;
  for (const char* journal : {"stcrt:", "stb:", "trb:"}) {
    if (id.starts_with(journal)) {
      return "https://zoek.officielebekendmakingen.nl/" + replaced(id, ':', '-') + ".html";
    }
  }
  return {};
}

}  // namespace

std::vector<Reference> find_references(const TokenisedText& text) {
  std::vector<Reference> all = find_paper_references(text);
  const auto papers = static_cast<std::ptrdiff_t>(all.size());
  std::vector<Reference> laws = find_law_references(text);
  std::move(laws.begin(), laws.end(), std::back_inserter(all));
  std::inplace_merge(
      all.begin(), all.begin() + papers, all.end(),
      [](const Reference& a, const Reference& b) { return a.span.begin < b.span.begin; });
  std::vector<Reference> result;
  for (Reference& reference : all) {
    if (!result.empty() && reference.span.begin < result.back().span.end) continue;
    result.push_back(std::move(reference));
  }
  return result;
}

std::vector<Reference> find_references(std::string_view text) {
  return find_references(tokenise(text));
}

std::string address_of(const Reference& reference) {
  switch (reference.kind) {
    case ReferenceKind::kLaw:
      return law_address(reference.id);
    case ReferenceKind::kParliamentaryPaper:
      return paper_address(reference.id);
    case ReferenceKind::kCase:
      return "https://deeplink.rechtspraak.nl/uitspraak?id=" + reference.id;
    case ReferenceKind::kDocument:
      return document_address(reference.id);
  }
  return {};
}

}  // namespace speerpunt
