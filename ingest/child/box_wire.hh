// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A box on its way between the program and its readers.
#include "corpus/document.hh"
#include "ingest/child/wire.hh"

namespace speerpunt {

void write_box(const Box& box, WireWriter& writer);
// Throws Error "record-invalid" on what a sound reader would not send.
Box read_box(WireReader& reader);

}  // namespace speerpunt
