// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/skipped_thesaurus.hh"

#include <string>

namespace speerpunt::cli {
namespace {

std::string reason(const SkippedThesaurus& file) {
  if (file.problem.code == "thesaurus-format-unknown")
    return "alleen .jsonld en .ttl worden gelezen";
  if (file.problem.code != "thesaurus-invalid") return "het is niet te openen";
  const std::string place = file.name + ":";
  if (!file.problem.source.starts_with(place)) return "er staat een fout in";
  return "er staat een fout in regel " + file.problem.source.substr(place.size());
}

}  // namespace

void tell_skipped_thesaurus(const std::vector<SkippedThesaurus>& skipped, Terminal& terminal) {
  for (const SkippedThesaurus& file : skipped)
    terminal.note("thesaurusbestand " + file.name + " is overgeslagen: " + reason(file) +
                  "; zie speerpunt thesaurus check");
}

}  // namespace speerpunt::cli
