// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/provenance.hh"

#include <algorithm>

namespace speerpunt {

const Source* source_of(const Provenance& provenance, const DocumentId& document) {
  const auto found = std::ranges::find(provenance.sources, document, &Source::document);
  return found == provenance.sources.end() ? nullptr : &*found;
}

}  // namespace speerpunt
