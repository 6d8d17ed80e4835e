// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which words of a block may have been recognised wrongly.
#include <string_view>
#include <vector>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Words of less confidence are marked. On scans that were not looked at, two of three wrong words
// are below it, and half of the words below it are wrong: see docs/measurements.md.
inline constexpr double kDoubtfulBelow = 0.8;

// The spans of those words in the block's `text`, ascending. A word that was mended over a line end
// is marked whole.
std::vector<ByteSpan> doubtful_spans(const LayoutBlock& block, std::string_view text);

}  // namespace speerpunt
