// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: documents that were read from the database, kept for the next search.
#include <cstddef>
#include <memory>
#include <unordered_map>

#include "corpus/document.hh"
#include "index/store/parted_database.hh"

namespace speerpunt {

// For one state of the database: clear() when it is opened anew. Bound in size.
class KnownDocuments {
 public:
  // Without blocks. Null: it is not stored.
  std::shared_ptr<const Document> get(const PartedDatabase& database, const DocumentId& id);
  void clear();

 private:
  std::unordered_map<DocumentId, std::shared_ptr<const Document>> documents_;
  std::size_t bytes_ = 0;  // of their records
};

}  // namespace speerpunt
