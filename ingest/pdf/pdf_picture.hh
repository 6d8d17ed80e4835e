// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest/pdf: pages as pictures, for recognising their text.
#include <optional>
#include <string>

#include "corpus/units.hh"
#include "ingest/pdf/grey_image.hh"
#include "ingest/pdf/pdf_page.hh"

class PDFDoc;

namespace speerpunt {

PageInk ink_of(PDFDoc& document, PageNumber number);
std::optional<GreyImage> picture_of(PDFDoc& document, PageNumber number);

// The page in colour, so many pixels wide and bounded in height, as a PNG file. Empty where the
// page object is unusable or there is no memory for it.
std::string shown_page(PDFDoc& document, PageNumber number, int pixels);

}  // namespace speerpunt
