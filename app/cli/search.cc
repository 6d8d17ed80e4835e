// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

#include <algorithm>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/print_search.hh"
#include "app/cli/query_error.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/left_out.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// "2015..2018", "2017", "..2018", "2015..": as after jaar: in a query.
void set_years(const std::string& text, SearchRequest& request) {
  const auto year = [&](const std::string& part) -> std::optional<int> {
    if (part.empty()) return std::nullopt;
    if (part.size() != 4 ||
        !std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      throw Error("usage", "--year takes 2017 or 2015..2018, not \"" + text + "\"");
    }
    return std::stoi(part);
  };
  const std::size_t dots = text.find("..");
  request.year_from = year(text.substr(0, dots));
  request.year_to = dots == std::string::npos ? request.year_from : year(text.substr(dots + 2));
}

SearchRequest::Sort sort_named(std::string_view name) {
  if (name == "date") return SearchRequest::Sort::kNewest;
  return name == "oldest" ? SearchRequest::Sort::kOldest : SearchRequest::Sort::kRelevance;
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  SearchRequest request;
  request.query = joined(arguments.values("QUERY"));
  if (const auto count = arguments.number("--number", 1)) {
    request.count = static_cast<std::size_t>(*count);
  }
  request.like = arguments.value_or("--like", "");
  request.theme = arguments.value_or("--theme", "");
  request.kind = arguments.value_or("--kind", "");
  request.exact = arguments.has("--exact");
  request.sort = sort_named(arguments.value_or("--sort", "relevance"));
  leave_out(arguments.value_or("--without", ""), request);
  if (arguments.has("--unfold")) request.unfold = true;
  if (arguments.has("--all-passages")) request.ungrouped = true;
  if (const auto years = arguments.value("--year")) set_years(*years, request);

  request.themes = load_themes();

  const Workspace workspace = open_workspace(arguments);
  SearchResult result;
  try {
    result = search(IndexReader(workspace), request, open_synonyms(workspace));
  } catch (const Error& error) {
    if (!tell_query_error(error, request.query, terminal)) throw;
    return kFailed;
  }
  if (arguments.has("--json")) {
    terminal.out() << to_json(result) << '\n';
  } else if (arguments.has("--csv")) {
    print_table(result, terminal);
  } else {
    print_answer(result, terminal);
    if (arguments.has("--facets")) print_facets(result, terminal);
  }
  return result.hits.empty() ? kNothingFound : kDone;
}

}  // namespace

Verb search_verb() {
  return {
      "search",
      "find passages",
      "Finds passages in Dutch text. A question works as it is. Besides: \"exact words\" in "
      "quotes, \"medisch* leiderschap\" and \"open * communicatie\" in them; AND, OR and NOT (or "
      "EN, OF, NIET) in capitals, +word, -word, brackets; toezicht NEAR/5 inspectie (or "
      "DICHTBIJ/5); beroeps*, be*arts, bedrijfs?rts, bedrijfsarst~ for a misspelt word; fields "
      "thema: jaar: datum: soort: uitgever: titel: kop: aan: wet: document: taal:, as in "
      "soort:visie,brief jaar:2015..2018 datum:\"juni 2017\" -soort:mail; sorteer:datum or "
      "sorteer:oudste; lijkt:PASSAGE. All of it, in Dutch, with examples: "
      "docs/query-language.md. Exit code 1: nothing found.",
      {{"QUERY", "what to look for; not needed with --like", false, true, {}, true}},
      {{"--number", "-n", "N", "passages shown (default: 10)"},
       {"--theme", "", "THEME", "only this theme"},
       {"--year", "", "A..B", "only these years"},
       {"--kind", "", "KIND", "only this kind of document"},
       {"--sort",
        "",
        "ORDER",
        "relevance (default), date (newest first) or oldest",
        {"relevance", "date", "oldest"}},
       {"--like", "", "PASSAGE", "passages like this one: its number, or DOC#PAGE"},
       {"--exact", "", "", "as written: no synonyms, no related words, no parts of compounds"},
       {"--without", "", "PARTS",
        "leave out parts of the search, to see what they bring: " + search_parts()},
       {"--unfold", "", "", "copies and older versions as hits of their own"},
       {"--all-passages", "", "", "one document may fill the page"},
       {"--facets", "", "", "count what the matches are about, with the filter for each"},
       {"--json", "", "", "the whole answer as one JSON object"},
       {"--csv", "", "", "a table"}},
      {{"speerpunt search toezicht op bedrijfsartsen", "passages about that supervision"},
       {"speerpunt search toezicht -bedrijfsarts", "without that word"},
       {"speerpunt search '\"open communicatie\" jaar:2010..2018'",
        "these exact words, in these years"}},
      run};
}

}  // namespace speerpunt::cli
