// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/content.hh"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ingest/html/furniture.hh"
#include "ingest/html/tree.hh"

namespace speerpunt {
namespace {

constexpr auto kDroppedTags = std::to_array<std::string_view>(
    {"script", "style",    "template", "noscript", "head",     "iframe", "object", "embed",
     "svg",    "canvas",   "video",    "audio",    "map",      "math",   "input",  "select",
     "option", "textarea", "progress", "meter",    "datalist", "applet"});
constexpr auto kChromeTags =
    std::to_array<std::string_view>({"nav", "footer", "aside", "dialog", "menu", "label"});
constexpr auto kChromeRoles = std::to_array<std::string_view>(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
     "menu", "menubar", "toolbar", "breadcrumb", "tablist"});
constexpr auto kHiddenNames = std::to_array<std::string_view>(
    {"hidden", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text",
     "is-hidden", "hide", "display-none"});
// Panels that open on a click are part of the text.
constexpr auto kPanelWords = std::to_array<std::string_view>(
    {"accordion", "collaps", "panel", "tab", "faq", "toggle", "uitklap"});
constexpr std::size_t kLeastBox = 60;  // characters
constexpr auto kContainers =
    std::to_array<std::string_view>({"div", "section", "article", "main", "form", "table", "tbody",
                                     "tr", "td", "center", "body", "span"});

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  return text;
}

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (list.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

bool is_panel(const xmlNode* element, std::string_view names) {
  const std::string role = attribute(element, "role");
  if (role == "tabpanel" || role == "region") return true;
  return std::any_of(kPanelWords.begin(), kPanelWords.end(), [&](std::string_view word) {
    return names.find(word) != std::string_view::npos;
  });
}

bool is_hidden(const xmlNode* element, std::string_view names) {
  std::string style = lower(attribute(element, "style"));
  std::erase(style, ' ');
  bool hidden = style.find("display:none") != std::string::npos ||
                style.find("visibility:hidden") != std::string::npos ||
                xmlHasProp(element, reinterpret_cast<const xmlChar*>("hidden")) != nullptr ||
                attribute(element, "aria-hidden") == "true";
  for (const std::string_view word : kHiddenNames) hidden = hidden || has_word(names, word);
  return hidden && !is_panel(element, names);
}

std::size_t count_text(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) > ' ' && (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Running text per element: characters outside of links and chrome.
using Weights = std::unordered_map<const xmlNode*, std::size_t>;

std::size_t weigh(const xmlNode* node, Weights& weights) {
  if (node->type == XML_TEXT_NODE) return count_text(text_of(node));
  if (node->type != XML_ELEMENT_NODE || tag_of(node) == "a") return 0;
  if (part_of(node) != Part::kText) return 0;
  std::size_t sum = 0;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    sum += weigh(child, weights);
  }
  weights.emplace(node, sum);
  return sum;
}

std::size_t weight(const Weights& weights, const xmlNode* node) {
  const auto found = weights.find(node);
  return found == weights.end() ? 0 : found->second;
}

bool holds(const xmlNode* element, const xmlNode* node) {
  while (node != nullptr && node != element) node = node->parent;
  return node == element && node != nullptr;
}

bool is_main(const xmlNode* node) {
  return tag_of(node) == "main" ||
         (node->type == XML_ELEMENT_NODE && attribute(node, "role") == "main");
}

// The heaviest elements that `accept` wants, outside each other.
struct Heaviest {
  const xmlNode* element = nullptr;
  std::size_t weight = 0;
  int count = 0;
};

template <typename Accept>
void find_heaviest(const xmlNode* node, const Weights& weights, const Accept& accept,
                   Heaviest& best) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    if (!accept(child)) {
      find_heaviest(child, weights, accept, best);
      continue;
    }
    ++best.count;
    const std::size_t text = weight(weights, child);
    if (best.element == nullptr || text > best.weight) {
      best.element = child;
      best.weight = text;
    }
  }
}

bool is_article(const xmlNode* node) {
  return tag_of(node) == "article";
}

bool has_text(const xmlNode* node) {
  if (node->type == XML_TEXT_NODE) return count_text(text_of(node)) > 0;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (has_text(child)) return true;
  }
  return false;
}

const xmlNode* first_heading(const xmlNode* node) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE || part_of(child) != Part::kText) continue;
    if (tag_of(child) == "h1" && has_text(child)) return child;
    if (const xmlNode* found = first_heading(child)) return found;
  }
  return nullptr;
}

