// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/blocks.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/html/card.hh"
#include "ingest/html/content.hh"
#include "ingest/html/furniture.hh"
#include "ingest/html/tree.hh"
#include "ingest/text/blocks.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr auto kInlineTags = std::to_array<std::string_view>(
    {"a",   "abbr", "acronym", "b",    "bdi",  "bdo",   "big",  "cite",   "code",   "data",
     "del", "dfn",  "em",      "font", "i",    "img",   "ins",  "kbd",    "mark",   "q",
     "rp",  "rt",   "ruby",    "s",    "samp", "small", "span", "strike", "strong", "sub",
     "sup", "time", "tt",      "u",    "var",  "wbr",   "nobr", "button"});
constexpr std::size_t kLongestBoldHeading = 100;
constexpr std::size_t kLongestControl = 60;
constexpr std::size_t kLead = 800;  // a date that far into the text is still the page's own

int heading_level(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' ? tag[1] - '0' : 0;
}

// As mail programs mark it.
bool is_signature(const xmlNode* element) {
  const std::string names = attribute(element, "class") + ' ' + attribute(element, "id") + ' ' +
                            attribute(element, "data-smartmail");
  return names.find("ignature") != std::string::npos;  // gmail_signature, Signature, moz-signature
}

// Text between two <br>, with what is bold and what is a link in it.
struct InlineLine {
  std::string text;
  std::size_t shown = 0;  // characters that are not white space
  std::size_t bold = 0;
  std::size_t linked = 0;
  bool control = false;  // has a link that leads to no page
};

struct Context {
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
  int list_depth = 0;
  int quote_depth = 0;
  bool chrome = false;
  bool bold = false;
  bool linked = false;
  bool* item_open = nullptr;  // of the <li> around: it has no block yet
};

class BlockMaker {
 public:
  explicit BlockMaker(const HtmlScope& scope) : scope_(scope), lines_(1) {}

  HtmlBlocks make(const xmlNode* body) {
    Context context;
    context.chrome = scope_.content != body;
    walk_children(body, context);
    flush(context);
    return std::move(result_);
  }

