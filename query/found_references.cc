// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/found_references.hh"

#include <algorithm>
#include <iterator>

#include "index/find/tokenised_text.hh"
#include "index/official_address.hh"

namespace speerpunt {

std::vector<FoundReference> references_of(const IndexReader& index, const DocumentTitles& titles,
                                          const Document& document) {
  std::vector<FoundReference> found;
  for (const AnalysedPassage& analysed : index.passages(document.id)) {
    std::vector<Reference> references = analysed.references;
    const TokenisedText text = tokenise(analysed.passage.text);
    std::ranges::move(titles.find(text, document.id), std::back_inserter(references));
    for (const Reference& reference : references) {
      found.push_back({reference, address_of(reference, document.date), document.id, document.path,
                       analysed.passage.page_at(reference.span.begin)});
    }
  }
  return found;
}

}  // namespace speerpunt
