// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// References to laws and their articles, and to European acts by number.
#include <string>
#include <vector>

#include "corpus/reference.hh"
#include "index/find/law_context.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {

// In order, not overlapping. A list of articles gives one reference for each article. Definitions
// in the text are added to the context.
// `heading_law`: the law that the heading above the text is about; empty: none.
std::vector<Reference> find_law_references(const TokenisedText& text,
                                           const std::string& heading_law, LawContext& context);

// The id of the one law that a heading or a title refers to; empty: none, or several.
std::string only_law_in(const TokenisedText& text, LawContext context);

}  // namespace speerpunt
