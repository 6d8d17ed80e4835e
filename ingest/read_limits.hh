// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one document may cost.
#include <chrono>
#include <cstddef>

namespace speerpunt {

struct ReadLimits {
  std::chrono::seconds time{60};                      // for one document
  std::chrono::seconds page_time{60};                 // for recognising one page of it
  std::size_t memory_bytes = std::size_t{2} << 30;    // address space of a child
  std::size_t output_bytes = std::size_t{256} << 20;  // what a child may send for one document
  std::size_t file_bytes = std::size_t{1} << 30;      // larger files are refused unread
  int documents_per_child = 500;
};

}  // namespace speerpunt
