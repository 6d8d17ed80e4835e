// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Headings of Dutch statutes: Hoofdstuk, Afdeling, paragraaf, Artikel.
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// In a text with several headings "Artikel ..", gives the headings the levels of a statute
// (hoofdstuk above afdeling above paragraaf above artikel), and joins a numbered heading with the
// name that follows it: "Hoofdstuk 2" + "Tuchtrecht". Other texts stay as they are.
void order_statute_headings(std::vector<Block>& blocks);

}  // namespace speerpunt
