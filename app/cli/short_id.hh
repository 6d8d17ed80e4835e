// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The beginning of a document number: enough to find it.
#include "corpus/document.hh"

namespace speerpunt::cli {

inline std::string short_id(const DocumentId& id) {
  return id.substr(0, 12);
}

}  // namespace speerpunt::cli
