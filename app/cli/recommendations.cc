// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/recommendations.hh"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <map>
#include <ostream>

#include "app/cli/followed.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/print_recommendation.hh"
#include "app/cli/review.hh"
#include "app/cli/verb_list.hh"
#include "app/counted.hh"
#include "app/lead_ins.hh"
#include "app/output.hh"
#include "app/page_link.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "corpus/json.hh"
#include "query/decisions/decisions.hh"
#include "query/lineage/lineage.hh"
#include "query/theme_names.hh"
#include "reports/csv.hh"
#include "reports/views.hh"
#include "reports/xlsx.hh"

namespace speerpunt::cli {
namespace {

std::string two_decimals(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

void print_csv(const std::vector<Recommendation>& found, const IndexReader& index,
               Terminal& terminal) {
  const std::map<std::string, std::string> before = lead_ins(index, found);
  const std::vector<std::string> header = {
      "date", "class", "strength", "confidence", "addressee", "cue",    "text", "themes", "path",
      "page", "id",    "decision", "author",     "decided",   "reason", "note", "lead_in"};
  terminal.out() << csv_row(header);
  for (const Recommendation& one : found) {
    const Review review = one.review.value_or(Review{});
    const auto lead_in = before.find(one.id);
    const std::vector<std::string> row = {one.date ? one.date->value : "",
                                          std::string(name_of(one.kind)),
                                          std::to_string(one.strength),
                                          two_decimals(one.confidence),
                                          join(one.addressee, ", "),
                                          one.cue,
                                          one.text,
                                          join(one.themes, ", "),
                                          one.path,
                                          std::to_string(one.citation.page.value),
                                          one.id,
                                          one.review ? std::string(state_of(review)) : "",
                                          review.author,
                                          review.time.substr(0, 10),
                                          review.reason,
                                          join(review.notes, "; "),
                                          lead_in == before.end() ? "" : lead_in->second};
    terminal.out() << csv_row(row);
  }
}

double parse_confidence(const std::string& text) {
  double number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size() || !(number >= 0 && number <= 1)) {
    throw Error("usage", "--min-confidence takes a number from 0 to 1, not \"" + text + "\"");
  }
  return number;
}

RecommendationFilter filter_of(const Arguments& arguments) {
  RecommendationFilter filter;
  if (const auto theme = arguments.value("--theme")) {
    filter.theme = theme_named(load_themes(), *theme).id;
  }
  filter.addressee = arguments.value_or("--addressee", "");
  filter.existing_duties = arguments.has("--existing-duties");
  filter.rejected = arguments.has("--all");
  if (const auto name = arguments.value("--class")) filter.kind = recommendation_class(*name);
  if (const auto least = arguments.value("--min-confidence")) {
    filter.min_confidence = parse_confidence(*least);
  }
  return filter;
}

void add_threads(const Workspace& workspace, const IndexReader& index,
                 std::vector<Recommendation>& found, Terminal& terminal) {
  if (found.empty()) return;
  const auto threads = read_threads(followed(workspace, index, terminal).store());
  for (Recommendation& one : found) {
    if (const auto at = threads.find(one.id); at != threads.end()) one.thread = at->second;
  }
}

void write_workbook(const std::filesystem::path& output, const Workspace& workspace,
                    const IndexReader& index, const std::vector<Recommendation>& found) {
  ViewContext context =
      view_context(index.documents(), [&](const DocumentId& document, PageNumber page) {
        return page_link(workspace, output, document, page);
      });
  context.lead_ins = lead_ins(index, found);
  const std::vector<Table> tables = {recommendations_view(found, context)};
  write_file(output, to_xlsx(tables, "speerpunt"));
}

// What would be passed over in silence is refused.
void refuse_options_of_others(const Arguments& arguments, const std::string& action) {
  if (action != "review") {
    for (const char* option :
         {"--reason", "--author", "--lost", "--export", "--import", "--training"}) {
      if (!arguments.has(option) && !arguments.value(option)) continue;
      throw Error("usage", std::string(option) + " is for review", {},
                  std::string("speerpunt recommendations review ") + option);
    }
  }
  if (arguments.has("--json") && arguments.has("--csv"))
    throw Error("usage", "--json and --csv: choose one");
  if (action == "review" && (arguments.has("--csv") || arguments.value("--xlsx")))
    throw Error("usage", "review writes no table", {},
                "speerpunt recommendations export --all has what was decided");
}

ExitCode run_recommendations(const Arguments& arguments, Terminal& terminal) {
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  if (action != "list" && action != "show" && action != "export" && action != "review") {
    throw Error("usage",
                "recommendations knows list, show, export and review, not \"" + action + "\"");
  }
  refuse_options_of_others(arguments, action);
  RecommendationFilter filter = filter_of(arguments);
  if (action == "review") return review(arguments, filter, terminal);
  if (action == "show") filter.existing_duties = filter.rejected = true;
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  std::vector<Recommendation> found = recommendations(index, read_decisions(workspace), filter);
  if (action == "show") {
    if (words.size() != 2) throw Error("usage", "recommendations show needs one id");
    const std::string id = found.empty() ? words[1] : named_recommendation(found, words[1]).id;
    std::erase_if(found, [&](const Recommendation& one) { return one.id != id; });
  }
  const auto workbook = arguments.value("--xlsx");
  if (arguments.has("--json") || workbook) add_threads(workspace, index, found, terminal);
  if (workbook) {
    write_workbook(*workbook, workspace, index, found);
    terminal.note("wrote " + *workbook + ": " + counted(found.size(), "recommendation"));
  } else if (arguments.has("--csv") || (action == "export" && !arguments.has("--json"))) {
    print_csv(found, index, terminal);
  } else {
    for (const Recommendation& one : found) {
      if (arguments.has("--json")) {
        terminal.out() << to_json(one) << '\n';
      } else {
        print(one, terminal);
      }
    }
  }
  if (found.empty()) terminal.note("geen aanbeveling gevonden");
  return found.empty() ? kNothingFound : kDone;
}

}  // namespace

Verb recommendations_verb() {
  return {
      "recommendations",
      "list recommendations in the order of their date",
      "Lists the sentences that ask, advise, promise or set a norm, oldest first, with class, "
      "addressee, strength (1 may .. 5 must), confidence and page. `show ID` shows one; "
      "`export` writes a table. `review` goes through those that nobody decided on, one at a time; "
      "`review ID` with accept, reject, class=CLASS, addressee=NAME, strength=N, note=TEXT, "
      "link=ID, nolink=ID, gone[=ID], notgone[=ID] or undo decides about one: link also confirms "
      "that "
      "something was met, gone that its issuer no longer asks it; every id that `lineage` shows is "
      "taken. Decisions stay when documents are read "
      "again or replaced; what was rejected is left out of lists and briefings.",
      {{"ACTION",
        "list, show ID, export, review [ID [DECISION]]",
        false,
        true,
        {"list", "show", "export", "review"}}},
      {{"--theme", "", "THEME", "only this theme"},
       {"--class",
        "",
        "CLASS",
        "only this class",
        {"beleidsaanbeveling", "handelingsadvies", "voornemen", "standpunt", "geldende_eis"}},
       {"--addressee", "", "NAME", "only those addressed to a name with this in it"},
       {"--min-confidence", "", "X", "only with at least this confidence, 0 to 1"},
       {"--existing-duties", "", "", "also existing legal duties, which are not counted"},
       {"--all", "", "", "also those that were rejected; with review: also those decided on"},
       {"--reason", "", "TEXT", "review: why"},
       {"--author", "", "NAME", "review: who decides (default: $SPEERPUNT_AUTHOR, the user)"},
       {"--lost", "", "", "review: decisions that fit no recommendation any more"},
       {"--export", "", "FILE", "review: write all decisions, one JSON object a line"},
       {"--import", "", "FILE", "review: add the decisions of such a file"},
       {"--training", "", "FILE", "review: write decided sentences as text to train on"},
       {"--json", "", "", "one JSON object a line"},
       {"--csv", "", "", "a table"},
       {"--xlsx", "", "FILE", "write them to an Excel workbook; all views: speerpunt export"}},
      {{"speerpunt recommendations --theme herziening-wet-big --class beleidsaanbeveling",
        "what was asked of policy makers"},
       {"speerpunt recommendations review 3f2a/r12 reject --reason 'staat al in de wet'",
        "leave one out from now on"}},
      run_recommendations};
}

}  // namespace speerpunt::cli
