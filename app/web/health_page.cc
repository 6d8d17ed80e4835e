// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/health_page.hh"

#include <array>
#include <utility>

#include "app/web/page.hh"
#include "app/web/problem_words.hh"
#include "corpus/dutch/numbers.hh"
#include "ingest/sandbox.hh"
#include "query/coverage.hh"

namespace speerpunt::web {
namespace {

constexpr std::size_t kMostListed = 500;

Html row(const std::string& name, const Html& value) {
  return tag("tr", tag("th", {{"scope", "row"}}, name), tag("td", value));
}

Html table(const std::string& caption, const Html& rows) {
  return tag("table", tag("caption", {{"class", "verborgen"}}, caption), tag("tbody", rows));
}

Html index_section(const IndexReader& index) {
  const IndexCounts counts = index.counts();
  const Coverage covered = coverage(index);
  const auto number = [](std::size_t value) { return Html(dutch::number(value)); };
  Html rows = row("Documenten", number(counts.documents)) +
              row("Passages", number(counts.passages)) +
              row("Aanbevelingen", number(counts.recommendations)) +
              row("Bestanden en adressen", number(counts.sources)) +
              row("Niet te lezen", number(counts.failed)) +
              row("Met gescande pagina’s", number(counts.recognised)) +
              row("… waarvan de tekst twijfelachtig is", number(counts.doubtful)) +
              row("Niet geheel gelezen", number(counts.partial)) +
              row("Gewijzigd of verdwenen sinds het lezen",
                  number(covered.stale) + " (" + number(covered.checked) + " nagegaan)");
  return tag("section", tag("h2", "Verzameling"), table("Verzameling", rows));
}

Html failed_section(const IndexReader& index, std::size_t failed) {
  Html rows;
  std::size_t listed = 0;
  if (failed > 0) {
    for (const SourceRecord& source : index.sources()) {
      if (!source.document.empty() || ++listed > kMostListed) continue;
      rows += row(source.path, told(source.problems));
    }
  }
  Html section = tag("h2", {{"id", "mislukt"}}, "Niet te lezen");
  section += rows.empty() ? tag("p", "Alles wat is toegevoegd, kon worden gelezen.")
                          : table("Niet te lezen", rows);
  if (listed > kMostListed)
    section += tag("p", {{"class", "zacht"}},
                   "En nog " + dutch::number(listed - kMostListed) +
                       "; `speerpunt docs --failed` toont ze alle.");
  return tag("section", section);
}

Html sandbox_section() {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNames{
      {{"seccomp", "Systeemaanroepen beperkt (seccomp)"},
       {"landlock", "Bestanden beperkt (Landlock)"},
       {"rlimit-memory", "Geheugen beperkt"},
       {"no-new-privs", "Geen nieuwe rechten"}}};
  Html rows;
  for (const Protection& protection : protections()) {
    std::string name = protection.name;
    for (const auto& [known, dutch] : kNames)
      if (known == protection.name) name = dutch;
    rows += row(name, protection.available
                          ? Html("aanwezig")
                          : tag("b", {{"class", "fout"}}, "ontbreekt: " + protection.detail));
  }
  return tag("section", tag("h2", "Afscherming van het lezen"),
             tag("p", {{"class", "zacht"}},
                 "Elk document wordt gelezen in een afgeschermd proces dat niets kan schrijven en "
                 "geen verbindingen kan maken."),
             table("Afscherming", rows));
}

Html versions_section(const Workspace& workspace) {
  const Html rows = row("speerpunt", SPEERPUNT_VERSION) + row("Map", workspace.root().string());
  return tag("section", tag("h2", "Versies"), table("Versies", rows));
}

}  // namespace

Response health_page(const Visit& visit) {
  const ReadingRoom::Lease desk = visit.site.room.take();
  const std::size_t failed = desk->index.counts().failed;
  const Html body = tag("h1", "Gezondheid") + index_section(desk->index) +
                    failed_section(desk->index, failed) + sandbox_section() +
                    versions_section(visit.site.workspace);
  return show(visit, {"Gezondheid", "/gezondheid", body});
}

}  // namespace speerpunt::web
