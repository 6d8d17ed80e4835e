// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long a Word file becomes: its footnotes take room that a PDF does not give them.
#include <cstddef>

#include "reports/press/module/flow.hh"

namespace speerpunt::press {

// On how many pages the file of docx/docx.hh comes with the styles that are its own: an estimate on
// the safe side, as Word and LibreOffice break lines each in their way.
std::size_t word_pages(const Manuscript& manuscript, const ChartDrawings& drawings,
                       Typesetter& typesetter);

}  // namespace speerpunt::press
