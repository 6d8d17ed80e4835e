// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Draws pages with cairo.
#include <map>
#include <string>
#include <vector>

#include "reports/press/module/pages.hh"
#include "reports/press/module/structure.hh"

namespace speerpunt::press {

struct SourcePlace {
  std::size_t page = 0;
  double top = 0;  // from the bottom of the page, points
};

struct Painted {
  std::string pdf;                             // each piece of content tagged, no tree yet
  std::map<std::size_t, SourcePlace> sources;  // by number
};

// Fills in the marks and links of `structure`. `title` stands in the foot. Throws Error
// "pdf-failed".
Painted paint(const std::vector<SetPage>& pages, const Fonts& fonts, const std::string& title,
              Structure& structure);

}  // namespace speerpunt::press
