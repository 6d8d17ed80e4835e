// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <ostream>

#include "app/cli/followed.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/lead_ins.hh"
#include "app/page_link.hh"
#include "app/table_output.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/recommendations.hh"
#include "query/theme_names.hh"
#include "reports/csv.hh"
#include "reports/views.hh"
#include "reports/xlsx.hh"

namespace speerpunt::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 7> kViews = {"recommendations", "threads",      "matrix",
                                               "addressees",      "cooccurrence", "references",
                                               "documents"};

// Makes the views that are asked for; what several need is found once.
class Views {
 public:
  Views(const Workspace& workspace, const fs::path& output, std::string theme, Terminal& terminal)
      : workspace_(workspace),
        terminal_(terminal),
        index_(workspace),
        themes_(load_themes()),
        theme_(std::move(theme)),
        documents_(index_.documents()),
        recommendations_(recommendations(index_, read_decisions(workspace), filter())),
        context_(
            view_context(documents_, [this, output](const DocumentId& document, PageNumber page) {
              return page_link(workspace_, output, document, page);
            })) {}
  Views(const Views&) = delete;
  Views& operator=(const Views&) = delete;

  Table table(const std::string& name) {
    if (name == "recommendations") return recommendations_table();
    if (name == "threads") {
      for (const Recommendation& one : recommendations_)
        if (one.review) context_.reviews.emplace(one.id, *one.review);
      return threads_view(threads(), thread_histories(threads(), theme_), context_);
    }
    if (name == "matrix") {
      std::vector<ThemeCell> cells = theme_matrix(index_, themes_, recommendations_);
      keep_theme(cells);
      return matrix_view(cells, context_);
    }
    if (name == "addressees") {
      std::vector<AddresseeCell> cells = addressee_matrix(themes_, recommendations_);
      keep_theme(cells);
      return addressees_view(cells);
    }
    if (name == "cooccurrence") {
      return cooccurrence_view(theme_cooccurrence(index_, themes_, CountedUnit::kPassage),
                               CountedUnit::kPassage);
    }
    if (name == "references") return references_table();
    return documents_view(documents_, context_);
  }

 private:
  RecommendationFilter filter() const {
    RecommendationFilter filter;
    filter.theme = theme_;
    return filter;
  }

  template <typename Cell>
  void keep_theme(std::vector<Cell>& cells) const {
    if (theme_.empty()) return;
    std::erase_if(cells, [&](const Cell& cell) {
      return cell.theme != theme_ && !cell.theme.starts_with(theme_ + "/");
    });
  }

  const Lineage& threads() {
    if (!lineage_) lineage_ = read_lineage(followed(workspace_, index_, terminal_).store());
    return *lineage_;
  }

  Table recommendations_table() {
    const std::map<std::string, std::string> places = threads_by_recommendation(threads());
    for (Recommendation& one : recommendations_) {
      if (const auto at = places.find(one.id); at != places.end()) one.thread = at->second;
    }
    context_.lead_ins = lead_ins(index_, recommendations_);
    return recommendations_view(recommendations_, context_);
  }

  Table references_table() const {
    const Citable citable(documents_);
    std::vector<FoundReference> found;
    for (const Document& document : documents_)
      std::ranges::move(references_of(index_, citable, document), std::back_inserter(found));
    return references_view(found, context_);
  }

  const Workspace& workspace_;
  Terminal& terminal_;
  IndexReader index_;
  std::vector<Theme> themes_;
  std::string theme_;
  std::vector<Document> documents_;
  std::vector<Recommendation> recommendations_;
  ViewContext context_;
  std::optional<Lineage> lineage_;
};

std::string export_form(const Arguments& arguments, const fs::path& output) {
  if (arguments.has("--json") && arguments.has("--csv"))
    throw Error("usage", "--json and --csv: choose one");
  if (arguments.has("--json")) return "json";
  if (arguments.has("--csv")) return "csv";
  const std::string extension = output.extension().string();
  if (extension == ".xlsx") return "xlsx";
  if (extension == ".jsonl" || extension == ".json" || extension.empty()) return "json";
  if (extension == ".csv") return "csv";
  throw Error("usage", "cannot write tables as " + extension, output.string(),
              "use .xlsx, .csv or .jsonl");
}

std::vector<std::string> views_of(const Arguments& arguments, const std::string& form) {
  if (const auto given = arguments.value("VIEW")) {
    if (std::ranges::find(kViews, *given) == kViews.end())
      throw Error("usage", "there is no view \"" + *given + "\"", {},
                  "see `speerpunt export --help`");
    return {*given};
  }
  if (form != "xlsx")
    throw Error("usage", "which view?", {},
                "name one, as in `speerpunt export recommendations --csv`, or write all into a "
                "workbook: `speerpunt export -o dossier.xlsx`");
  return {kViews.begin(), kViews.end()};
}

ExitCode run_export(const Arguments& arguments, Terminal& terminal) {
  fs::path output = arguments.value_or("--output", "");
  if (output == "-") output.clear();
  const std::string form = export_form(arguments, output);
  const std::vector<std::string> names = views_of(arguments, form);
  std::string theme;
  if (const auto given = arguments.value("--theme")) theme = theme_named(load_themes(), *given).id;
  static constexpr std::array kOfAllThemes{"references", "documents", "cooccurrence"};
  if (!theme.empty() && names.size() == 1 &&
      std::ranges::find(kOfAllThemes, names.front()) != kOfAllThemes.end())
    throw Error("usage", "--theme is not for " + names.front(), {},
                "it is for recommendations, threads, matrix and addressees");
  const Workspace workspace = open_workspace(arguments);
  Views views(workspace, output, theme, terminal);
  std::vector<Table> tables;
  std::size_t rows = 0;
  for (const std::string& name : names) {
    tables.push_back(views.table(name));
    rows += tables.back().rows.size();
  }
  std::string bytes;
  if (form == "xlsx") {
    bytes = to_xlsx(tables, "speerpunt");
  } else if (form == "csv") {
    bytes = (arguments.has("--bom") ? std::string(kByteOrderMark) : "") + to_csv(tables.front());
  } else {
    bytes = to_json_lines(tables.front());
  }
  if (output.empty()) {
    terminal.out() << bytes;
  } else {
    write_file(output, bytes);
    terminal.note("wrote " + output.string() + ": " + std::to_string(rows) + " rows");
  }
  if (rows == 0) terminal.note("niets gevonden om te exporteren");
  return rows == 0 ? kNothingFound : kDone;
}

}  // namespace

Verb export_verb() {
  return {
      "export",
      "write what was found as a workbook, CSV or JSON lines",
      "Without a view, all of them into one Excel workbook, a sheet each, with links to the "
      "stored pages, which are relative: keep the workbook where it was written. Cells are "
      "never formulas. What people rejected is left out.",
      {{"VIEW",
        "recommendations, threads, matrix, addressees, cooccurrence, references or documents",
        false,
        false,
        {kViews.begin(), kViews.end()}}},
      {{"--theme", "", "THEME", "only this theme (recommendations, threads and counts of them)"},
       {"--json", "", "", "one JSON object a line"},
       {"--csv", "", "", "a table"},
       {"--bom", "", "", "CSV that Excel knows as UTF-8"},
       {"--output", "-o", "FILE", "write to a file: .xlsx, .csv or .jsonl"}},
      {{"speerpunt export -o dossier.xlsx", "everything as a workbook"},
       {"speerpunt export threads --csv --bom -o draden.csv", "threads for Excel"}},
      run_export};
}

}  // namespace speerpunt::cli
