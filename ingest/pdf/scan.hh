// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pages that are pictures of text: which they are, and what their recognised text does.
#include <string>
#include <vector>

#include "ingest/pdf/pdf_file.hh"
#include "ingest/read_options.hh"

namespace speerpunt {

// True where the page has no usable text but draws what may be text: a picture, lines, shapes.
bool wants_recognition(const DrawnPage& page, const PdfFile& file, OcrMode mode);

// The page with the recognised text in place of its own, or as it was where its own says more.
DrawnPage with_recognised(DrawnPage page, const RecognisedPage& recognised, OcrMode mode);

// Takes the pages of a document one by one and remembers what to say of them.
class ScannedPages {
 public:
  // Both must outlive the object.
  ScannedPages(const PdfFile& file, const ReadOptions& options) : file_(file), options_(options) {}

  DrawnPage treat(DrawnPage page);

  // Pages whose recognised text is not in the options: at most 1,000.
  const std::vector<PageNumber>& wanted() const { return wanted_; }
  std::vector<Problem> problems(const std::string& path) const;

 private:
  const PdfFile& file_;
  const ReadOptions& options_;
  std::vector<PageNumber> wanted_, too_many_, recognised_, uncertain_, blank_, without_text_,
      left_alone_, garbage_;
  double confidence_ = 0;  // sum over recognised_
};

// "1-3, 7"
std::string page_list(const std::vector<PageNumber>& pages);

}  // namespace speerpunt
