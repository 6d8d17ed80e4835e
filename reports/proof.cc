// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/proof.hh"

#include <algorithm>
#include <vector>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

std::string path_of(const Briefing& briefing, const DocumentId& document) {
  const auto source =
      std::find_if(briefing.sources.begin(), briefing.sources.end(),
                   [&](const Source& candidate) { return candidate.document == document; });
  return source == briefing.sources.end() ? document : source->path;
}

}  // namespace

void prove(const Briefing& briefing, const PageText& page_text) {
  const auto check = [&](const Citation& citation) {
    std::vector<std::string> pages;
    for (PageNumber page = citation.page; page <= citation.page_end; ++page.value) {
      pages.push_back(page_text(citation.document, page));
    }
    if (!verify(citation, pages)) {
      throw Error(
          "quote-not-found", "a quote does not stand on its page: \"" + citation.quote + "\"",
          path_of(briefing, citation.document) + ", page " + std::to_string(citation.page.value),
          "the stored original or the index was changed; run `speerpunt add` again");
    }
  };
  for (const BriefingSection& section : briefing.sections) {
    for (const Finding& finding : section.findings) {
      if (finding.context().lead_in) check(*finding.context().lead_in);
      check(finding.citation());
    }
  }
}

}  // namespace speerpunt
