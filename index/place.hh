// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a match stands, known without reading its text.
#include <cstdint>
#include <string>

#include "corpus/document.hh"

namespace speerpunt {

struct Place {
  double score = 0;  // as Match::score
  DocumentId document;
  int ordinal = 0;  // of the passage in the document
  PageNumber page;
  std::uint32_t record = 0;  // private to index/: where it lies; 0: not known
  bool operator==(const Place&) const = default;

  std::string passage() const { return document + "/" + std::to_string(ordinal); }
};

}  // namespace speerpunt
