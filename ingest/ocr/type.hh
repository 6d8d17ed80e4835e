// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest/ocr: what the letters of a recognised page look like.
#include "ingest/ocr/picture.hh"
#include "ingest/ocr/recognised_page.hh"

namespace speerpunt {

// Settles the sizes of the words, marks lines of heavy strokes as bold, and puts a bullet where the
// picture has a round spot before a line, whatever letter it was taken for. `ink` is the picture
// that was read, at `dpi`.
void settle_type(const Ink& ink, double dpi, RecognisedPage& page);

}  // namespace speerpunt
