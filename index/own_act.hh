// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The act that a document is the text of, or that it proposes or explains: whose "artikel 3 van
// deze wet" is.
#include <span>

#include "corpus/document.hh"
#include "corpus/passage.hh"
#include "index/find/law_context.hh"

namespace speerpunt {

// By the number under which the document was published, its title, or the short title in brackets
// at the end of that: "Regels over de zorg (Wet zorgregels)". Without an id: none is known.
OwnAct own_act_of(const Document& document, std::span<const Passage> beginning);

}  // namespace speerpunt
