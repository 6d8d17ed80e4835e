// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/docx_styles.hh"

#include <set>

#include "ingest/office/xml.hh"

namespace speerpunt {
namespace {

constexpr int kBodyText = 9;  // w:outlineLvl of what is no heading
constexpr int kLongestChain = 20;

std::string value_of(const xmlNode* element) {
  return element == nullptr ? std::string{} : attribute(element, "val");
}

std::optional<int> number_of(const xmlNode* element) {
  if (element == nullptr) return {};
  return number_attribute(element, "val", 0);
}

struct RawStyle {
  const xmlNode* node = nullptr;
  std::string name;
  std::string based_on;
};
using RawStyles = std::map<std::string, RawStyle>;

// What one style says itself, where nothing nearer has said it yet.
void inherit(DocxStyle& style, bool& outlined, const RawStyle& from) {
  const xmlNode* paragraph = child_element(from.node, "pPr");
  const xmlNode* run = child_element(from.node, "rPr");
  if (style.role.role == StyleRole::kNone) {
    const NamedRole named = role_of_style(from.name);
    if (named.role != StyleRole::kHeading || !outlined) style.role = named;
  }
  const auto outline = number_of(child_element(paragraph, "outlineLvl"));
  if (outline && !outlined) {
    outlined = true;
    const bool heading = style.role.role == StyleRole::kHeading;
    if (*outline < kBodyText && (heading || style.role.role == StyleRole::kNone)) {
      style.role = {StyleRole::kHeading, *outline + 1};
    } else if (*outline >= kBodyText && heading) {
      style.role = {};
    }
  }
  const xmlNode* numbering = child_element(paragraph, "numPr");
  if (!style.numbering) style.numbering = number_of(child_element(numbering, "numId"));
  if (!style.level) style.level = number_of(child_element(numbering, "ilvl"));
  if (!style.bold) style.bold = docx_toggle(run, "b");
  if (!style.hidden) style.hidden = docx_toggle(run, "vanish");
  if (style.size == 0) style.size = docx_size(run);
  style.page_break = style.page_break || docx_toggle(paragraph, "pageBreakBefore").value_or(false);
}

DocxStyle resolve(const RawStyles& raw, const std::string& id, double default_size) {
  DocxStyle style;
  bool outlined = false;
  std::string at = id;
  for (int step = 0; step < kLongestChain; ++step) {
    const auto found = raw.find(at);
    if (found == raw.end()) break;
    inherit(style, outlined, found->second);
    at = found->second.based_on;
  }
  if (style.size == 0) style.size = default_size;
  return style;
}

}  // namespace

std::optional<bool> docx_toggle(const xmlNode* properties, std::string_view name) {
  const xmlNode* element = child_element(properties, name);
  if (element == nullptr) return {};
  const std::string value = value_of(element);
  return value != "0" && value != "false" && value != "off";
}

double docx_size(const xmlNode* properties) {
  const auto half_points = number_of(child_element(properties, "sz"));
  return half_points.value_or(0) / 2.0;
}

DocxStyles::DocxStyles(const xmlNode* root) {
  if (root == nullptr) return;
  const xmlNode* defaults = child_element(child_element(root, "docDefaults"), "rPrDefault");
  const double size = docx_size(child_element(defaults, "rPr"));
  RawStyles raw;
  std::string default_id;
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (tag_of(node) != "style") continue;
    const std::string id = attribute(node, "styleId");
    std::string name = value_of(child_element(node, "name"));
    raw[id] = {node, name.empty() ? id : std::move(name), value_of(child_element(node, "basedOn"))};
    const std::string standard = attribute(node, "default");
    const bool is_default = standard == "1" || standard == "true" || standard == "on";
    if (is_default && attribute(node, "type") == "paragraph") default_id = id;
  }
  for (const auto& [id, style] : raw) {
    // Of a character only its own size counts: the paragraph has the rest.
    const bool character = attribute(style.node, "type") == "character";
    styles_[id] = resolve(raw, id, character ? 0 : size);
  }
  default_ = resolve(raw, default_id, size);
}

const DocxStyle& DocxStyles::paragraph(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? default_ : found->second;
}

const DocxStyle& DocxStyles::character(const std::string& id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? none_ : found->second;
}

DocxNumbering::DocxNumbering(const xmlNode* root) {
  if (root == nullptr) return;
  std::map<std::string, std::map<int, bool>> abstract;
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (tag_of(node) != "abstractNum") continue;
    auto& levels = abstract[attribute(node, "abstractNumId")];
    for (const xmlNode* level = node->children; level != nullptr; level = level->next) {
      if (tag_of(level) != "lvl") continue;
      const std::string format = value_of(child_element(level, "numFmt"));
      const xmlNode* text = child_element(level, "lvlText");
      const bool blank = format == "none" || (text != nullptr && value_of(text).empty());
      levels[number_attribute(level, "ilvl", 0)] = !blank;
    }
  }
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (tag_of(node) != "num") continue;
    const int number = number_attribute(node, "numId", 0);
    for (const auto& [level, shown] : abstract[value_of(child_element(node, "abstractNumId"))]) {
      shown_[{number, level}] = shown;
    }
  }
}

bool DocxNumbering::shows(int numbering, int level) const {
  const auto found = shown_.find({numbering, level});
  return found == shown_.end() || found->second;
}

}  // namespace speerpunt
