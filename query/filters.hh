// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to query/: what was typed behind thema:, aan:, wet: ... as values that the index has.
#include <vector>

#include "corpus/theme.hh"
#include "index/expression.hh"
#include "index/index_reader.hh"

namespace speerpunt {

// Themes by their names, what is referred to in any of its forms (named_reference.hh), addressees
// in their usual forms. Throws Error "theme-unknown", "kind-unknown", "publisher-unknown",
// "addressee-unknown", "law-unknown" or "language-unknown" with the nearest names in the hint: a
// misspelt value finds nothing, which would be taken for an answer. Without `themes` any name of a
// theme goes, without values in the index any value.
void settle_filters(Expression& expression, const IndexReader& index,
                    const std::vector<Theme>& themes);

}  // namespace speerpunt
