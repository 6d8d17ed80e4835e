// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stored_pages.hh"

#include <algorithm>
#include <memory>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/sha256.hh"

namespace speerpunt {

const std::string& StoredPages::text_of(const DocumentId& document, PageNumber page) {
  if (const auto known = texts_.find({document, page}); known != texts_.end()) {
    return known->second;
  }
  const auto original = workspace_.original(document);
  if (!original) {
    throw Error("original-missing", "the stored copy of a document is gone", document,
                "run `speerpunt add` on it again");
  }
  if (!checked_.contains(document)) {
    if (sha256(read_file(*original)) != document) {
      throw Error("original-changed", "the stored copy of a document was changed",
                  original->string(), "put the file back from a backup, or add it again");
    }
    checked_.insert(document);
  }
  const OcrMode ocr = is_recognised(document, page) ? OcrMode::kForce : OcrMode::kOff;
  return texts_[{document, page}] = readers_.page_text(*original, page, page, ocr);
}

bool StoredPages::is_recognised(const DocumentId& id, PageNumber number) const {
  const std::shared_ptr<const Document> document = index_.known_document(id);
  if (!document) return false;
  const auto page = std::ranges::find(document->pages, number, &Page::number);
  return page != document->pages.end() && page->recognised;
}

}  // namespace speerpunt
