// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/odt_body.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/office/xml.hh"

namespace speerpunt {
namespace {

constexpr auto kDropped = std::to_array<std::string_view>({"ruby-text",
                                                           "script",
                                                           "placeholder",
                                                           "desc",
                                                           "title",
                                                           "object",
                                                           "object-ole",
                                                           "image",
                                                           "hidden-text",
                                                           "variable-decls",
                                                           "sequence-decls",
                                                           "user-field-decls",
                                                           "dde-connection-decls",
                                                           "forms",
                                                           "event-listeners",
                                                           "table-of-content-source",
                                                           "illustration-index-source",
                                                           "table-index-source",
                                                           "object-index-source",
                                                           "user-index-source",
                                                           "alphabetical-index-source",
                                                           "bibliography-source",
                                                           "annotation-end"});
constexpr auto kIndexes =
    std::to_array<std::string_view>({"table-of-content", "illustration-index", "table-index",
                                     "object-index", "user-index", "alphabetical-index"});
constexpr auto kShapes = std::to_array<std::string_view>(
    {"text-box", "custom-shape", "rect", "line", "ellipse", "circle", "polygon", "polyline", "path",
     "regular-polygon", "caption"});
constexpr int kMostSpaces = 100;

class BodyReader {
 public:
  explicit BodyReader(const OdtStyles& styles) : styles_(styles) {}

  OdtStory read(const xmlNode* text) {
    walk_children(text);
    story_.finish();
    return {std::move(story_), remarks_};
  }

 private:
  void walk_children(const xmlNode* element) {
    if (element == nullptr) return;
    for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
      walk(child);
    }
  }

  void walk(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_text(text_of(node));
      return;
    }
    const std::string_view tag = tag_of(node);
    if (tag.empty() || is_one_of(tag, kDropped)) return;
    if (tag == "p" || tag == "h") {
      walk_paragraph(node, tag == "h");
    } else if (tag == "table") {
      walk_table(node);
    } else if (tag == "list") {
      walk_list(node);
    } else if (is_one_of(tag, kIndexes)) {
      ++toc_;
      walk_children(node);
      --toc_;
    } else if (tag == "section") {
      walk_section(node);
    } else if (tag == "tracked-changes") {
      remarks_.tracked_changes =
          remarks_.tracked_changes || child_element(node, "changed-region") != nullptr;
    } else if (!walk_inline(node, tag)) {
      walk_children(node);
    }
  }

  bool walk_inline(const xmlNode* node, std::string_view tag) {
    if (tag == "span") {
      walk_span(node);
    } else if (tag == "s") {
      const int count = std::clamp(number_attribute(node, "c", 1), 1, kMostSpaces);
      add_text(std::string(static_cast<std::size_t>(count), ' '));
    } else if (tag == "tab") {
      add_text(" ");
    } else if (tag == "line-break") {
      story_.break_line();
    } else if (tag == "soft-page-break") {
      if (diverted_ == 0) story_.begin_rendered_page();
    } else if (tag == "note") {
      add_note(node);
    } else if (tag == "annotation") {
      ++remarks_.comments;
    } else if (is_one_of(tag, kShapes)) {
      if (!hidden_) story_.add_box(divert(node));
    } else {
      return false;
    }
    return true;
  }

  void walk_section(const xmlNode* section) {
    const bool hidden =
        attribute(section, "display") == "none" ||
        styles_.find("section", attribute(section, "style-name")).hidden.value_or(false);
    if (hidden) {
      remarks_.hidden_text = true;
    } else {
      walk_children(section);
    }
  }

  void walk_paragraph(const xmlNode* paragraph, bool heading) {
    const OdtStyle style = styles_.find("paragraph", attribute(paragraph, "style-name"));
    ParagraphFormat format;
    format.role = style.role;
    // Many programs give every heading an outline; a title that is one stays a title.
    const bool titled = style.role.role == StyleRole::kTitle;
    if (heading && !titled) {
      format.role = {StyleRole::kHeading, number_attribute(paragraph, "outline-level", 1)};
    } else if (!heading && format.role.role == StyleRole::kHeading) {
      format.role.level = std::max(1, format.role.level);
    }
    if (toc_ > 0) format.role = {StyleRole::kToc};
    if (list_level_ > 0) {
      if (item_open_) format.list_level = list_level_;
      format.continues_item = !item_open_;
      item_open_ = false;
    }
    if (style.page_before && diverted_ == 0 && story_.has_text()) story_.begin_page();
    story_.begin_paragraph(format);
    const RunFormat outer = std::exchange(run_, RunFormat{style.bold.value_or(false), style.size});
    const bool hidden = std::exchange(hidden_, style.hidden.value_or(false));
    walk_children(paragraph);
    hidden_ = hidden;
    run_ = outer;
    story_.end_paragraph();
    if (style.page_after && diverted_ == 0) story_.begin_page();
  }

