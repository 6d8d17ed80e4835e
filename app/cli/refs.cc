// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "index/find/law_names.hh"
#include "index/index_reader.hh"
#include "query/found_references.hh"

namespace speerpunt::cli {
namespace {

void print(const FoundReference& found, Terminal& terminal) {
  terminal.out() << name_of(found.reference.kind) << "  " << found.reference.id << "  \""
                 << printable(found.reference.text) << "\"  " << printable(found.path) << ", p. "
                 << found.page.value << '\n';
  if (!found.address.empty()) {
    terminal.out() << "  " << terminal.dim(found.address);
    if (!found.law_on.empty()) terminal.out() << "  (zoals op " << found.law_on << ')';
    terminal.out() << '\n';
  }
  if (!found.successor.empty()) {
    const std::string name = law_name_of(found.successor);
    terminal.out() << "  opgevolgd door " << (name.empty() ? found.successor : name) << ", sinds "
                   << found.since << '\n';
  }
}

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const std::vector<Document> all = index.documents();
  const Citable citable(all);
  DocumentId cited;
  if (const auto given = arguments.value("--to")) cited = find_document(index, *given).id;
  std::vector<Document> documents;
  if (const auto given = arguments.value("DOC")) {
    documents.push_back(find_document(index, *given));
  } else {
    documents = all;
  }
  std::size_t count = 0;
  for (const Document& document : documents) {
    for (const FoundReference& found : references_of(index, citable, document)) {
      if (!cited.empty() && found.cited != cited) continue;
      ++count;
      if (arguments.has("--json")) {
        terminal.out() << to_json(found) << '\n';
      } else {
        print(found, terminal);
      }
    }
  }
  return count == 0 ? kNothingFound : kDone;
}

}  // namespace

Verb refs_verb() {
  return {"refs",
          "list references to laws and parliamentary papers",
          "Lists the references that were recognised, with their page and official address; all "
          "documents, or one.",
          {{"DOC", "document: path, file name or beginning of an id"}},
          {{"--to", "", "DOC", "only references to this document, by its title or number"},
           {"--json", "", "", "one JSON object a line"}},
          {{"speerpunt refs visie.pdf", "what this document refers to"},
           {"speerpunt refs --to kst-29282-283.pdf", "who refers to this document"}},
          run};
}

}  // namespace speerpunt::cli
