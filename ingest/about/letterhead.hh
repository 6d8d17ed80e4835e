// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: what stands around the text of a letter, a printed mail or a source list.
#include "corpus/document.hh"

namespace speerpunt {

// Gives kind meta to the header lines of a printed mail, to letterhead, address and reference block
// of a letter, to a signature, and to blocks that are nothing but a label and web addresses. The
// subject of a printed mail becomes one block, the title. For PDF, office documents and HTML.
void mark_letterhead(Document& document);

}  // namespace speerpunt
