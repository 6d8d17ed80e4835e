// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/tree.hh"

#include <algorithm>
#include <array>
#include <limits>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr int kDeepest = 200;
// At 256 levels libxml2 would drop the rest of the page without a word; bound_depth() keeps it.
constexpr int kNoDepthLimit = XML_PARSE_HUGE;

struct FreeParser {
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};
struct FreeXmlText {
  void operator()(xmlChar* text) const { xmlFree(text); }
};
using XmlText = std::unique_ptr<xmlChar, FreeXmlText>;

std::string_view as_view(const xmlChar* text) {
  return text == nullptr ? std::string_view{}
                         : std::string_view(reinterpret_cast<const char*>(text));
}

void be_silent(void*, xmlErrorPtr) {}

// Replaces what is inside `node` by its text.
void flatten(xmlNode* node) {
  const XmlText text(xmlNodeGetContent(node));
  while (node->children != nullptr) {
    xmlNode* child = node->children;
    xmlUnlinkNode(child);
    xmlFreeNode(child);
  }
  if (text != nullptr) xmlAddChild(node, xmlNewText(text.get()));
}

// Walks without recursion, for this is where the depth is not known yet.
void bound_depth(xmlNode* root) {
  int depth = 0;
  xmlNode* node = root;
  while (node != nullptr) {
    if (depth >= kDeepest && node->type == XML_ELEMENT_NODE) flatten(node);
    if (depth < kDeepest && node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != root && node->next == nullptr) {
      node = node->parent;
      --depth;
    }
    node = node == root ? nullptr : node->next;
  }
}

constexpr auto kHeadTags = std::to_array<std::string_view>(
    {"title", "meta", "link", "base", "script", "style", "noscript", "template"});

xmlNode* child_named(xmlNode* root, std::string_view tag) {
  for (xmlNode* child = root->children; child != nullptr; child = child->next) {
    if (tag_of(child) == tag) return child;
  }
  return nullptr;
}

// Tags may be left out, and libxml2 does not know that <main> ends the head: what it put there
// goes to the body.
void complete_body(xmlNode* root) {
  xmlNode* head = child_named(root, "head");
  if (head == nullptr) return;
  xmlNode* body = child_named(root, "body");
  if (body == nullptr)
    body = xmlNewChild(root, nullptr, reinterpret_cast<const xmlChar*>("body"), nullptr);
  if (body == nullptr) return;
  xmlNode* first = body->children;
  for (xmlNode* child = head->children; child != nullptr;) {
    xmlNode* next = child->next;
    const std::string_view tag = tag_of(child);
    if (!tag.empty() && !is_one_of(tag, kHeadTags)) {
      xmlUnlinkNode(child);
      if (first != nullptr) {
        xmlAddPrevSibling(first, child);
      } else {
        xmlAddChild(body, child);
      }
    }
    child = next;
  }
}

}  // namespace

void FreeXmlDocument::operator()(xmlDoc* document) const {
  xmlFreeDoc(document);
}

HtmlTree parse_html(const std::string& text) {
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (parser == nullptr || text.size() > std::numeric_limits<int>::max()) return {};
  parser->sax->serror = be_silent;
  HtmlTree tree(htmlCtxtReadMemory(
      parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
          HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC | kNoDepthLimit));
  xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
  if (root == nullptr) return {};
  complete_body(root);
  bound_depth(root);
  return tree;
}

std::string declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  std::transform(head.begin(), head.end(), head.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t found = head.find(key);
    if (found == std::string::npos) continue;
    const std::size_t begin = head.find_first_not_of("\"' ", found + key.size());
    if (begin == std::string::npos) continue;
    const std::size_t end = head.find_first_of("\"' ;/>?\r\n", begin);
    return head.substr(begin, std::min(end, head.size()) - begin);
  }
  return {};
}

std::string_view tag_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? as_view(node->name) : std::string_view{};
}

std::string attribute(const xmlNode* node, const char* name) {
  const XmlText value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
  return std::string(as_view(value.get()));
}

std::string_view text_of(const xmlNode* node) {
  return as_view(node->content);
}

const xmlNode* first_element(const xmlNode* root, std::string_view tag) {
  for (const xmlNode* node = root; node != nullptr; node = node->next) {
    if (tag_of(node) == tag) return node;
    if (node->type != XML_ELEMENT_NODE) continue;
    if (const xmlNode* found = first_element(node->children, tag)) return found;
  }
  return nullptr;
}

const xmlNode* body_of(const HtmlTree& tree) {
  const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
  const xmlNode* body = root == nullptr ? nullptr : first_element(root, "body");
  return body == nullptr ? root : body;
}

}  // namespace speerpunt
