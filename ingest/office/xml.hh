// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: the XML parts of office documents (libxml2).
#include <string>
#include <string_view>

#include <libxml/tree.h>

#include "ingest/html/tree.hh"

namespace speerpunt {

struct XmlPart {
  HtmlTree tree;                // null: nothing there that can be read
  bool damaged = false;         // not well-formed: only its begin is there
  const xmlNode* root() const;  // null: none
};

// Opens no file, uses no network. A part with a DTD is refused: office documents have none, and
// entities can be bombs. Deeper than libxml2's 256 levels is damage, so that walks may recurse.
XmlPart parse_xml(std::string_view bytes);

// The value of an attribute, whatever its namespace; `fallback` where it is absent or no number.
int number_attribute(const xmlNode* node, const char* name, int fallback);

const xmlNode* child_element(const xmlNode* parent, std::string_view tag);  // null: none

// The text of all elements inside, as it stands.
std::string all_text(const xmlNode* element);

}  // namespace speerpunt
