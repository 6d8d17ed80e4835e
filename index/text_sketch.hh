// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is kept of a text to tell how much of it another text shares, without either text.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Bottom-k sketch (Broder 1997, "On the resemblance and containment of documents"): the smallest
// hashes of all shingles, a shingle being kShingleWords words in a row. The shares that are
// estimated from it have a standard error of at most .03; a text of up to kSketchHashes shingles is
// compared exactly.
inline constexpr std::size_t kShingleWords = 4;
inline constexpr std::size_t kSketchHashes = 256;

struct TextSketch {
  std::uint64_t shingles = 0;           // different ones in the whole text
  std::vector<std::uint64_t> smallest;  // of 40 bits; ascending, at most kSketchHashes
  bool operator==(const TextSketch&) const = default;
};

// Of the body of the document: no furniture, boilerplate, table of contents, letterhead. Signs and
// letter case do not count, so that a PDF and a web page of one text have nearly equal sketches.
// The same text has the same sketch on every machine.
TextSketch sketch_of(const Document& document);

// The share of the shingles of both that both have, 0 to 1 (Jaccard).
double resemblance(const TextSketch& one, const TextSketch& other);

// The share of the shingles of the shorter text that the longer one has too, 0 to 1.
double containment(const TextSketch& one, const TextSketch& other);

}  // namespace speerpunt
