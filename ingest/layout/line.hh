// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words to pieces of lines.
#include <string>
#include <vector>

#include "ingest/layout/word.hh"

namespace speerpunt {

// Words side by side on one baseline, from left to right. A piece ends at a wide gap; the pieces of
// one line of one column are put together again by lines_of().
struct LayoutLine {
  std::vector<LayoutWord> words;
  Box box;
  double baseline = 0;
  double size = 0;                     // of most of its letters
  bool bold = false;                   // nearly all of it
  bool italic = false;                 // nearly all of it
  std::uint32_t face = 0, colour = 0;  // of most of its letters

  std::string text() const;     // words with a space between, without marks of notes
  std::size_t letters() const;  // bytes of its words
  bool page_furniture() const;  // marked so by the file
};

// Cuts the words of a page into pieces of lines, top to bottom. Superscripts are attached to the
// word that they stand at.
std::vector<LayoutLine> pieces_of(std::vector<LayoutWord> words);

// Puts pieces that stand on one line together; top to bottom. For the pieces of one column.
std::vector<LayoutLine> lines_of(std::vector<LayoutLine> pieces);

// True for a raised word that refers to a note: "12", "1,2", "*", "a"; false for "m²", "1e", "™".
// `before` is the word that it stands at, if any.
bool is_note_mark(const LayoutWord& word, const LayoutWord* before);

// The smallest box around both; an empty box adds nothing.
Box around(const Box& a, const Box& b);

}  // namespace speerpunt
