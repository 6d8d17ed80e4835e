// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// References to other documents of the corpus by their title.
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/document.hh"
#include "corpus/reference.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

class DocumentTitles {
 public:
  // Titles of fewer than four words are left out: they may be said of anything.
  explicit DocumentTitles(std::span<const Document> documents);

  // The whole titles of other documents than `self` that stand in the text, in any capitals, in
  // order and not overlapping; the id is that of the document. The title of `self` is no reference
  // to another version that has it too.
  std::vector<Reference> find(const TokenisedText& text, const DocumentId& self) const;

 private:
  struct Title {
    std::vector<std::string> words;  // folded
    DocumentId document;
  };
  std::unordered_map<std::string, std::vector<Title>> by_first_;       // longest first
  std::unordered_map<DocumentId, std::vector<std::string>> words_of_;  // of the titles
};

}  // namespace speerpunt
