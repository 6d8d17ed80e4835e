// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/known_documents.hh"

#include <string>
#include <utility>

#include "corpus/json.hh"
#include "index/store/record.hh"

namespace speerpunt {
namespace {

// A record is mostly its pages; parsed it takes a few times as much.
constexpr std::size_t kMostBytes = 16U << 20U;

}  // namespace

std::shared_ptr<const Document> KnownDocuments::get(const PartedDatabase& database,
                                                    const DocumentId& id) {
  const auto known = documents_.find(id);
  if (known != documents_.end()) return known->second;
  const Xapian::docid record = database.record_with(record::term(record::Term::kDocument, id));
  if (record == 0) return nullptr;
  const std::string json = database.data_of(record);
  auto made = std::make_shared<const Document>(document_from_json(json));
  if (bytes_ + json.size() > kMostBytes) clear();
  bytes_ += json.size();
  documents_.emplace(id, made);
  return made;
}

void KnownDocuments::clear() {
  documents_.clear();
  bytes_ = 0;
}

}  // namespace speerpunt
