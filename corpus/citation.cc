// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.hh"

#include <string_view>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr int kMostPieces = 3;
constexpr std::size_t kShortestPiece = 20;  // bytes after squeezing

// Bytes of the longest beginning of `quote` that stands in `page`.
std::size_t longest_beginning(std::string_view quote, std::string_view page) {
  std::size_t longest = 0;
  for (std::size_t at = page.find(quote.front()); at != std::string_view::npos;
       at = page.find(quote.substr(0, longest + 1), at + 1)) {
    while (longest < quote.size() && at + longest < page.size() &&
           page.substr(at, longest + 1) == quote.substr(0, longest + 1)) {
      ++longest;
    }
    if (longest == quote.size()) break;
  }
  return longest;
}

bool stands_in(std::string_view quote, std::string_view page) {
  for (int piece = 0; piece < kMostPieces; ++piece) {
    const std::size_t found = longest_beginning(quote, page);
    if (found == quote.size()) return true;
    const std::size_t rest = quote.size() - found;
    if (found < kShortestPiece || rest < kShortestPiece) return false;
    quote.remove_prefix(found);
  }
  return false;
}

}  // namespace

bool verify(const Citation& citation, std::span<const std::string> pages) {
  if (pages.size() != citation.page_starts.size() + 1) return false;
  std::size_t begin = 0;
  bool anything = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::size_t end =
        i < citation.page_starts.size() ? citation.page_starts[i].value : citation.quote.size();
    if (end < begin || end > citation.quote.size()) return false;
    const std::string part =
        dutch::squeeze(std::string_view(citation.quote).substr(begin, end - begin));
    begin = end;
    if (part.empty()) continue;
    anything = true;
    if (!stands_in(part, dutch::squeeze(pages[i]))) return false;
  }
  return anything;
}

}  // namespace speerpunt
