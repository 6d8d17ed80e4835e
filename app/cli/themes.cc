// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <map>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/cross_reference.hh"
#include "query/theme_names.hh"

namespace speerpunt::cli {
namespace {

std::string decimals(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

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

ExitCode matrix(const Arguments& arguments, const std::vector<Theme>& themes, Terminal& terminal) {
  const IndexReader index(open_workspace(arguments));
  const std::vector<ThemeCell> cells = theme_matrix(index, themes);
  if (arguments.has("--json")) {
    terminal.out() << to_json(cells) << '\n';
  } else if (arguments.has("--csv")) {
    const std::vector<std::string> header = {"theme", "year",     "document",
                                             "title", "passages", "recommendations"};
    terminal.out() << csv_row(header);
    std::map<std::string, std::string> titles;
    for (const Document& document : index.documents()) titles[document.id] = document.title;
    for (const ThemeCell& cell : cells) {
      const std::vector<std::string> row = {cell.theme,
                                            cell.year,
                                            cell.document,
                                            titles[cell.document],
                                            std::to_string(cell.passages),
                                            std::to_string(cell.recommendations)};
      terminal.out() << csv_row(row);
    }
  } else {
    std::map<std::string, Document> documents;
    for (Document& document : index.documents()) documents[document.id] = std::move(document);
    std::string theme;
    for (const ThemeCell& cell : cells) {
      if (cell.theme != theme) terminal.out() << terminal.bold(cell.theme) << '\n';
      theme = cell.theme;
      terminal.out() << "  " << cell.year << "  " << printable(documents[cell.document].title)
                     << ": " << cell.passages << (cell.passages == 1 ? " passage, " : " passages, ")
                     << cell.recommendations
                     << (cell.recommendations == 1 ? " aanbeveling\n" : " aanbevelingen\n");
    }
  }
  return cells.empty() ? kNothingFound : kDone;
}

ExitCode cooccurrence(const Arguments& arguments, const std::vector<Theme>& themes,
                      Terminal& terminal) {
  const std::vector<ThemePair> pairs =
      theme_cooccurrence(IndexReader(open_workspace(arguments)), themes);
  if (arguments.has("--json")) {
    terminal.out() << to_json(pairs) << '\n';
  } else if (arguments.has("--csv")) {
    const std::vector<std::string> header = {"first", "second", "passages", "expected",
                                             "log_likelihood"};
    terminal.out() << csv_row(header);
    for (const ThemePair& pair : pairs) {
      const std::vector<std::string> row = {pair.first, pair.second, std::to_string(pair.passages),
                                            decimals(pair.expected), decimals(pair.log_likelihood)};
      terminal.out() << csv_row(row);
    }
  } else {
    for (const ThemePair& pair : pairs) {
      terminal.out() << pair.first << " + " << pair.second << ": " << pair.passages
                     << (pair.passages == 1 ? " passage" : " passages") << " (verwacht "
                     << decimals(pair.expected) << ", G2 " << decimals(pair.log_likelihood)
                     << ")\n";
    }
  }
  return pairs.empty() ? kNothingFound : kDone;
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const std::vector<Theme> themes = load_themes();
  const auto& words = arguments.values("ACTION");
  const std::string action = words.empty() ? "list" : words.front();
  if (action == "list") return list(themes, arguments.has("--json"), terminal);
  if (action == "matrix") return matrix(arguments, themes, terminal);
  if (action == "cooccurrence") return cooccurrence(arguments, themes, terminal);
  if (action == "show") {
    if (words.size() != 2) throw Error("usage", "themes show needs one theme");
    return show(themes, words[1], arguments.has("--json"), terminal);
  }
  throw Error("usage", "themes knows list, show, matrix and cooccurrence, not \"" + action + "\"");
}

}  // namespace

Verb themes_verb() {
  return {
      "themes",
      "list themes, and set them against documents, years and each other",
      "`list` (the default) and `show THEME` tell what the themes are; `matrix` counts passages "
      "and recommendations per theme, document and year; `cooccurrence` counts passages that "
      "carry two themes, with what chance would give and Dunning's G2.",
      {{"ACTION",
        "list, show THEME, matrix, cooccurrence",
        false,
        true,
        {"list", "show", "matrix", "cooccurrence"}}},
      {{"--json", "", "", "JSON"}, {"--csv", "", "", "a table"}},
      {{"speerpunt themes matrix --csv", "a table for a spreadsheet"}},
      run};
}

}  // namespace speerpunt::cli
