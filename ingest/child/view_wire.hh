// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page as it looks, on its way from the reader that drew it.
#include "ingest/child/wire.hh"
#include "ingest/page_view.hh"

namespace speerpunt {

void write_view(const PageView& view, WireWriter& writer);

// Throws Error "record-invalid" on what a sound reader would not send.
PageView read_view(WireReader& reader);

}  // namespace speerpunt
