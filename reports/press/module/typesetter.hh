// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "reports/press/module/paragraph.hh"

namespace speerpunt::press {

// Sets paragraphs. Shaping text is most of the work of counting pages, and one count differs from
// the next in a few paragraphs: for counting, those that were set are kept. A kept one has the
// nodes and addresses of the first that read so: it is not for painting.
class Typesetter {
 public:
  enum class Use { kPainting, kCounting };
  Typesetter(const Fonts& fonts, Use use) : fonts_(fonts), use_(use) {}

  std::shared_ptr<const Paragraph> set(std::vector<Span> spans, const Look& look, double width);

 private:
  const Fonts& fonts_;
  Use use_;
  std::map<std::string, std::shared_ptr<const Paragraph>> kept_;
};

}  // namespace speerpunt::press
