// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "index/document_titles.hh"
#include "index/index_reader.hh"
#include "query/found_references.hh"

namespace speerpunt::cli {
namespace {

ExitCode run(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const std::vector<Document> all = index.documents();
  const DocumentTitles titles(all);
  std::vector<Document> documents;
  if (const auto given = arguments.value("DOC")) {
    documents.push_back(find_document(index, *given));
  } else {
    documents = all;
  }
  std::size_t count = 0;
  for (const Document& document : documents) {
    for (const FoundReference& found : references_of(index, titles, document)) {
      ++count;
      if (arguments.has("--json")) {
        terminal.out() << to_json(found) << '\n';
      } else {
        terminal.out() << name_of(found.reference.kind) << "  " << found.reference.id << "  \""
                       << printable(found.reference.text) << "\"  " << printable(found.path)
                       << ", p. " << found.page.value << '\n';
        if (!found.address.empty()) terminal.out() << "  " << terminal.dim(found.address) << '\n';
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
          {{"--json", "", "", "one JSON object a line"}},
          {{"speerpunt refs visie.pdf", "what this document refers to"}},
          run};
}

}  // namespace speerpunt::cli
