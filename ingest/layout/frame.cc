// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/frame.hh"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace speerpunt {
namespace {

constexpr double kSamePlace = 2.5;  // points

bool is_across(const Box& rule) {
  return rule.x1 - rule.x0 > rule.y1 - rule.y0;
}

bool touch(const Box& a, const Box& b) {
  return a.x0 < b.x1 + kSamePlace && a.x1 > b.x0 - kSamePlace && a.y0 < b.y1 + kSamePlace &&
         a.y1 > b.y0 - kSamePlace;
}

// The rules that hang together, by their places.
std::vector<std::vector<std::size_t>> groups_of(const std::vector<Box>& rules) {
  std::vector<std::vector<std::size_t>> groups;
  std::vector<bool> taken(rules.size(), false);
  for (std::size_t first = 0; first < rules.size(); ++first) {
    if (taken[first]) continue;
    taken[first] = true;
    std::vector<std::size_t> group{first};
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t other = first + 1; other < rules.size(); ++other) {
        if (taken[other] || !touch(rules[group[i]], rules[other])) continue;
        taken[other] = true;
        group.push_back(other);
      }
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

// Ascending, those that are nearly the same as one.
std::vector<double> levels(std::vector<double> values) {
  std::ranges::sort(values);
  const auto same = [](double a, double b) { return b - a < kSamePlace; };
  values.erase(std::unique(values.begin(), values.end(), same), values.end());
  return values;
}

// The frames of a group: one, or a row of several that share their sides. Nothing where the group
// is a grid of several rows, or open.
std::vector<Box> frames_of(const std::vector<Box>& rules, const std::vector<std::size_t>& group) {
  std::vector<double> heights, edges;
  double across = 0;
  Box around{1e9, 1e9, -1e9, -1e9};
  for (const std::size_t place : group) {
    const Box& rule = rules[place];
    if (is_across(rule)) {
      heights.push_back((rule.y0 + rule.y1) / 2);
      across += rule.x1 - rule.x0;
    } else {
      edges.push_back((rule.x0 + rule.x1) / 2);
    }
    around = {std::min(around.x0, rule.x0), std::min(around.y0, rule.y0),
              std::max(around.x1, rule.x1), std::max(around.y1, rule.y1)};
  }
  heights = levels(std::move(heights));
  edges = levels(std::move(edges));
  const bool closed =
      heights.size() == 2 && edges.size() >= 2 && edges.front() - around.x0 < kSamePlace &&
      around.x1 - edges.back() < kSamePlace && across > 1.9 * (around.x1 - around.x0);
  std::vector<Box> frames;
  for (std::size_t i = 1; closed && i < edges.size(); ++i) {
    frames.push_back({edges[i - 1], heights.front(), edges[i], heights.back()});
  }
  return frames;
}

}  // namespace

std::vector<Box> take_frames(std::vector<Box>& rules) {
  std::vector<Box> frames;
  std::vector<bool> used(rules.size(), false);
  for (const auto& group : groups_of(rules)) {
    const std::vector<Box> found = frames_of(rules, group);
    for (const std::size_t place : group) used[place] = !found.empty();
    frames.insert(frames.end(), found.begin(), found.end());
  }
  std::vector<Box> rest;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!used[i]) rest.push_back(rules[i]);
  }
  rules = std::move(rest);
  return frames;
}

}  // namespace speerpunt
