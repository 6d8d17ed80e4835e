// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/short_id.hh"
#include "app/cli/theme_reason.hh"
#include "app/cli/themes.hh"
#include "app/output.hh"
#include "corpus/json.hh"

namespace speerpunt::cli {
namespace {

std::string in_dutch(const std::string& where) {
  if (where == "text") return "tekst";
  if (where == "heading") return "kop";
  if (where == "title") return "titel";
  if (where == "negative") return "sluit uit";
  return "wet";
}

}  // namespace

std::string reason_line(const ThemeReason& reason) {
  char weight[32];
  std::snprintf(weight, sizeof weight, "%.2f", reason.weight);
  return "\"" + one_line(reason.matched) + "\" (" + reason.label + ", " + in_dutch(reason.where) +
         ", " + weight + ")";
}

ExitCode theme_passages(const Arguments& arguments, const std::vector<Theme>& themes,
                        const Theme& theme, Terminal& terminal) {
  const IndexReader index(open_workspace(arguments));
  bool any = false;
  index.for_each_passage(theme.id, [&](const AnalysedPassage& analysed) {
    for (const ThemeTag& tag : analysed.themes) {
      const auto of = std::ranges::find(themes, tag.theme, &Theme::id);
      if (tag.theme != theme.id && (of == themes.end() || of->parent != theme.id)) continue;
      any = true;
      if (arguments.has("--json")) {
        terminal.out() << to_json(analysed.passage, tag) << '\n';
        continue;
      }
      const Passage& passage = analysed.passage;
      terminal.out() << terminal.bold(short_id(passage.document) + "#" +
                                      std::to_string(passage.page.value))
                     << (tag.theme == theme.id ? "" : "  " + tag.theme) << "  "
                     << one_line(passage.text.substr(0, passage.text.find('\n'))) << '\n';
      for (const ThemeReason& reason : tag.reasons)
        terminal.out() << "    " << printable(reason_line(reason)) << '\n';
    }
  });
  if (!any) terminal.note("geen passage gevonden met het thema " + theme.id);
  return any ? kDone : kNothingFound;
}

}  // namespace speerpunt::cli