 private:
  void walk_children(const xmlNode* element, const Context& context) {
    for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
      walk(child, context);
    }
  }

  void walk(const xmlNode* node, Context context) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_text(text_of(node), context);
      return;
    }
    const std::string_view tag = tag_of(node);
    if (tag.empty()) return;
    const Part part = part_of(node);
    if (part == Part::kDropped || is_note_mark(node)) return;
    const bool enters_content = node == scope_.content;
    const bool enters_chrome = part == Part::kChrome && !enters_content;
    if (tag == "br") {
      lines_.emplace_back();
    } else if (is_inline(tag) && !enters_chrome && !enters_content) {
      walk_inline(node, tag, context);
    } else {
      flush(context);
      if (enters_content) context.chrome = false;
      if (enters_chrome) context.chrome = true;
      walk_block(node, tag, context);
    }
  }

  void walk_inline(const xmlNode* node, std::string_view tag, Context context) {
    context.bold = context.bold || tag == "b" || tag == "strong";
    if (tag == "a") {
      const std::string target = attribute(node, "href");
      context.linked = true;
      lines_.back().control = lines_.back().control || target.starts_with('#') ||
                              target.starts_with("mailto:") || target.starts_with("tel:") ||
                              target.starts_with("javascript:");
    }
    if (tag == "time" && !context.chrome && result_.lead_time.empty() && body_size_ < kLead) {
      result_.lead_time = attribute(node, "datetime");
    }
    walk_children(node, context);
  }

  void walk_block(const xmlNode* node, std::string_view tag, Context context) {
    const int level = heading_level(tag);
    bool item_open = true;
    if (scope_.mail && is_signature(node)) context.kind = BlockKind::kMeta;
    if (!scope_.mail && !context.chrome) {
      if (is_contact_card(node)) context.chrome = true;
      if (level == 0 && is_byline(node)) context.kind = BlockKind::kMeta;
    }
    if (node == scope_.title) {
      context = {};
      context.kind = BlockKind::kTitle;
    } else if (level != 0) {
      context.kind = BlockKind::kHeading;
      context.level = level;
    } else if (tag == "summary") {
      context.kind = BlockKind::kHeading;
      context.level = std::min(last_heading_ + 1, 6);
    } else if (tag == "ul" || tag == "ol" || tag == "dir" || tag == "dl") {
      ++context.list_depth;
    } else if (tag == "li" || tag == "dt" || tag == "dd") {
      context.item_open = &item_open;
      if (tag == "dd") ++context.list_depth;
    } else if (tag == "blockquote") {
      context.kind = BlockKind::kQuote;
      context.level = scope_.mail ? std::min(context.quote_depth + 1, 9) : 0;
      ++context.quote_depth;
    } else if (tag == "figcaption" || tag == "caption") {
      context.kind = BlockKind::kCaption;
    } else if (tag == "address") {
      context.kind = BlockKind::kMeta;
    } else if (tag == "table" && add_table(node, context)) {
      return;
    } else if (tag == "pre" && add_preformatted(node, context)) {
      return;
    }
    walk_children(node, context);
    flush(context);
  }

  bool add_table(const xmlNode* table, const Context& context) {
    std::string text = data_table_text(table);
    if (text.empty()) return false;
    if (const xmlNode* caption = first_element(table->children, "caption")) {
      push(BlockKind::kCaption, 0, line_text(caption), context.chrome);
    }
    push(BlockKind::kTable, 0, std::move(text), context.chrome);
    return true;
  }

  bool add_preformatted(const xmlNode* pre, const Context& context) {
    std::string text;
    for (const xmlNode* child = pre->children; child != nullptr; child = child->next) {
      if (child->type != XML_TEXT_NODE && !is_inline(tag_of(child))) return false;
      text += child->type == XML_TEXT_NODE ? std::string(text_of(child)) : line_text(child);
    }
    for (Block& block : blocks_of_text(text, PageNumber{1})) {
      push(block.kind, block.level, std::move(block.text), context.chrome);
    }
    return true;
  }

  void add_text(std::string_view text, const Context& context) {
    InlineLine& line = lines_.back();
    for (const char c : text) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      line.text += space ? ' ' : c;
      if (space || (static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
      ++line.shown;
      if (context.bold) ++line.bold;
      if (context.linked) ++line.linked;
    }
  }

  // Ends the running text: an empty line in it divides paragraphs, a line that is all bold is a
  // heading, a line with a bullet an item.
  void flush(const Context& context) {
    std::vector<InlineLine> lines(1);
    lines.swap(lines_);
    InlineLine paragraph;
    for (InlineLine& line : lines) {
      line.text = dutch::normalise(line.text);
      const auto marker = list_marker(line.text);
      const bool item = marker && lines.size() > 1 && context.kind == BlockKind::kParagraph;
      if (line.text.empty() || item || is_bold_heading(line, context)) {
        finish(paragraph, context);
      }
      if (item) {
        push(BlockKind::kListItem, context.list_depth + 1, line.text.substr(marker->length),
             context.chrome);
      } else if (is_bold_heading(line, context)) {
        push(BlockKind::kHeading, std::min(last_heading_ + 1, 6), line.text, context.chrome);
      } else {
        append_line(paragraph.text, line.text);
        paragraph.shown += line.shown;
        paragraph.linked += line.linked;
        paragraph.control = paragraph.control || line.control;
      }
    }
    finish(paragraph, context);
  }

  bool is_bold_heading(const InlineLine& line, const Context& context) const {
    return line.shown > 1 && line.bold == line.shown && context.kind == BlockKind::kParagraph &&
           context.item_open == nullptr && line.text.size() <= kLongestBoldHeading &&
           !ends_with_any(line.text, {".", ",", ";", "!"}) && !starts_lower(line.text) &&
           has_letter(line.text);
  }

  void finish(InlineLine& paragraph, const Context& context) {
    const std::string text = std::exchange(paragraph.text, {});
    const InlineLine line = std::exchange(paragraph, {});
    if (text.empty()) return;
    BlockKind kind = context.kind;
    int level = kind == BlockKind::kHeading || kind == BlockKind::kQuote ? context.level : 0;
    if (context.item_open != nullptr && *context.item_open) {
      *context.item_open = false;
      if (kind == BlockKind::kParagraph) {
        kind = BlockKind::kListItem;
        level = std::clamp(context.list_depth, 1, 9);
      }
    }
    if (kind == BlockKind::kHeading && !context.chrome) last_heading_ = level;
    const bool control = line.control && line.linked == line.shown && text.size() < kLongestControl;
    push(kind, level, text, context.chrome || control);
  }

  void push(BlockKind kind, int level, std::string text, bool chrome) {
    if (text.empty()) return;
    if (chrome || (kind != BlockKind::kTitle && is_site_chrome(text))) {
      kind = BlockKind::kFurniture;
      level = 0;
    } else {
      body_size_ += text.size();
    }
    Block block;
    block.kind = kind;
    block.level = level;
    block.text = std::move(text);
    result_.blocks.push_back(std::move(block));
  }

  HtmlScope scope_;
  HtmlBlocks result_;
  std::vector<InlineLine> lines_;  // the running text so far
  std::size_t body_size_ = 0;
  int last_heading_ = 0;  // level of the last <h1>..<h6>
};

}  // namespace

bool is_inline(std::string_view tag) {
  return is_one_of(tag, kInlineTags);
}

bool is_note_mark(const xmlNode* element) {
  if (tag_of(element) != "sup") return false;
  const xmlNode* link = first_element(element->children, "a");
  return link != nullptr && attribute(link, "href").find('#') != std::string::npos;
}

HtmlBlocks make_html_blocks(const xmlNode* body, const HtmlScope& scope) {
  return BlockMaker(scope).make(body);
}

}  // namespace speerpunt
