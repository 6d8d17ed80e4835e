// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A PDF in memory. The only door to Poppler; none of its types leave this file's implementation.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/units.hh"
#include "ingest/pdf/grey_image.hh"
#include "ingest/pdf/pdf_page.hh"

namespace speerpunt {

class PdfFile {
 public:
  enum class State { kReadable, kEncrypted, kDamaged };

  // `bytes` must outlive the object. Never throws for a bad file: ask state().
  explicit PdfFile(std::string_view bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  State state() const;
  int page_count() const;
  // The file's table of objects was damaged and has been rebuilt: something may be missing.
  bool repaired() const;

  // A text entry of the information dictionary ("Title"), as UTF-8; empty: absent.
  std::string information(const char* key) const;
  std::string language() const;  // /Lang of the catalogue

  // The bookmarks in their order; those past a limit of depth or number are left out.
  std::vector<OutlineEntry> outline() const;

  // Draws one page, 1 <= number <= page_count(). Empty where the page object is unusable.
  std::optional<DrawnPage> draw(PageNumber number) const;

  // Goes through the page once more for what is not text, without decoding its images.
  PageInk ink(PageNumber number) const;

  // The page in grey, as a scanner would see it: at the resolution of the image that it consists
  // of, else at 300 dpi, and always bounded. Empty where there is no memory for it or the page
  // object is unusable.
  std::optional<GreyImage> picture(PageNumber number) const;

  // The page in colour for people, as a PNG file; empty in the same cases.
  std::string shown(PageNumber number, int pixels) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace speerpunt
