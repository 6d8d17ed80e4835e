// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/found_references.hh"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "index/find/law_days.hh"
#include "index/find/law_succession.hh"
#include "index/find/tokenised_text.hh"
#include "index/official_address.hh"

namespace speerpunt {

namespace {

void add_law(FoundReference& found, const std::optional<Date>& written) {
  const std::string& id = found.reference.id;
  if (id.starts_with("BWB")) found.law_on = day_of_law(id, written);
  if (written && is_before_law(id, *written)) {
    found.first_day = first_day_of_law(id);
    found.earlier = laws_before(id, *written);
  }
  if (const LawSuccession* const next = successor_of(found.reference.id)) {
    found.successor = next->successor;
    found.since = next->since;
  }
}

DocumentId cited_by(const Reference& reference, const Citable& citable, const DocumentId& self,
                    bool by_title) {
  DocumentId cited = by_title ? reference.id : citable.numbers.find(reference);
  return cited == self ? DocumentId() : cited;
}

}  // namespace

std::vector<FoundReference> references_of(const IndexReader& index, const Citable& citable,
                                          const Document& document) {
  std::vector<FoundReference> found;
  for (const AnalysedPassage& analysed : index.passages(document.id)) {
    std::vector<Reference> references = analysed.references;
    const std::size_t numbered = references.size();
    const TokenisedText text = tokenise(analysed.passage.text);
    std::ranges::move(citable.titles.find(text, document.id), std::back_inserter(references));
    for (std::size_t i = 0; i < references.size(); ++i) {
      FoundReference one{references[i],
                         address_of(references[i], document.date),
                         document.id,
                         document.path,
                         analysed.passage.page_at(references[i].span.begin),
                         {},
                         {},
                         {},
                         {},
                         {},
                         cited_by(references[i], citable, document.id, i >= numbered)};
      if (one.reference.kind == ReferenceKind::kLaw) add_law(one, document.date);
      found.push_back(std::move(one));
    }
  }
  return found;
}

std::vector<FoundReference> references_to(const IndexReader& index, const Citable& citable,
                                          const NamedReference& asked) {
  std::vector<FoundReference> found;
  MatchOptions options;
  options.count = 0;
  options.facet_sample = 0;
  options.places = index.counts().passages;
  std::set<DocumentId> ids;
  for (const Place& place : index.search(asked.filter(), options).places)
    ids.insert(place.document);
  std::vector<Document> documents;
  for (const DocumentId& id : ids)
    if (const auto known = index.known_document(id)) documents.push_back(*known);
  std::ranges::sort(documents, {}, [](const Document& one) {
    constexpr int kUnknown = 99'999'999;
    return std::make_tuple(one.date ? one.date->sort_key() : kUnknown, one.path);
  });
  for (const Document& document : documents)
    std::ranges::copy_if(
        references_of(index, citable, document), std::back_inserter(found),
        [&](const FoundReference& one) { return asked.is_made_by(one.reference); });
  return found;
}

}  // namespace speerpunt
