// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tesseract: the text on a picture. The only door to it; its types stay in the implementation.
#include <memory>
#include <string>
#include <string_view>

#include "ingest/ocr/recognised_page.hh"
#include "ingest/pdf/grey_image.hh"

namespace speerpunt {

// The file with the language data for Dutch: below TESSDATA_PREFIX, else where Debian puts it.
// Empty: there is none.
std::string language_data_file();

// Loads the language data, a tenth of a second and 30 MB, when the first picture comes: keep it for
// the next. The same picture gives the same words, whatever came before it; in one thread.
class Recogniser {
 public:
  // The bytes of the file, which must outlive it; none: there is no language data.
  explicit Recogniser(std::string_view language_data);
  ~Recogniser();
  Recogniser(const Recogniser&) = delete;
  Recogniser& operator=(const Recogniser&) = delete;

  // Sets the picture straight and reads it. No words: it has no text that can be read. Throws Error
  // "ocr-unavailable", with a hint, where the language data is missing.
  RecognisedPage recognise(const GreyImage& image, PageNumber number);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
