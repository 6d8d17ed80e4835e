// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/frame.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace speerpunt {
namespace {

constexpr double kSamePlace = 2.5;  // points

bool is_across(const Box& rule) {
  return rule.x1 - rule.x0 > rule.y1 - rule.y0;
}

bool near(double a, double b) {
  return std::abs(a - b) < kSamePlace;
}

// True for a rule that is one side of the frame, from corner to corner.
bool is_side(const Box& rule, const Box& frame) {
  if (is_across(rule)) {
    return near(rule.x0, frame.x0) && near(rule.x1, frame.x1) &&
           (near(rule.y0, frame.y0) || near(rule.y1, frame.y1));
  }
  return near(rule.y0, frame.y0) && near(rule.y1, frame.y1) &&
         (near(rule.x0, frame.x0) || near(rule.x1, frame.x1));
}

bool touches(const Box& rule, const Box& frame) {
  return rule.x0 < frame.x1 + kSamePlace && rule.x1 > frame.x0 - kSamePlace &&
         rule.y0 < frame.y1 + kSamePlace && rule.y1 > frame.y0 - kSamePlace;
}

bool is_closed_and_alone(const Box& frame, const std::vector<Box>& rules) {
  std::array<bool, 4> sides{};
  for (const Box& rule : rules) {
    if (!touches(rule, frame)) continue;
    if (!is_side(rule, frame)) return false;
    if (is_across(rule)) {
      sides[near(rule.y0, frame.y0) ? 0 : 1] = true;
    } else {
      sides[near(rule.x0, frame.x0) ? 2 : 3] = true;
    }
  }
  return std::ranges::all_of(sides, [](bool side) { return side; });
}

// The frame that has `top` as its upper side: the nearest rule of the same extent below closes it.
std::optional<Box> frame_below(const Box& top, const std::vector<Box>& rules) {
  std::optional<Box> frame;
  for (const Box& bottom : rules) {
    const bool fits = is_across(bottom) && bottom.y0 > top.y1 + kSamePlace &&
                      near(bottom.x0, top.x0) && near(bottom.x1, top.x1);
    if (fits && (!frame || bottom.y1 < frame->y1)) {
      frame = Box{std::min(top.x0, bottom.x0), top.y0, std::max(top.x1, bottom.x1), bottom.y1};
    }
  }
  if (!frame || !is_closed_and_alone(*frame, rules)) return std::nullopt;
  return frame;
}

}  // namespace

std::vector<Box> take_frames(std::vector<Box>& rules) {
  std::vector<Box> frames;
  for (const Box& rule : rules) {
    if (!is_across(rule)) continue;
    if (const auto frame = frame_below(rule, rules)) frames.push_back(*frame);
  }
  std::erase_if(rules, [&](const Box& rule) {
    return std::ranges::any_of(frames, [&](const Box& frame) { return is_side(rule, frame); });
  });
  return frames;
}

}  // namespace speerpunt
