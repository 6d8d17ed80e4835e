// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/provenance.hh"

#include <utility>

#include "reports/citing.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

QuoteProof proof_of(const Citation& citation, const PassageOf& passage_of) {
  QuoteProof proof{citation, {}};
  if (const auto passage = passage_of ? passage_of(citation.passage) : std::nullopt) {
    proof.boxes = boxes_of(*passage, {{citation.span}});
  }
  return proof;
}

}  // namespace

Provenance provenance_of(const Briefing& briefing, const std::string& version,
                         const PassageOf& passage_of) {
  Provenance made;
  made.version = version;
  made.date = briefing.date;
  made.theme = briefing.theme;
  made.form = briefing.form;
  made.title = briefing.title;
  made.sources = briefing.sources;
  for (const BriefingSection& section : briefing.sections) {
    for (const Finding& finding : section.findings) {
      const FindingContext& context = finding.context();
      ProvenQuote quote;
      quote.id = id_of(finding);
      quote.section = section.title;
      quote.quote = proof_of(finding.citation(), passage_of);
      if (context.lead_in) quote.lead_in = proof_of(*context.lead_in, passage_of);
      if (context.recommendation) quote.recommendation = context.recommendation->id;
      const std::size_t number = source_number(briefing, finding.citation().document);
      quote.cited =
          cited_in_dutch(briefing.sources[number - 1], context.heading, finding.citation());
      made.quotes.push_back(std::move(quote));
    }
  }
  return made;
}

}  // namespace speerpunt
