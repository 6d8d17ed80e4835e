// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store/known_documents.hh"

#include <string>
#include <utility>

#include "corpus/json.hh"
#include "index/store/record.hh"

namespace speerpunt {

std::shared_ptr<const Document> KnownDocuments::get(const PartedDatabase& database,
                                                    const DocumentId& id) {
  if (const auto* known = documents_.find(id)) return *known;
  const Xapian::docid record = database.record_with(record::term(record::Term::kDocument, id));
  if (record == 0) return nullptr;
  const std::string json = database.data_of(record);
  return documents_.keep(id, std::make_shared<const Document>(document_from_json(json)),
                         json.size());
}

}  // namespace speerpunt
