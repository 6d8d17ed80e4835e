// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: "meer zoals" a passage, as a question.
#include <string>

#include "index/expression.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// `place` is the id of a passage, or DOCUMENT#PAGE: then its longest passage there. The passage
// itself and other versions and copies of its document are not found. Throws Error
// "passage-unknown".
Expression alike_query(const IndexReader& index, const std::string& place);

}  // namespace speerpunt
