// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: what an IndexReader keeps open and remembers. index_reader.cc reads records by
// it, index_search.cc asks by it.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/index_reader.hh"
#include "index/store/file_checks.hh"
#include "index/store/index_database.hh"
#include "index/store/known_documents.hh"
#include "index/store/matching.hh"
#include "index/store/record.hh"
#include "index/store/source_records.hh"
#include "index/store/stems.hh"

namespace speerpunt {

struct IndexReader::Impl {
  explicit Impl(const Workspace& workspace) : database(workspace) {}

  // Of the first record with the term.
  std::optional<std::string> first_data(const std::string& term);
  // The ids of the documents whose id begins with the prefix, a few at most.
  std::vector<DocumentId> with_prefix(std::string_view prefix);
  std::vector<SourceRecord> sources(const std::string& term);
  // The documents of those sources.
  std::vector<DocumentId> named(const std::string& term);
  // The data of the records of the document that are of this kind, in the order they were written.
  std::vector<std::string> owned(const DocumentId& id, record::Term kind);
  // Packed. Those that a writer beside us removed meanwhile are left out: numbers are never used
  // again.
  std::vector<std::string> passages(const std::vector<Xapian::docid>& records);

  // Found once for all of its members.
  const DocumentGroup& group(const DocumentId& id);

  // What is kept is of one state of the database.
  void forget_older_state() {
    if (state == database.state()) return;
    state = database.state();
    documents = {};
    memory = {};
    file_checks = {};
    source_records = {};
    groups.clear();
  }

  IndexDatabase database;
  std::size_t state = 0;
  StemCache stems;  // of words, whatever the database
  KnownDocuments documents;
  MatchMemory memory;
  FileChecks file_checks;
  SourceRecords source_records;
  std::map<DocumentId, std::shared_ptr<const DocumentGroup>> groups;
};

}  // namespace speerpunt
