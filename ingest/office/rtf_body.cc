// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/rtf_body.hh"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/tree.hh"
#include "ingest/office/note_number.hh"
#include "ingest/office/rtf_group.hh"
#include "ingest/office/rtf_letters.hh"
#include "ingest/office/rtf_tokens.hh"

namespace speerpunt {
namespace {

using rtf::Group;
using rtf::kBodyText;
using rtf::Place;

constexpr std::size_t kDeepestGroup = 500;
constexpr std::size_t kLongestName = 1000;
constexpr std::size_t kMostCells = 1000;

// A text that is read apart: the body, a note, a box, a margin.
struct Flow {
  enum class Kind { kBody, kNote, kEndnote, kBox, kHeader, kFooter };
  Kind kind = Kind::kBody;
  Story story;
  bool first_page = false;
  bool row_open = false;
  bool cell_open = false;
  bool list_text_blank = false;
  std::vector<int> edges;  // of the cells of the row
};

class BodyReader {
 public:
  explicit BodyReader(std::string_view bytes) : tokens_(bytes) {
    groups_.emplace_back();
    flows_.emplace_back();
  }

  RtfStory read() {
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::kEnd;
         token = tokens_.next()) {
      take(token);
    }
    result_.complete = groups_.size() == 1 && too_deep_ == 0;
    flush();
    while (flows_.size() > 1) leave_flow();
    flow().story.finish();
    result_.story = std::move(flow().story);
    return std::move(result_);
  }

 private:
  Group& group() { return groups_.back(); }
  Flow& flow() { return flows_.back(); }

  void take(const RtfToken& token) {
    switch (token.kind) {
      case RtfToken::Kind::kOpen:
        flush();
        open_group();
        return;
      case RtfToken::Kind::kClose:
        flush();
        close_group();
        return;
      case RtfToken::Kind::kWord:
        if (too_deep_ == 0) take_word(token.word, token.number);
        return;
      case RtfToken::Kind::kByte:
        add_byte(token.byte);
        return;
      case RtfToken::Kind::kText:
        for (const char c : token.text) add_byte(c);
        return;
      case RtfToken::Kind::kEnd:
        return;
    }
  }

  void open_group() {
    starred_ = false;
    skip_units_ = 0;
    if (groups_.size() >= kDeepestGroup || too_deep_ > 0) {
      ++too_deep_;
      return;
    }
    Group inner = group();
    inner.ends_flow = false;
    groups_.push_back(inner);
  }

  void close_group() {
    starred_ = false;
    skip_units_ = 0;
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (groups_.size() == 1) return;
    const bool ends_flow = group().ends_flow;
    if (ends_flow) end_paragraph();
    if (group().place == Place::kStyles) end_style();
    groups_.pop_back();
    if (ends_flow) leave_flow();
  }

  void add_byte(char c) {
    if (too_deep_ > 0 || group().place == Place::kSkipped) return;
    if (skip_units_ > 0) {
      --skip_units_;
      return;
    }
    starred_ = false;
    const auto font = encodings_.find(group().font);
    letters_.add_byte(c,
                      font == encodings_.end() || font->second.empty() ? encoding_ : font->second);
  }

  // The letters so far go where they belong.
  void flush() {
    const std::string text = letters_.take();
    if (text.empty()) return;
    switch (group().place) {
      case Place::kText:
        add_text(text);
        return;
      case Place::kStyles:
        if (style_name_.size() < kLongestName) style_name_ += text;
        return;
      case Place::kInstruction:
        if (text.find("TOC ") != std::string::npos) groups_[group().field].toc = true;
        return;
      case Place::kListText:
        if (dutch::normalise(text).empty()) flow().list_text_blank = true;
        return;
      case Place::kTitle:
        if (result_.title.size() < kLongestName) result_.title += text;
        return;
      case Place::kAuthor:
        if (result_.author.size() < kLongestName) result_.author += text;
        return;
      case Place::kCompany:
        if (result_.company.size() < kLongestName) result_.company += text;
        return;
      case Place::kSkipped:
      case Place::kFonts:
      case Place::kCreated:
        return;
    }
  }

  void add_text(const std::string& text) {
    if (group().deleted) return;
    if (group().hidden) {
      const bool blank = dutch::normalise(text).empty();
      result_.remarks.hidden_text = result_.remarks.hidden_text || !blank;
      return;
    }
    begin_paragraph();
    flow().story.add_text(text, {group().bold, group().size / 2.0});
  }

  void begin_paragraph() {
    Story& story = flow().story;
    if (story.in_paragraph()) return;
    if (group().in_table != story.in_table()) {
      group().in_table ? story.begin_table() : story.end_table();
      flow().row_open = flow().cell_open = false;
    }
    const bool body = flow().kind == Flow::Kind::kBody;
    if (body && story.has_text() && (new_section_ || group().page_before)) story.begin_page();
    if (body) new_section_ = false;
    if (group().in_table) open_cell();
    story.begin_paragraph(format());
  }

