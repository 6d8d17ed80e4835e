// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/boilerplate.hh"

#include <cmath>
#include <map>
#include <set>

#include "corpus/dutch/normalise.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kBoilerplateTimes = 3;
constexpr std::size_t kShortestBoilerplate = 40;  // letters
constexpr double kSameHeight = 12;                // points

// A text and where it stands.
struct Repeated {
  std::vector<std::size_t> places;
  std::set<int> pages;
};

// At one height on most of its pages.
bool is_bound_to_page(const Repeated& repeated, const std::vector<Block>& blocks) {
  std::size_t same = 0;
  for (const std::size_t place : repeated.places) {
    const double height = blocks[place].box.y0 - blocks[repeated.places.front()].box.y0;
    same += std::abs(height) < kSameHeight;
  }
  return repeated.pages.size() >= kBoilerplateTimes && same * 5 >= repeated.places.size() * 3;
}

}  // namespace

void mark_boilerplate(std::vector<Block>& blocks, const std::vector<bool>& small) {
  std::map<std::string, Repeated> all;
  const auto counts = [](const Block& block) {
    return (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kListItem) &&
           block.text.size() >= kShortestBoilerplate;
  };
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!counts(blocks[i])) continue;
    Repeated& repeated = all[dutch::squeeze(blocks[i].text)];
    repeated.places.push_back(i);
    repeated.pages.insert(blocks[i].page.value);
  }
  for (const auto& [text, repeated] : all) {
    const bool often = repeated.places.size() >= kBoilerplateTimes;
    const bool everywhere = small[repeated.places.front()] && repeated.pages.size() >= 2;
    if (!often && !everywhere) continue;
    // What a reader comes upon in the text is read once.
    const bool first_is_text = !everywhere && !is_bound_to_page(repeated, blocks);
    for (const std::size_t place : repeated.places) {
      if (first_is_text && place == repeated.places.front()) continue;
      const bool footer = small[place] && repeated.pages.size() >= 2;
      blocks[place].kind = footer ? BlockKind::kFurniture : BlockKind::kBoilerplate;
      blocks[place].level = 0;
    }
  }
}

}  // namespace speerpunt
