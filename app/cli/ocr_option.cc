// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ocr_option.hh"

namespace speerpunt::cli {

Option ocr_option() {
  return {"--ocr",
          "",
          "WHEN",
          "recognise the text of scanned pages: auto (default; pages without usable text), off, or "
          "force (all pages)",
          {"auto", "off", "force"}};
}

OcrMode ocr_mode_of(const Arguments& arguments) {
  const std::string mode = arguments.value_or("--ocr", "auto");
  if (mode == "off") return OcrMode::kOff;
  return mode == "force" ? OcrMode::kForce : OcrMode::kAuto;
}

}  // namespace speerpunt::cli
