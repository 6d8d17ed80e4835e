// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/odt_styles.hh"

#include <cstdlib>

#include "ingest/office/xml.hh"

namespace speerpunt {
namespace {

constexpr int kLongestChain = 20;

// "Heading_20_1" -> "Heading 1".
std::string decode_name(const std::string& name) {
  std::string text;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool coded = name[i] == '_' && i + 3 < name.size() && name[i + 3] == '_';
    if (coded && name.compare(i + 1, 2, "20") == 0) {
      text += ' ';
      i += 3;
    } else {
      text += name[i];
    }
  }
  return text;
}

std::string shown_name(const xmlNode* style) {
  const std::string shown = attribute(style, "display-name");
  return shown.empty() ? decode_name(attribute(style, "name")) : shown;
}

void inherit_letters(OdtStyle& style, const xmlNode* properties) {
  if (properties == nullptr) return;
  const std::string weight = attribute(properties, "font-weight");
  if (!style.bold && !weight.empty()) {
    style.bold = weight == "bold" || std::strtol(weight.c_str(), nullptr, 10) >= 600;
  }
  const std::string display = attribute(properties, "display");
  if (!style.hidden && !display.empty()) style.hidden = display == "none";
  const std::string size = attribute(properties, "font-size");
  if (style.size != 0 || size.empty()) return;
  const double value = std::strtod(size.c_str(), nullptr);
  if (size.ends_with('%')) {
    style.scale *= value / 100;
  } else if (value > 0) {
    style.size = value;
  }
}

void inherit_flow(OdtStyle& style, const xmlNode* properties) {
  if (properties == nullptr) return;
  style.page_before = style.page_before || attribute(properties, "break-before") == "page";
  style.page_after = style.page_after || attribute(properties, "break-after") == "page";
}

}  // namespace

void OdtStyles::add(const xmlNode* root) {
  if (root == nullptr) return;
  for (const std::string_view part : {"styles", "automatic-styles"}) {
    const xmlNode* group = child_element(root, part);
    if (group == nullptr) continue;
    for (const xmlNode* node = group->children; node != nullptr; node = node->next) {
      const std::string name = attribute(node, "name");
      if (tag_of(node) == "style") styles_[{attribute(node, "family"), name}] = node;
      if (tag_of(node) == "default-style") styles_[{attribute(node, "family"), ""}] = node;
      if (tag_of(node) != "list-style") continue;
      for (const xmlNode* level = node->children; level != nullptr; level = level->next) {
        if (tag_of(level).empty()) continue;
        const bool number = tag_of(level) == "list-level-style-number";
        shown_[{name, number_attribute(level, "level", 1)}] =
            !number || !attribute(level, "num-format").empty();
      }
    }
  }
}

OdtStyle OdtStyles::find(const std::string& family, const std::string& name) const {
  OdtStyle style;
  std::string at = name;
  for (int step = 0; step < kLongestChain; ++step) {
    const auto found = styles_.find({family, at});
    if (found == styles_.end()) {
      if (style.role.role == StyleRole::kNone) style.role = role_of_style(decode_name(at));
      break;
    }
    const xmlNode* node = found->second;
    if (style.role.role == StyleRole::kNone) style.role = role_of_style(shown_name(node));
    if (step == 0 && !attribute(node, "master-page-name").empty()) style.page_before = true;
    inherit_letters(style, child_element(node, "text-properties"));
    inherit_flow(style, child_element(node, "paragraph-properties"));
    inherit_flow(style, child_element(node, "table-properties"));
    if (family == "section") {
      const xmlNode* section = child_element(node, "section-properties");
      if (section != nullptr && attribute(section, "display") == "none") style.hidden = true;
    }
    if (at.empty()) break;
    at = attribute(node, "parent-style-name");
  }
  style.size *= style.scale;
  return style;
}

bool OdtStyles::list_shows(const std::string& list_style, int level) const {
  const auto found = shown_.find({list_style, level});
  return found == shown_.end() || found->second;
}

}  // namespace speerpunt
