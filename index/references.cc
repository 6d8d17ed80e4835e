// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/references.hh"

#include <algorithm>
#include <string>
#include <utility>

#include "index/find/references_law.hh"
#include "index/find/references_paper.hh"
#include "index/find/tokenised_text.hh"

namespace speerpunt {
ReferenceFinder::ReferenceFinder(const std::optional<Date>& written, OwnAct own) {
  if (written) context_.written = written->value;
  context_.own = std::move(own);
}

void ReferenceFinder::enter(const TokenisedText& heading) {
  heading_law_ = only_law_in(heading, context_);
}

std::vector<Reference> ReferenceFinder::next(const TokenisedText& text) {
  std::vector<Reference> all = find_paper_references(text);
  const auto papers = static_cast<std::ptrdiff_t>(all.size());
  std::vector<Reference> laws = find_law_references(text, heading_law_, context_);
  std::move(laws.begin(), laws.end(), std::back_inserter(all));
  std::inplace_merge(
      all.begin(), all.begin() + papers, all.end(),
      [](const Reference& a, const Reference& b) { return a.span.begin < b.span.begin; });
  std::vector<Reference> result;
  for (Reference& reference : all) {
    if (!result.empty() && reference.span.begin < result.back().span.end) continue;
    result.push_back(std::move(reference));
  }
  return result;
}

std::vector<Reference> find_references(const TokenisedText& text) {
  return ReferenceFinder().next(text);
}

std::vector<Reference> find_references(std::string_view text) {
  return find_references(tokenise(text));
}

}  // namespace speerpunt
