// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/repeated_texts.hh"

#include <iterator>

namespace speerpunt {

std::set<DocumentId> repeated_texts(const IndexReader& index) {
  std::set<DocumentId> repeated;
  for (const DocumentGroup& group : index.groups()) {
    for (const DocumentVersion& version : group.versions)
      repeated.insert(std::next(version.documents.begin()), version.documents.end());
  }
  return repeated;
}

}  // namespace speerpunt
