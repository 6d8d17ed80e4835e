// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/lineage.hh"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "app/cli/followed.hh"
#include "app/cli/open_workspace.hh"
#include "app/cli/print_thread.hh"
#include "app/cli/skipped_thesaurus.hh"
#include "app/cli/verb_list.hh"
#include "app/lineage_output.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "query/theme_names.hh"
#include "query/workspace_synonyms.hh"
#include "reports/wording.hh"

namespace speerpunt::cli {
namespace {

// Threads that go on or ended, by the date of their first member.
std::vector<LineageThread> threads_of(const Lineage& lineage, const std::set<std::string>& wanted) {
  std::vector<LineageThread> threads;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < lineage.statements.size(); ++i) {
    const std::string& id = lineage.threads[i];
    if (id.empty() || !wanted.contains(id)) continue;
    const auto [at, added] = places.try_emplace(id, threads.size());
    if (added) threads.push_back({id, {}, {}});
    threads[at->second].members.push_back(i);
  }
  for (std::size_t i = 0; i < lineage.steps.size(); ++i) {
    const auto at = places.find(lineage.thread_of(lineage.steps[i]));
    if (at != places.end()) threads[at->second].steps.push_back(i);
  }
  std::erase_if(threads, [&](const LineageThread& thread) {
    return std::none_of(thread.steps.begin(), thread.steps.end(), [&](std::size_t step) {
      return lineage.steps[step].change != Change::kNew;
    });
  });
  return threads;
}

// Said once and not again by the same issuer: the shortest of histories, and by far the most.
bool only_ended(const Lineage& lineage, const LineageThread& thread) {
  return std::all_of(thread.steps.begin(), thread.steps.end(), [&](std::size_t step) {
    return lineage.steps[step].change == Change::kNew ||
           (lineage.steps[step].change == Change::kDisappeared && lineage.steps[step].proposal());
  });
}

ExitCode run_lineage(const Arguments& arguments, Terminal& terminal) {
  std::string theme;
  if (const auto name = arguments.value("--theme")) theme = theme_named(load_themes(), *name).id;
  const Workspace workspace = open_workspace(arguments);
  tell_skipped_thesaurus(open_synonyms(workspace).skipped, terminal);
  const IndexReader index(workspace);
  const Lineage found = read_lineage(followed(workspace, index, terminal).store());
  const std::set<std::string> wanted = wanted_threads(found, theme);
  bool any = false;
  if (arguments.has("--links")) {
    for (const LineageStep& step : found.steps) {
      if (!wanted.contains(found.thread_of(step))) continue;
      any = true;
      if (arguments.has("--json")) {
        terminal.out() << to_json(found, step) << '\n';
      } else {
        print_step(found, step, terminal);
      }
    }
  } else {
    std::size_t hidden = 0;
    for (const LineageThread& thread : threads_of(found, wanted)) {
      any = true;
      if (arguments.has("--json")) {
        terminal.out() << to_json(found, thread) << '\n';
        continue;
      }
      if (!arguments.has("--ended") && only_ended(found, thread)) {
        ++hidden;
        continue;
      }
      terminal.out() << terminal.bold(thread.id) << '\n';
      for (const std::size_t step : thread.steps) print_step(found, found.steps[step], terminal);
    }
    if (hidden > 0) {
      terminal.note(counted_in_dutch(hidden, "draad", "draden") +
                    " alleen verdwenen (voorstel), niet getoond: --ended toont ze");
    }
  }
  if (!any) terminal.note("geen draad gevonden");
  return any ? kDone : kNothingFound;
}

}  // namespace

Verb lineage_verb() {
  return {"lineage",
          "follow recommendations through documents and years",
          "Lists the threads of recommendations that come back in a later document: what "
          "was asked first, how it was reworded, and what a later source says became of it. "
          "Changes: nieuw, herhaald, aangescherpt, afgezwakt, gewijzigd, ingevuld, verdwenen; the "
          "last two are proposals, shown with the sentence that speaks for them, until somebody "
          "confirms "
          "or rejects them: `speerpunt recommendations review ID`, with any id that is shown here. "
          "[-words-] were "
          "taken out, {+words+} put in.",
          {},
          {{"--theme", "", "THEME", "only threads of this theme"},
           {"--links", "", "", "single steps, and also what is new or came back nowhere"},
           {"--ended", "", "", "also what was said once and not again by the same issuer"},
           {"--json", "", "", "one JSON object a line, --ended included"}},
          {{"speerpunt lineage --theme herziening-wet-big", "what became of what was asked"}},
          run_lineage};
}

}  // namespace speerpunt::cli
