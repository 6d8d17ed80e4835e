// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_search.hh"

#include <algorithm>
#include <array>
#include <ostream>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/open_workspace.hh"
#include "app/cli/short_id.hh"
#include "app/cli/wrap.hh"
#include "app/facet_in_dutch.hh"
#include "app/output.hh"
#include "app/why_in_dutch.hh"
#include "corpus/doubt.hh"
#include "corpus/join.hh"
#include "reports/csv.hh"
#include "reports/wording.hh"

namespace speerpunt::cli {
namespace {

constexpr std::string_view kPathSeparator = " › ";
constexpr std::size_t kIndent = 3;
constexpr std::size_t kVersionsNamed = 4;
constexpr std::size_t kFacetValues = 8;

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

// "(8 juni 2017, KNMG, visie)"
std::string origin(const Hit& hit) {
  std::vector<std::string> parts{hit.date ? in_dutch(*hit.date) : "datum onbekend"};
  if (!hit.publisher.empty()) parts.push_back(hit.publisher);
  if (!hit.kind.empty()) parts.push_back(hit.kind);
  return "(" + join(parts, ", ") + ")";
}

// "2.0.1" or "2015"; of a copy where it is.
std::string name_of_version(const Hit& version, std::string_view relation) {
  if (relation == "duplicate") return version.path;
  if (!version.version.empty()) return version.version;
  return version.date ? std::to_string(version.date->year()) : version.path;
}

// "ook in 3 oudere versies: 2015, 2013, 2010"
std::string folded(const std::vector<Hit>& versions, std::string_view relation,
                   std::string_view one, std::string_view more) {
  std::vector<std::string> names;
  std::size_t count = 0;
  for (const Hit& version : versions) {
    if (version.relation != relation || ++count > kVersionsNamed) continue;
    names.push_back(name_of_version(version, relation));
  }
  if (count == 0) return {};
  if (count > kVersionsNamed) names.emplace_back("…");
  return "ook in " + counted_in_dutch(count, one, more) + ": " + join(names, ", ");
}

class HitPrinter {
 public:
  explicit HitPrinter(Terminal& terminal) : terminal_(terminal) {}

  void print(const Hit& hit) {
    const std::string title = one_line(hit.title.empty() ? hit.path : hit.title);
    // What does not fit is below the title, not below its number.
    terminal_.out() << wrapped(std::to_string(hit.rank) + ". " + terminal_.bold(title) + " " +
                                   one_line(origin(hit)) + ", " + on_page(hit),
                               kIndent, terminal_.columns())
                           .substr(kIndent)
                    << '\n';
    dim_line(join(hit.heading, kPathSeparator));
    line(snippet(hit));
    dim_line(hit.path + (hit.stale ? " (gewijzigd of verdwenen sinds het is gelezen)" : ""));
    if (!hit.superseded_by.empty())
      dim_line("uit een oudere versie; de nieuwste is document:" + short_id(hit.superseded_by));
    if (const std::string told = special_reasons_in_dutch(hit); !told.empty())
      dim_line("via " + told);
    if (!hit.missing.empty()) dim_line("zonder: " + join(hit.missing, ", "));
    if (hit.more > 0)
      dim_line("nog " + counted_in_dutch(hit.more, "passage", "passages") +
               " in dit document (document:" + short_id(hit.document) + ")");
    dim_line(folded(hit.versions, "duplicate", "kopie", "kopieën"));
    dim_line(folded(hit.versions, "newer", "nieuwere versie", "nieuwere versies"));
    dim_line(folded(hit.versions, "older", "oudere versie", "oudere versies"));
    dim_line(folded(hit.versions, "version", "andere versie", "andere versies"));
  }

 private:
  std::string snippet(const Hit& hit) const {
    std::string text;
    for (const SnippetPart& part : hit.snippet) {
      const std::string shown = printable(part.text);
      text += part.match ? terminal_.bold(shown) : shown;
      if (part.doubtful) text += kDoubtMark;
    }
    return text;
  }

  void line(const std::string& text) {
    terminal_.out() << wrapped(text, kIndent, terminal_.columns()) << '\n';
  }
  void dim_line(const std::string& text) {
    if (!text.empty()) line(terminal_.dim(one_line(text)));
  }

