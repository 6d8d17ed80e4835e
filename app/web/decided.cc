// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/decided.hh"

#include <algorithm>

#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/decisions/keys.hh"
#include "query/decisions/review.hh"

namespace speerpunt::web {
namespace {

// By the lines about its own document, and not about an earlier version of it: for as long as those
// of all documents are being looked at.
Decided decided_alone(const Visit& visit, const std::string& id) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const RecognisedOne found = recognised_recommendation(desk->index, id);
  std::vector<Decision> log = read_decisions(visit.site.workspace);
  const DocumentId& document = found.one().citation.document;
  std::erase_if(log, [&](const Decision& line) { return line.about.document != document; });
  std::vector<RecommendationKey> keys;
  for (const Decision& line : log) keys.push_back(line.about);
  const auto matches = match(keys, found.of_document, desk->index);
  Decided decided;
  for (std::size_t i = 0; i < log.size(); ++i)
    if (matches[i] && matches[i]->recommendation == found.place) decided.lines.push_back(log[i]);
  decided.one = review(found.of_document, log, desk->index).recommendations[found.place];
  return decided;
}

}  // namespace

RecognisedOne recognised_recommendation(const IndexReader& index, const std::string& id) {
  RecognisedOne found;
  found.of_document = index.recommendations(id.substr(0, id.rfind('/')));
  const auto at = std::ranges::find(found.of_document, id, &Recommendation::id);
  if (at == found.of_document.end())
    throw Error("recommendation-unknown", "Deze aanbeveling is er niet (meer).", id,
                "Haar document is misschien opnieuw gelezen: zoek haar op bij Aanbevelingen. Wat "
                "erover is besloten, blijft bewaard.");
  found.place = static_cast<std::size_t>(at - found.of_document.begin());
  return found;
}

Decided decided_recommendation(const Visit& visit) {
  const std::string id = visit.parts[0] + "/" + visit.parts[1];
  const auto all = visit.site.overview.recommendations(visit.site);
  if (!all.current) return decided_alone(visit, id);
  const auto at = all.value->places.find(id);
  if (at == all.value->places.end()) return decided_alone(visit, id);
  const auto lines = all.value->decisions.find(id);
  return {all.value->list[at->second],
          lines == all.value->decisions.end() ? std::vector<Decision>() : lines->second};
}

}  // namespace speerpunt::web
