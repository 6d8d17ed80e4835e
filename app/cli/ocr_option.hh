// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// --ocr auto|off|force, of the verbs that read files.
#include "app/cli/verb.hh"
#include "ingest/read_options.hh"

namespace speerpunt::cli {

Option ocr_option();
OcrMode ocr_mode_of(const Arguments& arguments);

}  // namespace speerpunt::cli
