// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of pages of stored originals, read anew: what quotes are proved against.
#include <map>
#include <set>
#include <string>
#include <utility>

#include "corpus/document.hh"
#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "ingest/reader_pool.hh"

namespace speerpunt {

// Reads in a sandboxed process, each page once. What it is made of must outlive it.
class StoredPages {
 public:
  StoredPages(const Workspace& workspace, const IndexReader& index, ReaderPool& readers)
      : workspace_(workspace), index_(index), readers_(readers) {}

  // A page of which the text was recognised is recognised again. Throws Error "original-missing",
  // or "original-changed" where the bytes of the stored copy are not those of the document.
  const std::string& text_of(const DocumentId& document, PageNumber page);

 private:
  bool is_recognised(const DocumentId& document, PageNumber page) const;

  const Workspace& workspace_;
  const IndexReader& index_;
  ReaderPool& readers_;
  std::set<DocumentId> checked_;  // whose copy still has its hash
  std::map<std::pair<DocumentId, PageNumber>, std::string> texts_;
};

}  // namespace speerpunt
