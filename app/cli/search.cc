// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

#include <algorithm>
#include <charconv>
#include <limits>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/print_search.hh"
#include "app/cli/query_error.hh"
#include "app/cli/skipped_thesaurus.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "query/left_out.hh"
#include "query/workspace_synonyms.hh"

namespace speerpunt::cli {
namespace {

// "2015..2018", "2017", "..2018", "2015..": as after jaar: in a query.
void set_years(const std::string& text, SearchRequest& request) {
  const auto year = [&](const std::string& part) -> std::optional<int> {
    if (part.empty()) return std::nullopt;
    if (part.size() != 4 ||
        !std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      throw Error("usage", "--year kent '" + text + "' niet", {},
                  "schrijf een jaar of een periode: --year 2017 of --year 2015..2018");
    }
    return std::stoi(part);
  };
  const std::size_t dots = text.find("..");
  request.year_from = year(text.substr(0, dots));
  request.year_to = dots == std::string::npos ? request.year_from : year(text.substr(dots + 2));
}

SearchRequest::Sort sort_named(std::string_view name) {
  if (name == "relevance") return SearchRequest::Sort::kRelevance;
  if (name == "date") return SearchRequest::Sort::kNewest;
  if (name == "oldest") return SearchRequest::Sort::kOldest;
  throw Error("usage", "--sort kent '" + std::string(name) + "' niet", {},
              "kies relevance, date (nieuwste eerst) of oldest");
}

std::size_t count_of(const std::string& text) {
  std::size_t count = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (failure != std::errc() || end != text.data() + text.size() || count == 0 ||
      count > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    throw Error("usage", "--number kan niet '" + text + "' zijn", {},
                "geef een geheel getal van ten minste 1, bijvoorbeeld: -n 20");
  return count;
}

ExitCode run_search(const Arguments& arguments, Terminal& terminal) {
  SearchRequest request;
  request.query = join(arguments.values("QUERY"), " ");
  if (const auto count = arguments.value("--number")) request.count = count_of(*count);
  request.like = arguments.value_or("--like", "");
  request.theme = arguments.value_or("--theme", "");
  request.kind = arguments.value_or("--kind", "");
  request.exact = arguments.has("--exact");
  request.sort = sort_named(arguments.value_or("--sort", "relevance"));
  leave_out(arguments.value_or("--without", ""), request);
  if (arguments.has("--unfold")) request.unfold = true;
  if (arguments.has("--all-passages")) request.ungrouped = true;
  if (const auto years = arguments.value("--year")) set_years(*years, request);

  request.themes = load_themes;
  request.facets = arguments.has("--json") || arguments.has("--facets");

  const Workspace workspace = open_workspace(arguments);
  SearchResult result;
  try {
    const auto [synonyms, skipped] = open_synonyms(workspace);
    result = search(IndexReader(workspace), request, synonyms);
    tell_skipped_thesaurus(skipped, terminal);
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
        {"relevance", "date", "oldest"},
        false,
        true},
       {"--like", "", "PASSAGE", "passages like this one: its number, or DOC#PAGE"},
       {"--exact", "", "", "as written: no synonyms, no other forms, no parts of compounds"},
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
      run_search};
}

}  // namespace speerpunt::cli
