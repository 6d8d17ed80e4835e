// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A generated document as a PDF that looks like a report: 11 points, a running
// head and page number, headings, four subset fonts. Some 2,900 characters a page, like reports
// that exist. The press of briefings sets twice as many, so it is not used here.
#include <string>

#include "corpus/document.hh"

namespace speerpunt::bench {

// Throws std::runtime_error where cairo fails. The same bytes for the same document and fonts.
std::string as_pdf(const Document& document);

}  // namespace speerpunt::bench
