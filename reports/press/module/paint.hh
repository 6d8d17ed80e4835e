// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Draws pages with cairo.
#include <string>
#include <vector>

#include "reports/press/module/pages.hh"
#include "reports/press/module/painted.hh"
#include "reports/press/module/structure.hh"

namespace speerpunt::press {

// Fills in the marks and links of `structure`. `title` stands in the foot. Throws Error
// "pdf-failed".
Painted paint(const std::vector<SetPage>& pages, const Fonts& fonts, const std::string& title,
              Structure& structure);

}  // namespace speerpunt::press
