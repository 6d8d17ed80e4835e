// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print_references.hh"

#include <algorithm>
#include <ostream>
#include <set>

#include "app/cli/open_workspace.hh"
#include "app/output.hh"
#include "corpus/join.hh"
#include "query/reference_groups.hh"

namespace speerpunt::cli {
namespace {

constexpr std::size_t kMostDocuments = 20;  // shown of one place

std::string times(std::size_t count) {
  return std::to_string(count) + " keer";
}

// "brief.txt, p. 1, 4 (3 keer)"; of one document its pages alone.
std::string pages_of(const ReferringPages& one, bool with_path) {
  std::vector<std::string> numbers;
  for (const PageNumber page : one.pages) numbers.push_back(std::to_string(page.value));
  std::string line = with_path ? one_line(one.path) + ", p. " : "p. ";
  line += join(numbers, ", ");
  return one.count > one.pages.size() ? line + " (" + times(one.count) + ")" : line;
}

void print(const ReferencePlace& place, bool with_paths, Terminal& terminal) {
  const std::string name = place.name.empty() ? "als geheel" : printable(place.name);
  if (!with_paths) {
    terminal.out() << "    " << name << ": " << pages_of(place.documents.front(), false) << '\n';
  } else {
    terminal.out() << "    " << name << '\n';
    const std::size_t shown = std::min(place.documents.size(), kMostDocuments);
    for (std::size_t at = 0; at < shown; ++at)
      terminal.out() << "      " << pages_of(place.documents[at], true) << '\n';
    if (place.documents.size() > shown)
      terminal.out() << "      en " << place.documents.size() - shown << " andere documenten\n";
  }
  if (place.address.empty()) return;
  terminal.out() << "      " << terminal.dim(place.address);
  if (!place.law_on.empty()) terminal.out() << "  (zoals op " << place.law_on << ')';
  terminal.out() << '\n';
}

void print(const ReferenceSource& source, bool with_paths, Terminal& terminal) {
  terminal.out() << "  " << one_line(source.name);
  if (source.id.starts_with("BWB") || source.id.starts_with("celex:"))
    terminal.out() << " (" << printable(source.id) << ')';
  terminal.out() << ", " << times(source.count) << '\n';
  if (!source.in_corpus.empty())
    terminal.out() << "    staat in deze verzameling: " << one_line(source.in_corpus) << '\n';
  if (!source.first_day.empty()) {
    terminal.out() << "    geldt pas sinds " << source.first_day;
    if (!source.earlier.empty())
      terminal.out() << "; in de tijd van het document: " << join(source.earlier, ", ");
    terminal.out() << '\n';
  }
  if (!source.successor.empty())
    terminal.out() << "    opgevolgd door " << source.successor << ", sinds " << source.since
                   << '\n';
  for (const ReferencePlace& place : source.places) print(place, with_paths, terminal);
}

}  // namespace

void print_references(std::span<const FoundReference> found, std::span<const Document> documents,
                      Terminal& terminal) {
  std::set<std::string_view> referring;
  for (const FoundReference& one : found) referring.insert(one.path);
  const std::vector<ReferenceGroup> groups = grouped(found, documents);
  std::size_t sources = 0;
  for (const ReferenceGroup& group : groups) sources += group.sources.size();
  const bool with_paths = referring.size() > 1;
  terminal.out() << found.size() << (found.size() == 1 ? " verwijzing" : " verwijzingen")
                 << " naar " << sources << (sources == 1 ? " bron" : " bronnen") << " in ";
  if (with_paths) {
    terminal.out() << referring.size() << " documenten\n";
  } else {
    terminal.out() << one_line(*referring.begin()) << '\n';
  }
  for (const ReferenceGroup& group : groups) {
    terminal.out() << '\n' << heading_of(group.kind) << '\n';
    for (const ReferenceSource& source : group.sources) print(source, with_paths, terminal);
  }
}

}  // namespace speerpunt::cli
