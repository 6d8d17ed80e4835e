// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the flow of a text document as DOCX, ODT and RTF tell it, before it becomes
// blocks: paragraphs, tables of them, and notes.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.hh"
#include "ingest/office/style_role.hh"

namespace speerpunt {

struct ParagraphFormat {
  NamedRole role;
  int list_level = 0;           // from 1; 0: no item of a list
  bool continues_item = false;  // a further paragraph of an item
  bool operator==(const ParagraphFormat&) const = default;
};

struct RunFormat {
  bool bold = false;
  double size = 0;  // points; 0: not known
};

struct StoryParagraph {
  ParagraphFormat format;
  std::string text;  // as typed; '\n': a line break
  std::vector<NoteMark> notes;
  std::vector<std::size_t> page_starts;  // offsets in `text`
  int page = 1;                          // where it begins
  std::size_t shown = 0;                 // bytes that are not white space
  std::size_t bold = 0;                  // of those
  double size_sum = 0;                   // of those, their sizes
};

struct StoryItem;
struct StoryCell {
  std::vector<StoryItem> items;
  int span = 1;
  int right = 0;  // its right edge, where the form tells that and no span; else 0
};
struct StoryTable {
  std::vector<std::vector<StoryCell>> rows;
};
struct StoryNote {
  std::string mark;
  std::string text;
  int page = 1;
  bool at_end = false;  // of the document
};
struct StoryItem {
  bool is_table = false;
  StoryParagraph paragraph;
  StoryTable table;
};

// What the readers tell, in the order of the text. Calls that do not fit (a cell without a table)
// are mended, for files are not always sound.
class Story {
 public:
  explicit Story(int page = 1) : page_(page) {}

  void begin_paragraph(const ParagraphFormat& format);
  void add_text(std::string_view text, const RunFormat& format);
  void break_line();
  void end_paragraph();
  bool in_paragraph() const { return in_paragraph_; }
  ParagraphFormat& format() { return paragraph_.format; }  // of the open paragraph

  // A page border that the author asked for, or one where the program that saved the file found it.
  // The first of these often comes with one of the second.
  void begin_page();
  void begin_rendered_page();
  int page() const { return page_; }
  bool has_text() const { return has_text_; }

  void begin_table();
  void begin_row();
  void begin_cell(int span);
  void end_cell();
  // Where the cells of the open row end, from the left; their spans are told by those of all rows.
  void set_edges(const std::vector<int>& edges);
  void end_table();
  bool in_table() const { return !open_.empty(); }

  // A mark at this place of the open paragraph, and the note it refers to. `note` is a story of its
  // own.
  void add_note(std::string mark, Story note, bool at_end);
  // A text box: its text comes after the paragraph that it hangs on.
  void add_box(Story box);

  // Ends what is open.
  void finish();
  const std::vector<StoryItem>& items() const { return items_; }
  const std::vector<StoryNote>& notes() const { return notes_; }
  std::string line_text() const;  // all of it in one line

 private:
  struct OpenTable {
    StoryTable table;
    int row_page = 1;  // page where the cells of the open row begin
    int last_page = 1;
  };
  std::vector<StoryItem>& target();
  void place_boxes();

  std::vector<StoryItem> items_;
  std::vector<StoryItem> boxes_;  // wait for the end of the paragraph
  std::vector<StoryNote> notes_;
  std::vector<OpenTable> open_;
  StoryParagraph paragraph_;
  bool in_paragraph_ = false;
  bool has_text_ = false;
  bool at_page_begin_ = false;  // nothing since begin_page()
  int page_;
  int too_deep_ = 0;  // open tables that are not kept as tables
};

}  // namespace speerpunt
