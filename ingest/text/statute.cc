// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/text/statute.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "corpus/dutch/normalise.hh"
#include "ingest/text/letters.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kLongestNumbered = 24;  // "Hoofdstuk XIIIa" is still without its name
constexpr std::array<std::pair<std::string_view, int>, 9> kLevels = {{{"boek ", 2},
                                                                      {"deel ", 2},
                                                                      {"titel ", 2},
                                                                      {"hoofdstuk ", 3},
                                                                      {"bijlage", 3},
                                                                      {"afdeling ", 4},
                                                                      {"paragraaf ", 5},
                                                                      {"§", 5},
                                                                      {"artikel ", 6}}};

// 0: not a heading of a statute.
int statute_level(const Block& block) {
  if (block.kind != BlockKind::kHeading) return 0;
  const std::string folded = dutch::fold(block.text);
  for (const auto& [word, level] : kLevels) {
    if (folded.starts_with(word)) return level;
  }
  return 0;
}

}  // namespace

void order_statute_headings(std::vector<Block>& blocks) {
  const auto articles = std::count_if(blocks.begin(), blocks.end(),
                                      [](const Block& block) { return statute_level(block) == 6; });
  if (articles < 2) return;
  std::vector<Block> ordered;
  ordered.reserve(blocks.size());
  for (Block& block : blocks) {
    const int level = statute_level(block);
    const int before = ordered.empty() ? 0 : statute_level(ordered.back());
    if (level == 0 && block.kind == BlockKind::kHeading && before != 0 &&
        count_characters(ordered.back().text) <= kLongestNumbered) {
      ordered.back().text += ' ' + block.text;
      continue;
    }
    if (level != 0) block.level = level;
    ordered.push_back(std::move(block));
  }
  blocks = std::move(ordered);
}

}  // namespace speerpunt
