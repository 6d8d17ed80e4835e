// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/analysis.hh"

#include <utility>

#include "index/find/recommendations_context.hh"
#include "index/find/tokenised_text.hh"
#include "index/own_act.hh"
#include "index/passages.hh"
#include "index/recommendations.hh"
#include "index/references.hh"

namespace speerpunt {
Analysis analyse(Document document, const ThemeTagger& tagger) {
  Analysis analysis;
  const DocumentContext context = context_of(document);
  const TokenisedText title = tokenise(document.title);
  RecommendationFinder recommendations(document, context);
  std::vector<Passage> passages = cut_passages(document);
  ReferenceFinder references_of_document(document.date, own_act_of(document, passages));
  std::string heading_text;
  TokenisedText heading = tokenise(heading_text);
  for (Passage& passage : passages) {
    if (std::string text = passage.heading_lines(); text != heading_text) {
      heading_text = std::move(text);
      heading = tokenise(heading_text);
      references_of_document.enter(heading);
    }
    const TokenisedText text = tokenise(passage.text);
    std::vector<Reference> references = references_of_document.next(text);
    std::vector<ThemeTag> tags = tagger.tag(text, heading, title, references);
    for (Recommendation& found : recommendations.next(passage, tags, text)) {
      found.id = document.id + "/r" + std::to_string(analysis.recommendations.size());
      analysis.recommendations.push_back(std::move(found));
    }
    analysis.passages.push_back({std::move(passage), std::move(tags), std::move(references)});
  }
  analysis.sketch = sketch_of(document);
  document.blocks.clear();
  document.blocks.shrink_to_fit();
  analysis.document = std::move(document);
  return analysis;
}

}  // namespace speerpunt
