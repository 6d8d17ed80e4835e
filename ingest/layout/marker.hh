// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The mark at the start of a list item.
#include <string_view>

#include "ingest/layout/line.hh"

namespace speerpunt {

// The mark at the start of a list item ("•", "1.", "a)", "(iv)"), empty if the line has none.
std::string_view list_marker(const LayoutLine& line);
bool is_bullet(std::string_view marker);

// How a marker counts, for telling which items belong to one list.
struct MarkerForm {
  enum class Count { kBullet, kNumber, kSmallLetter, kCapital, kSmallRoman, kCapitalRoman };
  Count count = Count::kBullet;
  std::string_view shape;  // what stands around the number, or the bullet itself: ".", "()", "•"
  int value = 0;           // of a bullet 0
};

// `marker` may also be one that is a list item only among its like: "A.".
MarkerForm form_of(std::string_view marker);

// The first word if it looks like a number of an item only among its like: "A.", "IV.".
// Empty: it does not.
std::string_view weak_marker(const LayoutLine& line);

// "•Tekst" and "1.Tekst" become two words.
void split_glued_marker(LayoutLine& line);

}  // namespace speerpunt
