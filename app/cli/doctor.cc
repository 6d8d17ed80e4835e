// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/data.hh"
#include "corpus/dutch/word_list.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"
#include "index/index_reader.hh"

namespace speerpunt::cli {
namespace {

void examine_original(const Workspace& workspace, const Document& document, Health& health) {
  const auto stored = workspace.original(document.id);
  if (!stored) {
    health.warnings.push_back("the stored copy of " + document.path + " is gone");
    return;
  }
  try {
    if (sha256(read_file(*stored)) != document.id) {
      health.warnings.push_back("the stored copy of " + document.path +
                                " was changed: " + stored->string());
    }
  } catch (const Error& error) {
    health.warnings.push_back(error.what());
  }
}

void examine_workspace(const Arguments& arguments, Health& health) {
  try {
    const Workspace workspace = open_workspace(arguments);
    health.workspace = workspace.root().string();
    const IndexReader index(workspace);
    const std::vector<Document> documents = index.documents();
    health.documents = documents.size();
    for (const SourceRecord& source : index.sources()) {
      if (source.document.empty()) ++health.failed;
    }
    for (const Document& document : documents) {
      examine_original(workspace, document, health);
    }
  } catch (const Error& error) {
    if (error.code() != "workspace-missing" || arguments.has("--workspace")) {
      health.warnings.push_back(error.what());
    }
  }
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  Health health;
  health.versions = {{"speerpunt", SPEERPUNT_VERSION}, {"data", data_file("themes.json").string()}};
  health.protections = protections();
  for (const Protection& protection : health.protections) {
    if (!protection.available) {
      health.warnings.push_back("this kernel gives no " + protection.name + ": " +
                                protection.detail);
    }
  }
  try {
    dutch::WordList::load(dutch::word_list_path());
    health.versions.emplace_back("word list", dutch::word_list_path().string());
  } catch (const Error& error) {
    health.warnings.push_back(std::string(error.what()) + ": " + error.hint());
  }
  examine_workspace(arguments, health);
  if (arguments.has("--json")) {
    terminal.out() << to_json(health) << '\n';
  } else {
    for (const auto& [name, version] : health.versions) {
      terminal.out() << name << ": " << version << '\n';
    }
    for (const Protection& protection : health.protections) {
      terminal.out() << (protection.available ? "ok       " : "MISSING  ") << protection.name
                     << ": " << protection.detail << '\n';
    }
    if (!health.workspace.empty()) {
      terminal.out() << "workspace: " << health.workspace << ", " << health.documents
                     << (health.documents == 1 ? " document, " : " documents, ") << health.failed
                     << (health.failed == 1 ? " file failed\n" : " files failed\n");
    }
    for (const std::string& warning : health.warnings) {
      terminal.out() << terminal.bold("WARNING: " + printable(warning)) << '\n';
    }
  }
  return health.warnings.empty() ? kDone : kPartlyDone;
}

}  // namespace

Verb doctor_verb() {
  return {"doctor",
          "check the program, its protections and the workspace",
          "Tells which protections this kernel gives to the reading processes, and whether the "
          "workspace is whole. Exit code 3: there are warnings.",
          {},
          {{"--json", "", "", "JSON"}},
          {},
          run};
}

}  // namespace speerpunt::cli