  void open_cell() {
    if (!flow().row_open) flow().story.begin_row();
    if (!flow().cell_open) flow().story.begin_cell(1);
    flow().row_open = flow().cell_open = true;
  }

  ParagraphFormat format() const {
    const Group& now = groups_.back();
    ParagraphFormat format;
    const auto style = styles_.find(now.style);
    if (style != styles_.end()) format.role = style->second;
    const bool open =
        format.role.role == StyleRole::kNone || format.role.role == StyleRole::kHeading;
    if (now.outline < kBodyText && open) format.role = {StyleRole::kHeading, now.outline + 1};
    if (now.toc) format.role = {StyleRole::kToc};
    if (now.list > 0 && !flows_.back().list_text_blank) {
      format.list_level = std::clamp(now.list_level, 0, 8) + 1;
    }
    return format;
  }

  void end_paragraph() {
    Story& story = flow().story;
    // What is set at its end holds for all of a paragraph; a table of contents may end before it.
    if (story.in_paragraph()) {
      const bool toc = story.format().role.role == StyleRole::kToc;
      story.format() = format();
      if (toc) story.format().role = {StyleRole::kToc};
    }
    story.end_paragraph();
    flow().list_text_blank = false;
  }

  void end_cell() {
    Story& story = flow().story;
    end_paragraph();
    if (!story.in_table()) story.begin_table();
    open_cell();
    story.end_cell();
    flow().cell_open = false;
  }

  void end_row() {
    end_paragraph();
    flow().story.set_edges(flow().edges);
    flow().row_open = flow().cell_open = false;
  }

  void enter_flow(Flow::Kind kind, bool first_page = false) {
    Flow inner;
    inner.kind = kind;
    inner.story = Story(flow().story.page());
    inner.first_page = first_page;
    flows_.push_back(std::move(inner));
    group().ends_flow = true;
    group().place = Place::kText;
    reset_paragraph();
    reset_letters();
  }

  void leave_flow() {
    if (flows_.size() == 1) return;
    Flow inner = std::move(flows_.back());
    flows_.pop_back();
    inner.story.finish();
    switch (inner.kind) {
      case Flow::Kind::kNote:
      case Flow::Kind::kEndnote: {
        const bool endnote = inner.kind == Flow::Kind::kEndnote;
        int& count = endnote ? endnotes_ : footnotes_;
        ++count;
        std::string mark = note_mark(count, endnote ? "lowerRoman" : "decimal");
        flow().story.add_note(std::move(mark), std::move(inner.story), endnote);
        return;
      }
      case Flow::Kind::kBox:
        begin_paragraph();  // the one that it hangs on may have no text yet
        flow().story.add_box(std::move(inner.story));
        return;
      case Flow::Kind::kHeader:
      case Flow::Kind::kFooter:
        result_.margins.push_back(
            {std::move(inner.story), inner.kind == Flow::Kind::kHeader, inner.first_page});
        return;
      case Flow::Kind::kBody:
        return;
    }
  }

  void take_word(std::string_view word, std::optional<int> number) {
    if (word == "bin") {
      tokens_.skip(static_cast<std::size_t>(std::max(number.value_or(0), 0)));
      return;
    }
    if (word == "*") {
      starred_ = true;
      return;
    }
    const bool starred = std::exchange(starred_, false);
    if (group().place == Place::kSkipped) return;
    if (word == "u") {
      letters_.add_unit(number.value_or(0));
      skip_units_ = group().unicode_skip;
      return;
    }
    if (skip_units_ > 0) {  // the replacement of a character may be a sign like \endash
      --skip_units_;
      return;
    }
    for (const rtf::Sign& sign : rtf::kSigns) {
      if (word == sign.word) return letters_.add_utf8(sign.text);
    }
    flush();
    if (enter_destination(word, starred)) return;
    if (take_document_word(word, number) || take_paragraph_word(word, number)) return;
    take_letter_word(word, number);
  }

  bool enter_destination(std::string_view word, bool starred) {
    if (word == "annotation") ++result_.remarks.comments;
    if (starred && !is_one_of(word, rtf::kKnownStarred)) {
      group().place = Place::kSkipped;
      return true;
    }
    for (const rtf::Destination& destination : rtf::kDestinations) {
      if (word != destination.word) continue;
      group().place = destination.place;
      return true;
    }
    if (word == "info") return true;  // its parts are destinations of their own
    if (is_one_of(word, rtf::kSkippedWords)) {
      group().place = Place::kSkipped;
      return true;
    }
    return enter_apart(word);
  }

  bool enter_apart(std::string_view word) {
    if (word == "footnote") {
      enter_flow(Flow::Kind::kNote);
    } else if (word == "ftnalt" && flow().kind == Flow::Kind::kNote) {
      flow().kind = Flow::Kind::kEndnote;
    } else if (word == "shptxt" || word == "dptxbxtext") {
      enter_flow(Flow::Kind::kBox);
    } else if (word == "header" || word == "headerl" || word == "headerr" || word == "headerf") {
      enter_flow(Flow::Kind::kHeader, word == "headerf");
    } else if (word == "footer" || word == "footerl" || word == "footerr" || word == "footerf") {
      enter_flow(Flow::Kind::kFooter, word == "footerf");
    } else if (word == "field") {
      group().field = groups_.size() - 1;
    } else {
      return false;
    }
    return true;
  }

