// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart.hh"

#include <filesystem>
#include <ostream>
#include <string_view>

#include "app/cli/followed.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/recommendations.hh"
#include "query/theme_names.hh"
#include "reports/csv.hh"
#include "reports/views.hh"

namespace speerpunt::cli {
namespace {

Chart draw(const Arguments& arguments, const Workspace& workspace, Terminal& terminal) {
  const std::string name = *arguments.value("CHART");
  const IndexReader index(workspace);
  const std::vector<Theme> themes = load_themes();
  const Theme* theme = nullptr;
  if (const auto given = arguments.value("--theme")) theme = &theme_named(themes, *given);
  const auto titled = [&](const std::string& title) {
    return theme == nullptr ? title : title + ": " + theme->name;
  };
  RecommendationFilter filter;
  if (theme != nullptr) filter.theme = theme->id;

  if (name == "timeline")
    return timeline_chart(recommendations(index, read_decisions(workspace), filter),
                          titled("Aanbevelingen"));
  if (name == "lineage") {
    const Lineage found = read_lineage(followed(workspace, index, terminal).store());
    const std::vector<ThreadHistory> threads = thread_histories(found, filter.theme);
    Chart chart = lineage_chart(found, threads, titled("Aanbevelingen door de jaren"));
    chart.table = threads_view(found, threads, view_context(index.documents(), nullptr));
    return chart;
  }
  if (theme != nullptr) throw Error("usage", "--theme is for timeline and lineage");
  if (name == "matrix")
    return theme_year_chart(
        theme_matrix(index, themes, recommendations(index, read_decisions(workspace), {})), themes,
        "Thema's per jaar");
  if (name == "cooccurrence") {
    const CountedUnit unit = CountedUnit::kPassage;
    return cooccurrence_chart(theme_cooccurrence(index, themes, unit), themes, unit,
                              "Thema's die samengaan");
  }
  throw Error("usage",
              "chart knows timeline, matrix, cooccurrence and lineage, not \"" + name + "\"");
}

// In a page the drawing takes the colours of the page; a file by itself brings its own, or it would
// be black on black in a dark viewer.
std::string with_own_colours(std::string svg) {
  static constexpr std::string_view kBehind = "</desc>\n";
  svg.insert(svg.find("<svg ") + 5, "color=\"#1a1a1a\" ");
  svg.insert(svg.find(kBehind) + kBehind.size(),
             "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  return svg;
}

std::string written(const Chart& chart, const std::filesystem::path& file, bool csv) {
  const std::string extension = file.extension().string();
  if (csv || extension == ".csv") return to_csv(chart.table);
  if (extension == ".html" || extension == ".htm") return to_html(chart);
  if (extension == ".svg" || extension.empty()) return with_own_colours(chart.svg);
  throw Error("usage", "cannot write a chart as " + extension, file.string(),
              "use .svg, .html (with its table) or .csv (the table)");
}

ExitCode run_chart(const Arguments& arguments, Terminal& terminal) {
  const Chart chart = draw(arguments, open_workspace(arguments), terminal);
  std::string file = arguments.value_or("--output", "");
  if (file == "-") file.clear();
  const std::string text = written(chart, file, arguments.has("--csv"));
  if (file.empty()) {
    terminal.out() << text;
  } else {
    write_file(file, text);
    terminal.note("wrote " + file);
  }
  if (chart.table.rows.empty()) terminal.note("niets gevonden om te tekenen");
  return chart.table.rows.empty() ? kNothingFound : kDone;
}

}  // namespace

Verb chart_verb() {
  return {"chart",
          "draw a timeline, threads or themes as SVG",
          "`timeline` draws the recommendations on a time axis, `matrix` the themes by year, "
          "`cooccurrence` which themes go together, `lineage` what became of recommendations. All "
          "can be read without colour. A file that ends in .html has the table of the figures "
          "below the chart, one that ends in .csv only the table.",
          {{"CHART",
            "timeline, matrix, cooccurrence or lineage",
            true,
            false,
            {"timeline", "matrix", "cooccurrence", "lineage"}}},
          {{"--theme", "", "THEME", "only this theme (timeline, lineage)"},
           {"--csv", "", "", "the table of the chart in place of the chart"},
           {"--output", "-o", "FILE", "write to a file: .svg, .html or .csv"}},
          {{"speerpunt chart matrix -o themas.svg", "themes by year"},
           {"speerpunt chart lineage --theme herziening-wet-big -o draden.html",
            "what became of recommendations, with the table"}},
          run_chart};
}

}  // namespace speerpunt::cli
