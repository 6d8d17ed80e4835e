// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The references of documents, each with its page and official address.
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/reference.hh"
#include "index/document_titles.hh"
#include "index/index_reader.hh"

namespace speerpunt {

struct FoundReference {
  Reference reference;
  std::string address;  // official; empty: none
  DocumentId document;
  std::string path;
  PageNumber page;
};

// In reading order; `titles` of the documents that it may name.
std::vector<FoundReference> references_of(const IndexReader& index, const DocumentTitles& titles,
                                          const Document& document);

}  // namespace speerpunt
