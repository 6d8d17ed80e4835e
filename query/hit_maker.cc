// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/hit_maker.hh"

#include <algorithm>
#include <utility>

#include "query/snippet.hh"

namespace speerpunt {
namespace {

// For each word of the query its first match: in the text, else in a heading, else in the title.
class Reasons {
 public:
  void add(std::string_view text, const std::vector<WordMatch>& matches, const std::string& place) {
    for (const WordMatch& match : matches) {
      const auto known = std::find_if(reasons_.begin(), reasons_.end(),
                                      [&](const Why& one) { return one.query == match.query; });
      Why reason{match.query, std::string(text.substr(match.span.begin.value, match.span.size())),
                 place.empty() ? match.by : place};
      if (known == reasons_.end())
        reasons_.push_back(std::move(reason));
      else if (place.empty() && rank(reason.by) < rank(known->by))
        *known = std::move(reason);
    }
  }
  std::vector<Why> take() && { return std::move(reasons_); }

 private:
  static int rank(const std::string& by) { return by == "form" ? 0 : by == "stem" ? 1 : 2; }
  std::vector<Why> reasons_;
};

}  // namespace

Hit make_hit(const IndexReader& index, const Match& match, const WordMatcher& matcher) {
  const Passage& passage = match.passage.passage;
  const std::vector<WordMatch> matches = matcher.find(passage.text);
  Snippet snippet = make_snippet(passage, matches);
  Hit hit;
  hit.score = match.score;
  hit.document = passage.document;
  hit.passage = passage.id;
  hit.heading = passage.heading;
  hit.page = snippet.page;
  hit.page_end = snippet.page_end;
  hit.recognised = passage.recognised;
  hit.snippet = std::move(snippet.parts);
  for (const ThemeTag& tag : match.passage.themes) hit.themes.push_back(tag.theme);
  Reasons reasons;
  reasons.add(passage.text, matches, "");
  for (const std::string& heading : passage.heading)
    reasons.add(heading, matcher.find(heading), "heading");
  if (const std::optional<Document> document = index.document(passage.document)) {
    hit.path = document->path;
    hit.title = document->title;
    hit.date = document->date;
    hit.publisher = document->publisher;
    hit.kind = document->kind;
    reasons.add(hit.title, matcher.find(hit.title), "title");
  }
  hit.why = std::move(reasons).take();
  return hit;
}

}  // namespace speerpunt
