// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Recognised pages on their way: from the reader that recognised one to the program, and to the
// reader that lays them out.
#include "ingest/child/wire.hh"
#include "ingest/ocr/recognised_page.hh"

namespace speerpunt {

void write_recognised(const RecognisedPage& page, WireWriter& writer);

// Throws Error "record-invalid" on what a sound reader would not send.
RecognisedPage read_recognised(WireReader& reader);

}  // namespace speerpunt
