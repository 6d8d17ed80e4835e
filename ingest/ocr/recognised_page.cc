// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr/recognised_page.hh"

namespace speerpunt {

double RecognisedPage::confidence() const {
  double sum = 0;
  double letters = 0;
  for (const RecognisedWord& word : words) {
    const auto length = static_cast<double>(word.text.size());
    sum += length * word.confidence;
    letters += length;
  }
  return letters > 0 ? sum / letters : 0;
}

}  // namespace speerpunt
