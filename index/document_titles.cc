// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document_titles.hh"

#include <algorithm>
#include <utility>

namespace speerpunt {
namespace {

constexpr std::size_t kFewestWords = 4;

}  // namespace

DocumentTitles::DocumentTitles(std::span<const Document> documents) {
  for (const Document& document : documents) {
    Title title{{}, document.id};
    for (Token& token : tokenise(document.title).tokens) {
      title.words.push_back(std::move(token.folded));
    }
    if (title.words.size() < kFewestWords) continue;
    words_of_.emplace(document.id, title.words);
    by_first_[title.words.front()].push_back(std::move(title));
  }
  for (auto& [first, titles] : by_first_) {
    std::stable_sort(titles.begin(), titles.end(), [](const Title& one, const Title& other) {
      return one.words.size() > other.words.size();
    });
  }
}

std::vector<Reference> DocumentTitles::find(const TokenisedText& text,
                                            const DocumentId& self) const {
  std::vector<Reference> found;
  const auto own = words_of_.find(self);
  for (std::size_t at = 0; at < text.tokens.size();) {
    std::size_t next = at + 1;
    const auto titles = by_first_.find(text.tokens[at].folded);
    if (titles != by_first_.end()) {
      for (const Title& title : titles->second) {
        const std::size_t last = at + title.words.size() - 1;
        if (title.document == self || last >= text.tokens.size()) continue;
        if (own != words_of_.end() && own->second == title.words) continue;
        const bool here = std::equal(
            title.words.begin(), title.words.end(),
            text.tokens.begin() + static_cast<std::ptrdiff_t>(at),
            [](const std::string& word, const Token& token) { return word == token.folded; });
        if (!here) continue;
        found.push_back({ReferenceKind::kDocument,
                         title.document,
                         std::string(text.between(at, last)),
                         {text.tokens[at].span.begin, text.tokens[last].span.end}});
        next = last + 1;
        break;
      }
    }
    at = next;
  }
  return found;
}

}  // namespace speerpunt