  Terminal& terminal_;
};

void print_coverage(const Coverage& coverage, Terminal& terminal) {
  std::string line = counted_in_dutch(coverage.documents, "document", "documenten") + " doorzocht";
  const auto part = [&](std::size_t count, const char* one, const char* more) {
    if (count > 0) line += ", " + counted_in_dutch(count, one, more);
  };
  part(coverage.failed, "bestand onleesbaar", "bestanden onleesbaar");
  part(coverage.partial, "waaruit niet alles is gelezen", "waaruit niet alles is gelezen");
  part(coverage.ocr, "met gescande pagina's", "met gescande pagina's");
  if (coverage.ocr_doubtful > 0)
    line += " (" + std::to_string(coverage.ocr_doubtful) + " met twijfelachtige OCR)";
  part(coverage.missing_shards.size(), "deel van de index onbereikbaar",
       "delen van de index onbereikbaar");
  part(coverage.stale, "sindsdien gewijzigd of verdwenen", "sindsdien gewijzigd of verdwenen");
  if (coverage.checked < coverage.files)
    line += " (" + std::to_string(coverage.checked) + " van de " + std::to_string(coverage.files) +
            " bestanden nagegaan)";
  terminal.note(line);
}

void print_notes(const SearchResult& result, Terminal& terminal) {
  if (!result.corrected.empty() && !result.shows_corrected)
    terminal.note("Bedoelde u: " + one_line(result.corrected) + "?");
  for (const std::string& pattern : result.cut)
    terminal.note("Op " + one_line(pattern) +
                  " passen te veel woorden; alleen de meest gebruikte zijn gezocht. Schrijf er "
                  "letters bij.");
  if (result.undated > 0)
    terminal.note(counted_in_dutch(result.undated, "passage zonder datum viel",
                                   "passages zonder datum vielen") +
                  " buiten de gevraagde periode");
}

}  // namespace

void print_answer(const SearchResult& result, Terminal& terminal) {
  if (result.shows_corrected)
    terminal.note("Geen resultaten voor " + one_line(result.query) + "; getoond voor " +
                  one_line(result.corrected));
  HitPrinter printer(terminal);
  for (const Hit& hit : result.hits) printer.print(hit);
  if (result.hits.empty()) {
    terminal.note(result.weak.empty() ? "Niets gevonden."
                                      : "Niets gevonden dat de vraag beantwoordt.");
  }
  if (!result.weak.empty()) {
    terminal.out() << terminal.bold("Zwakke overeenkomsten") << '\n';
    for (const Hit& hit : result.weak) printer.print(hit);
  }
  print_notes(result, terminal);
  if (result.total > result.hits.size() + result.weak.size()) {
    terminal.note(std::to_string(result.total) + " passages in totaal; meer met -n");
  }
  print_coverage(result.coverage, terminal);
}

void print_table(const SearchResult& result, Terminal& terminal) {
  const std::vector<std::string> header = {"rank",    "title",   "date",     "page",   "path",
                                           "heading", "snippet", "strength", "missing"};
  terminal.out() << csv_row(header);
  const auto print = [&](const Hit& hit, const char* strength) {
    const std::vector<std::string> cells = {std::to_string(hit.rank),
                                            hit.title,
                                            hit.date ? hit.date->value : "",
                                            std::to_string(hit.page.value),
                                            hit.path,
                                            join(hit.heading, kPathSeparator),
                                            plain(hit.snippet),
                                            strength,
                                            join(hit.missing, ", ")};
    terminal.out() << csv_row(cells);
  };
  for (const Hit& hit : result.hits) print(hit, "hit");
  for (const Hit& hit : result.weak) print(hit, "weak");
}

void print_facets(const SearchResult& result, Terminal& terminal) {
  for (const Facet& facet : result.facets) {
    terminal.out() << terminal.bold(facet_in_dutch(facet.name)) << '\n';
    const std::size_t shown = std::min(facet.values.size(), kFacetValues);
    for (const FacetValue& value : std::span(facet.values).first(shown)) {
      terminal.out() << "   " << value.count << "  " << one_line(value.label) << "  "
                     << terminal.dim(one_line(filter_for(facet.name, value.value))) << '\n';
    }
    if (facet.values.size() > shown)
      terminal.out() << "   en " << facet.values.size() - shown << " andere\n";
  }
  if (result.facet_matches < result.total)
    terminal.note("Geteld over de beste " + std::to_string(result.facet_matches) + " van " +
                  std::to_string(result.total) + " passages.");
}

}  // namespace speerpunt::cli
