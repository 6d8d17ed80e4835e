// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/chart.hh"

#include <algorithm>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/write_file.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/decisions/decisions.hh"
#include "query/recommendations.hh"

namespace speerpunt::cli {
namespace {

std::string draw(const std::string& name, const std::string& theme, const IndexReader& index,
                 const std::vector<Decision>& decisions, const std::vector<Theme>& themes) {
  if (name == "matrix") {
    return theme_year_svg(theme_matrix(index, themes), themes, "Thema's per jaar");
  }
  if (name != "timeline") {
    throw Error("usage", "chart knows timeline and matrix, not \"" + name + "\"");
  }
  RecommendationFilter filter;
  filter.theme = theme;
  const auto named = std::find_if(themes.begin(), themes.end(),
                                  [&](const Theme& candidate) { return candidate.id == theme; });
  if (!theme.empty() && named == themes.end()) {
    throw Error("theme-unknown", "there is no theme " + theme, {}, "see `speerpunt themes`");
  }
  return timeline_svg(recommendations(index, decisions, filter),
                      theme.empty() ? "Aanbevelingen" : "Aanbevelingen: " + named->name);
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const std::string svg = draw(*arguments.value("CHART"), arguments.value_or("--theme", ""), index,
                               read_decisions(workspace), load_themes());
  if (const auto file = arguments.value("--output")) {
    write_file(*file, svg);
    terminal.note("wrote " + *file);
  } else {
    terminal.out() << svg;
  }
  return kDone;
}

}  // namespace

Verb chart_verb() {
  return {"chart",
          "draw a timeline or a theme-by-year chart as SVG",
          "`timeline` draws the recommendations on a time axis, `matrix` the themes by year.",
          {{"CHART", "timeline or matrix", true, false, {"timeline", "matrix"}}},
          {{"--theme", "", "THEME", "only this theme (timeline)"},
           {"--output", "-o", "FILE", "write to a file"}},
          {{"speerpunt chart matrix -o themas.svg", "themes by year"}},
          run};
}

}  // namespace speerpunt::cli
