// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/print_references.hh"
#include "app/cli/verb_list.hh"
#include "app/output.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "index/index_reader.hh"
#include "query/found_references.hh"

namespace speerpunt::cli {
namespace {

// What was asked for, and what to say where there is none of it.
struct FoundReferences {
  std::vector<FoundReference> found;
  std::string none;
};

class Finder {
 public:
  explicit Finder(const IndexReader& index)
      : index_(index), documents_(index.documents()), citable_(documents_) {}

  const std::vector<Document>& documents() const { return documents_; }

  FoundReferences of_all() const {
    FoundReferences answer{{}, "Er zijn geen verwijzingen gevonden."};
    for (const Document& one : documents_) add(one, answer.found);
    return answer;
  }

  // A document by its path or the name of its file; else what is referred to; else a document by
  // the beginning of its id, which may look like the number of a dossier.
  FoundReferences about(const std::string& asked) const {
    const bool is_path = asked.find_first_of("./") != std::string::npos;
    const auto document = is_path ? document_called(asked) : std::nullopt;
    if (document) return of(*document);
    const NamedReference named = named_reference(asked);
    FoundReferences answer =
        named.empty()
            ? FoundReferences{{},
                              "Geen document en geen verwijzing heet '" + one_line(asked) + "'."}
            : to(named, asked);
    if (!answer.found.empty()) return answer;
    const auto by_id = document_called(asked);
    return by_id ? of(*by_id) : answer;
  }

  // Who refers to a document of the corpus, or to something else.
  FoundReferences to(const std::string& asked) const {
    const NamedReference named = named_reference(asked);
    const auto document = document_called(asked);
    if (!document && !named.empty()) return to(named, asked);
    const Document cited = document ? *document : find_document(index_, asked);
    FoundReferences answer = of_all();
    std::erase_if(answer.found, [&](const FoundReference& one) { return one.cited != cited.id; });
    answer.none = "Geen document verwijst naar " + one_line(cited.path) + ".";
    return answer;
  }

 private:
  std::optional<Document> document_called(const std::string& name) const {
    try {
      return find_document(index_, name);
    } catch (const Error& error) {
      if (error.code() != "document-unknown") throw;
      return std::nullopt;
    }
  }

  FoundReferences of(const Document& document) const {
    FoundReferences answer{{},
                           "In " + one_line(document.path) + " zijn geen verwijzingen gevonden."};
    add(document, answer.found);
    return answer;
  }

  FoundReferences to(const NamedReference& named, const std::string& asked) const {
    return {references_to(index_, citable_, named),
            "Geen document verwijst naar '" + one_line(asked) + "'."};
  }

  void add(const Document& document, std::vector<FoundReference>& found) const {
    std::ranges::move(references_of(index_, citable_, document), std::back_inserter(found));
  }

  const IndexReader& index_;
  std::vector<Document> documents_;
  Citable citable_;
};

ExitCode run_refs(const Arguments& arguments, Terminal& terminal) {
  const Workspace workspace = open_workspace(arguments);
  const IndexReader index(workspace);
  const Finder finder(index);
  const std::string asked = join(arguments.values("DOC"), " ");
  const auto cited = arguments.value("--to");
  FoundReferences answer = !asked.empty() ? finder.about(asked)
                           : cited        ? finder.to(*cited)
                                          : finder.of_all();
  if (!asked.empty() && cited) {
    const FoundReferences others = finder.to(*cited);
    std::erase_if(answer.found, [&](const FoundReference& one) {
      return std::ranges::none_of(others.found, [&](const FoundReference& other) {
        return other.document == one.document && other.reference == one.reference;
      });
    });
    answer.none = others.none;
  }
  if (answer.found.empty()) {
    terminal.note(answer.none);
    return kNothingFound;
  }
  if (arguments.has("--json")) {
    for (const FoundReference& one : answer.found) terminal.out() << to_json(one) << '\n';
  } else {
    print_references(answer.found, finder.documents(), terminal);
  }
  return kDone;
}

}  // namespace

Verb refs_verb() {
  return {"refs",
          "list references to laws and parliamentary papers",
          "Lists the references that were recognised, gathered by what they are to, with their "
          "pages and official address: of all documents, of one, or those to one law, paper, "
          "motion, act of the Union or issue of an official journal. Exit code 1: none found.",
          {{"DOC",
            "document (path, file name or beginning of an id), or what is referred to: 34629, "
            "\"29 282, nr. 283\", Wkkgz, \"motie Ellemeet\", 2016/679",
            false, true}},
          {{"--to", "", "DOC",
            "only references to this document, by its title or number, or to a law or paper"},
           {"--json", "", "", "one JSON object a line"}},
          {{"speerpunt refs visie.pdf", "what this document refers to"},
           {"speerpunt refs 34629", "who refers to this dossier, or one of its papers"},
           {"speerpunt refs --to kst-29282-283.pdf", "who refers to this document"}},
          run_refs};
}

}  // namespace speerpunt::cli
