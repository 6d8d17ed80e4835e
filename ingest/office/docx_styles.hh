// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: styles and numbering of a Word document.
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <libxml/tree.h>

#include "ingest/office/style_role.hh"

namespace speerpunt {

// What a style says, with what it takes over from those it is based on.
struct DocxStyle {
  NamedRole role;
  std::optional<int> numbering;  // w:numId; 0: none
  std::optional<int> level;      // w:ilvl
  std::optional<bool> bold;
  std::optional<bool> hidden;
  double size = 0;  // points; 0: not known
  bool page_break = false;
};

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(const xmlNode* root);  // w:styles; null: no styles

  // An unknown or empty id is the default style of paragraphs.
  const DocxStyle& paragraph(const std::string& id) const;
  const DocxStyle& character(const std::string& id) const;

 private:
  std::map<std::string, DocxStyle> styles_;
  DocxStyle default_;
  DocxStyle none_;
};

// Which numbers of lists show something at their items.
class DocxNumbering {
 public:
  DocxNumbering() = default;
  explicit DocxNumbering(const xmlNode* root);  // w:numbering; null: none

  // The numbering of a level shows a bullet or number. What is not defined does.
  bool shows(int numbering, int level) const;

 private:
  std::map<std::pair<int, int>, bool> shown_;
};

// <w:b/>, <w:b w:val="0"/>; nothing: not said.
std::optional<bool> docx_toggle(const xmlNode* properties, std::string_view name);

// w:sz in points; 0: not said.
double docx_size(const xmlNode* properties);

}  // namespace speerpunt
