// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/page_words.hh"

#include <algorithm>
#include <cmath>
#include <limits>

#include "corpus/dutch/normalise.hh"

namespace speerpunt::web {
namespace {

constexpr double kSameLine = 0.6;  // of the size: superscripts belong to it
constexpr double kWideGap = 3;     // sizes: another column
constexpr int kMostPlaces = 200;

bool follows(const PageWord& word, const PageWord& before) {
  if (word.quarter_turns != before.quarter_turns) return false;
  const double size = std::max(word.size, before.size);
  if (word.quarter_turns % 2 != 0) return std::abs(word.box.x1 - before.box.x1) < kSameLine * size;
  return std::abs(word.box.y1 - before.box.y1) < kSameLine * size && word.box.x0 > before.box.x0 &&
         word.box.x0 - before.box.x1 < kWideGap * size;
}

Box around(std::span<const PageWord> words) {
  Box box = words.front().box;
  for (const PageWord& word : words)
    box = {std::min(box.x0, word.box.x0), std::min(box.y0, word.box.y0),
           std::max(box.x1, word.box.x1), std::max(box.y1, word.box.y1)};
  return box;
}

std::vector<std::span<const PageWord>> split_in_lines(std::span<const PageWord> words) {
  std::vector<std::span<const PageWord>> lines;
  std::size_t begin = 0;
  for (std::size_t at = 1; at <= words.size(); ++at) {
    if (at < words.size() && follows(words[at], words[at - 1])) continue;
    lines.push_back(words.subspan(begin, at - begin));
    begin = at;
  }
  return lines;
}

double distance(const Box& one, const Box& other) {
  return std::hypot(one.x0 - other.x0, one.y0 - other.y0);
}

}  // namespace

PageWords::PageWords(const PageView& view) : view_(view) {
  for (const PageWord& word : view.words) {
    begins_.push_back(text_.size());
    text_ += dutch::squeeze(word.text);
  }
}

std::vector<Box> PageWords::lines_of(std::string_view text, const Box& near) const {
  const std::string wanted = dutch::squeeze(text);
  if (wanted.empty()) return {};
  std::span<const PageWord> best;
  double least = std::numeric_limits<double>::max();
  int places = 0;
  for (std::size_t at = text_.find(wanted); at != std::string::npos && ++places <= kMostPlaces;
       at = text_.find(wanted, at + wanted.size())) {
    const auto first = std::ranges::upper_bound(begins_, at) - begins_.begin() - 1;
    const auto last =
        std::ranges::upper_bound(begins_, at + wanted.size() - 1) - begins_.begin() - 1;
    const auto found =
        std::span(view_.words)
            .subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first + 1));
    const double far = near.empty() ? 0 : distance(found.front().box, near);
    if (far >= least) continue;
    least = far;
    best = found;
  }
  std::vector<Box> boxes;
  if (best.empty()) return boxes;
  for (const auto line : split_in_lines(best)) boxes.push_back(around(line));
  return boxes;
}

std::vector<std::span<const PageWord>> PageWords::lines() const {
  return split_in_lines(view_.words);
}

}  // namespace speerpunt::web
