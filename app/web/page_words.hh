// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where on a page a sentence stands, word by word.
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/page_view.hh"

namespace speerpunt::web {

class PageWords {
 public:
  // The view must outlive it.
  explicit PageWords(const PageView& view);

  // A box for each line of the text, which is found as quotes are: without blanks and hyphens. Of
  // several places the one that is nearest to `near`. Empty: it does not stand there in one piece.
  std::vector<Box> lines_of(std::string_view text, const Box& near) const;

  // Words that follow each other on one line, as places in the view.
  std::vector<std::span<const PageWord>> lines() const;

 private:
  const PageView& view_;
  std::string text_;                 // squeezed
  std::vector<std::size_t> begins_;  // of each word in it
};

}  // namespace speerpunt::web
