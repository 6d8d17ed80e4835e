// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

#include "app/atom.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/news_output.hh"
#include "app/page_link.hh"
#include "app/saved_searches.hh"
#include "app/why_in_dutch.hh"
#include "app/write_file.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt::cli {
namespace {

namespace fs = std::filesystem;

void print(const NewsItem& item, Terminal& terminal) {
  const Hit& hit = item.hit;
  std::string snippet;
  for (const SnippetPart& part : hit.snippet) snippet += part.text;
  terminal.out() << terminal.bold(one_line(hit.title.empty() ? hit.path : hit.title)) << " ("
                 << (hit.date ? in_dutch(*hit.date) : "datum onbekend") << "), p.\u00A0"
                 << hit.page.value << "\n    " << one_line(snippet) << "\n    "
                 << terminal.dim(one_line(hit.path)) << "\n    "
                 << terminal.dim("gevonden door: " + one_line(why_in_dutch(hit))) << '\n';
}

void write_atom(const std::vector<NewsItem>& news, const std::string& name, std::int64_t saved,
                const fs::path& file, const Workspace& workspace, const IndexReader& index) {
  const HitLink link = [&](const Hit& hit) {
    const auto document = index.known_document(hit.document);
    if (document && !document->url.empty()) return document->url;
    return page_link(workspace, file, hit.document, hit.page);
  };
  write_file(file, to_atom(news, name, saved, link));
}

ExitCode run_news(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const SavedSearches searches(workspace);
  const std::string wanted = arguments.value_or("NAME", "");
  const std::vector<std::string> names =
      wanted.empty() ? searches.names() : std::vector<std::string>{wanted};
  const IndexReader index(workspace);
  const WorkspaceSynonyms words = open_synonyms(workspace);
  std::vector<NewsItem> news;
  std::int64_t saved = 0;
  bool all = true;
  for (const std::string& name : names) {
    std::vector<NewsItem> found;
    try {
      found = searches.news(name, index, words.synonyms);
    } catch (const Error& error) {
      if (!wanted.empty()) throw;
      terminal.tell(error);  // the others have news still
      all = false;
      continue;
    }
    saved = std::max(saved, searches.saved(name));
    if (!arguments.has("--json") && !found.empty()) {
      terminal.out() << terminal.bold(name) << ": " << found.size() << " nieuw\n";
    }
    for (const NewsItem& item : found) {
      if (arguments.has("--json")) {
        terminal.out() << to_json(item) << '\n';
      } else {
        print(item, terminal);
      }
    }
    std::ranges::move(found, std::back_inserter(news));
  }
  if (const auto file = arguments.value("--atom")) {
    write_atom(news, wanted, saved, *file, workspace, index);
  }
  // Last: what could not be told stays news.
  terminal.out().flush();
  if (!arguments.has("--peek")) {
    for (const std::string& name : names) {
      std::vector<NewsItem> told;
      std::ranges::copy_if(news, std::back_inserter(told),
                           [&](const NewsItem& item) { return item.search == name; });
      if (!told.empty()) searches.keep_seen(name, told);
    }
  }
  if (names.empty()) terminal.note("no search is saved; see: speerpunt searches save NAME QUERY");
  if (!all) return kPartlyDone;
  return news.empty() ? kNothingFound : kDone;
}

}  // namespace

Verb news_verb() {
  return {"news",
          "what saved searches find that they did not find before",
          "Asks each saved search, or the one with that name, again, and lists the passages that "
          "it had not found when its news was last read, with page, snippet and reason. A passage "
          "is known by its words: the same text in another file is no news. The first time all "
          "that is found is new. Exit code 1: nothing is new.",
          {{"NAME", "of a saved search; all if left out"}},
          {{"--atom", "", "FILE", "write the news as an Atom feed too"},
           {"--peek", "", "", "do not remember that it was read"},
           {"--json", "", "", "one JSON object a line"}},
          {{"speerpunt news --atom nieuws.xml", "for a feed reader"}},
          run_news};
}

}  // namespace speerpunt::cli
