// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Is the text of a page language at all? The text layer of some PDFs is symbols, or letters that
// stand for other letters: what is shown can be read, what is copied cannot.
#include <cstddef>
#include <string_view>

namespace speerpunt {

// What speaks for and against a text.
struct TextEvidence {
  std::size_t marks = 0;    // characters that are neither space nor part of a row of dots
  std::size_t broken = 0;   // of the marks: private use, U+FFFD, control characters, unassigned
  std::size_t letters = 0;  // of the marks
  std::size_t stray = 0;    // of these: of a third script and further ones
  std::size_t digits = 0;   // of the marks
  std::size_t words = 0;    // of three Latin letters or more
  std::size_t known = 0;    // of these: in the Dutch list, or frequent in a language around us
  std::size_t unlike = 0;   // of these: unknown, and no Western language spells like that
};

TextEvidence examine_text(std::string_view text);

// True where the text cannot be what a reader sees: then the page is to be read as a scan is.
// Needs some text to judge by: false for a short or empty one, and for tables of numbers,
// abbreviations and names, formulas in part, and languages in another script. `text` is UTF-8, the
// words of one page in any order. Without a word list fewer words are known, and it still holds.
bool is_garbage_text(std::string_view text);

}  // namespace speerpunt
