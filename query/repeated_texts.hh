// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "index/index_reader.hh"

namespace speerpunt {

// All but the first of the files that hold one text: so that it counts once.
std::set<DocumentId> repeated_texts(const IndexReader& index);

}  // namespace speerpunt
