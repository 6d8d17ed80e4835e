// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/short_id.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "app/repair.hh"
#include "index/index_reader.hh"

namespace speerpunt::cli {
namespace {

ExitCode run_verify(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const std::vector<Document> documents = IndexReader(workspace).documents();
  const std::vector<LostOriginal> lost = lost_originals(workspace, documents);
  if (arguments.has("--json")) {
    terminal.out() << to_json(documents.size(), lost) << '\n';
  } else {
    for (const LostOriginal& each : lost)
      terminal.out() << (each.changed ? "changed  " : "gone     ") << one_line(each.path) << "  ("
                     << short_id(each.document) << ")\n";
    terminal.out() << documents.size() - lost.size() << " of " << documents.size()
                   << " stored copies are as they were read\n";
  }
  if (lost.empty()) return kDone;
  terminal.note("Next: speerpunt doctor --repair");
  return kPartlyDone;
}

}  // namespace

Verb verify_verb() {
  return {"verify",
          "compare the stored copies with their hashes",
          "Reads every stored copy and tells which are gone or are no longer what was read. Exit "
          "code 3: there are such. Quotes are checked against these copies, so this is what a "
          "briefing rests on; `brief verify` checks one briefing.",
          {},
          {{"--json", "", "", "JSON"}},
          {},
          run_verify};
}

}  // namespace speerpunt::cli
