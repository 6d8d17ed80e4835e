// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: the record by which documents like another one are found without looking at
// all of them.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/analysis.hh"
#include "index/near_duplicates.hh"
#include "index/store/known_documents.hh"
#include "index/store/parted_database.hh"

namespace speerpunt {

// Its terms: the 32 smallest shingles of the text, the key of the title, and the titles
// that the document may say it replaces. Two texts with a resemblance of .35 have some 16 of the 32
// keys in common.
Xapian::Document sketch_record(const Analysis& analysis);
DocumentId document_of_sketch(std::string_view packed);

// The documents that may be like the given one, by the postings of its keys; no other is looked at.
// A key that more than kMostSharing documents have is a phrase of a form and is not followed.
class NearDocuments {
 public:
  // Both must outlive it.
  NearDocuments(const PartedDatabase& database, KnownDocuments& documents)
      : database_(&database), documents_(&documents) {}

  // Everything that compare() ties to the document, directly or by others, the document included;
  // at most kMostMembers. Empty: it is not stored, or was stored without a sketch.
  std::vector<Comparable> group_of(const DocumentId& id);
  // Of a far database: group_of() these will take few messages.
  void learn_keys(const std::vector<DocumentId>& ids);
  // The documents that it stands in as a part, or that stand in it.
  std::vector<DocumentId> parts_and_wholes(const DocumentId& id);

 private:
  static constexpr Xapian::doccount kMostSharing = 1000;
  static constexpr std::size_t kMostMembers = 500;
  static constexpr int kSharedKeys = 2;

  const Comparable* load(Xapian::docid sketch);
  Xapian::docid sketch_of_document(const DocumentId& id) const;
  std::vector<Xapian::docid> candidates(Xapian::docid sketch);
  struct Key {
    int weight = 0;       // what sharing it counts
    bool is_own = false;  // the document has it itself
  };
  using Keys = std::map<std::string, Key>;  // by term
  static Keys keys_of(const Comparable& one);
  std::vector<Xapian::docid> sharing_far(const Keys& keys) const;
  void add_sharing(const std::string& term, std::map<Xapian::docid, int>& shared, int weight) const;

  const PartedDatabase* database_;
  KnownDocuments* documents_;
  std::map<Xapian::docid, Comparable> loaded_;
};

}  // namespace speerpunt
