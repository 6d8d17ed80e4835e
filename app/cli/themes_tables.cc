// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <map>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/themes.hh"
#include "app/output.hh"
#include "corpus/error.hh"
#include "query/cross_reference.hh"
#include "query/decisions/decisions.hh"
#include "query/recommendations.hh"
#include "reports/csv.hh"
#include "reports/views.hh"
#include "reports/wording.hh"

namespace speerpunt::cli {
namespace {

std::string formatted(const char* format, double number) {
  char text[32];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

template <typename Cell>
std::string counts_of(const Cell& cell) {
  return counted_in_dutch(cell.passages.size(), "passage, ", "passages, ") +
         counted_in_dutch(cell.recommendations.size(), "aanbeveling", "aanbevelingen");
}

void print(const std::vector<ThemeCell>& cells, const std::vector<Document>& documents,
           Terminal& terminal) {
  const ViewContext context = view_context(documents, nullptr);
  std::string theme;
  for (const ThemeCell& cell : cells) {
    if (cell.theme != theme) terminal.out() << terminal.bold(cell.theme) << '\n';
    theme = cell.theme;
    terminal.out() << "  " << cell.year << "  " << one_line(context.titles.at(cell.document))
                   << ": " << counts_of(cell) << '\n';
  }
}

void print(const std::vector<AddresseeCell>& cells, Terminal& terminal) {
  std::string theme, year;
  for (const AddresseeCell& cell : cells) {
    if (cell.theme != theme) {
      terminal.out() << terminal.bold(cell.theme) << '\n';
      year.clear();
    }
    theme = cell.theme;
    terminal.out() << "  " << (cell.year == year ? std::string(cell.year.size(), ' ') : cell.year)
                   << "  " << one_line(cell.addressee) << ": "
                   << counted_in_dutch(cell.recommendations.size(), "aanbeveling", "aanbevelingen")
                   << '\n';
    year = cell.year;
  }
}

CountedUnit unit_of(const std::string& by) {
  if (by == "passage") return CountedUnit::kPassage;
  if (by == "document") return CountedUnit::kDocument;
  throw Error("usage", "themes cooccurrence counts --by passage or document, not \"" + by + "\"");
}

}  // namespace

ExitCode theme_matrix(const Arguments& arguments, const std::vector<Theme>& themes,
                      Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const std::vector<Recommendation> counted = recommendations(index, read_decisions(workspace), {});
  const std::string by = arguments.value_or("--by", "document");
  if (by == "addressee") {
    const std::vector<AddresseeCell> cells = addressee_matrix(themes, counted);
    if (arguments.has("--json")) {
      terminal.out() << to_json(cells) << '\n';
    } else if (arguments.has("--csv")) {
      terminal.out() << to_csv(addressees_view(cells));
    } else {
      print(cells, terminal);
    }
    if (cells.empty()) terminal.note("geen aanbeveling met een thema gevonden");
    return cells.empty() ? kNothingFound : kDone;
  }
  if (by != "document") {
    throw Error("usage", "themes matrix counts --by document or addressee, not \"" + by + "\"");
  }
  const std::vector<ThemeCell> cells = speerpunt::theme_matrix(index, themes, counted);
  if (arguments.has("--json")) {
    terminal.out() << to_json(cells) << '\n';
  } else if (arguments.has("--csv")) {
    terminal.out() << to_csv(matrix_view(cells, view_context(index.documents(), nullptr)));
  } else {
    print(cells, index.documents(), terminal);
  }
  if (cells.empty()) terminal.note("geen passage met een thema gevonden");
  return cells.empty() ? kNothingFound : kDone;
}

ExitCode theme_cooccurrence(const Arguments& arguments, const std::vector<Theme>& themes,
                            Terminal& terminal) {
  const CountedUnit unit = unit_of(arguments.value_or("--by", "passage"));
  const std::vector<ThemePair> pairs =
      speerpunt::theme_cooccurrence(IndexReader(open_workspace(arguments)), themes, unit);
  if (arguments.has("--json")) {
    terminal.out() << to_json(pairs, unit) << '\n';
  } else if (arguments.has("--csv")) {
    terminal.out() << to_csv(cooccurrence_view(pairs, unit));
  } else {
    const bool passages = unit == CountedUnit::kPassage;
    for (const ThemePair& pair : pairs) {
      terminal.out() << pair.first << " + " << pair.second << ": "
                     << counted_in_dutch(pair.counts.both, passages ? "passage" : "document",
                                         passages ? "passages" : "documenten")
                     << ", " << (pair.more_often() ? "vaker" : "minder vaak") << " dan verwacht ("
                     << formatted("%.1f", pair.counts.expected()) << "; G2 "
                     << formatted("%.1f", pair.log_likelihood) << "; p over alle paren "
                     << formatted("%.2g", pair.adjusted) << ")\n";
    }
  }
  if (pairs.empty()) terminal.note("geen thema's gevonden die samengaan");
  return pairs.empty() ? kNothingFound : kDone;
}

}  // namespace speerpunt::cli
