// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Our own labelled text (index/training/text, format in README.md) as documents.
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

struct LabelledSentence {
  std::size_t label = 0;  // in kSentenceLabels
  int strength = 0;       // 0: none
  std::vector<std::string> addressee;
  bool implied = false;  // the addressee is known from the context only
  std::string cue;       // "roepen … op"; empty: none
  std::string text;
};

struct LabelledDocument {
  std::string genre;
  bool usual = false;  // what is said how often in it is as in real documents
  Document document;
  std::vector<LabelledSentence> sentences;  // in the order of its blocks
};

// All files *.tsv of the folder, by name. Throws Error "training-damaged" with file and line.
std::vector<LabelledDocument> load_labelled_text(const std::filesystem::path& folder);

}  // namespace speerpunt