  bool take_document_word(std::string_view word, std::optional<int> number) {
    const int value = number.value_or(0);
    if (word == "ansicpg") {
      encoding_ = code_page_name(value);
    } else if (word == "mac") {
      encoding_ = "macintosh";
    } else if (word == "pc" || word == "pca") {
      encoding_ = word == "pc" ? "ibm-437" : "ibm-850";
    } else if (word == "f" || word == "deff") {
      group().font = value;
    } else if (word == "fcharset" && group().place == Place::kFonts) {
      encodings_[group().font] = charset_name(value);
    } else if (word == "cpg" && group().place == Place::kFonts) {
      encodings_[group().font] = code_page_name(value);
    } else if (word == "yr" && group().place == Place::kCreated) {
      result_.created = std::to_string(value);
    } else if ((word == "mo" || word == "dy") && group().place == Place::kCreated) {
      result_.created += (value < 10 ? "-0" : "-") + std::to_string(value);
    } else if (word == "page") {
      if (flow().kind == Flow::Kind::kBody) flow().story.begin_page();
    } else if (word == "sect") {
      end_paragraph();
      new_section_ = true;
    } else if (word == "sbknone" || word == "sbkcol") {
      new_section_ = false;
    } else {
      return false;
    }
    return true;
  }

  bool take_paragraph_word(std::string_view word, std::optional<int> number) {
    const int value = number.value_or(0);
    if (word == "par" || word == "\n" || word == "\r") {
      if (group().place == Place::kText) end_paragraph();
    } else if (word == "line" || word == "column") {
      flow().story.break_line();
    } else if (word == "cell") {
      end_cell();
    } else if (word == "trowd") {
      flow().edges.clear();
    } else if (word == "cellx") {
      if (flow().edges.size() < kMostCells) flow().edges.push_back(value);
    } else if (word == "row") {
      end_row();
    } else if (word == "nestcell" || word == "nestrow") {
      end_paragraph();
    } else if (word == "pard") {
      if (group().place == Place::kText) reset_paragraph();
    } else if (word == "intbl") {
      group().in_table = true;
    } else if (word == "s") {
      group().style = value;
    } else if (word == "outlinelevel") {
      group().outline = value;
    } else if (word == "ls") {
      group().list = value;
    } else if (word == "ilvl") {
      group().list_level = value;
    } else if (word == "pnlvlblt" || word == "pnlvlbody") {
      group().list = 1;
    } else if (word == "pagebb") {
      group().page_before = value != 0 || !number;
    } else {
      return false;
    }
    return true;
  }

  void take_letter_word(std::string_view word, std::optional<int> number) {
    const bool on = number.value_or(1) != 0;
    if (word == "b") {
      group().bold = on;
    } else if (word == "v") {
      group().hidden = on;
    } else if (word == "deleted") {
      group().deleted = on;
      result_.remarks.tracked_changes = true;
    } else if (word == "revised") {
      result_.remarks.tracked_changes = true;
    } else if (word == "fs") {
      group().size = std::clamp(number.value_or(24), 1, 2000);
    } else if (word == "plain") {
      reset_letters();
    } else if (word == "uc") {
      group().unicode_skip = std::clamp(number.value_or(1), 0, 10);
    }
  }

  void reset_paragraph() {
    Group& now = group();
    now.style = 0;
    now.outline = kBodyText;
    now.list = now.list_level = 0;
    now.in_table = now.page_before = false;
  }

  void reset_letters() {
    group().bold = group().hidden = group().deleted = false;
    group().size = 24;
  }

  // "heading 1;" in a group of its own.
  void end_style() {
    std::string name = std::exchange(style_name_, {});
    const std::size_t end = name.find(';');
    if (end == std::string::npos) return;
    styles_[group().style] = role_of_style(name.substr(0, end));
  }

  RtfTokens tokens_;
  RtfStory result_;
  std::vector<Group> groups_;
  std::vector<Flow> flows_;
  RtfLetters letters_;
  std::string encoding_ = "windows-1252";
  std::map<int, std::string> encodings_;  // of fonts; empty: that of the document
  std::map<int, NamedRole> styles_;
  std::string style_name_;
  std::size_t too_deep_ = 0;  // open groups that are not kept
  int skip_units_ = 0;        // characters that repeat a Unicode one
  bool starred_ = false;
  bool new_section_ = false;
  int footnotes_ = 0;
  int endnotes_ = 0;
};

}  // namespace

RtfStory read_rtf_body(std::string_view bytes) {
  return BodyReader(bytes).read();
}

}  // namespace speerpunt
