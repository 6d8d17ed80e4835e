// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the WordprocessingML of a Word document as a story.
#include <map>
#include <string>
#include <vector>

#include <libxml/tree.h>

#include "ingest/office/docx_styles.hh"
#include "ingest/office/remarks.hh"
#include "ingest/office/story.hh"

namespace speerpunt {

// The parts that the text points into. The trees must outlive the reading.
struct DocxParts {
  DocxStyles styles;
  DocxNumbering numbering;
  std::map<std::string, const xmlNode*> footnotes;  // by w:id
  std::map<std::string, const xmlNode*> endnotes;
  std::string footnote_format = "decimal";
  std::string endnote_format = "lowerRoman";
};

struct DocxStory {
  Story story;
  OfficeRemarks remarks;
  std::vector<const xmlNode*> sections;  // w:sectPr, in order
};

// `body` holds w:p and w:tbl: the body, a header, a footer.
DocxStory read_docx_body(const xmlNode* body, const DocxParts& parts);

// All text inside, a paragraph a line, without deleted and hidden text.
void append_docx_text(const xmlNode* element, std::string& text);

}  // namespace speerpunt
