// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gives a PDF of cairo what cairo cannot: the tree of its tags, links, language, properties.
#include <string>

#include "reports/manuscript.hh"
#include "reports/press/module/paint.hh"
#include "reports/press/module/structure.hh"

namespace speerpunt::press {

// Throws Error "pdf-failed".
std::string finish(const Painted& painted, const Structure& structure,
                   const Manuscript& manuscript);

}  // namespace speerpunt::press
