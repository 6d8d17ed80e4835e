// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing as text. Byte-identical for equal briefings.
#include <functional>
#include <string>
#include <vector>

#include "corpus/briefing.hh"

namespace speerpunt {

// Gives the address of a page of a source ("originals/ab12.pdf#page=3"); empty: none.
using PageLink = std::function<std::string(const Source&, PageNumber)>;

std::string to_markdown(const Briefing& briefing, const PageLink& page_link);

// One self-contained page that prints well; `charts` are SVG elements.
std::string to_html(const Briefing& briefing, const PageLink& page_link,
                    const std::vector<std::string>& charts);

}  // namespace speerpunt
