// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/docx_body.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/office/note_number.hh"
#include "ingest/office/xml.hh"

namespace speerpunt {
namespace {

constexpr auto kTransparent = std::to_array<std::string_view>(
    {"body", "sdtContent", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo",
     "oMathPara", "Choice", "rubyBase", "ruby"});

std::string value_of(const xmlNode* element) {
  return element == nullptr ? std::string{} : attribute(element, "val");
}

// Drawings use names of their own in other namespaces: a:p and a:t are text on pictures.
bool is_word(const xmlNode* node) {
  if (node->ns == nullptr || node->ns->href == nullptr)
    return true;  // not declared: broken, but ours
  const std::string_view space(reinterpret_cast<const char*>(node->ns->href));
  // The transitional and the strict form differ in the address before and the year inside.
  const bool main = space.find("wordprocessingml") != std::string_view::npos;
  return (main && space.ends_with("/main")) || space.ends_with("/math") ||
         space.ends_with("/markup-compatibility/2006");
}

std::string_view word_tag(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE && is_word(node) ? tag_of(node) : std::string_view{};
}

// Of two renderings of one thing: the first that was meant for newer programs.
const xmlNode* chosen(const xmlNode* alternatives) {
  const xmlNode* choice = child_element(alternatives, "Choice");
  return choice != nullptr ? choice : child_element(alternatives, "Fallback");
}

struct Field {
  std::string instruction;
  bool result = false;  // behind the separator
  bool is_toc() const {
    const std::size_t begin = instruction.find_first_not_of(' ');
    return begin != std::string::npos && instruction.compare(begin, 4, "TOC ") == 0;
  }
};

class BodyReader {
 public:
  explicit BodyReader(const DocxParts& parts) : parts_(parts) {}

  DocxStory read(const xmlNode* body) {
    find_sections(body);
    walk_children(body);
    story_.finish();
    return {std::move(story_), remarks_, std::move(sections_)};
  }

 private:
  // A section says in its own properties how it begins, and stands behind its text.
  void find_sections(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const std::string_view tag = word_tag(child);
      if (tag == "sectPr") sections_.push_back(child);
      if (tag == "p" || tag == "pPr" || tag == "sdt" || tag == "sdtContent") find_sections(child);
    }
  }

  bool next_section_begins_page() const {
    if (section_ + 1 >= sections_.size()) return false;
    const std::string type = value_of(child_element(sections_[section_ + 1], "type"));
    return type.empty() || type == "nextPage" || type == "oddPage" || type == "evenPage";
  }

  void walk_children(const xmlNode* element) {
    if (element == nullptr) return;
    for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
      walk(child);
    }
  }

  void walk(const xmlNode* node) {
    const std::string_view tag = word_tag(node);
    if (tag.empty()) return;
    if (tag == "p") {
      walk_paragraph(node);
    } else if (tag == "r") {
      walk_run(node);
    } else if (tag == "oMath") {
      add_text(all_text(node));  // a formula, as one line
    } else if (tag == "tbl") {
      walk_table(node);
    } else if (tag == "ins" || tag == "moveTo") {
      remarks_.tracked_changes = true;
      walk_children(node);
    } else if (tag == "del" || tag == "moveFrom") {
      remarks_.tracked_changes = true;
    } else if (tag == "sdt") {
      walk_content_control(node);
    } else if (tag == "AlternateContent") {
      walk_children(chosen(node));
    } else if (is_one_of(tag, kTransparent)) {
      walk_children(node);
    }
  }

  void walk_content_control(const xmlNode* control) {
    const xmlNode* properties = child_element(control, "sdtPr");
    const xmlNode* part = child_element(properties, "docPartObj");
    const std::string gallery = value_of(child_element(part, "docPartGallery"));
    const bool toc = gallery == "Table of Contents";
    // "Klik om tekst in te voeren" is shown, but nobody wrote it.
    if (docx_toggle(properties, "showingPlcHdr").value_or(false)) return;
    if (toc) ++toc_;
    walk_children(child_element(control, "sdtContent"));
    if (toc) --toc_;
  }

  void walk_table(const xmlNode* table) {
    story_.begin_table();
    walk_rows(table);
    story_.end_table();
  }

  void walk_rows(const xmlNode* parent) {
    for (const xmlNode* row = parent->children; row != nullptr; row = row->next) {
      const std::string_view tag = word_tag(row);
      if (tag == "sdt") walk_rows_of(child_element(row, "sdtContent"));
      if (tag != "tr") continue;
      if (child_element(child_element(row, "trPr"), "del") != nullptr) {
        remarks_.tracked_changes = true;
        continue;
      }
      story_.begin_row();
      walk_cells(row);
    }
  }

  void walk_rows_of(const xmlNode* parent) {
    if (parent != nullptr) walk_rows(parent);
  }

