// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/themes.hh"

#include <ostream>

#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/theme_names.hh"

namespace speerpunt::cli {
namespace {

std::string joined(const std::vector<ThemeLabel>& labels) {
  std::string text;
  for (const ThemeLabel& label : labels) text += (text.empty() ? "" : ", ") + label.text;
  return text;
}

ExitCode list(const std::vector<Theme>& themes, bool json, Terminal& terminal) {
  for (const Theme& theme : themes) {
    if (json) {
      terminal.out() << to_json(theme) << '\n';
    } else {
      terminal.out() << terminal.bold(theme.id) << "\n    " << theme.name << ": " << theme.scope
                     << '\n';
    }
  }
  return kDone;
}

ExitCode show(const std::vector<Theme>& themes, const std::string& id, bool json,
              Terminal& terminal) {
  const Theme* found = &theme_named(themes, id);
  if (json) {
    terminal.out() << to_json(*found) << '\n';
    return kDone;
  }
  terminal.out() << terminal.bold(found->name) << " (" << found->id << ")\n"
                 << found->scope << '\n'
                 << "labels: " << joined(found->preferred) << '\n';
  if (!found->alternative.empty()) {
    terminal.out() << "ook: " << joined(found->alternative) << '\n';
  }
  if (!found->negative.empty()) {
    terminal.out() << "niet: " << joined(found->negative) << '\n';
  }
  for (const std::string& law : found->laws) terminal.out() << "wet: " << law << '\n';
  return kDone;
}

ExitCode run_themes(const Arguments& arguments, Terminal& terminal) {
  const std::vector<Theme> themes = load_themes();
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  if (arguments.value("--by") && action != "matrix" && action != "cooccurrence")
    throw Error("usage", "--by is for matrix and cooccurrence, not for " + action);
  if (arguments.has("--why") && action != "show")
    throw Error("usage", "--why is for show THEME, not for " + action);
  if (arguments.has("--json") && arguments.has("--csv"))
    throw Error("usage", "--json and --csv: choose one");
  if (action == "list") return list(themes, arguments.has("--json"), terminal);
  if (action == "matrix") return theme_matrix(arguments, themes, terminal);
  if (action == "cooccurrence") return theme_cooccurrence(arguments, themes, terminal);
  if (action == "show") {
    if (words.size() != 2) throw Error("usage", "themes show needs one theme");
    if (arguments.has("--why"))
      return theme_passages(arguments, themes, theme_named(themes, words[1]), terminal);
    return show(themes, words[1], arguments.has("--json"), terminal);
  }
  if (action == "suggest") {
    return suggest_theme_labels(
        arguments, themes, words.size() > 1 ? &theme_named(themes, words[1]) : nullptr, terminal);
  }
  if (action == "check") {
    if (words.size() != 2) throw Error("usage", "themes check needs one file");
    return check_theme_labels(arguments, themes, words[1], terminal);
  }
  throw Error("usage", "themes knows list, show, matrix, cooccurrence, suggest and check, not \"" +
                           action + "\"");
}

}  // namespace

Verb themes_verb() {
  return {
      "themes",
      "list themes, and set them against documents, years and each other",
      "`list` (the default) and `show THEME` tell what the themes are; `show THEME --why` the "
      "passages that carry it, each with its reasons. `matrix` counts passages and "
      "recommendations per theme, document and year, or with `--by addressee` per theme, year and "
      "who is asked; what people rejected does not count. `cooccurrence` counts passages (or `--by "
      "document`) that carry two themes, with what chance would give, Dunning's G2 and the p of "
      "Fisher's exact test, adjusted for the number of pairs. `suggest` proposes labels: words, "
      "phrases "
      "and parts of compounds that the passages of a theme have more often than others. `check "
      "FILE` says how well the themes of your own labelled passages are found, and which are wrong "
      "and why.",
      {{"ACTION",
        "list, show THEME, matrix, cooccurrence, suggest [THEME], check FILE",
        false,
        true,
        {"list", "show", "matrix", "cooccurrence", "suggest", "check"}}},
      {{"--by", "", "UNIT", "document or addressee (matrix); passage or document (cooccurrence)"},
       {"--why", "", "", "show: the passages with their reasons"},
       {"--json", "", "", "JSON"},
       {"--csv", "", "", "a table"}},
      {{"speerpunt themes matrix --by addressee --csv", "a table for a spreadsheet"},
       {"speerpunt themes show medisch-leiderschap --why", "why passages have the theme"}},
      run_themes};
}

}  // namespace speerpunt::cli
