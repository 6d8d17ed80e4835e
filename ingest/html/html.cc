// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html/html.hh"

#include <algorithm>
#include <utility>

#include "ingest/html/blocks.hh"
#include "ingest/html/content.hh"
#include "ingest/html/head.hh"
#include "ingest/html/tree.hh"
#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

void add_shown_text(const xmlNode* node, std::string& text) {
  for (; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      text += text_of(node);
      continue;
    }
    const std::string_view tag = tag_of(node);
    if (tag.empty() || part_of(node) == Part::kDropped || is_note_mark(node)) continue;
    add_shown_text(node->children, text);
    if (!is_inline(tag)) text += '\n';
  }
}

}  // namespace

Reading read_html(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "html";
  document.pages.push_back({});
  const std::string_view first = first_bytes(bytes, kMostTextBytes);
  if (first.size() < bytes.size()) {
    document.problems.push_back(truncated_warning("html-truncated", path));
  }
  const Decoded decoded = decode_text(first, declared_encoding(first));
  if (decoded.invalid_utf8) document.problems.push_back(invalid_utf8_warning(path));
  const HtmlTree tree = parse_html(decoded.text);
  const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
  const xmlNode* body = body_of(tree);
  if (body != nullptr) {
    const xmlNode* content = find_content(body);
    HtmlBlocks made = make_html_blocks(body, {content, find_title_element(body, content)});
    reading.hints = read_html_head(root);
    document.blocks = std::move(made.blocks);
    if (reading.hints.date_meta.empty() && !made.lead_time.empty()) {
      reading.hints.date_meta = std::move(made.lead_time);
      reading.hints.date_source = "html-meta";
    }
  }
  const bool text = std::any_of(document.blocks.begin(), document.blocks.end(),
                                [](const Block& block) { return is_body(block.kind); });
  if (!text) {
    document.problems.push_back({Severity::kWarning,
                                 path,
                                 {},
                                 "html-empty",
                                 "this web page has no text of its own",
                                 "a page that is built by scripts must be saved from a browser"});
  }
  return reading;
}

std::string html_page_text(std::string_view bytes) {
  bytes = first_bytes(bytes, kMostTextBytes);
  const HtmlTree tree = parse_html(decode_text(bytes, declared_encoding(bytes)).text);
  const xmlNode* body = body_of(tree);
  std::string text;
  if (body != nullptr) add_shown_text(body->children, text);
  return text;
}

}  // namespace speerpunt
