// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work on [0, count) by a few threads, each with a part of it.
#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace speerpunt {

inline constexpr std::size_t kMostParts = 4;
inline constexpr std::size_t kWorthAThread = 500;

// `work(part, first, end)`, part < kMostParts; what it throws ends the program.
template <typename Work>
void in_parts(std::size_t count, Work work) {
  const std::size_t parts = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1,
                                                    count < kWorthAThread ? 1 : kMostParts);
  std::vector<std::jthread> threads;
  for (std::size_t part = 1; part < parts; ++part) {
    threads.emplace_back(
        [&, part] { work(part, count * part / parts, count * (part + 1) / parts); });
  }
  work(std::size_t{0}, std::size_t{0}, count / parts);
}

}  // namespace speerpunt
