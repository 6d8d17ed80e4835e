// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fetch.hh"

#include <ostream>

#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"

namespace speerpunt::cli {
namespace {

ExitCode run_fetch(const Arguments& arguments, Terminal& terminal) {
  const std::string catalogue = *arguments.value("CATALOGUE");
  const std::vector<CatalogueEntry> entries = parse_catalogue(read_file(
      catalogue == "catalogue" ? data_file("catalogue.json") : std::filesystem::path(catalogue)));
  FetchOptions options;
  if (const auto pause = arguments.number("--pause", 0)) {
    options.pause = std::chrono::milliseconds(*pause);
  }
  const std::string folder = arguments.value_or("--output", "opgehaald");
  std::size_t failed = 0;
  const auto outcomes = fetch(entries, folder, options, [&](const FetchOutcome& outcome) {
    if (outcome.state == FetchState::kFailed) ++failed;
    if (arguments.has("--json")) {
      terminal.out() << to_json(outcome) << '\n';
    } else if (outcome.state == FetchState::kFailed) {
      terminal.out() << "failed  " << printable(outcome.entry.title) << "\n        "
                     << printable(outcome.entry.url) << "\n        " << printable(outcome.message)
                     << '\n';
    } else {
      terminal.out() << "ok      " << printable(outcome.entry.title) << "\n        "
                     << outcome.file.string() << '\n';
    }
  });
  terminal.note(std::to_string(outcomes.size() - failed) + " of " +
                std::to_string(outcomes.size()) + " fetched into " + folder);
  if (failed == 0) return kDone;
  return failed == outcomes.size() ? kFailed : kPartlyDone;
}

}  // namespace

Verb fetch_verb() {
  return {"fetch",
          "download the publications of a catalogue",
          "Downloads what a catalogue names, one after another, with a pause between requests, and "
          "resumes what was broken off. CATALOGUE is a JSON file, or the word `catalogue` for the "
          "one that comes with the program. Nothing is added to a workspace.",
          {{"CATALOGUE", "JSON file, or `catalogue`", true}},
          {{"--output", "-o", "DIR", "folder for the files (default: opgehaald)"},
           {"--pause", "", "MS", "pause between requests (default: 1000)"},
           {"--json", "", "", "one JSON object a line"}},
          {{"speerpunt fetch catalogue -o publicaties", "fetch what still exists"}},
          run_fetch};
}

}  // namespace speerpunt::cli
