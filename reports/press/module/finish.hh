// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gives a PDF of cairo what cairo cannot: the tree of its tags, links, language, properties.
//
// This header and what it includes are C++17: see reports/CMakeLists.txt.
#include <string>

#include "reports/press/module/painted.hh"
#include "reports/press/module/structure.hh"

namespace speerpunt::press {

struct Properties {
  std::string title;
  std::string subject;
  std::string date;  // 2026-11-22
};

// Throws what qpdf throws, a std::exception.
std::string finish(const Painted& painted, const Structure& structure,
                   const Properties& properties);

}  // namespace speerpunt::press