// What an element that looks like chrome holds. The look is bounded: what is larger is text.
struct Inside {
  bool h1 = false;
  bool nav = false;
  bool main_text = false;
  int budget = 20'000;  // elements
};

void look_inside(const xmlNode* element, Inside& inside) {
  for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
    const std::string_view tag = tag_of(child);
    if (tag.empty()) continue;
    if (--inside.budget < 0) {
      inside.main_text = true;
      return;
    }
    inside.h1 = inside.h1 || tag == "h1";
    inside.nav = inside.nav || tag == "nav";
    inside.main_text = inside.main_text || tag == "main" || tag == "article";
    look_inside(child, inside);
  }
}

Inside look_inside(const xmlNode* element) {
  Inside inside;
  look_inside(element, inside);
  return inside;
}

// Characters outside of and inside of links.
struct Prose {
  std::size_t own = 0;
  std::size_t linked = 0;
};

void count_prose(const xmlNode* node, bool linked, Prose& prose) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE) {
      (linked ? prose.linked : prose.own) += count_text(text_of(child));
    } else {
      count_prose(child, linked || tag_of(child) == "a", prose);
    }
  }
}

// A box with text beside the text of an article; a list of links is not.
bool is_text_box(const xmlNode* aside) {
  const xmlNode* above = aside->parent;
  while (above != nullptr && tag_of(above) != "article" && tag_of(above) != "main") {
    above = above->parent;
  }
  if (above == nullptr || first_element(aside->children, "form") != nullptr) return false;
  Prose prose;
  count_prose(aside, false, prose);
  return prose.own >= kLeastBox && prose.linked * 3 <= prose.own;
}

}  // namespace

Part part_of(const xmlNode* element) {
  const std::string_view tag = tag_of(element);
  if (tag.empty() || is_one_of(tag, kDroppedTags)) return Part::kDropped;
  if (tag == "html" || tag == "body" || tag == "main" || tag == "article") return Part::kText;
  const std::string names = lower(attribute(element, "class") + ' ' + attribute(element, "id"));
  if (is_hidden(element, names)) return Part::kDropped;
  const bool named =
      names_chrome(attribute(element, "class")) || names_chrome(attribute(element, "id"));
  if (tag == "aside" && !named && is_text_box(element)) return Part::kText;
  const bool source = tag == "footer" && tag_of(element->parent) == "blockquote";
  if (source) return Part::kText;
  if (is_one_of(tag, kChromeTags) || is_one_of(attribute(element, "role"), kChromeRoles)) {
    return Part::kChrome;
  }
  const bool banner = tag == "header" || tag == "form" || tag == "button";
  if (!named && !banner) return Part::kText;
  // Whole pages stand in a form, and titles in a header or a button that opens a panel.
  for (const xmlNode* above = element->parent; above != nullptr; above = above->parent) {
    const std::string_view name = tag_of(above);
    if (tag == "header" && name == "article") return Part::kText;
    if (tag == "button" && name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      return Part::kText;
    }
  }
  const Inside inside = look_inside(element);
  if (inside.h1) return tag == "header" && inside.nav ? Part::kChrome : Part::kText;
  return inside.main_text ? Part::kText : Part::kChrome;
}

const xmlNode* find_content(const xmlNode* body) {
  Weights weights;
  const std::size_t all = weigh(body, weights);
  Heaviest main;
  find_heaviest(body, weights, is_main, main);
  if (main.element != nullptr && main.weight * 10 >= all * 3) return main.element;
  Heaviest article;
  find_heaviest(body, weights, is_article, article);
  if (article.count == 1 && article.weight * 10 >= all * 6) return article.element;

  const xmlNode* heading = first_heading(body);
  const xmlNode* content = body;
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (const xmlNode* child = content->children; child != nullptr; child = child->next) {
      if (!is_one_of(tag_of(child), kContainers) || part_of(child) != Part::kText) continue;
      if (heading != nullptr && !holds(child, heading)) continue;
      if (weight(weights, child) * 10 < all * 8) continue;
      content = child;
      deeper = true;
      break;
    }
  }
  return all == 0 ? nullptr : content;
}

const xmlNode* find_title_element(const xmlNode* body, const xmlNode* content) {
  const xmlNode* title = content == nullptr ? nullptr : first_heading(content);
  return title != nullptr ? title : first_heading(body);
}

}  // namespace speerpunt
