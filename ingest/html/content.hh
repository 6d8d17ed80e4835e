// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: which part of a web page is its text.
#include <libxml/tree.h>

namespace speerpunt {

enum class Part {
  kText,
  kChrome,   // shown, but around the text: menus, footers, notices
  kDropped,  // not shown: scripts, hidden elements
};

// What the element itself says, by its tag, role, class, id and style. An element that holds the
// page's h1 or main text is never chrome by its class alone.
Part part_of(const xmlNode* element);

// The element that holds the main text: by <main>, role=main or a single <article> where the page
// has them and they are not nearly empty; else the smallest element that holds both the h1 and
// most of the running text, links not counted. Null: the page has no text.
const xmlNode* find_content(const xmlNode* body);

// The heading that names the page: the first h1 of the content, else one outside of the chrome.
const xmlNode* find_title_element(const xmlNode* body, const xmlNode* content);

}  // namespace speerpunt
