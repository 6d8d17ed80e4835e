// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a block is set, and what its number says.
#include <cstdint>
#include <string>
#include <tuple>

#include "ingest/layout/block.hh"

namespace speerpunt {

// Larger and bolder first.
struct HeadingStyle {
  long size = 0;  // half points, negative so that the largest comes first
  bool plain = true;
  bool small_letters = true;  // not all capitals
  bool italic = false;
  std::uint32_t face = 0;
  std::uint32_t colour = 0;
  auto operator<=>(const HeadingStyle&) const = default;
};
HeadingStyle style_of(const LayoutBlock& block);

// True if anything but the size sets the style off from running text.
bool is_set_off(const HeadingStyle& style, const BodyStyle& body);

// All lines as one text, line ends not mended.
std::string plain_text(const LayoutBlock& block);

// "2.3.1 Toezicht" is 3, "4. Slot" and "Hoofdstuk 2" are 1; 0: no number.
int section_depth(std::string_view text);

}  // namespace speerpunt
