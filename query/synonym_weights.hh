// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps a rare synonym from outranking the word that was asked.
#include <functional>
#include <string>

#include "index/expression.hh"

namespace speerpunt {

// `rarity` of a folded word: 0 (everywhere) to 1, as IndexReader::rarity() has it. A synonym that
// is rarer than the words of the query counts for less in proportion; another one as it did.
void weigh_synonyms(Expression& expression,
                    const std::function<double(const std::string& word)>& rarity);

}  // namespace speerpunt
