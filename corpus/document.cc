// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/document.hh"

#include <algorithm>
#include <array>
#include <utility>

namespace speerpunt {
namespace {

constexpr std::array<std::pair<BlockKind, std::string_view>, 12> kBlockKinds{{
    {BlockKind::kTitle, "title"},
    {BlockKind::kHeading, "heading"},
    {BlockKind::kParagraph, "paragraph"},
    {BlockKind::kListItem, "list_item"},
    {BlockKind::kQuote, "quote"},
    {BlockKind::kTable, "table"},
    {BlockKind::kFootnote, "footnote"},
    {BlockKind::kCaption, "caption"},
    {BlockKind::kToc, "toc"},
    {BlockKind::kMeta, "meta"},
    {BlockKind::kFurniture, "furniture"},
    {BlockKind::kBoilerplate, "boilerplate"},
}};

}  // namespace

bool is_body(BlockKind kind) {
  return kind != BlockKind::kFurniture && kind != BlockKind::kBoilerplate &&
         kind != BlockKind::kToc;
}

std::string_view name_of(BlockKind kind) {
  const auto found = std::find_if(kBlockKinds.begin(), kBlockKinds.end(),
                                  [&](const auto& entry) { return entry.first == kind; });
  if (found == kBlockKinds.end()) throw Error("block-kind-unknown", "a block has no known kind");
  return found->second;
}

std::optional<BlockKind> block_kind(std::string_view name) {
  const auto found = std::find_if(kBlockKinds.begin(), kBlockKinds.end(),
                                  [&](const auto& entry) { return entry.second == name; });
  if (found == kBlockKinds.end()) return std::nullopt;
  return found->first;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  throw Error("severity-unknown", "a problem has no known severity");
}

}  // namespace speerpunt
