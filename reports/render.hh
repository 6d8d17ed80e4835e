// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing as text. Byte-identical for equal briefings.
#include <functional>
#include <string>
#include <vector>

#include "corpus/briefing.hh"

namespace speerpunt {

std::string to_markdown(const Briefing& briefing);

// One self-contained page that prints well; `charts` are SVG elements with their own captions.
// `page_link` gives the address of a page of a source ("originals/ab12.pdf#page=3").
struct HtmlOptions {
  std::vector<std::string> charts;
  std::function<std::string(const Source&, PageNumber)> page_link;
};
std::string to_html(const Briefing& briefing, const HtmlOptions& options);

}  // namespace speerpunt
