// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to index/: documents that were read from the database, kept for the next search.
#include <cstddef>
#include <memory>

#include "corpus/document.hh"
#include "index/store/parted_database.hh"
#include "index/store/recently_used.hh"

namespace speerpunt {

// For one state of the database: a new one when it is opened anew. Bound in size.
class KnownDocuments {
 public:
  // Without blocks. Null: it is not stored.
  std::shared_ptr<const Document> get(const PartedDatabase& database, const DocumentId& id);

 private:
  // Of their records, which are mostly pages; parsed they take a few times as much.
  static constexpr std::size_t kMostBytes = 16U << 20U;
  RecentlyUsed<std::shared_ptr<const Document>> documents_{kMostBytes};
};

}  // namespace speerpunt
