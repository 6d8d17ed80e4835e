// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Documents of the corpus by the number under which they were published: kst-29282-283.pdf is what
// "Kamerstukken II 2016/17, 29 282, nr. 283" refers to, BWBR0006251.html the Wet BIG.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "corpus/document.hh"
#include "corpus/reference.hh"

namespace speerpunt {

// The keys (reference_keys.hh) of references to the document, by the numbers in the name of its
// file.
std::vector<std::string> keys_of_document(const Document& document);

class DocumentNumbers {
 public:
  // The number is taken from the name of the file. Of two documents with the same number the first.
  explicit DocumentNumbers(std::span<const Document> documents);

  // The document that the reference is to, or of an article its law; empty: not in the corpus.
  DocumentId find(const Reference& reference) const;

 private:
  std::map<std::string, DocumentId> by_key_;
};

}  // namespace speerpunt
