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
  DocumentId cited;       // the document of the corpus that is referred to; empty: it is not there
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

}  // namespace speerpunt
