// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.hh"

#include "corpus/dutch/normalise.hh"

namespace speerpunt {

bool verify(const Citation& citation, std::string_view page_text) {
  const std::string quote = dutch::squeeze(citation.quote);
  return !quote.empty() && dutch::squeeze(page_text).find(quote) != std::string::npos;
}

}  // namespace speerpunt
