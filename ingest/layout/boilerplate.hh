// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Text that a document repeats.
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Text that comes back: in small type on several pages it is a footer that does not keep its
// height, anywhere else boilerplate from its second place on; what stands at one height of its
// pages is so at its first place too. `small` has one entry for each block.
void mark_boilerplate(std::vector<Block>& blocks, const std::vector<bool>& small);

}  // namespace speerpunt
