// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: styles of an OpenDocument text.
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <libxml/tree.h>

#include "ingest/office/style_role.hh"

namespace speerpunt {

// What a style says, with what it takes over from its parents.
struct OdtStyle {
  NamedRole role;
  std::optional<bool> bold;
  std::optional<bool> hidden;
  double size = 0;   // points; 0: not known
  double scale = 1;  // of the size around it
  bool page_before = false;
  bool page_after = false;
};

class OdtStyles {
 public:
  // Adds the styles and automatic styles inside; those added later hide earlier ones of that name.
  void add(const xmlNode* root);

  // `family`: paragraph, text, table, section. An unknown name says nothing.
  OdtStyle find(const std::string& family, const std::string& name) const;

  // The level (from 1) of a list style shows a bullet or number. What is not defined does.
  bool list_shows(const std::string& list_style, int level) const;

 private:
  std::map<std::pair<std::string, std::string>, const xmlNode*> styles_;  // by family and name
  std::map<std::pair<std::string, int>, bool> shown_;
};

}  // namespace speerpunt
