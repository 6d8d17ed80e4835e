// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The unit of search: a few sentences under one heading path.
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Where in the passage's text a block of the document stands.
struct PassageBlock {
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
  ByteSpan span;
  PageNumber page;
  PageNumber page_end;
  Box box;
  std::vector<ByteOffset> page_starts = {};  // as in Block, but in the passage's text
  std::vector<Box> later_boxes = {};         // as in Block
  bool operator==(const PassageBlock&) const = default;
};

struct Passage {
  std::string id;  // document id + "/" + ordinal; stable for the same bytes and tool version
  DocumentId document;
  int ordinal = 0;                   // from 0, in reading order
  std::vector<std::string> heading;  // path, outermost first
  std::string text;                  // blocks joined by one newline
  PageNumber page;
  PageNumber page_end;
  std::vector<PassageBlock> blocks;
  std::vector<ByteSpan> sentences;  // in `text`, in order; every list item is its own
  std::vector<ByteSpan> doubtful;   // recognised words of low confidence, in `text`, ascending
  std::optional<double> recognised = {};  // the lowest Page::recognised of its pages
  bool operator==(const Passage&) const = default;

  // The page on which the byte at `offset` begins.
  PageNumber page_at(ByteOffset offset) const;
  std::string_view slice(ByteSpan span) const;
  // The heading path, each of its parts with a newline behind it.
  std::string heading_lines() const;
};

}  // namespace speerpunt
