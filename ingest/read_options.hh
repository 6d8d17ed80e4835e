// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a file is to be read.
#include <vector>

#include "ingest/ocr/recognised_page.hh"

namespace speerpunt {

// Which pages are recognised as pictures: those without usable text, none, or all.
enum class OcrMode { kAuto, kOff, kForce };

struct ReadOptions {
  OcrMode ocr = OcrMode::kAuto;
  std::vector<RecognisedPage> recognised = {};  // what was recognised before, by page
};

}  // namespace speerpunt
