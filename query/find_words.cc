// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/find_words.hh"

#include <algorithm>
#include <iterator>

#include "query/asked_words.hh"
#include "query/lesser_matches.hh"
#include "query/parse.hh"
#include "query/reasons.hh"
#include "query/snippet_parts.hh"

namespace speerpunt {

std::vector<FoundWords> find_words(const IndexReader& index, const std::string& query,
                                   const std::vector<AnalysedPassage>& passages,
                                   const Synonyms& synonyms) {
  SearchRequest request;
  request.query = query;
  const Expression asked = parse_query(query, false).expression;
  const AskedWords words = ask_in_other_words(asked, index, synonyms, request);
  WordMatcher matcher(asked, words.others, index.stems());
  std::vector<FoundWords> found;
  for (const AnalysedPassage& analysed : passages) {
    const Passage& passage = analysed.passage;
    PassageMatches matches;
    matches.text = matcher.find(passage.text);
    add_by_place(matches.text, reference_matches(words.references, analysed.references));
    drop_lesser(matches.text);
    const std::vector<ByteSpan> whole{{{0}, {passage.text.size()}}};
    FoundWords made{marks_of(matches.text), reasons(passage, {}, matches, whole), {}};
    made.boxes = boxes_of(passage, made.marks);
    found.push_back(std::move(made));
  }
  return found;
}

}  // namespace speerpunt
