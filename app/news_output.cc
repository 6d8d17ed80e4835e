// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/news_output.hh"

#include "app/why_in_dutch.hh"
#include "corpus/json_support.hh"

namespace speerpunt {

using namespace json_support;

std::string to_json(const NewsItem& item) {
  const Hit& hit = item.hit;
  return dump(
      {{"search", item.search},
       {"key", item.key},
       {"document", hit.document},
       {"path", hit.path},
       {"title", hit.title},
       {"date", write_date(hit.date)},
       {"page", hit.page.value},
       {"page_end", hit.page_end.value},
       {"passage", hit.passage},
       {"snippet", array_of(hit.snippet,
                            [](const SnippetPart& part) {
                              return Json{{"text", part.text}, {"match", part.match}};
                            })},
       {"why",
        array_of(hit.why,
                 [](const Why& why) {
                   return Json{{"query", why.query}, {"matched", why.matched}, {"by", why.by}};
                 })},
       {"reason", why_in_dutch(hit)}});
}

}  // namespace speerpunt
