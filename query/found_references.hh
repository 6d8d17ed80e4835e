// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The references of documents, each with its page and official address.
#include <span>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/reference.hh"
#include "index/document_numbers.hh"
#include "index/document_titles.hh"
#include "index/index_reader.hh"
#include "query/named_reference.hh"

namespace speerpunt {

struct FoundReference {
  Reference reference;
  std::string address;  // official; empty: none
  DocumentId document;
  std::string path;
  PageNumber page;
  std::string law_on;     // yyyy-mm-dd on which the address shows the law; empty: as it is now
  std::string successor;  // of a law: the id of what took its place; empty: nothing that is known
  std::string since;      // yyyy-mm-dd
  std::string first_day;  // of a law that is younger than the document: yyyy-mm-dd
  std::vector<std::string> earlier;  // of such a law: the ids of those in force in its place
  DocumentId cited;  // the document of the corpus that is referred to; empty: it is not there
};

// What references may be to, of all documents.
struct Citable {
  explicit Citable(std::span<const Document> documents) : titles(documents), numbers(documents) {}
  DocumentTitles titles;
  DocumentNumbers numbers;
};

// In reading order.
std::vector<FoundReference> references_of(const IndexReader& index, const Citable& citable,
                                          const Document& document);

// Those of `asked` alone, of all documents: by document date (unknown last), then in reading order.
// Looks only at documents of which a passage makes such a reference.
std::vector<FoundReference> references_to(const IndexReader& index, const Citable& citable,
                                          const NamedReference& asked);

}  // namespace speerpunt
