// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/hit_maker.hh"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "query/lesser_matches.hh"
#include "query/reasons.hh"
#include "query/snippet.hh"

namespace speerpunt {
Hit HitMaker::make(const AnalysedPassage& analysed, double score) {
  const Passage& passage = analysed.passage;
  const std::shared_ptr<const Document> known = index_.known_document(passage.document);
  const Document none;
  const Document& document = known ? *known : none;
  PassageMatches matches = matcher_.find(passage, document.title);
  add_by_place(matches.text, reference_matches(references_, analysed.references));
  drop_lesser(matches.text);
  Snippet snippet = make_snippet(passage, matches.text);
  Hit hit;
  hit.score = score;
  hit.document = passage.document;
  hit.passage = passage.id;
  hit.path = document.path;
  hit.title = document.title;
  hit.date = document.date;
  hit.publisher = document.publisher;
  hit.kind = document.kind;
  hit.version = document.version;
  hit.heading = passage.heading;
  hit.page = snippet.page;
  hit.page_end = snippet.page_end;
  hit.recognised = passage.recognised;
  hit.snippet = std::move(snippet.parts);
  hit.boxes = std::move(snippet.boxes);
  for (const ThemeTag& tag : analysed.themes) hit.themes.push_back(tag.theme);
  hit.why = reasons(passage, document.title, matches, snippet.pieces);
  hit.missing = missing_words(asked_, hit.why);
  std::vector<Why> filters = filter_reasons(wanted_, document);
  std::move(filters.begin(), filters.end(), std::back_inserter(hit.why));
  return hit;
}

}  // namespace speerpunt
