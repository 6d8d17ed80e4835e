// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/short_id.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/index_reader.hh"

namespace speerpunt::cli {
namespace {

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

ExitCode list_documents(const Workspace& workspace, bool json, Terminal& terminal) {
  const std::vector<Document> documents = IndexReader(workspace).documents();
  std::map<DocumentId, std::string> paths;
  for (const Document& document : documents) paths.emplace(document.id, document.path);
  for (const Document& document : documents) {
    if (json) {
      terminal.out() << to_json(document) << '\n';
      continue;
    }
    terminal.out() << terminal.dim(short_id(document.id)) << "  "
                   << (document.date ? document.date->value : "onbekend") << "  "
                   << terminal.bold(
                          one_line(document.title.empty() ? "(zonder titel)" : document.title))
                   << "\n              " << (document.kind.empty() ? document.media : document.kind)
                   << ", " << document.pages.size() << " p., " << one_line(document.path) << '\n';
    const auto container = paths.find(document.container);
    if (container != paths.end()) {
      terminal.out() << "              zit in " << short_id(document.container) << ", "
                     << one_line(std::filesystem::path(container->second).filename().string())
                     << '\n';
    }
  }
  if (documents.empty()) terminal.note("no documents yet: speerpunt add FOLDER");
  return documents.empty() ? kNothingFound : kDone;
}

void print_version(const IndexReader& index, const DocumentVersion& version, Terminal& terminal) {
  std::string stated = version.date ? version.date->value : "datum onbekend";
  if (!version.version.empty()) stated += ", versie " + one_line(version.version);
  const char* prefix = "  ";
  for (const DocumentId& id : version.documents) {
    const std::optional<Document> document = index.document(id);
    if (!document) continue;
    terminal.out() << prefix << terminal.dim(short_id(id)) << "  " << stated << "  "
                   << one_line(document->path) << '\n';
    prefix = "    = ";
  }
}

// Groups of one document in several forms or versions.
ExitCode list_versions(const Workspace& workspace, bool json, Terminal& terminal) {
  const IndexReader index(workspace);
  if (json) {
    const std::vector<Document> documents = index.documents();
    for (const Document& document : documents) {
      terminal.out() << to_json(document, index.group(document.id)) << '\n';
    }
    return documents.empty() ? kNothingFound : kDone;
  }
  const std::vector<DocumentGroup> groups = index.groups();
  for (const DocumentGroup& group : groups) {
    const auto newest = index.document(group.versions.front().documents.front());
    const bool titled = newest && !newest->title.empty();
    terminal.out() << terminal.bold(one_line(titled ? newest->title : "(zonder titel)"))
                   << (group.order_known ? "" : " (volgorde niet zeker)") << '\n';
    for (const DocumentVersion& version : group.versions) print_version(index, version, terminal);
  }
  if (groups.empty()) terminal.note("no document has a duplicate or another version");
  return groups.empty() ? kNothingFound : kDone;
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
  std::vector<DocumentId> removed;
  for (const Document& document : found) {
    const std::vector<DocumentId> gone = writer.remove(document.id);
    removed.insert(removed.end(), gone.begin(), gone.end());
  }
  writer.commit();
  for (const DocumentId& id : removed) workspace.drop_original(id);
  for (const Document& document : found) terminal.note("removed " + document.path);
  if (removed.size() > found.size()) {
    terminal.note("  and what only they contained: " +
                  std::to_string(removed.size() - found.size()) + " documents");
  }
  return kDone;
}

ExitCode run_docs(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const auto& words = arguments.values("ACTION");
  if (!words.empty() && words.front() == "remove") return remove(workspace, words, terminal);
  if (!words.empty()) {
    throw Error("usage", "docs knows `remove`, not \"" + words.front() + "\"");
  }
  if (arguments.has("--failed")) return list_failed(workspace, arguments.has("--json"), terminal);
  if (arguments.has("--versions")) {
    return list_versions(workspace, arguments.has("--json"), terminal);
  }
  return list_documents(workspace, arguments.has("--json"), terminal);
}

}  // namespace

Verb docs_verb() {
  return {"docs",
          "list or remove documents, list what failed or has versions",
          "Lists the documents of the workspace by path. `docs remove ID...` takes documents out, "
          "stored copy included; ID is the beginning of an id, or a path.",
          {{"ACTION", "remove ID...", false, true, {"remove"}}},
          {{"--failed", "", "", "list the files that could not be read, and why"},
           {"--versions", "", "",
            "list documents with their versions, newest first, and the same text in other forms"},
           {"--json", "", "", "one JSON object a line"}},
          {{"speerpunt docs --failed", "what could not be read, with a hint for each"},
           {"speerpunt docs --versions", "which documents are one document"}},
          run_docs};
}

}  // namespace speerpunt::cli
