// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A document as it was read: its blocks in reading order, each with its page.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/date.hh"
#include "corpus/error.hh"
#include "corpus/units.hh"

namespace speerpunt {

// Lower-case hexadecimal SHA-256 of the bytes of the file.
using DocumentId = std::string;

enum class BlockKind {
  kTitle,
  kHeading,
  kParagraph,
  kListItem,
  kQuote,
  kTable,
  kFootnote,
  kCaption,
  kToc,          // table of contents: kept, not searched
  kMeta,         // letterhead, reference block, signature, author line
  kFurniture,    // running header, running footer, page number, menu, cookie notice
  kBoilerplate,  // a text that the document repeats; kept, not searched
};

// PDF points (1/72 inch) from the top left corner of the page as it is shown.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
  bool empty() const { return x1 <= x0 || y1 <= y0; }
};

struct Page {
  PageNumber number;
  std::string label;  // as printed or as named by the file; empty: none
  double width = 0;   // points; 0 where the form has no pages
  double height = 0;
  // The page is an image whose text was recognised: mean confidence of its words, 0 to 1. Nothing:
  // the text is the file's own.
  std::optional<double> recognised = {};
  bool operator==(const Page&) const = default;
};

// Where in a block's text the mark of a footnote stood; the mark itself is not in the text.
struct NoteMark {
  ByteOffset at;
  std::string mark;  // "1", "*"
  bool operator==(const NoteMark&) const = default;
};

// `text` is NFC, line ends mended, without soft hyphens, spaces folded; a table has one line per
// row and a tab between cells. `level`: headings 1-6; list items: nesting from 1;
// quotes in mails: how deep, from 1; else 0.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;
  std::string text;
  PageNumber page;
  PageNumber page_end;  // differs from `page` where a block runs over a page border
  Box box;              // on `page`; empty where unknown
  // Where in `text` each page after the first begins: page_end - page offsets, ascending.
  std::vector<ByteOffset> page_starts = {};
  std::string mark = {};                // of a footnote: what refers to it; else empty
  std::vector<NoteMark> notes = {};     // ascending; the footnote with that mark comes after
  std::vector<ByteSpan> doubtful = {};  // recognised words of low confidence, ascending
  // On each page after the first, where known: empty, or as many as page_starts.
  std::vector<Box> later_boxes = {};
  bool operator==(const Block&) const = default;
};

struct Document {
  DocumentId id;
  std::string path;      // where the file was found
  std::string url;       // where it was published; empty: not known
  std::string media;     // pdf, html, mail, text, markdown, docx, odt, rtf, zip
  std::string title;     // empty: unknown
  std::string subtitle;  // empty: none
  // text, pdf-metadata, office-metadata, html-title, mail-subject, outline; empty: none
  std::string title_source;
  std::optional<Date> date;
  std::string publisher;  // empty: unknown
  std::string issuer;     // whose voice it is, where that is not the publisher; else empty
  std::string kind;       // visie, standpunt, brief, mail, webpagina, ...; empty: unknown
  std::string language;   // nl, en; empty: unknown
  std::string version;    // "2.0"; empty: none stated
  std::vector<std::string> replaces;  // what it says that it replaces, as it says it
  DocumentId container;               // the mail or archive that it came in; empty: none
  std::vector<Page> pages;
  std::vector<Block> blocks;
  std::vector<Problem> problems;
  bool operator==(const Document&) const = default;
};

// True for what a reader of the text would read: not furniture, boilerplate, toc.
bool is_body(BlockKind kind);

std::string_view name_of(BlockKind kind);  // "list_item"
std::optional<BlockKind> block_kind(std::string_view name);
std::string_view name_of(Severity severity);  // "note", "warning", "error"

}  // namespace speerpunt
