// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search.hh"

#include <algorithm>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "corpus/doubt.hh"
#include "corpus/error.hh"
#include "query/left_out.hh"

namespace speerpunt::cli {
namespace {

constexpr std::string_view kPathSeparator = " › ";

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += separator;
    text += word;
  }
  return text;
}

std::string plain(const std::vector<SnippetPart>& snippet) {
  std::string text;
  for (const SnippetPart& part : snippet) text += part.text;
  return text;
}

std::string on_page(const Hit& hit) {
  std::string text = "p. " + std::to_string(hit.page.value);
  if (hit.page_end > hit.page) text += "-" + std::to_string(hit.page_end.value);
  if (hit.recognised) text += scan_in_dutch(*hit.recognised);
  return text;
}

void print_hit(const Hit& hit, Terminal& terminal) {
  std::ostream& out = terminal.out();
  out << hit.rank << ". " << terminal.bold(one_line(hit.title.empty() ? hit.path : hit.title))
      << " (" << (hit.date ? hit.date->value : "datum onbekend") << "), " << on_page(hit) << '\n';
  if (!hit.heading.empty()) {
    out << "   " << terminal.dim(one_line(joined(hit.heading, kPathSeparator))) << '\n';
  }
  out << "   ";
  for (const SnippetPart& part : hit.snippet) {
    const std::string text = printable(part.text);
    out << (part.match ? terminal.bold(text) : text);
    if (part.doubtful) out << kDoubtMark;
  }
  out << "\n   " << terminal.dim(one_line(hit.path)) << '\n';
  std::vector<std::string> reasons;
  for (const Why& why : hit.why) {
    if (why.by != "form") reasons.push_back(why.query + " ~ " + why.matched + " (" + why.by + ")");
  }
  if (!reasons.empty()) {
    out << "   " << terminal.dim("via " + printable(joined(reasons, ", "))) << '\n';
  }
}

void print_coverage(const Coverage& coverage, Terminal& terminal) {
  std::string line = std::to_string(coverage.documents) +
                     (coverage.documents == 1 ? " document doorzocht" : " documenten doorzocht");
  const auto part = [&](std::size_t count, const char* one, const char* more) {
    if (count > 0) line += ", " + std::to_string(count) + " " + (count == 1 ? one : more);
  };
  part(coverage.failed, "bestand onleesbaar", "bestanden onleesbaar");
  part(coverage.ocr, "met gescande pagina's", "met gescande pagina's");
  part(coverage.stale, "sindsdien gewijzigd of verdwenen", "sindsdien gewijzigd of verdwenen");
  terminal.note(line);
}

void print_csv(const SearchResult& result, Terminal& terminal) {
  const std::vector<std::string> header = {"rank", "title",   "date",   "page",
                                           "path", "heading", "snippet"};
  terminal.out() << csv_row(header);
  for (const Hit& hit : result.hits) {
    const std::vector<std::string> cells = {std::to_string(hit.rank),
                                            hit.title,
                                            hit.date ? hit.date->value : "",
                                            std::to_string(hit.page.value),
                                            hit.path,
                                            joined(hit.heading, kPathSeparator),
                                            plain(hit.snippet)};
    terminal.out() << csv_row(cells);
  }
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
  request.query = joined(arguments.values("QUERY"), " ");
  if (const auto count = arguments.number("--number", 1)) {
    request.count = static_cast<std::size_t>(*count);
  }
  request.theme = arguments.value_or("--theme", "");
  request.kind = arguments.value_or("--kind", "");
  request.exact = arguments.has("--exact");
  request.sort = sort_named(arguments.value_or("--sort", "relevance"));
  leave_out(arguments.value_or("--without", ""), request);
  if (const auto years = arguments.value("--year")) set_years(*years, request);

  request.themes = load_themes();

  const Workspace workspace = open_workspace(arguments);
  const SearchResult result = search(IndexReader(workspace), request, Synonyms(load_thesaurus()));
  if (arguments.has("--json")) {
    terminal.out() << to_json(result) << '\n';
  } else if (arguments.has("--csv")) {
    print_csv(result, terminal);
  } else {
    for (const Hit& hit : result.hits) print_hit(hit, terminal);
    if (!result.corrected.empty()) terminal.note("Bedoelde u: " + result.corrected + "?");
    if (result.hits.empty()) terminal.note("Niets gevonden.");
    if (result.total > result.hits.size()) {
      terminal.note(std::to_string(result.total) + " passages in totaal; meer met -n");
    }
    print_coverage(result.coverage, terminal);
  }
  return result.hits.empty() ? kNothingFound : kDone;
}

}  // namespace

Verb search_verb() {
  return {"search",
          "find passages",
          "Finds passages in Dutch text. A question works as it is; \"exact words\" in quotes, "
          "AND, OR and NOT (or EN, OF, NIET) in capitals, NEAR/5, brackets, beroeps* for a "
          "beginning, and fields: "
          "thema:medisch-leiderschap jaar:2015..2018 soort:visie titel: uitgever: wet:. "
          "Exit code 1: nothing found.",
          {{"QUERY", "what to look for", true, true, {}, true}},
          {{"--number", "-n", "N", "passages shown (default: 10)"},
           {"--theme", "", "THEME", "only this theme"},
           {"--year", "", "A..B", "only these years"},
           {"--kind", "", "KIND", "only this kind of document"},
           {"--sort",
            "",
            "ORDER",
            "relevance (default), date (newest first) or oldest",
            {"relevance", "date", "oldest"}},
           {"--exact", "", "", "as written: no synonyms, no related words, no parts of compounds"},
           {"--without", "", "PARTS",
            "leave out parts of the search, to see what they bring: " + search_parts()},
           {"--json", "", "", "the whole answer as one JSON object"},
           {"--csv", "", "", "a table"}},
          {{"speerpunt search toezicht op bedrijfsartsen", "passages about that supervision"},
           {"speerpunt search '\"open communicatie\" jaar:2010..2018'",
            "these exact words, in these years"}},
          run};
}

}  // namespace speerpunt::cli