  void walk_cells(const xmlNode* row) {
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
      const std::string_view tag = word_tag(cell);
      if (tag == "sdt") {
        if (const xmlNode* content = child_element(cell, "sdtContent")) walk_cells(content);
      }
      if (tag != "tc") continue;
      const xmlNode* properties = child_element(cell, "tcPr");
      const xmlNode* span = child_element(properties, "gridSpan");
      story_.begin_cell(span == nullptr ? 1 : number_attribute(span, "val", 1));
      walk_children(cell);
      story_.end_cell();
    }
  }

  ParagraphFormat format_of(const xmlNode* properties, const DocxStyle& style) const {
    ParagraphFormat format;
    format.role = style.role;
    if (const xmlNode* outline = child_element(properties, "outlineLvl")) {
      const int level = number_attribute(outline, "val", 9);
      const bool open =
          style.role.role == StyleRole::kNone || style.role.role == StyleRole::kHeading;
      if (level < 9 && open) format.role = {StyleRole::kHeading, level + 1};
    }
    const xmlNode* direct = child_element(properties, "numPr");
    const xmlNode* id = child_element(direct, "numId");
    const xmlNode* level = child_element(direct, "ilvl");
    const int numbering =
        id != nullptr ? number_attribute(id, "val", 0) : style.numbering.value_or(0);
    const int depth = std::clamp(
        level != nullptr ? number_attribute(level, "val", 0) : style.level.value_or(0), 0, 8);
    if (numbering != 0 && parts_.numbering.shows(numbering, depth)) {
      const bool list_style = style.role.role == StyleRole::kListItem;
      format.list_level = std::max(depth + 1, list_style ? style.role.level : 1);
    }
    return format;
  }

  void walk_paragraph(const xmlNode* paragraph) {
    const xmlNode* properties = child_element(paragraph, "pPr");
    const DocxStyle& style = parts_.styles.paragraph(value_of(child_element(properties, "pStyle")));
    const bool joins = std::exchange(joins_next_, false) && story_.in_paragraph();
    if (!joins) {
      const bool new_page = docx_toggle(properties, "pageBreakBefore").value_or(style.page_break);
      if (new_page && !in_margin() && story_.has_text()) story_.begin_page();
      ParagraphFormat format = format_of(properties, style);
      if (in_toc()) format.role = {StyleRole::kToc};
      story_.begin_paragraph(format);
    }
    style_ = &style;
    const xmlNode* mark = child_element(properties, "rPr");
    walk_children(paragraph);
    if (child_element(mark, "del") != nullptr || child_element(mark, "moveFrom") != nullptr) {
      remarks_.tracked_changes = true;
      joins_next_ = true;  // the end of this paragraph was deleted
      return;
    }
    story_.end_paragraph();
    if (child_element(properties, "sectPr") != nullptr) {
      if (next_section_begins_page()) story_.begin_page();
      ++section_;
    }
  }

  bool in_margin() const { return diverted_ > 0; }

  bool in_toc() const {
    return toc_ > 0 || std::any_of(fields_.begin(), fields_.end(),
                                   [](const Field& field) { return field.is_toc(); });
  }

  bool shows_text() const {
    return !hidden_ && std::all_of(fields_.begin(), fields_.end(),
                                   [](const Field& field) { return field.result; });
  }

  void walk_run(const xmlNode* run) {
    const xmlNode* properties = child_element(run, "rPr");
    const DocxStyle& character =
        parts_.styles.character(value_of(child_element(properties, "rStyle")));
    const DocxStyle& paragraph = style_ == nullptr ? parts_.styles.paragraph({}) : *style_;
    const auto first = [](std::optional<bool> one, std::optional<bool> two,
                          std::optional<bool> three) {
      return one ? *one : two ? *two : three.value_or(false);
    };
    run_.bold = first(docx_toggle(properties, "b"), character.bold, paragraph.bold);
    const double size = docx_size(properties);
    run_.size = size > 0 ? size : character.size > 0 ? character.size : paragraph.size;
    hidden_ = first(docx_toggle(properties, "vanish"), character.hidden, paragraph.hidden);
    for (const xmlNode* child = run->children; child != nullptr; child = child->next) {
      walk_in_run(child);
    }
    hidden_ = false;
  }

  void walk_in_run(const xmlNode* node) {
    const std::string_view tag = word_tag(node);
    if (tag == "t") {
      add_text(all_text(node));
    } else if (tag == "tab" || tag == "ptab") {
      add_text(" ");
    } else if (tag == "br" || tag == "cr") {
      add_break(attribute(node, "type"));
    } else if (tag == "lastRenderedPageBreak") {
      if (!in_margin()) story_.begin_rendered_page();
    } else if (tag == "noBreakHyphen") {
      add_text("-");
    } else if (tag == "fldChar") {
      change_field(attribute(node, "fldCharType"));
    } else if (tag == "instrText") {
      if (!fields_.empty() && fields_.back().instruction.size() < 1000) {
        fields_.back().instruction += all_text(node);
      }
    } else if (tag == "footnoteReference" || tag == "endnoteReference") {
      add_note(node, tag == "endnoteReference");
    } else if (tag == "commentReference") {
      ++remarks_.comments;
    } else if (tag == "drawing" || tag == "pict" || tag == "object") {
      find_boxes(node);
    } else if (tag == "AlternateContent") {
      for (const xmlNode* child = first_child(chosen(node)); child != nullptr;
           child = child->next) {
        walk_in_run(child);
      }
    } else if (tag == "ruby") {
      walk_children(node);
    }
  }

  static const xmlNode* first_child(const xmlNode* node) {
    return node == nullptr ? nullptr : node->children;
  }

  void add_text(const std::string& text) {
    if (skip_text_) {
      skip_text_ = false;
      return;
    }
    if (shows_text()) {
      story_.add_text(text, run_);
    } else if (hidden_ && text.find_first_not_of(" \n\t") != std::string::npos) {
      remarks_.hidden_text = true;
    }
  }

  void add_break(const std::string& type) {
    if (!shows_text()) return;
    if (type == "page" && !in_margin()) {
      story_.begin_page();
    } else {
      story_.break_line();
    }
  }

  void change_field(const std::string& type) {
    if (type == "begin") {
      fields_.emplace_back();
    } else if (type == "separate" && !fields_.empty()) {
      fields_.back().result = true;
      if (fields_.back().is_toc() && story_.in_paragraph()) {
        story_.format().role = {StyleRole::kToc};
      }
    } else if (type == "end" && !fields_.empty()) {
      fields_.pop_back();
    }
  }

  void add_note(const xmlNode* reference, bool endnote) {
    if (!shows_text() || in_margin()) return;
    const auto& notes = endnote ? parts_.endnotes : parts_.footnotes;
    const auto found = notes.find(attribute(reference, "id"));
    std::string mark;
    const std::string custom = attribute(reference, "customMarkFollows");
    if (custom.empty() || custom == "0" || custom == "false") {
      int& count = endnote ? endnotes_ : footnotes_;
      mark = note_mark(++count, endnote ? parts_.endnote_format : parts_.footnote_format);
    } else {
      const xmlNode* text = reference->next;
      while (text != nullptr && tag_of(text) != "t") text = text->next;
      if (text != nullptr) mark = all_text(text);
      skip_text_ = text != nullptr;
    }
    if (found == notes.end()) return;
    story_.add_note(mark, divert(found->second), endnote);
  }

  void find_boxes(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE) continue;
      if (word_tag(child) == "txbxContent") {
        if (shows_text()) story_.add_box(divert(child));
      } else if (tag_of(child) == "AlternateContent") {
        if (const xmlNode* choice = chosen(child)) find_boxes(choice);
      } else {
        find_boxes(child);
      }
    }
  }

  // Reads a text apart: a note, a box.
  Story divert(const xmlNode* content) {
    Story outer = std::exchange(story_, Story(story_.page()));
    const DocxStyle* style = std::exchange(style_, nullptr);
    const RunFormat run = run_;
    std::vector<Field> fields = std::exchange(fields_, {});
    const int toc = std::exchange(toc_, 0);
    ++diverted_;
    walk_children(content);
    --diverted_;
    toc_ = toc;
    fields_ = std::move(fields);
    run_ = run;
    style_ = style;
    hidden_ = joins_next_ = false;
    return std::exchange(story_, std::move(outer));
  }

  const DocxParts& parts_;
  Story story_;
  OfficeRemarks remarks_;
  std::vector<const xmlNode*> sections_;
  const DocxStyle* style_ = nullptr;  // of the open paragraph
  RunFormat run_;
  bool hidden_ = false;
  bool skip_text_ = false;   // the next text is the mark of a note
  bool joins_next_ = false;  // the open paragraph goes on in the next one
  std::vector<Field> fields_;
  int toc_ = 0;  // tables of contents around
  int diverted_ = 0;
  int footnotes_ = 0;
  int endnotes_ = 0;
  std::size_t section_ = 0;
};

}  // namespace

DocxStory read_docx_body(const xmlNode* body, const DocxParts& parts) {
  return BodyReader(parts).read(body);
}

void append_docx_text(const xmlNode* element, std::string& text) {
  for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
    const std::string_view tag = word_tag(child);
    if (tag == "t") {
      text += all_text(child);
    } else if (tag == "noBreakHyphen") {
      text += '-';
    } else if (tag == "tab" || tag == "br" || tag == "cr") {
      text += ' ';
    } else if (tag == "del" || tag == "moveFrom" || tag == "Fallback" || tag == "pPr" ||
               (tag == "r" && docx_toggle(child_element(child, "rPr"), "vanish").value_or(false))) {
      continue;
    } else if (child->type == XML_ELEMENT_NODE) {
      append_docx_text(child, text);
      if (tag == "p") text += '\n';
    }
  }
}

}  // namespace speerpunt
