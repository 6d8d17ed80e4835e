// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines of plain text to blocks: shared by text files, mails and preformatted parts of web pages.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// A list marker at the begin of a line: "- ", "• ", "1. ", "a) ", "1°. ".
struct ListMarker {
  std::size_t indent = 0;  // columns before the marker
  std::size_t length = 0;  // bytes up to the text of the item
  char style = '-';        // of its kind: '1' digits, 'a' a letter, 'o' degrees, '-' a sign
};
std::optional<ListMarker> list_marker(std::string_view line);

// How deep an item is: by its indent, and at the same indent by a style that was not open yet
// (statutes put "a." under "1." without an indent).
class ListLevels {
 public:
  int level(const ListMarker& marker);  // from 1
  void end() { open_.clear(); }

 private:
  std::vector<ListMarker> open_;
};

// Without the line ends, which may be \n, \r\n or \r.
std::vector<std::string_view> split_lines(std::string_view text);

// Two lines of one paragraph as one: what stands at the line end is judged as by LineVocabulary,
// without the words of the document.
void append_line(std::string& paragraph, std::string_view line);

// `text` is valid UTF-8. Paragraphs are found by blank lines, indents, list markers, and by short
// lines that the next word would have fitted on. A number that a wrap puts at the begin of a line
// stays in its sentence. A dateline is never a heading.
std::vector<Block> blocks_of_text(std::string_view text, PageNumber page);

}  // namespace speerpunt
