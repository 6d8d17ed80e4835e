// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: a parsed web page (libxml2) and small questions about its nodes.
#include <memory>
#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace speerpunt {

struct FreeXmlDocument {
  void operator()(xmlDoc* document) const;
};
using HtmlTree = std::unique_ptr<xmlDoc, FreeXmlDocument>;

// Parses valid UTF-8. Elements deeper than 200 levels become plain text, so that walks may
// recurse. Null: nothing there.
HtmlTree parse_html(const std::string& text);

// The encoding that a <meta> in the first kilobytes names; empty: none.
std::string declared_encoding(std::string_view bytes);

std::string_view tag_of(const xmlNode* node);                  // lower case; empty: not an element
std::string attribute(const xmlNode* node, const char* name);  // empty: absent
std::string_view text_of(const xmlNode* node);                 // of a text node
const xmlNode* first_element(const xmlNode* root, std::string_view tag);  // in document order
// <body>, or all of a page that has none; null: an empty tree.
const xmlNode* body_of(const HtmlTree& tree);

// `tag` is one of the words in `list`, a constexpr array of sorted or unsorted names.
template <typename List>
bool is_one_of(std::string_view tag, const List& list) {
  for (const std::string_view name : list) {
    if (tag == name) return true;
  }
  return false;
}

}  // namespace speerpunt