  void walk_span(const xmlNode* span) {
    const OdtStyle style = styles_.find("text", attribute(span, "style-name"));
    const RunFormat outer = run_;
    const bool hidden = hidden_;
    run_.bold = style.bold.value_or(run_.bold);
    if (style.size > 0) {
      run_.size = style.size;
    } else {
      run_.size *= style.scale;
    }
    hidden_ = style.hidden.value_or(hidden_);
    walk_children(span);
    hidden_ = hidden;
    run_ = outer;
  }

  void add_text(std::string_view text) {
    if (!story_.in_paragraph()) return;  // white space between elements
    if (!hidden_) {
      story_.add_text(text, run_);
    } else if (text.find_first_not_of(" \n\t\r") != std::string_view::npos) {
      remarks_.hidden_text = true;
    }
  }

  void walk_list(const xmlNode* list) {
    const std::string style = attribute(list, "style-name");
    const std::string outer_style = list_style_;
    if (!style.empty()) list_style_ = style;
    ++depth_;
    const int outer = list_level_;
    list_level_ = std::min(depth_, 9);
    for (const xmlNode* item = list->children; item != nullptr; item = item->next) {
      const std::string_view tag = tag_of(item);
      if (tag != "list-item" && tag != "list-header") continue;
      const bool open = item_open_;
      item_open_ = tag == "list-item" && styles_.list_shows(list_style_, depth_);
      walk_children(item);
      item_open_ = open;
    }
    list_level_ = outer;
    --depth_;
    list_style_ = outer_style;
  }

  void walk_table(const xmlNode* table) {
    const OdtStyle style = styles_.find("table", attribute(table, "style-name"));
    if (style.page_before && diverted_ == 0 && story_.has_text()) story_.begin_page();
    const int level = std::exchange(list_level_, 0);
    const int depth = std::exchange(depth_, 0);
    story_.begin_table();
    walk_rows(table);
    story_.end_table();
    list_level_ = level;
    depth_ = depth;
  }

  void walk_rows(const xmlNode* parent) {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      const std::string_view tag = tag_of(node);
      if (tag == "table-header-rows" || tag == "table-rows" || tag == "table-row-group") {
        walk_rows(node);
      } else if (tag == "soft-page-break" && diverted_ == 0) {
        story_.begin_rendered_page();
      } else if (tag == "table-row") {
        story_.begin_row();
        walk_cells(node);
      }
    }
  }

  // A cell over several columns is followed by those that it covers.
  void walk_cells(const xmlNode* row) {
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
      const std::string_view tag = tag_of(cell);
      if (tag != "table-cell" && tag != "covered-table-cell") continue;
      story_.begin_cell(std::max(1, number_attribute(cell, "number-columns-repeated", 1)));
      if (tag == "table-cell") walk_children(cell);
      story_.end_cell();
    }
  }

  void add_note(const xmlNode* note) {
    const xmlNode* body = child_element(note, "note-body");
    if (hidden_ || body == nullptr) return;
    story_.add_note(all_text(child_element(note, "note-citation")), divert(body),
                    attribute(note, "note-class") == "endnote");
  }

  Story divert(const xmlNode* content) {
    Story outer = std::exchange(story_, Story(story_.page()));
    const RunFormat run = run_;
    const int level = std::exchange(list_level_, 0);
    const int depth = std::exchange(depth_, 0);
    const bool open = item_open_;
    const int toc = std::exchange(toc_, 0);
    ++diverted_;
    walk_children(content);
    --diverted_;
    toc_ = toc;
    item_open_ = open;
    depth_ = depth;
    list_level_ = level;
    run_ = run;
    return std::exchange(story_, std::move(outer));
  }

  const OdtStyles& styles_;
  Story story_;
  OfficeRemarks remarks_;
  RunFormat run_;
  bool hidden_ = false;
  int toc_ = 0;
  int diverted_ = 0;
  int depth_ = 0;           // open lists
  int list_level_ = 0;      // of the items in the innermost
  bool item_open_ = false;  // the item has no paragraph yet
  std::string list_style_;
};

}  // namespace

OdtStory read_odt_body(const xmlNode* text, const OdtStyles& styles) {
  return BodyReader(styles).read(text);
}

void append_odt_text(const xmlNode* element, std::string& text, std::string& notes) {
  for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
    const std::string_view tag = tag_of(child);
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      text += text_of(child);
    } else if (tag == "tracked-changes" || tag == "annotation" || tag == "note-citation" ||
               is_one_of(tag, kDropped)) {
      continue;
    } else if (tag == "note-body") {
      std::string inner;
      append_odt_text(child, notes, inner);
      notes += inner + '\n';
    } else if (tag == "s" || tag == "tab" || tag == "line-break") {
      text += ' ';
    } else {
      append_odt_text(child, text, notes);
      if (tag == "p" || tag == "h") text += '\n';
    }
  }
}

}  // namespace speerpunt
