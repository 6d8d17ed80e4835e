// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Proves every quote of a briefing against its page before anything is written.
#include <functional>
#include <string>

#include "corpus/briefing.hh"

namespace speerpunt {

// Gives the raw text of one page of a document's stored original.
using PageText = std::function<std::string(const DocumentId&, PageNumber)>;

// Throws Error "quote-not-found", naming the quote, the source and the page, for the first quote
// that does not stand on its page.
void prove(const Briefing& briefing, const PageText& page_text);

}  // namespace speerpunt
