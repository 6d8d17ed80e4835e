// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/boilerplate.hh"

#include <map>
#include <set>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kBoilerplateTimes = 3;
constexpr std::size_t kShortestBoilerplate = 40;  // letters

}  // namespace

// Text that comes back: in small type on several pages it is a footer that does not keep its
// height, anywhere else boilerplate. `small` has one entry for each block.
void mark_boilerplate(std::vector<Block>& blocks, const std::vector<bool>& small) {
  std::map<std::string, std::size_t> times;
  std::map<std::string, std::set<int>> pages;
  const auto counts = [](const Block& block) {
    return (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem) &&
           block.text.size() >= kShortestBoilerplate;
  };
  for (const Block& block : blocks) {
    if (!counts(block)) continue;
    const std::string key = dutch::squeeze(block.text);
    ++times[key];
    pages[key].insert(block.page.value);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (!counts(block)) continue;
    const std::string key = dutch::squeeze(block.text);
    if (small[i] && pages[key].size() >= 2) {
      block.kind = BlockKind::kFurniture;
    } else if (times[key] >= kBoilerplateTimes) {
      block.kind = BlockKind::kBoilerplate;
    }
  }
}

}  // namespace speerpunt
