// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/index_reader.hh"

namespace speerpunt::cli {
namespace {

constexpr std::size_t kShortId = 12;

ExitCode list_failed(const Workspace& workspace, bool json, Terminal& terminal) {
  std::size_t failed = 0;
  for (const SourceRecord& source : IndexReader(workspace).sources()) {
    if (!source.document.empty()) continue;
    ++failed;
    if (json) {
      terminal.out() << to_json(source) << '\n';
      continue;
    }
    terminal.out() << terminal.bold(one_line(source.path)) << '\n';
    for (const Problem& problem : source.problems) {
      terminal.out() << "  " << printable(problem.message) << " [" << problem.code << "]\n";
      if (!problem.hint.empty()) terminal.out() << "  hint: " << printable(problem.hint) << '\n';
    }
  }
  if (failed == 0) terminal.note("nothing failed");
  return failed == 0 ? kNothingFound : kDone;
}

ExitCode list(const Workspace& workspace, bool json, Terminal& terminal) {
  const std::vector<Document> documents = IndexReader(workspace).documents();
  for (const Document& document : documents) {
    if (json) {
      terminal.out() << to_json(document) << '\n';
      continue;
    }
    terminal.out() << terminal.dim(document.id.substr(0, kShortId)) << "  "
                   << (document.date ? document.date->value : "onbekend") << "  "
                   << terminal.bold(
                          one_line(document.title.empty() ? "(zonder titel)" : document.title))
                   << "\n              " << (document.kind.empty() ? document.media : document.kind)
                   << ", " << document.pages.size() << " p., " << one_line(document.path) << '\n';
  }
  if (documents.empty()) terminal.note("no documents yet: speerpunt add FOLDER");
  return documents.empty() ? kNothingFound : kDone;
}

ExitCode remove(const Workspace& workspace, const std::vector<std::string>& words,
                Terminal& terminal) {
  if (words.size() < 2) {
    throw Error("usage", "docs remove needs the id or the path of a document");
  }
  std::vector<Document> found;
  {
    const IndexReader index(workspace);
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
      found.push_back(find_document(index, *word));
    }
  }
  IndexWriter writer(workspace);
  for (const Document& document : found) writer.remove(document.id);
  writer.commit();
  for (const Document& document : found) {
    workspace.drop_original(document.id);
    terminal.note("removed " + document.path);
  }
  return kDone;
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const auto& words = arguments.values("ACTION");
  if (!words.empty() && words.front() == "remove") return remove(workspace, words, terminal);
  if (!words.empty()) {
    throw Error("usage", "docs knows `remove`, not \"" + words.front() + "\"");
  }
  if (arguments.has("--failed")) return list_failed(workspace, arguments.has("--json"), terminal);
  return list(workspace, arguments.has("--json"), terminal);
}

}  // namespace

Verb docs_verb() {
  return {"docs",
          "list or remove documents, list what failed",
          "Lists the documents of the workspace by path. `docs remove ID...` takes documents out, "
          "stored copy included; ID is the beginning of an id, or a path.",
          {{"ACTION", "remove ID...", false, true, {"remove"}}},
          {{"--failed", "", "", "list the files that could not be read, and why"},
           {"--json", "", "", "one JSON object a line"}},
          {{"speerpunt docs --failed", "what could not be read, with a hint for each"}},
          run};
}

}  // namespace speerpunt::cli
